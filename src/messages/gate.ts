import type { TSESLint } from '@typescript-eslint/utils';

import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';

/**
 * The words of which at least one stands in every file that this plugin can have something to say about: wire names
 * that tell a message, names of tokens, and the import names of the SDK models.
 */
const VOCABULARY =
  /grant_?type|response_?type|client_?(?:id|secret)|redirect_?ur[il]|id_?token|access_?token|refresh_?token|oauth|openid|oidc|code_(?:verifier|challenge)|token_endpoint_auth|bearer|msal|keycloak|passport|auth0|okta|supabase|amplify|arctic|next-auth|better-auth|google\.accounts|jwt|jsonwebtoken|jose|jsforce|modelcontextprotocol|hapi\/bell|app-?auth|auth-session|azure\/identity|google-?auth|googleapis|solid-client-authn|firebase\/auth|@auth\/|['"]grant['"]/i;

/**
 * The names of which every request that is written out by hand has one, as they stand in code and in encoded URLs. A
 * file without them may still use an SDK or carry a token.
 */
const TELL_TALES: readonly string[] = ['grant_type', 'response_type', ...CLIENT_ID_NAMES].flatMap((name) => [...new Set([name, name.replaceAll('_', '%5f')])]);

const answers = new WeakMap<TSESLint.SourceCode, boolean>();
const tellTales = new WeakMap<TSESLint.SourceCode, boolean>();

/** Whether a text can concern OAuth at all. One scan; most files of a code base end here. */
export function mayConcernOAuth(text: string): boolean {
  return VOCABULARY.test(text);
}

/**
 * What else a single statement of such a file may speak of: there, and not in just any file, a token, a key set or a
 * `code` is one of OAuth.
 */
const WORD_OF_STATEMENT = new RegExp(`${VOCABULARY.source}|token|jwks|user_?info|authori[sz]|verifier|device_?code|secret|[.'"]code\\b|\\bcode\\s*[,}]`, 'gi');

/** Where the first word that may be of OAuth stands in the text of a file that passed the gate, from an offset on. */
export function wordOfOAuthFrom(text: string, offset: number): number | undefined {
  WORD_OF_STATEMENT.lastIndex = offset;
  return WORD_OF_STATEMENT.exec(text)?.index;
}

/** The same for a file, asked once for all rules. */
export function fileMayConcernOAuth(sourceCode: TSESLint.SourceCode): boolean {
  const known = answers.get(sourceCode);
  if (known !== undefined) return known;
  const answer = mayConcernOAuth(sourceCode.text);
  answers.set(sourceCode, answer);
  return answer;
}

/** Whether a text names what every request that is written out by hand has. */
export function namesTellTale(text: string): boolean {
  // Several times as fast as one expression that ignores case.
  const lower = text.toLowerCase();
  return TELL_TALES.some((name) => lower.includes(name));
}

/** The same for a file. */
export function mayHoldRequest(sourceCode: TSESLint.SourceCode): boolean {
  let answer = tellTales.get(sourceCode);
  if (answer === undefined) {
    answer = namesTellTale(sourceCode.text);
    tellTales.set(sourceCode, answer);
  }
  return answer;
}
