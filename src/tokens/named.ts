import type { TSESTree } from '@typescript-eslint/utils';

import type { Token } from '../protocol/flows.ts';
import type { Finding } from './finding.ts';
import { tokenNamed } from './names.ts';
import { calleeName } from './passing.ts';
import { firstArgument, type Link, type Trail } from './trail.ts';

/** Members and methods that give the token out of an object that stands for it. */
const CONTENT: ReadonlySet<string> = new Set(['value', 'current', 'raw', '__raw', 'token', 'jwtToken', 'getJwtToken', 'rawIdToken']);
const READERS = /^(?:get|getItem|getItemAsync|getItemSync|getCookie|getSecure|getString|read|load|useCookie|valueForKey)$/;

/**
 * The token that the names along a trail tell, from the innermost name outwards. What a function gives is not known by
 * the function's name: `getIdToken()` of Firebase and of Okta are different things.
 */
export function findByName(trail: Trail): Finding | undefined {
  const links = withoutContent(trail.links);
  const start = links.findLastIndex((link) => link.kind === 'step');
  const step = links[start];
  const variables = links.slice(start + 1);
  let contradicted: Token | undefined;
  if (step?.kind === 'step') {
    const told = step.isCall ? ofFunction(step.name, firstArgument(step)) : { token: tokenNamed(step.name) };
    if (told.isSilent === true) return undefined;
    if (told.token) return finding(told.token, step.name, trail);
    contradicted = told.key;
  } else if (trail.root.type === 'CallExpression') {
    const told = ofFunction((calleeName(trail.root) ?? '').replace(/^.*\./, ''), trail.root.arguments[0]);
    if (told.isSilent === true) return undefined;
    if (told.token) return finding(told.token, calleeName(trail.root) ?? '', trail);
    contradicted = told.key;
  }
  for (const { name } of variables) {
    const token = tokenNamed(name);
    if (token) return contradicted === undefined || contradicted === token ? finding(token, name, trail) : undefined;
  }
  return undefined;
}

function withoutContent(links: readonly Link[]): readonly Link[] {
  const last = links.findLastIndex((link) => link.kind === 'step');
  const step = links[last];
  if (step?.kind !== 'step' || !CONTENT.has(step.name)) return links;
  return withoutContent(links.filter((_, index) => index !== last));
}

interface Told {
  readonly token?: Token | undefined;
  /** The result is no token of OAuth, or of a service whose tokens are not known. */
  readonly isSilent?: boolean;
  /** The token that a storage key names: nothing by itself, but it can contradict a variable's name. */
  readonly key?: Token | undefined;
}

function ofFunction(name: string, argument: TSESTree.Node | undefined): Told {
  if (READERS.test(name) && argument?.type === 'Literal') return { key: tokenNamed(String(argument.value)) };
  // An application that signs a token itself is its issuer.
  if (name === 'sign' || name === 'getIdTokenResult') return { isSilent: true };
  const thing = name.replace(/^(?:get|fetch|acquire|load|read|obtain|issue|create|generate|refresh|renew|use|ensure|mint)(?:Or[A-Z][a-z]+|Valid|Fresh|New|Current)*(?=[A-Z_])/, '');
  const token = tokenNamed(thing);
  return token === 'id token' ? { isSilent: true } : { token };
}

function finding(token: Token, name: string, trail: Trail): Finding {
  return { token, by: 'name', channel: undefined, evidence: `its name, '${name}'`, origin: trail.root, request: undefined, isVerified: false };
}
