import type { AuthorizationRequest } from '../messages/model.ts';
import { isNonceSetHere, lacks } from '../messages/protection.ts';
import { knownTexts, wordIn, wordsOf, writtenTexts } from '../messages/values.ts';
import { tokensFromAuthorizationEndpoint, tokensFromTokenEndpointAfter } from '../protocol/flows.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

interface Options {
  readonly checkCodeFlow: boolean;
}

/** Reports OpenID Connect requests whose ID token nothing ties to the request. */
export const requireNonce = createRule<'frontChannel' | 'codeFlow', Options>({
  name: 'require-nonce',
  meta: {
    type: 'problem',
    docs: {
      description: "require a 'nonce' in requests for an ID token",
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: { options: { checkCodeFlow: true } } },
      specifications: [oidcCore('3.2.2.1'), oidcCore('3.3.2.11'), oidcCore('15.5.2'), rfc(9700, '2.1.1')],
      cwe: [294],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web'],
      dataFlow: false,
    },
    messages: {
      frontChannel:
        "Response type '{{type}}' returns an ID token through the browser, and such a request must have a 'nonce'. Send a random one, and compare it with the claim in the ID token.",
      codeFlow:
        "This request asks for an ID token by the scope 'openid', but has no 'nonce' that ties the token to it. Send a random one, and compare it with the claim in the ID token.",
    },
    options: {
      checkCodeFlow: {
        type: 'boolean',
        description: "Whether every request with the scope 'openid' needs a nonce, also one whose response brings no ID token through the browser.",
      },
    },
  },
  defaultOptions: { checkCodeFlow: false },
  judges: 'messages',
  create(file, report, { checkCodeFlow }) {
    for (const request of file.authorizationRequests) {
      if (!lacks(request, 'nonce')) continue;
      const type = typeWithIdToken(request);
      if (type !== undefined) {
        if (isNonceSetHere(request, true)) report({ at: request.node, messageId: 'frontChannel', data: { type } });
      } else if (checkCodeFlow && isNonceSetHere(request, false) && asksForOpenid(request) && mayBringIdToken(request)) {
        report({ at: request.node, messageId: 'codeFlow' });
      }
    }
  },
});

function typeWithIdToken({ parameters }: AuthorizationRequest): string | undefined {
  return writtenTexts(parameters.get('response_type')).find((type) => tokensFromAuthorizationEndpoint(wordsOf(type))?.has('id token'))?.text;
}

// With `response_type=token` there is no ID token, whatever the scope.
function mayBringIdToken({ parameters }: AuthorizationRequest): boolean {
  const types = writtenTexts(parameters.get('response_type'));
  return types.length === 0 || types.some((type) => tokensFromTokenEndpointAfter(wordsOf(type))?.some(({ token }) => token === 'id token') !== false);
}

function asksForOpenid({ parameters, sdk }: AuthorizationRequest): boolean {
  if (sdk?.addsScopes.has('openid') === true) return true;
  const scopes = knownTexts(parameters.get('scope')) ?? [];
  return scopes.length > 0 && scopes.every((scope) => wordIn(scope, 'openid') !== undefined);
}
