import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { AuthorizationRequest } from '../messages/model.ts';
import { isPostedIdToken } from '../protocol/posted-tokens.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Finding } from './finding.ts';
import { tokenOnWire } from './names.ts';
import { calleeName } from './passing.ts';
import { firstArgument, type Step, stepsOf, type Trail } from './trail.ts';

/** How code calls the query or fragment of a redirect, and what parses it. */
const URL_WORDS = /location|hash|search|query|fragment|\burl|\burl|uri\b|href|params|form_?data/i;
const CONTAINERS = /^(?:query|searchParams|queryParams|query_params|hash|fragment|params|queryStringParameters)$/;
const SERVER_REQUEST = /^(?:req|request|ctx|context|event)$/i;

/**
 * The token of an authorization response that a trail leads to: a parameter of the URL's fragment or query, or of the
 * form that `response_mode=form_post` sends.
 */
export function findInRedirect(
  trail: Trail,
  sourceCode: TSESLint.SourceCode,
  authorizationRequests: readonly AuthorizationRequest[],
): Finding | undefined {
  const name = redirectParameter(trail, sourceCode);
  if (name === undefined) return undefined;
  const isPosted = isPostedIdToken(name, sourceCode.text);
  const token = isPosted ? 'id token' : tokenOnWire(name);
  if (!token) return undefined;
  const [only, ...others] = authorizationRequests;
  const { line } = (stepsOf(trail).at(-1)?.node ?? trail.root).loc.start;
  return {
    token,
    by: 'flow',
    channel: 'redirect',
    evidence: `'${name}' of the redirect at line ${String(line)}`,
    origin: trail.root,
    request: others.length === 0 && !isPosted ? only : undefined,
    isVerified: false,
  };
}

/** The name of the parameter of a URL's query or fragment, or of a posted form, that a trail leads to. */
export function redirectParameter(trail: Trail, sourceCode: TSESLint.SourceCode): string | undefined {
  const steps = stepsOf(trail);
  const root = startOf(trail.root, sourceCode);
  const last = steps.at(-1);
  if (!last) return undefined;
  const argument = constant(firstArgument(last));
  if (last.isCall) {
    if (last.name !== 'get' || argument === undefined) return undefined;
    const words = [root, ...trail.links.slice(0, -1).map((link) => link.name)].join(' ');
    return URL_WORDS.test(words) ? argument : undefined;
  }
  const before = steps.at(-2);
  const patterned = before?.isCall === true || !before ? byPattern(steps, trail) : undefined;
  if (patterned !== undefined) return patterned;
  if (before && !before.isCall && CONTAINERS.test(before.name)) return last.name;
  if (before?.name === 'body' && trail.links.some(({ name }) => SERVER_REQUEST.test(name))) return last.name;
  // `qs.parse(location.hash).id_token`, `Object.fromEntries(new URLSearchParams(location.hash)).id_token`
  const parser = before?.isCall === true ? before.node : before ? undefined : trail.root;
  if (parser?.type !== 'CallExpression' && parser?.type !== 'NewExpression') return undefined;
  const isParser = /pars|query|fragment|hash|URLSearchParams/i.test(calleeName(parser) ?? '');
  const isUrl = parser.arguments.some((given) => URL_WORDS.test(startOf(given, sourceCode)));
  return isParser && isUrl ? last.name : undefined;
}

// `location.hash.match(/id_token=([^&]*)/)[1]`, `/id_token=…/.exec(hash)[1]`, `hash.split('id_token=')[1]`.
function byPattern(steps: readonly Step[], trail: Trail): string | undefined {
  const call = steps.find((step) => step.isCall && /^(?:match|split|exec)$/.test(step.name));
  if (!call) return undefined;
  const given = call.name === 'exec' ? unwrap(trail.root) : firstArgument(call);
  const text = given?.type === 'Literal' ? ('regex' in given ? given.regex.pattern : String(given.value)) : '';
  return /(?:^|[^a-z_])(id_token|access_token|refresh_token|code)=/.exec(text)?.[1];
}

function constant(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

// A root can be a call around half the file.
function startOf({ range: [start, end] }: TSESTree.Node, sourceCode: TSESLint.SourceCode): string {
  return sourceCode.text.slice(start, Math.min(end, start + 300));
}
