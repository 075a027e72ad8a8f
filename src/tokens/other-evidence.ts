import type { Messages } from '../messages/messages.ts';

/** Words of OAuth, OpenID Connect and their packages, in names, strings and import specifiers; the ID token itself is none. */
const WORDS =
  /o_?auth|open_?id|oidc|auth2\b|msal|okta|auth0|keycloak|(?:access|refresh)_?token|(?:grant|response)_?type|client_?(?:id|secret)\b|redirect_?ur[il]|code_?(?:verifier|challenge)|auth(?:orization)?_?code|next-auth|better-auth|passport|userinfo|GoogleSignin|google-signin|AppleAuthentication|apple-auth/i;

const answers = new WeakMap<Messages['evaluator'], boolean>();

/** Whether a file speaks of OAuth otherwise than by the name of an ID token. Comments do not count. */
export function speaksOfOAuth(messages: Messages): boolean {
  const known = answers.get(messages.evaluator);
  if (known !== undefined) return known;
  const { tokenRequests, authorizationRequests, clientMetadata, evaluator } = messages;
  const hasMessages = tokenRequests.length + authorizationRequests.length + clientMetadata.length > 0;
  const answer = hasMessages || evaluator.sourceCode.ast.tokens.some(({ value }) => WORDS.test(value));
  answers.set(evaluator, answer);
  return answer;
}
