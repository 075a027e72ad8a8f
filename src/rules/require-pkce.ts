import { replaceValue } from '../edits/values.ts';
import { alternatives } from '../evaluation/operations.ts';
import { constantOf } from '../evaluation/text.ts';
import { mayExchangeCode } from '../messages/exchange.ts';
import type { AuthorizationRequest } from '../messages/model.ts';
import { isSwitchedOff, isSwitchOf, plainMethods, typeWithCode } from '../messages/pkce.ts';
import { isSetHere, lacks } from '../messages/protection.ts';
import { switchesOf, type SwitchUse } from '../messages/sdks/switches.ts';
import { writtenTexts } from '../messages/values.ts';
import { isPublicClient } from '../protocol/application-types.ts';
import { DEFAULT_CHALLENGE_METHOD, SAFE_CHALLENGE_METHOD } from '../protocol/parameters.ts';
import { oauth21, rfc } from '../protocol/specification.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createRule, type Report } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

interface Options {
  readonly checkAllClients: boolean;
}

type MessageId = 'publicClient' | 'anyClient' | 'switchedOff' | 'plain' | 'noMethod' | 'useS256';

/** Reports authorization requests whose code anybody can exchange who gets hold of it. */
export const requirePkce = createRule<MessageId, Options>({
  name: 'require-pkce',
  meta: {
    type: 'problem',
    docs: {
      description: 'require PKCE, with the method S256, in requests for an authorization code',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: { options: { checkAllClients: true } } },
      specifications: [rfc(9700, '2.1.1'), rfc(7636, '4.2'), rfc(7636, '4.3'), rfc(8252, '6'), rfc(10017), oauth21()],
      cwe: [345],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web'],
      dataFlow: false,
    },
    messages: {
      publicClient:
        "This request for a code has no 'code_challenge'{{where}}, where no client secret protects the code. Send a challenge with the method 'S256', and its verifier with the code.",
      anyClient:
        "This request for a code has no 'code_challenge', so a stolen code can be used in another session. Send a challenge with the method 'S256', and its verifier with the code.",
      switchedOff: "With '{{option}}' PKCE is off, so a stolen code can be used in another session. Remove it.",
      plain:
        "The method 'plain' sends the verifier itself, so whoever sees the request can use the code. Send the SHA-256 hash of the verifier with the method 'S256'.",
      noMethod:
        "A 'code_challenge' without 'code_challenge_method' has the method 'plain', which sends the verifier itself. Add the method 'S256', and send the SHA-256 hash of the verifier.",
      useS256: "Use the method 'S256', and send the SHA-256 hash of the verifier.",
    },
    options: {
      checkAllClients: {
        type: 'boolean',
        description: 'Whether clients need PKCE that may have a secret, such as those on a server.',
      },
    },
    hasSuggestions: true,
  },
  defaultOptions: { checkAllClients: false },
  create(file, report, { checkAllClients }) {
    const requests = file.authorizationRequests;
    const switches = switchesOf(file);
    for (const request of requests) {
      judgeMethod(file, request, report);
      if (typeWithCode(request) === undefined || !lacks(request, 'code_challenge') || !isSetHere(request, 'code_challenge')) continue;
      if (isSwitchedOff(request, switches)) continue;
      const runtime = publicRuntime(file, request);
      if (runtime) report({ at: request.node, messageId: 'publicClient', data: { where: spaced(runtime.describe()) } });
      else if (checkAllClients) report({ at: request.node, messageId: 'anyClient' });
    }
    for (const use of switches) {
      if (use.turnsOff !== 'PKCE' || use.isNeeded || (use.isConditional && !checkAllClients) || isPlain(use) || asksForNoCode(use, requests)) continue;
      const isPublic = checkAllClients || file.runtime.ofSdk(use.package, use.runsIn, use.node).isPublicClient;
      if (isPublic) report({ at: use.node, messageId: 'switchedOff', data: { option: use.name === '' ? file.sourceCode.getText(use.valueNode) : use.name } });
    }
  },
});

function judgeMethod(file: OAuthFile, request: AuthorizationRequest, report: Report<MessageId>): void {
  for (const method of plainMethods(request)) {
    const { edit } = replaceValue(file.evaluator, method, SAFE_CHALLENGE_METHOD);
    report({ at: method.span, messageId: 'plain', suggestions: [{ messageId: 'useS256', edit }] });
  }
  const challenge = request.parameters.get('code_challenge');
  // An SDK that makes challenges itself, and has an option for one, knows the method.
  if (!challenge || (request.sdk?.canSupply.has('code_challenge') === true && challenge.writtenAs !== 'code_challenge')) return;
  if (lacks(request, 'code_challenge_method')) report({ at: challenge.node, messageId: 'noMethod' });
}

/**
 * Where the client of a request runs, if that is known to be one without a secret: an SDK for such clients, a browser or
 * native file that exchanges the code as well, an app or a browser extension. A page that only sends the user off may
 * belong to a server.
 */
function publicRuntime(file: OAuthFile, request: AuthorizationRequest): Runtime | undefined {
  const runtime = file.runtimeOf(request);
  if (!runtime.isPublicClient) return undefined;
  const { sdk } = request;
  const isOfSdk = sdk?.runsIn !== undefined && isPublicClient(sdk.runsIn) && sdk.exchangesCode;
  const isAlone = file.settings.applicationTypes !== undefined || runtime.applicationTypes.size === 1;
  return isOfSdk || isAlone || file.tokenRequests.some((exchange) => mayExchangeCode(exchange, request)) ? runtime : undefined;
}

// Then there is nothing that PKCE could protect, unless it is the switch that keeps the SDK from asking for a code.
function asksForNoCode(use: SwitchUse, requests: readonly AuthorizationRequest[]): boolean {
  if (use.choosesFlow) return false;
  const configured = requests.filter((request) => isSwitchOf(use, request));
  return (
    configured.length > 0 &&
    configured.every((request) => typeWithCode(request) === undefined && writtenTexts(request.parameters.get('response_type')).length > 0)
  );
}

// `pkce: 'plain'` is a method, and judged as one.
function isPlain({ value }: SwitchUse): boolean {
  return value !== undefined && alternatives(value).some((option) => constantOf(option) === DEFAULT_CHALLENGE_METHOD);
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}
