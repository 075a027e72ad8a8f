import { formPostResponseMode, jarm, multipleResponseTypes, oidcCore, openid4vp, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/**
 * The name of a flow. `none` is the authorization request that asks for no token at all (`response_type=none`);
 * `assertion` covers the JWT and SAML bearer grants of RFC 7521.
 */
export type Flow =
  | 'authorization code'
  | 'implicit'
  | 'hybrid'
  | 'password'
  | 'client credentials'
  | 'refresh token'
  | 'device authorization'
  | 'token exchange'
  | 'assertion'
  | 'ciba'
  | 'none';

/** What a response can carry. The seed counts the authorization code among the tokens, and so does this. */
export type Token = 'code' | 'access token' | 'id token' | 'refresh token';

/** `with openid`: when the granted scope has `openid`. `if granted`: when the server chooses to. */
export type Condition = 'always' | 'with openid' | 'if granted';

/** One token of a token response, and when it is there. */
export interface IssuedToken {
  readonly token: Token;
  readonly when: Condition;
}

/** A single value of `response_type`. */
export type ResponseTypeValue = 'code' | 'token' | 'id_token' | 'none';

/** The values that `response_type` is composed of. */
export const RESPONSE_TYPE_VALUES: readonly ResponseTypeValue[] = ['code', 'token', 'id_token', 'none'];

/** A `response_type`, the flow it starts, and the tokens it leads to. */
export interface ResponseType {
  /** In alphabetic order but for `code`, which the specification writes first. The order has no meaning. */
  readonly words: readonly ResponseTypeValue[];
  readonly flow: Flow;
  /** In the authorization response, through the browser. */
  readonly frontChannel: readonly Token[];
  /** In the token response, when the code is exchanged. Empty where there is no code. */
  readonly tokenEndpoint: readonly IssuedToken[];
  readonly source: Specification;
}

const AFTER_CODE: readonly IssuedToken[] = [
  { token: 'access token', when: 'always' },
  { token: 'id token', when: 'with openid' },
  { token: 'refresh token', when: 'if granted' },
];

// An `id_token` in the response type presupposes `openid`, so the exchange always gives an ID token too.
const AFTER_CODE_WITH_ID_TOKEN: readonly IssuedToken[] = [
  { token: 'access token', when: 'always' },
  { token: 'id token', when: 'always' },
  { token: 'refresh token', when: 'if granted' },
];

/** Every `response_type` of OAuth 2.0 and OpenID Connect. */
export const RESPONSE_TYPES: readonly ResponseType[] = [
  {
    words: ['code'],
    flow: 'authorization code',
    frontChannel: ['code'],
    tokenEndpoint: AFTER_CODE,
    source: rfc(6749, '4.1.1'),
  },
  {
    words: ['token'],
    flow: 'implicit',
    frontChannel: ['access token'],
    tokenEndpoint: [],
    source: rfc(6749, '4.2.1'),
  },
  {
    words: ['id_token'],
    flow: 'implicit',
    frontChannel: ['id token'],
    tokenEndpoint: [],
    source: oidcCore('3.2.2.1'),
  },
  {
    words: ['id_token', 'token'],
    flow: 'implicit',
    frontChannel: ['id token', 'access token'],
    tokenEndpoint: [],
    source: oidcCore('3.2.2.1'),
  },
  {
    words: ['code', 'id_token'],
    flow: 'hybrid',
    frontChannel: ['code', 'id token'],
    tokenEndpoint: AFTER_CODE_WITH_ID_TOKEN,
    source: oidcCore('3.3.2.1'),
  },
  {
    words: ['code', 'token'],
    flow: 'hybrid',
    frontChannel: ['code', 'access token'],
    tokenEndpoint: AFTER_CODE,
    source: oidcCore('3.3.2.1'),
  },
  {
    words: ['code', 'id_token', 'token'],
    flow: 'hybrid',
    frontChannel: ['code', 'id token', 'access token'],
    tokenEndpoint: AFTER_CODE_WITH_ID_TOKEN,
    source: oidcCore('3.3.2.1'),
  },
  {
    words: ['none'],
    flow: 'none',
    frontChannel: [],
    tokenEndpoint: [],
    source: multipleResponseTypes('4'),
  },
];

/** A value of `response_type` that an extension has registered. This plugin knows its name, not its flow. */
export interface ExtensionResponseTypeValue {
  readonly value: string;
  readonly source: Specification;
}

/** The registered values outside OAuth 2.0 and OpenID Connect Core. */
export const EXTENSION_RESPONSE_TYPE_VALUES: readonly ExtensionResponseTypeValue[] = [
  { value: 'vp_token', source: openid4vp() },
];

/**
 * The row of a `response_type`, whatever the order and number of its words.
 * `undefined` when a word is unknown, when there are none, or when `none` stands with another.
 */
export function responseTypeOf(words: readonly string[]): ResponseType | undefined {
  const asked = new Set(words);
  return RESPONSE_TYPES.find((row) => row.words.length === asked.size && row.words.every((word) => asked.has(word)));
}

/**
 * The flow that a `response_type` starts (the seed, “Grant Types and Flows”).
 *
 * Token and ID token without a code are the implicit flow only when they come back in the fragment, which is the
 * default: with any other known `response_mode` (a form post to a server, say) the answer is `undefined`, for it is
 * none of the named flows. Pass `undefined` for a mode that is missing or not known; an empty one counts as missing
 * (RFC 6749 §3.1). Codes and hybrids keep their flow in every mode.
 */
export function flowOfResponseType(words: readonly string[], responseMode: string | undefined): Flow | undefined {
  const flow = responseTypeOf(words)?.flow;
  if (flow !== 'implicit') return flow;
  return responseMode === undefined || responseMode === '' || responseMode === 'fragment' ? flow : undefined;
}

/** What comes back through the browser. `undefined` for a `response_type` that is not in the table. */
export function tokensFromAuthorizationEndpoint(words: readonly string[]): ReadonlySet<Token> | undefined {
  const row = responseTypeOf(words);
  return row && new Set(row.frontChannel);
}

/**
 * What the token endpoint gives for the code of such a request; nothing where there is no code.
 * `undefined` for a `response_type` that is not in the table.
 */
export function tokensFromTokenEndpointAfter(words: readonly string[]): readonly IssuedToken[] | undefined {
  return responseTypeOf(words)?.tokenEndpoint;
}

/** A `response_mode`: how the authorization response reaches the client. */
export interface ResponseMode {
  readonly mode: string;
  readonly delivery:
    | 'query'
    | 'fragment'
    | 'form post'
    | 'post by the wallet'
    | 'window message'
    | 'credentials API of the browser'
    | 'default of the response type';
  /**
   * Whether a token may travel so. A query string ends up in logs and referrers; `query.jwt` may carry one when the
   * response is encrypted, which a request does not show.
   */
  readonly carriesTokens: 'yes' | 'no' | 'when encrypted';
  readonly source: Specification;
}

/** Every `response_mode` that is not reported as unknown. */
export const RESPONSE_MODES: readonly ResponseMode[] = [
  { mode: 'query', delivery: 'query', carriesTokens: 'no', source: multipleResponseTypes('2.1') },
  { mode: 'fragment', delivery: 'fragment', carriesTokens: 'yes', source: multipleResponseTypes('2.1') },
  { mode: 'form_post', delivery: 'form post', carriesTokens: 'yes', source: formPostResponseMode('2') },
  {
    mode: 'web_message',
    delivery: 'window message',
    carriesTokens: 'yes',
    source: {
      document: 'OAuth 2.0 Web Message Response Mode (draft)',
      url: 'https://datatracker.ietf.org/doc/html/draft-sakimura-oauth-wmrm',
    },
  },
  { mode: 'jwt', delivery: 'default of the response type', carriesTokens: 'yes', source: jarm('2.3.4') },
  { mode: 'query.jwt', delivery: 'query', carriesTokens: 'when encrypted', source: jarm('2.3.1') },
  { mode: 'fragment.jwt', delivery: 'fragment', carriesTokens: 'yes', source: jarm('2.3.2') },
  { mode: 'form_post.jwt', delivery: 'form post', carriesTokens: 'yes', source: jarm('2.3.3') },
  { mode: 'direct_post', delivery: 'post by the wallet', carriesTokens: 'yes', source: openid4vp() },
  { mode: 'dc_api', delivery: 'credentials API of the browser', carriesTokens: 'yes', source: openid4vp() },
  {
    mode: 'okta_post_message',
    delivery: 'window message',
    carriesTokens: 'yes',
    source: vendor('Okta', 'OpenID Connect & OAuth 2.0 API', 'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/OrgAS/'),
  },
];

/**
 * The row of a `response_mode`. A mode that only adds `.jwt` to something else (`web_message.jwt`) is taken as a
 * signed form of it; `undefined` for a mode that nobody has defined.
 */
export function responseModeOf(mode: string): ResponseMode | undefined {
  const row = RESPONSE_MODES.find((candidate) => candidate.mode === mode);
  if (row !== undefined || !mode.endsWith('.jwt')) return row;
  const plain = RESPONSE_MODES.find((candidate) => `${candidate.mode}.jwt` === mode);
  return {
    mode,
    delivery: plain?.delivery ?? 'default of the response type',
    carriesTokens: 'yes',
    source: jarm('2.3'),
  };
}

/** The mode that holds when none is given: the query for a code or nothing, else the fragment. */
export function defaultResponseMode(words: readonly string[]): 'query' | 'fragment' {
  return words.some((word) => word === 'token' || word === 'id_token') ? 'fragment' : 'query';
}
