import type { Messages } from '../messages/messages.ts';
import { mentionsSdk } from '../messages/sdks/in-file.ts';
import type { Token } from '../protocol/flows.ts';
import { textInFocus } from '../syntax/node-index.ts';
import { mayDecode } from './decoded.ts';

const NAMES: Readonly<Record<Token, RegExp>> = {
  'access token': /access[^A-Za-z\d]*token/i,
  'id token': /id[^A-Za-z\d]*token/i,
  'refresh token': /refresh[^A-Za-z\d]*token/i,
  code: /code/i,
};

/** Whether a file can read one of these tokens: it has its name, or uses an SDK, which may call it otherwise. */
export function mayReadToken({ evaluator: { sourceCode } }: Messages, tokens: Iterable<Token>): boolean {
  const names = [...tokens].map((token) => NAMES[token]);
  if (names.length === 0 || mentionsSdk(sourceCode)) return names.length > 0;
  return names.some((name) => name.test(textInFocus(sourceCode)));
}

/** Whether a file can read what is said of the user: in an ID token, by an SDK, at the userinfo endpoint. */
export function mayReadClaims(messages: Messages): boolean {
  const { sourceCode } = messages.evaluator;
  return mayDecode(messages) || mentionsSdk(sourceCode) || /user_?info/i.test(textInFocus(sourceCode));
}
