import { hostOf } from '../messages/endpoint.ts';
import { mayAuthenticateItself, mayCarryCookie } from '../messages/http/authentication.ts';
import { entriesOfRequest } from '../messages/http/entries.ts';
import type { AuthorizationRequest, TokenRequest } from '../messages/model.ts';
import { typeWithCode } from '../messages/pkce.ts';
import { isInTest } from '../messages/tests.ts';
import { knownTexts, wordsOf, writtenTexts } from '../messages/values.ts';
import { grantOf, type Requirement } from '../protocol/grants.ts';
import { rfc } from '../protocol/specification.ts';
import { aliasesOf } from '../protocol/vendor-grant-parameters.ts';
import { createRule } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** Reports token requests that lack a parameter which their grant requires. */
export const requireGrantParameters = createRule<'missing' | 'unauthenticated' | 'verifier'>({
  name: 'require-grant-parameters',
  meta: {
    type: 'problem',
    docs: {
      description: 'require the parameters that the grant of a token request needs',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '4.1.3'), rfc(6749, '4.3.2'), rfc(6749, '4.4.2'), rfc(6749, '6'), rfc(7636, '4.5')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      missing: "A token request with the grant '{{grant}}' needs {{parameters}}. Add what is missing.",
      unauthenticated:
        "A token request with the grant '{{grant}}' has to say who the client is, and this one does not. Send {{parameters}}, or authenticate the client in a header.",
      verifier:
        "The authorization request has a 'code_challenge'{{by}}, so the token request needs 'code_verifier'. Add it, or the server refuses the code.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    const challenge = challengeOf(file);
    for (const request of file.tokenRequests) {
      if (!request.closed || !request.sent) continue;
      const { sdk } = request;
      const has = presenceIn(request, file);
      if (sdk) {
        if (challenge && has?.('code_verifier') === false && isExchangeBySdk(request) && answers(request, challenge) && !isInTest(request.node)) {
          report({ at: request.node, messageId: 'verifier', data: { by: challenge.isMade ? `, which '${sdk.package}' makes` : '' } });
        }
        continue;
      }
      for (const text of knownTexts(request.parameters.get('grant_type')) ?? []) {
        const [name = ''] = wordsOf(text);
        const grant = text.place ? grantOf(name) : undefined;
        if (!has || !grant) continue;
        const missing = grant.required.filter((requirement) => !isMet(requirement, has, request, file));
        const lacksVerifier = challenge && grant.conditional.length > 0 && !has('code_verifier') && answers(request, challenge);
        // The tests of a server send what it has to refuse.
        if ((missing.length === 0 && lacksVerifier !== true) || isInTest(request.node)) continue;
        if (missing.length > 0) {
          const isAuthentication = missing.every(({ substitutes }) => substitutes.includes('authorization header'));
          const parameters = missing.map(({ anyOf }) => anyOf.map((one) => `'${one}'`).join(' or ')).join(' and ');
          report({ at: text.span, messageId: isAuthentication ? 'unauthenticated' : 'missing', data: { grant: name, parameters } });
        } else {
          report({ at: text.span, messageId: 'verifier', data: { by: '' } });
        }
      }
    }
  },
});

/** Whether the request has a parameter, in whichever part of it; `undefined` when a part is not visible. */
function presenceIn({ parameters, http }: TokenRequest, { evaluator }: OAuthFile): ((name: string) => boolean) | undefined {
  const others = http ? entriesOfRequest(evaluator, http) : new Set<string>();
  return others && ((name) => parameters.has(name) || others.has(name));
}

function isMet(
  { anyOf, substitutes }: Requirement,
  has: (name: string) => boolean,
  { http }: TokenRequest,
  { evaluator }: OAuthFile,
): boolean {
  if (anyOf.some((name) => has(name) || aliasesOf(name).some(has))) return true;
  // Who sends the parameters is not visible, and neither is what they add.
  if (!http) return substitutes.length > 0;
  return substitutes.some((substitute) =>
    substitute === 'cookie' ? mayCarryCookie(http) : mayAuthenticateItself(evaluator, http),
  );
}

/** What made the challenge of a request, and where that goes. */
interface Challenge {
  /** `undefined` for requests that are written by hand. */
  readonly package: string | undefined;
  /** Empty when it is not known. */
  readonly host: string;
  /** The SDK makes it by itself. */
  readonly isMade: boolean;
}

/**
 * The challenge of the authorization requests of the file, if every one of them has one, is made in the same way and goes
 * to the same host: the code of any other could be the one that is exchanged.
 */
function challengeOf({ authorizationRequests }: OAuthFile): Challenge | undefined {
  const [first, ...others] = authorizationRequests.map(challengeIn);
  return first && others.every((other) => other?.package === first.package && other?.host === first.host) ? first : undefined;
}

function challengeIn(request: AuthorizationRequest): Challenge | undefined {
  const { parameters, sdk, endpoint } = request;
  const isWritten = parameters.get('code_challenge')?.certain === true;
  const isMade = sdk?.suppliesForSure.has('code_challenge') === true && typeWithCode(request) !== undefined;
  return isWritten || isMade ? { package: sdk?.package, host: hostOf(endpoint) ?? '', isMade: !isWritten } : undefined;
}

function isExchangeBySdk({ sdk, parameters }: TokenRequest): boolean {
  return sdk?.needsVerifier === true && writtenTexts(parameters.get('grant_type')).some(({ text }) => text === 'authorization_code');
}

function answers({ sdk, endpoint }: TokenRequest, challenge: Challenge): boolean {
  return challenge.package === sdk?.package && challenge.host === (hostOf(endpoint) ?? '');
}
