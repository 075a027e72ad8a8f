import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';
import { textInFocus } from '../syntax/node-index.ts';
import { oncePerFile } from '../syntax/once.ts';
import { before, behind, IMPORT, NAMES, searches } from './gate.ts';

/**
 * What else a single statement of such a file may speak of: there, and not in just any file, a token, a key set or a
 * `code` is one of OAuth.
 */
const MORE_NAMES = [
  [behind('to', 'ken'), 'verifier', 'jwks', 'bearer'],
  [before('secr', 'et'), before('user', '_?info'), before('devi', 'ce_?code')],
  [before(behind('a', 'uth'), 'ori[sz]'), 'openid', String.raw`google\.accounts`],
] as const;
/** `.code`, `'code'`, `{ code }` */
const CODE = String.raw`code\b(?:(?<=[.'"]code)|(?<=\bcode)\s*[,}])`;

const WORDS_OF_STATEMENT = searches([[...NAMES[0], ...MORE_NAMES[0], IMPORT], [...NAMES[1], ...MORE_NAMES[1]], [...NAMES[2], ...MORE_NAMES[2]], [CODE]], 'gi');

/**
 * The names of which every request that is written out by hand has one, as they stand in code and in encoded URLs. A
 * file without them may still use an SDK or carry a token.
 */
const TELL_TALES = new RegExp([behind('(?:grant|response)(?:_|%5f)t', 'ype'), ...CLIENT_ID_NAMES.map((name) => name.replaceAll('_', '(?:_|%5f)'))].join('|'), 'i');

/**
 * Tells where words that may be of OAuth stand in the text of a file that passed the gate, and whether there are any.
 * `visit` gives, for the offset at which one ends, the offset from which on the next one is of interest.
 */
export function findWordsOfOAuth(text: string, visit: (offset: number) => number): boolean {
  let isFound = false;
  for (const search of WORDS_OF_STATEMENT) {
    search.lastIndex = 0;
    while (search.test(text)) {
      isFound = true;
      search.lastIndex = Math.max(visit(search.lastIndex - 1), search.lastIndex);
    }
  }
  return isFound;
}

/** Whether a text names what every request that is written out by hand has. */
export function namesTellTale(text: string): boolean {
  return TELL_TALES.test(text);
}

/** The same for a file. */
export const mayHoldRequest = oncePerFile((sourceCode): boolean => namesTellTale(textInFocus(sourceCode)));
