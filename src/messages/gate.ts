import type { TSESLint } from '@typescript-eslint/utils';

import { type Once, rememberingLast } from '../syntax/once.ts';
import { MODULE_NAMES } from './sdks/names.ts';
import { usesTokens } from './uses.ts';

/** Looks for `from`, and then at what stands in front of it: rare letters are found fastest. */
export const behind = (before: string, from: string): string => `${from}(?<=${before}${from})`;

/** Looks for the first letters, and then at the others: an expression is fastest where all it looks for is short. */
export const before = (from: string, after: string): string => `${from}(?=${after})`;

const TOKEN = behind('(?:id|access|refresh)_?to', 'ken');

/**
 * Names of the protocol and of tokens, of which at least one stands in every file that this plugin can have something to
 * say about, unless it imports an SDK. In three parts, which together take half the time of one that has to try every
 * name at every character.
 */
export const NAMES = [
  [
    TOKEN,
    behind('(?:grant|response)_?t', 'ype'),
    behind('code_', 'verifier'),
    behind('code_c', 'hallenge'),
    'jwt',
    // Globals of script builds.
    'keycloak',
    behind('o', 'kta'),
    'msal',
  ],
  [before('clie', 'nt_?(?:id|secret)'), before('redi', 'rect_?ur[il]')],
  ['uth(?:(?<=oauth)|(?<=auth)0)', 'oidc'],
] as const;

const ANY_NAME = searches(NAMES, 'i');

/** The import of an SDK that has none of those names in its own. */
export const IMPORT = `['"](?:${MODULE_NAMES.filter((name) => !ANY_NAME.some((part) => part.test(name)))
  .map(escaped)
  .join('|')})['"/]`;

const WORDS = searches([[...NAMES[0], IMPORT], NAMES[1], NAMES[2]], 'i');
const OTHER_WORDS = searches([[...NAMES[0].filter((name) => name !== TOKEN), IMPORT], NAMES[1], NAMES[2]], 'i');

/** A name as it stands in an expression. */
export function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** An expression for each part. */
export function searches(parts: readonly (readonly string[])[], flags: string): readonly RegExp[] {
  return parts.map((part) => new RegExp(part.join('|'), flags));
}

/**
 * Whether a text can concern OAuth at all. Most files of a code base end here. The name of a token is enough only where
 * something is done with one.
 */
export function mayConcernOAuth(text: string): boolean {
  for (const search of WORDS) {
    const match = search.exec(text);
    if (match) return !/^ken$/i.test(match[0]) || usesTokens(text) || OTHER_WORDS.some((other) => other.test(text));
  }
  return false;
}

// By text, not by tree: Oxlint makes the tree when somebody asks for it, which most files are spared here.
const oncePerText: Once<string> = rememberingLast();
const lastMayConcernOAuth = oncePerText(mayConcernOAuth);

/** The same for a file, asked once for all rules. */
export function fileMayConcernOAuth({ text }: TSESLint.SourceCode): boolean {
  return lastMayConcernOAuth(text);
}
