import type { TSESLint } from '@typescript-eslint/utils';

import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';
import { MODULE_NAMES } from './sdks/all.ts';

/** Looks for `from`, and then at what stands in front of it: rare letters are found fastest. */
const behind = (before: string, from: string): string => `${from}(?<=${before}${from})`;

/**
 * Names of the protocol and of tokens, of which at least one stands in every file that this plugin can have something to
 * say about, unless it imports an SDK. In three parts, which together take half the time of one that has to try every
 * name at every character.
 */
const NAMES = [
  [
    behind('(?:id|access|refresh)_?to', 'ken'),
    behind('(?:grant|response)_?t', 'ype'),
    behind('code_', 'verifier'),
    behind('code_c', 'hallenge'),
    'jwt',
    // Globals of script builds.
    'keycloak',
    behind('o', 'kta'),
    'msal',
  ],
  ['client_?(?:id|secret)', 'redirect_?ur[il]'],
  ['auth(?:(?<=oauth)|0)', 'oidc'],
] as const;

/**
 * What else a single statement of such a file may speak of: there, and not in just any file, a token, a key set or a
 * `code` is one of OAuth.
 */
const MORE_NAMES = [
  [behind('to', 'ken'), 'verifier', 'jwks', 'bearer'],
  ['secret', 'user_?info', 'device_?code'],
  ['authori[sz]', 'openid', behind('google', String.raw`\.accounts`)],
] as const;
/** `.code`, `'code'`, `{ code }` */
const CODE = String.raw`code\b(?:(?<=[.'"]code)|(?<=\bcode)\s*[,}])`;

/** Import names of SDKs that have none of those names in them. */
const MODULES = MODULE_NAMES.filter((name) => !NAMES.some((part) => new RegExp(part.join('|'), 'i').test(name)));
const IMPORT = `['"](?:${MODULES.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})['"/]`;

const WORDS_OF_FILE = searches([[...NAMES[0], IMPORT], NAMES[1], NAMES[2]], 'i');
const WORDS_OF_STATEMENT = searches([[...NAMES[0], ...MORE_NAMES[0], IMPORT], [...NAMES[1], ...MORE_NAMES[1]], [...NAMES[2], ...MORE_NAMES[2]], [CODE]], 'gi');

function searches(parts: readonly (readonly string[])[], flags: string): readonly RegExp[] {
  return parts.map((part) => new RegExp(part.join('|'), flags));
}

/**
 * The names of which every request that is written out by hand has one, as they stand in code and in encoded URLs. A
 * file without them may still use an SDK or carry a token.
 */
const TELL_TALES = new RegExp([behind('(?:grant|response)(?:_|%5f)t', 'ype'), ...CLIENT_ID_NAMES.map((name) => name.replaceAll('_', '(?:_|%5f)'))].join('|'), 'i');

const tellTales = new WeakMap<TSESLint.SourceCode, boolean>();

/** Whether a text can concern OAuth at all. Most files of a code base end here. */
export function mayConcernOAuth(text: string): boolean {
  return WORDS_OF_FILE.some((search) => search.test(text));
}

/**
 * Tells where words that may be of OAuth stand in the text of a file that passed the gate, and whether there are any.
 * `visit` gives, for the offset at which one stands, the offset from which on the next one is of interest.
 */
export function findWordsOfOAuth(text: string, visit: (offset: number) => number): boolean {
  let isFound = false;
  for (const search of WORDS_OF_STATEMENT) {
    search.lastIndex = 0;
    for (let match = search.exec(text); match; match = search.exec(text)) {
      isFound = true;
      search.lastIndex = Math.max(visit(match.index), search.lastIndex);
    }
  }
  return isFound;
}

// Every rule asks about the same file before the next file comes.
let lastText: string | undefined;
let lastAnswer = false;

/** The same for a file, asked once for all rules. */
export function fileMayConcernOAuth({ text }: TSESLint.SourceCode): boolean {
  if (text !== lastText) {
    lastAnswer = mayConcernOAuth(text);
    lastText = text;
  }
  return lastAnswer;
}

/** Whether a text names what every request that is written out by hand has. */
export function namesTellTale(text: string): boolean {
  return TELL_TALES.test(text);
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
