import { hostOf } from '../messages/endpoint.ts';
import type { AuthorizationRequest } from '../messages/model.ts';
import { isSwitchedOff } from '../messages/pkce.ts';
import { isSetHere, lacks } from '../messages/protection.ts';
import { switchesOf } from '../messages/sdks/switches.ts';
import { redirectUrisOf } from '../messages/redirect-uris.ts';
import { isMissing } from '../messages/values.ts';
import { displaysCode, isOutOfBand } from '../protocol/pasted-codes.ts';
import { oauth21, rfc } from '../protocol/specification.ts';
import { readsTypedInput } from '../runtime/typed-input.ts';
import { createRule } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

interface Options {
  readonly always: boolean;
}

/** Reports authorization requests whose response nothing ties to the browser that asked. */
export const requireState = createRule<'missing' | 'always', Options>({
  name: 'require-state',
  meta: {
    type: 'problem',
    docs: {
      description: "require a 'state', PKCE or a nonce in authorization requests",
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: { options: { always: true } } },
      specifications: [rfc(9700, '2.1'), rfc(9700, '4.7'), rfc(6749, '10.12'), oauth21()],
      cwe: [352],
      owasp: 'A01:2021',
      applicationTypes: ['browser', 'native', 'web'],
      dataFlow: false,
    },
    messages: {
      missing:
        "This authorization request has no 'state', no PKCE and no nonce, so an attacker can slip in the response to a request of their own. Send a random 'state' and compare it in the redirect.",
      always:
        "This authorization request has no 'state', so the redirect cannot tell which request it answers. Send a random 'state' and compare it in the redirect.",
    },
    options: {
      always: {
        type: 'boolean',
        description: "Whether a request needs a 'state' also where PKCE or a nonce protects it.",
      },
    },
  },
  defaultOptions: { always: false },
  judges: 'messages',
  create(file, report, { always }) {
    for (const request of file.authorizationRequests) {
      if (!lacks(request, 'state') || !isSetHere(request, 'state')) continue;
      const isProtected = !lacks(request, 'code_challenge') || !lacks(request, 'nonce');
      if (isProtected && (!always || isChoiceOfSdk(request))) continue;
      if (isCopiedByHand(file, request) || isSwitchedOff(request, switchesOf(file))) continue;
      report({ at: request.node, messageId: isProtected ? 'always' : 'missing' });
    }
  },
});

// What protects the requests that it configures, an SDK decides that makes the challenge itself.
function isChoiceOfSdk({ sdk, sent }: AuthorizationRequest): boolean {
  return !sent && sdk?.supplies.has('code_challenge') === true;
}

// There is no redirect that an attacker could send the user's browser to.
function isCopiedByHand(file: OAuthFile, request: AuthorizationRequest): boolean {
  const uris = visibleRedirectUris(file, request);
  if (uris.length > 0) return uris.some((uri) => isOutOfBand(uri));
  return (isMissing(request, 'redirect_uri') && displaysCode(hostOf(request.endpoint) ?? '')) || readsTypedInput(file.sourceCode);
}

// Of a redirect URI that the SDK supplies, its client may show something.
function visibleRedirectUris({ clientMetadata }: OAuthFile, request: AuthorizationRequest): readonly string[] {
  const { sdk } = request;
  const clients = sdk?.supplies.has('redirect_uri') === true ? clientMetadata.filter((client) => client.sdk?.package === sdk.package) : [];
  return [request, ...clients].flatMap((message) => redirectUrisOf(message).map(({ text }) => text)).filter((text) => /[^\0]/.test(text));
}
