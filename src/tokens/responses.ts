import type { TSESTree } from '@typescript-eslint/utils';

import { endpointText, guessEndpoint } from '../messages/endpoint.ts';
import type { Messages } from '../messages/messages.ts';
import { sdkResultOf } from './sdk-results.ts';
import { stepsOf, type Trail } from './trail.ts';
import { isTransport } from './transport.ts';

/** The whole response of a token endpoint, or of an SDK, with the tokens in it. */
export interface WholeResponse {
  /** For a message: `the answer to the request at line 12`, `as '@azure/msal-browser' gives it`. */
  readonly evidence: string;
  /** It is known to hold a token, and not only a code. */
  readonly hasToken: boolean;
}

/** Steps that lead into the content: a `Response` of `fetch` by itself shows no token. */
const BODY = /^(?:json|text|data|body|responseText|responseJSON|result|content|_data)$/;
const ERROR = /^(?:e|ex|err|error|exception|reason)$/i;
/** Clients whose result is the content itself, or holds it. */
const GIVES_CONTENT: ReadonlySet<string> = new Set(
  'axios redaxios xior got superagent needle ofetch $fetch jquery $ jQuery request-promise request-promise-native @angular/common/http @nestjs/axios'.split(' '),
);

/** The whole token response that a trail leads to; `undefined` for a part of one. */
export function wholeResponseOf(messages: Messages, trail: Trail): WholeResponse | undefined {
  return bySdk(messages, trail) ?? byRequest(messages, trail);
}

function bySdk({ evaluator }: Messages, trail: Trail): WholeResponse | undefined {
  const found = sdkResultOf(evaluator, trail);
  if (found?.result.holds !== 'token response') return undefined;
  const { accessToken, idToken, refreshToken } = found.result.group;
  return {
    evidence: `as '${found.model.package}' gives it`,
    hasToken: [accessToken, idToken, refreshToken].some((token) => token !== undefined),
  };
}

function byRequest(messages: Messages, trail: Trail): WholeResponse | undefined {
  const steps = stepsOf(trail);
  // `catch((error) => error.response.data)` is the answer to a request that failed.
  const isOfError = trail.links.some(({ kind, name }) => kind === 'variable' && ERROR.test(name));
  if (isOfError || !steps.every(isTransport)) return undefined;
  const request = messages.httpRequestAt(trail.root);
  if (!request || !(steps.some(({ name }) => BODY.test(name)) || givesContent(messages, trail.root))) return undefined;
  const isToken = messages.tokenRequests.some(({ http }) => http?.node === request.node) || guessEndpoint(endpointText(request.url)).endpoint === 'token';
  if (!isToken) return undefined;
  return { evidence: `the answer to the request at line ${String(request.node.loc.start.line)}`, hasToken: true };
}

function givesContent({ evaluator }: Messages, root: TSESTree.Node): boolean {
  const path = evaluator.paths.of(root);
  return path !== undefined && GIVES_CONTENT.has(path.root.name);
}
