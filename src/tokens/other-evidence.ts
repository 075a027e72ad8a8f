import type { Messages } from '../messages/messages.ts';
import { oncePerFile } from '../syntax/once.ts';

/** Words of OAuth, OpenID Connect and their packages, in names, strings and import specifiers; the ID token itself is none. */
const WORDS =
  /o_?auth|open_?id|oidc|auth2\b|msal|okta|auth0|keycloak|(?:access|refresh)_?token|(?:grant|response)_?type|client_?(?:id|secret)\b|redirect_?ur[il]|code_?(?:verifier|challenge)|auth(?:orization)?_?code|next-auth|better-auth|passport|userinfo|GoogleSignin|google-signin|AppleAuthentication|apple-auth/i;

/** Whether a file speaks of OAuth otherwise than by the name of an ID token. Comments do not count. */
export function speaksOfOAuth(messages: Messages): boolean {
  return messages.hasMessages || hasWords(messages.evaluator.sourceCode);
}

const hasWords = oncePerFile(({ ast }): boolean => ast.tokens.some(({ value }) => WORDS.test(value)));
