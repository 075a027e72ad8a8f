import type { Token } from '../protocol/flows.ts';

/** A kind of token, with the names that say so. */
interface TokenNames {
  readonly token: Token;
  /** Wire name in a token response (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
  readonly wire: string;
  /** How names of variables and members end that can hold nothing else, as words in lower case. */
  readonly words: readonly string[];
}

const NAMES: readonly TokenNames[] = [
  { token: 'id token', wire: 'id_token', words: ['id token', 'idtoken'] },
  { token: 'access token', wire: 'access_token', words: ['access token', 'accesstoken'] },
  { token: 'refresh token', wire: 'refresh_token', words: ['refresh token', 'refreshtoken'] },
  { token: 'code', wire: 'code', words: ['auth code', 'authorization code'] },
];

/** The first word of an answer about a token, or of what is done with one: `isIdToken`, `has_access_token`. */
const QUESTIONS: ReadonlySet<string> = new Set(
  'is has had use uses with without no not need needs should want wants skip allow require requires enable disable include includes request requests validate verify decode parse get set fetch load invalid'.split(' '),
);
/** What is left of a token when it may be shown, or read by nobody: `maskedAccessToken`, `hashed_refresh_token`. */
const DISGUISED: ReadonlySet<string> = new Set(
  'masked redacted truncated hidden obfuscated obscured sanitized hashed hash encrypted sealed short shortened partial preview prefix suffix'.split(' '),
);
/** What else has an identifier, and so an id, with a token: `deviceIdToken`. */
const IDENTIFIED: ReadonlySet<string> = new Set(
  'device client session app customer account installation install touch face tenant order payment card chat'.split(' '),
);

/** The token that a variable or member holds by its name, or `undefined` for a name that says nothing. */
export function tokenNamed(name: string): Token | undefined {
  // Most names end otherwise, and are not worth taking apart.
  if (!/(?:token|code)[^A-Za-z\d]*$/i.test(name)) return undefined;
  const words = wordsOfName(name);
  if (!words) return undefined;
  const text = ` ${words.join(' ')}`;
  const row = NAMES.find((candidate) => candidate.words.some((ending) => text.endsWith(` ${ending}`)));
  return row?.token === 'id token' && IDENTIFIED.has(words.at(-3) ?? '') ? undefined : row?.token;
}

/** The words of a name in lower case; `undefined` for one that asks about what it names, or says that it is disguised. */
export function wordsOfName(name: string): readonly string[] | undefined {
  const words = wordsOf(name);
  return QUESTIONS.has(words[0] ?? '') || words.some((word) => DISGUISED.has(word)) ? undefined : words;
}

// `googleIDToken`, `google_id_token` and `GOOGLE_ID_TOKEN` are three words each.
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The token under that name in a response on the wire. */
export function tokenOnWire(name: string): Token | undefined {
  return NAMES.find(({ wire }) => wire === name)?.token;
}

const OF_ACCESS = /^([#_$]*)(access)(_?token)$/i;
const OF_ID = /^([#_$]*)(id)(_?token)$/i;

/** The same name for another token: `idToken` → `accessToken`, `id_token` → `access_token`. */
export function nameForToken(name: string, token: 'access token' | 'id token'): string | undefined {
  const [from, to] = token === 'access token' ? ['id', 'access'] : ['access', 'id'];
  const match = (from === 'id' ? OF_ID : OF_ACCESS).exec(name);
  if (!match) return undefined;
  const [, prefix = '', word = '', rest = ''] = match;
  if (word === from) return `${prefix}${to}${rest}`;
  if (word === from.toUpperCase() && rest === rest.toUpperCase()) return `${prefix}${to.toUpperCase()}${rest}`;
  return `${prefix}${to.charAt(0).toUpperCase()}${to.slice(1)}${rest}`;
}
