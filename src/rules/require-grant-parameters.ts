import { hostOf } from '../messages/endpoint.ts';
import { mayAuthenticateItself, mayCarryCookie } from '../messages/http/authentication.ts';
import { entriesOfRequest } from '../messages/http/entries.ts';
import type { KnownText, TokenRequest } from '../messages/model.ts';
import { typeWithCode } from '../messages/pkce.ts';
import { knownTexts, wordsOf } from '../messages/values.ts';
import { type Grant, grantOf, type Requirement } from '../protocol/grants.ts';
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
        "The authorization request has a 'code_challenge', so the token request needs 'code_verifier'. Add it, or the server refuses the code.",
    },
  },
  defaultOptions: {},
  create(file, report) {
    const challenged = challengedHosts(file);
    for (const request of file.tokenRequests) {
      if (!request.closed || !request.sent) continue;
      if (request.sdk) {
        const code = verifierLessExchange(file, request);
        if (code) report({ at: code.span, messageId: 'verifier' });
        continue;
      }
      const has = presenceIn(request, file);
      for (const text of knownTexts(request.parameters.get('grant_type')) ?? []) {
        const [name = ''] = wordsOf(text);
        const grant = text.place ? grantOf(name) : undefined;
        if (!has || !grant) continue;
        const missing = grant.required.filter((requirement) => !isMet(requirement, has, request, file));
        if (missing.length > 0) {
          const isAuthentication = missing.every(({ substitutes }) => substitutes.includes('authorization header'));
          const parameters = missing.map(({ anyOf }) => anyOf.map((one) => `'${one}'`).join(' or ')).join(' and ');
          report({ at: text.span, messageId: isAuthentication ? 'unauthenticated' : 'missing', data: { grant: name, parameters } });
        } else if (needsVerifier(grant, challenged, request) && !has('code_verifier')) {
          report({ at: text.span, messageId: 'verifier' });
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

/**
 * The hosts of the authorization requests of the file, if every one of them has a challenge and is written by hand: the
 * code of any other could be the one that is exchanged. An unknown host is the empty string.
 */
function challengedHosts({ authorizationRequests }: OAuthFile): ReadonlySet<string> {
  const isChallenged = authorizationRequests.every(
    ({ parameters, sdk }) => sdk === undefined && parameters.get('code_challenge')?.certain === true,
  );
  return new Set(isChallenged ? authorizationRequests.map(({ endpoint }) => hostOf(endpoint) ?? '') : []);
}

function needsVerifier({ conditional }: Grant, challenged: ReadonlySet<string>, { endpoint }: TokenRequest): boolean {
  if (conditional.length === 0 || challenged.size !== 1) return false;
  const [host = ''] = challenged;
  return host === (hostOf(endpoint) ?? '');
}

/**
 * The grant of an exchange through an SDK that has to be given the verifier and is not, where every authorization request
 * of the file is made by the same SDK, with a challenge. What else an SDK lacks, its types and its errors say.
 */
function verifierLessExchange({ authorizationRequests }: OAuthFile, { parameters, sdk }: TokenRequest): KnownText | undefined {
  if (sdk?.needsVerifier !== true || parameters.has('code_verifier') || authorizationRequests.length === 0) return undefined;
  const isChallenged = authorizationRequests.every(
    (request) =>
      request.sdk?.package === sdk.package &&
      typeWithCode(request) !== undefined &&
      (request.sdk.supplies.has('code_challenge') || request.parameters.get('code_challenge')?.certain === true),
  );
  const [grant, ...others] = knownTexts(parameters.get('grant_type')) ?? [];
  return isChallenged && others.length === 0 && grant?.text === 'authorization_code' ? grant : undefined;
}
