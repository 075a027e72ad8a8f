import { removeParameter } from '../edits/remove-parameter.ts';
import { guessEndpoint, pathOf } from '../messages/endpoint.ts';
import type { AuthorizationRequest, Parameter, Span, TokenRequest } from '../messages/model.ts';
import { knownTexts, wordsOf, writtenTexts } from '../messages/values.ts';
import { grantOf } from '../protocol/grants.ts';
import { isVendorPlace, parametersAtHome } from '../protocol/misplaced-parameters.ts';
import { isAuthorizationParameter, isTokenParameter } from '../protocol/parameters.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

type MessageId = 'notForAuthorization' | 'exposed' | 'notForToken' | 'wrongEndpoint' | 'remove';

/** Reports parameters that are sent to the one of the two endpoints to which they do not belong. */
export const noMisplacedParameter = createRule<MessageId>({
  name: 'no-misplaced-parameter',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow parameters of the token request in an authorization request, and the reverse',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '4.1.1'), rfc(6749, '4.1.3'), rfc(7636, '4.3'), oidcCore('3.1.2.1')],
      cwe: [598],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      notForAuthorization:
        "The parameter '{{name}}' belongs to the token request and means nothing in an authorization request. Remove it here.",
      exposed:
        "The parameter '{{name}}' belongs to the token request; in an authorization request it stands in the address bar and in logs. Remove it here.",
      notForToken:
        "The parameter '{{name}}' belongs to the authorization request and means nothing in a token request. Remove it here.",
      wrongEndpoint:
        "A request with '{{name}}' belongs to the {{right}} endpoint, but '{{path}}' is the {{wrong}} endpoint. Send it to the {{right}} endpoint.",
      remove: "Remove '{{name}}'.",
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.authorizationRequests) {
      if (isOnTheWire(request)) judgeAuthorizationRequest(file, request, report);
      else judgeExtras(request, report);
    }
    for (const request of file.tokenRequests) {
      if (isOnTheWire(request)) judgeTokenRequest(request, report);
    }
  },
});

// The options of an SDK, and objects of options, serve both requests.
function isOnTheWire(request: AuthorizationRequest | TokenRequest): boolean {
  return request.sent && request.sdk === undefined;
}

function judgeAuthorizationRequest(file: OAuthFile, request: AuthorizationRequest, report: Report<MessageId>): void {
  const { endpoint } = guessEndpoint(request.endpoint);
  const type = request.parameters.get('response_type');
  if (endpoint === 'token') {
    // Without a grant type, as old providers have it, but with what only a token request has.
    const isTokenRequest = request.parameters.all.some(({ name }) => isTokenParameter(name) && !isAuthorizationParameter(name));
    if (isTokenRequest) reportMisplaced(type, 'notForToken', report);
    else if (type && !type.isDefault) reportWrongEndpoint(request, type, { right: 'authorization', wrong: 'token' }, report);
    return;
  }
  // A pushed authorization request is posted, and authenticates the client (RFC 9126 §2.1).
  if ((endpoint !== undefined && endpoint !== 'authorization') || (endpoint === undefined && isPosted(file, request))) return;
  for (const { name, isCredential } of parametersAtHome('token')) {
    const parameter = request.parameters.get(name);
    if (type?.certain === false && parameter?.certain === false) continue;
    reportMisplaced(parameter, isCredential ? 'exposed' : 'notForAuthorization', report);
  }
}

// `extraQueryParams: { client_secret }`: the other parameters of an SDK's authorization request.
function judgeExtras({ parameters }: AuthorizationRequest, report: Report<MessageId>): void {
  for (const { name, isCredential } of parametersAtHome('token')) {
    const parameter = parameters.get(name);
    if (isCredential && parameter?.isExtra === true) reportMisplaced(parameter, 'exposed', report);
  }
}

function judgeTokenRequest(request: TokenRequest, report: Report<MessageId>): void {
  const { endpoint } = guessEndpoint(request.endpoint);
  const grant = request.parameters.get('grant_type');
  if (endpoint === 'authorization' && grant && !grant.isDefault) {
    if (request.parameters.has('response_type')) reportMisplaced(grant, 'notForAuthorization', report);
    else reportWrongEndpoint(request, grant, { right: 'token', wrong: 'authorization' }, report);
    return;
  }
  if (endpoint !== undefined && endpoint !== 'token') return;
  // What the grants of a vendor take is for the vendor to say.
  const grants = knownTexts(grant)?.map(({ text }) => text) ?? [];
  // A grant that one branch takes away again makes place for the request of another server.
  if (grant?.certain !== true || grants.length === 0 || !grants.every((name) => grantOf(name))) return;
  for (const { name } of parametersAtHome('authorization')) {
    const parameter = request.parameters.get(name);
    if (isVendors(parameter, grants)) continue;
    reportMisplaced(parameter, 'notForToken', report);
  }
}

function isVendors(parameter: Parameter | undefined, grants: readonly string[]): boolean {
  return writtenTexts(parameter).some((text) => grants.some((grant) => isVendorPlace(parameter?.name ?? '', grant, wordsOf(text))));
}

function isPosted(file: OAuthFile, { node }: AuthorizationRequest): boolean {
  return file.httpRequests.some(
    (http) => http.body !== undefined && http.node.range[0] <= node.range[0] && http.node.range[1] >= node.range[1],
  );
}

function reportMisplaced(
  parameter: Parameter | undefined,
  messageId: 'notForAuthorization' | 'exposed' | 'notForToken',
  report: Report<MessageId>,
): void {
  if (!parameter || parameter.isDefault) return;
  const { name } = parameter;
  report({
    at: valueOf(parameter),
    messageId,
    data: { name },
    suggestions: [{ messageId: 'remove', data: { name }, edit: removeParameter(parameter) }],
  });
}

function reportWrongEndpoint(
  { endpoint }: AuthorizationRequest | TokenRequest,
  parameter: Parameter,
  { right, wrong }: { readonly right: string; readonly wrong: string },
  report: Report<MessageId>,
): void {
  const path = pathOf(endpoint).replaceAll('\0', '…');
  report({ at: valueOf(parameter), messageId: 'wrongEndpoint', data: { name: parameter.name, path, right, wrong } });
}

function valueOf(parameter: Parameter): Parameter['node'] | Span {
  const [text, ...others] = writtenTexts(parameter);
  return text && others.length === 0 && text.text !== '' ? text.span : parameter.node;
}
