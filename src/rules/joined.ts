import type { OAuthMessage } from '../messages/model.ts';

/** What words of a list are wrongly joined by. A plus and `%20` are a blank on the wire, but not inside a value. */
export type Joint = 'comma' | 'semicolon' | 'plus' | 'pipe' | "'%20'";

const JOINTS: readonly (readonly [joint: Joint, pattern: RegExp])[] = [
  ['comma', /,/],
  ['semicolon', /;/],
  ['pipe', /\|/],
  ['plus', /\+/],
  ["'%20'", /%20/],
];

/** The words that stand in one because something else than a blank is between them. */
export interface JoinedWords {
  readonly joint: Joint;
  readonly parts: readonly string[];
}

/** Takes a value apart whose words are joined by something else than blanks. `undefined` when they are not. */
export function joinedWords(text: string): JoinedWords | undefined {
  const joint = JOINTS.find(([, pattern]) => pattern.test(text))?.[0];
  if (joint === undefined) return undefined;
  return { joint, parts: text.split(/(?:[\s,;|+]|%20)+/).filter((part) => part !== '') };
}

/**
 * Whether the characters of the value are known to be those that the server gets. In an object whose sending is out of
 * sight, a plus or `%20` may be written for code that puts it into a URL as it is.
 */
export function isDecoded(message: OAuthMessage, { joint }: JoinedWords): boolean {
  return message.sent || message.sdk !== undefined || (joint !== 'plus' && joint !== "'%20'");
}
