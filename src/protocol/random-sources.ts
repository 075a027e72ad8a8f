import { oidcCore, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** Whether a value can be foreseen: it comes from a cryptographic random generator, or from something that can be known. */
export type Predictability = 'random' | 'predictable';

/** A function that makes values, by its access path. */
export interface ValueSource {
  /** The module, or the undeclared global. */
  readonly root: string;
  readonly kind: 'module' | 'global';
  /** The steps of the access path. What is read of a random result is random too. */
  readonly steps: RegExp;
  readonly gives: Predictability;
  /** How a message names it; by default as it is called. */
  readonly name?: string;
  readonly source: Specification;
}

/** A package whose functions write a value in another way: encodings, hashes, query strings. */
export interface EncodingPackage {
  readonly root: string;
  readonly steps: RegExp;
}

/** The parameters that nobody may foresee, and where it is said. */
export const UNFORESEEABLE: ReadonlyMap<string, Specification> = new Map([
  ['state', rfc(6749, '10.12')],
  ['nonce', oidcCore('15.5.2')],
  ['code_verifier', rfc(7636, '7.1')],
  ['code_challenge', rfc(7636, '7.1')],
]);

const WEB_CRYPTO = vendor('W3C', 'Web Cryptography', 'https://www.w3.org/TR/webcrypto-2/');
const NODE_CRYPTO = vendor('Node.js', 'Crypto', 'https://nodejs.org/api/crypto.html');
const ECMASCRIPT = vendor('Ecma International', 'ECMA-262, Math.random', 'https://tc39.es/ecma262/#sec-math.random');
const TIME = vendor('W3C', 'High Resolution Time', 'https://www.w3.org/TR/hr-time-3/');
const NODE_PROCESS = vendor('Node.js', 'Process', 'https://nodejs.org/api/process.html');

const ANYTHING = /^/;
const EVERYTHING = /^.*$/;

function npm(name: string): Specification {
  return vendor('npm', name, `https://www.npmjs.com/package/${name}`);
}

function random(root: string, steps: RegExp = ANYTHING): ValueSource {
  return { root, kind: 'module', steps, gives: 'random', source: npm(root) };
}

function predictable(root: string, steps: RegExp, name?: string): ValueSource {
  const row: ValueSource = { root, kind: 'module', steps, gives: 'predictable', source: npm(root) };
  return name === undefined ? row : { ...row, name };
}

/** The functions by which programs make values that are to be unique, and whether what they give can be foreseen. */
export const VALUE_SOURCES: readonly ValueSource[] = [
  { root: 'crypto', kind: 'global', steps: /^(?:getRandomValues|randomUUID|subtle\.generateKey)\(\)/, gives: 'random', source: WEB_CRYPTO },
  {
    root: 'crypto',
    kind: 'module',
    steps: /^(?:default\.)?(?:webcrypto\.)?(?:crypto\.)?(?:randomBytes|randomUUID|randomInt|randomFill|randomFillSync|getRandomValues|generateKey\w*|subtle\.generateKey)\(\)/,
    gives: 'random',
    source: NODE_CRYPTO,
  },
  { root: 'Math', kind: 'global', steps: /^random\(\)/, gives: 'predictable', source: ECMASCRIPT },
  { root: 'Date', kind: 'global', steps: /^(?:now)?\(\)/, gives: 'predictable', source: ECMASCRIPT },
  { root: 'performance', kind: 'global', steps: /^now\(\)/, gives: 'predictable', source: TIME },
  { root: 'process', kind: 'global', steps: /^(?:hrtime(?:\.bigint)?\(\)|uptime\(\)|pid$)/, gives: 'predictable', source: NODE_PROCESS },

  // RFC 9562: version 1 is the time and the network card, version 4 is random.
  { ...predictable('uuid', /^(?:default\.)?v1\(\)/, 'v1() of uuid'), source: rfc(9562, '5.1') },
  { ...predictable('uuid/v1', /^default\(\)/, 'uuid/v1'), source: rfc(9562, '5.1') },
  { ...random('uuid', /^(?:default\.)?(?:v[47]\(\)|default\(\))|^default\(\)/), source: rfc(9562, '5.4') },
  { ...random('uuid/v4', /^default\(\)/), source: rfc(9562, '5.4') },
  random('uuidv4'),
  random('short-uuid'),

  predictable('nanoid/non-secure', EVERYTHING, 'nanoid/non-secure'),
  random('nanoid'),
  random('@paralleldrive/cuid2'),
  random('ulid', /^(?:default\.)?ulid\(\)/),
  random('randombytes'),
  random('randomstring', /^(?:default\.)?generate\(\)/),
  random('crypto-random-string'),
  random('secure-random-string'),
  random('secure-random'),
  random('uid-safe'),
  random('uid2'),
  random('rand-token'),
  random('csrf', /\.(?:create|secretSync|secret)\(\)/),
  random('@hapi/cryptiles', /^(?:default\.)?random\w*\(\)/),
  random('cryptiles', /^(?:default\.)?random\w*\(\)/),
  random('tweetnacl', /^(?:default\.)?randomBytes\(\)/),
  random('@noble/hashes/utils', /^randomBytes\(\)/),
  random('@oslojs/crypto/random', /^generateRandom\w*\(\)/),
  random('oslo/crypto', /^(?:generateRandom\w*|random\w*)\(\)/),
  random('crypto-js', /^(?:default\.)?lib\.WordArray\.random\(\)/),
  random('expo-crypto', /^(?:getRandom\w*|randomUUID)\(\)/),
  random('expo-random', /^getRandom\w*\(\)/),

  // Generators of OAuth packages
  random('arctic', /^(?:generateState|generateCodeVerifier)\(\)/),
  random('oslo/oauth2', /^(?:generateState|generateCodeVerifier)\(\)/),
  random('oauth4webapi', /^generateRandom\w*\(\)/),
  random('openid-client', /^(?:default\.)?(?:random(?:State|Nonce|PKCECodeVerifier)|generators\.(?:random|state|nonce|codeVerifier))\(\)/),
  random('@badgateway/oauth2-client', /^generateCodeVerifier\(\)/),
  random('@azure/msal-node', /^CryptoProvider\.new\(\)\.(?:generatePkceCodes|createNewGuid)\(\)/),
  random('pkce-challenge'),
  random('pkce-gen'),
  random('oauth-pkce'),
  random('better-auth', /^generate(?:State|CodeVerifier|RandomString)\(\)/),
  random('better-auth/crypto', /^generateRandomString\(\)/),
  random('@better-auth/utils/random'),

  predictable('lodash', /^(?:default\.)?(?:uniqueId|random)\(\)/, 'lodash'),
  predictable('lodash-es', /^(?:default\.)?(?:uniqueId|random)\(\)/, 'lodash'),
  predictable('lodash/uniqueId', EVERYTHING, 'uniqueId() of lodash'),
  predictable('lodash/random', EVERYTHING, 'random() of lodash'),
  predictable('underscore', /^(?:default\.)?(?:uniqueId|random)\(\)/, 'underscore'),
  predictable('moment', /^default(?:\.utc|\.now)?\(\)/, 'moment()'),
  predictable('dayjs', /^default\(\)/, 'dayjs()'),
];

/** Packages that encode or hash what they are given without a key, so that it stays as predictable as it was. */
export const ENCODING_PACKAGES: readonly EncodingPackage[] = [
  ...['base64url', 'base-64', 'base64-js', 'hi-base64', 'urlsafe-base64', 'js-base64', 'rfc4648', '@oslojs/encoding', 'oslo/encoding'],
  ...['qs', 'querystring', 'query-string', 'md5', 'sha1', 'js-sha1', 'js-sha256', 'js-sha512', 'js-md5', 'sha.js', 'create-hash', 'object-hash'],
  ...['@noble/hashes/sha256', '@noble/hashes/sha2', '@oslojs/crypto/sha2', 'oslo/crypto', 'fast-json-stable-stringify', 'lz-string', 'superjson', 'buffer'],
]
  .map((root): EncodingPackage => ({ root, steps: /^(?!.*hmac)/i }))
  .concat([
    { root: 'crypto', steps: /^(?:default\.)?(?:createHash|hash)\(\)|^(?:default\.)?(?:webcrypto\.)?subtle\.digest\(\)/ },
    { root: 'crypto-js', steps: /^(?:default\.)?(?:SHA\d+|MD5|enc\.\w+\.\w+)\(\)/ },
    { root: 'crypto-js/sha256', steps: ANYTHING },
    { root: 'jose', steps: /^base64url\./ },
    { root: 'expo-crypto', steps: /^digest\w*\(\)/ },
    { root: 'oauth4webapi', steps: /^calculatePKCECodeChallenge\(\)/ },
    { root: 'openid-client', steps: /^(?:default\.)?(?:calculatePKCECodeChallenge|generators\.codeChallenge)\(\)/ },
    { root: 'arctic', steps: /^createS256CodeChallenge\(\)/ },
  ]);

/** Methods that only a cryptographic random generator has, whatever the object is called. */
export const RANDOM_METHODS: ReadonlySet<string> = new Set([
  'getRandomValues',
  'randomUUID',
  'randomBytes',
  'randomFillSync',
  'getRandomBytes',
  'getRandomBytesAsync',
]);
