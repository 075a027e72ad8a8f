import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf, skeletonOf } from '../../evaluation/text.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { wholeIndexOf } from '../../syntax/node-index.ts';
import { endpointText } from '../endpoint.ts';
import type { HttpRequest } from '../model.ts';
import { clientCallOf } from './calls.ts';
import { HTTP_CLIENTS } from './clients.ts';

/** Headers in which a client may prove who it is, `Authorization` among them. */
const PROOF = /auth|cookie|dpop|key|secret|signature|token/i;

/** Options by which HTTP clients are given a certificate, or an agent that has one (RFC 8705). */
const CERTIFICATES: ReadonlySet<string> = new Set([
  'agent',
  'agentOptions',
  'agents',
  'cert',
  'certificate',
  'client',
  'dispatcher',
  'https',
  'httpsAgent',
  'pfx',
  'tls',
]);

/** Options that send the cookies of the endpoint's site along. */
const COOKIES: ReadonlySet<string> = new Set(['cookieJar', 'credentials', 'jar', 'withCredentials', 'xhrFields']);

/** Options by which HTTP clients are given code that can change the request. */
const CODE: ReadonlySet<string> = new Set([
  'adapter',
  'before',
  'beforeRequest',
  'beforeSend',
  'fetch',
  'handlers',
  'hooks',
  'interceptors',
  'middleware',
  'onRequest',
  'plugins',
  'sign',
  'signer',
  'transformRequest',
  'transport',
  'xhr',
]);

/** Members of a client that change each of its requests. */
const HOOKS: ReadonlySet<string> = new Set(['defaults', 'interceptors', 'ajaxSetup', 'ajaxPrefilter']);

/** Modules and globals whose requests hold what is written in the call. */
const KNOWN: ReadonlySet<string> = new Set([...HTTP_CLIENTS.flatMap((client) => [...client.modules, ...client.globals]), 'XMLHttpRequest']);

/** Packages whose requests pass through interceptors that are set up in other files. */
const INTERCEPTED: ReadonlySet<string> = new Set(['@angular/common/http', '@nestjs/axios']);

/**
 * Whether something beside the parameters may say who the client is: a header, credentials of the library or of the
 * URL, a certificate, or code that is not visible.
 */
export function mayAuthenticateItself(evaluator: Evaluator, http: HttpRequest): boolean {
  if (http.hasCredentials || mayHaveHeader(http.headers, PROOF) || isFromElsewhere(evaluator, http)) return true;
  if (http.options.some((options) => mayHaveOption(options, CERTIFICATES) || mayHaveOption(options, CODE))) return true;
  const url = endpointText(http.url);
  return url !== undefined && /\/\/[^/?#]*@/.test(skeletonOf(url));
}

/** Whether a cookie, or a header that is not visible, may carry what the parameters lack. */
export function mayCarryCookie(http: HttpRequest): boolean {
  if (http.options.some((options) => mayHaveOption(options, COOKIES) || mayHaveOption(options, CODE))) return true;
  // A path alone is on the page's own site, whose cookies are sent unasked.
  const url = endpointText(http.url);
  if (url && /^\s*[./]/.test(skeletonOf(url)) && !/^\s*\/\//.test(skeletonOf(url))) return true;
  return mayHaveHeader(http.headers, /^(?:authorization|cookie)$|token/i);
}

function mayHaveHeader(headers: RecordValue | undefined, names: RegExp): boolean {
  return headers !== undefined && (headers.open || headers.entries.some((entry) => names.test(entry.key)));
}

function mayHaveOption(options: RecordValue, names: ReadonlySet<string>): boolean {
  return options.open || options.entries.some((entry) => names.has(entry.key) && !isOff(entry.value));
}

function isOff(value: Value): boolean {
  if (constantOf(value) === 'omit') return true;
  return value.kind === 'scalar' && (value.value === false || value.value === undefined || value.value === null);
}

// A client that another file sets up, or that this one derives from a library's, may add headers to each request.
function isFromElsewhere(evaluator: Evaluator, { node }: HttpRequest): boolean {
  if (node.type === 'ObjectExpression') return true;
  const path = evaluator.paths.of(node.callee);
  if (!path || !KNOWN.has(path.root.name) || INTERCEPTED.has(path.root.name)) return true;
  if (clientCallOf(evaluator, node)?.factory !== undefined) return true;
  const members: readonly TSESTree.MemberExpression[] = wholeIndexOf(evaluator.sourceCode).of('MemberExpression');
  return members.some((member) => HOOKS.has(writtenName(member) ?? ''));
}
