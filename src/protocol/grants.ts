import type { Flow, IssuedToken } from './flows.ts';
import { isHostOf } from './hosts.ts';
import { ciba, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** How a requirement can be met outside the request's own parameters. */
export type Substitute = 'authorization header' | 'client certificate' | 'cookie';

/** Something that a token request must carry. */
export interface Requirement {
  /** Parameters of which one is enough. */
  readonly anyOf: readonly string[];
  /** What else meets it; empty when only a parameter does. */
  readonly substitutes: readonly Substitute[];
}

/** A parameter that is required when the authorization request before had another one. */
export interface ConditionalRequirement {
  readonly parameter: string;
  /** The parameter of the authorization request. */
  readonly after: string;
  readonly source: Specification;
}

/** A grant type: what its token request must carry and what the response gives. */
export interface Grant {
  readonly grantType: string;
  readonly flow: Flow;
  readonly required: readonly Requirement[];
  readonly conditional: readonly ConditionalRequirement[];
  /** Parameters that no other grant has, so that they tell the grant where `grant_type` is not visible. */
  readonly ownParameters: readonly string[];
  readonly tokens: readonly IssuedToken[];
  /** The specification rules out tokens that are not listed. Otherwise servers are known to give more. */
  readonly exhaustive: boolean;
  readonly source: Specification;
}

const CODE_TOKENS: readonly IssuedToken[] = [
  { token: 'access token', when: 'always' },
  { token: 'id token', when: 'with openid' },
  { token: 'refresh token', when: 'if granted' },
];
const ACCESS_TOKEN: readonly IssuedToken[] = [{ token: 'access token', when: 'always' }];

/** Every grant that OAuth 2.0, OpenID Connect and their extensions define for the token endpoint. */
export const GRANTS: readonly Grant[] = [
  {
    grantType: 'authorization_code',
    flow: 'authorization code',
    required: [parameter('code')],
    conditional: [{ parameter: 'code_verifier', after: 'code_challenge', source: rfc(7636, '4.5') }],
    ownParameters: ['code', 'code_verifier'],
    tokens: CODE_TOKENS,
    exhaustive: true,
    source: rfc(6749, '4.1.3'),
  },
  {
    grantType: 'password',
    flow: 'password',
    required: [parameter('username'), parameter('password')],
    conditional: [],
    ownParameters: ['username', 'password'],
    tokens: CODE_TOKENS,
    exhaustive: true,
    source: rfc(6749, '4.3.2'),
  },
  {
    grantType: 'client_credentials',
    flow: 'client credentials',
    required: [
      {
        anyOf: ['client_secret', 'client_assertion'],
        substitutes: ['authorization header', 'client certificate'],
      },
    ],
    conditional: [],
    ownParameters: [],
    tokens: ACCESS_TOKEN,
    exhaustive: true,
    source: rfc(6749, '4.4.2'),
  },
  {
    grantType: 'refresh_token',
    flow: 'refresh token',
    required: [{ anyOf: ['refresh_token'], substitutes: ['cookie'] }],
    conditional: [],
    ownParameters: ['refresh_token'],
    tokens: [
      { token: 'access token', when: 'always' },
      // OpenID Connect Core §12.2: the response to a refresh might not have one.
      { token: 'id token', when: 'if granted' },
      { token: 'refresh token', when: 'if granted' },
    ],
    exhaustive: true,
    source: rfc(6749, '6'),
  },
  {
    grantType: 'urn:ietf:params:oauth:grant-type:device_code',
    flow: 'device authorization',
    required: [parameter('device_code')],
    conditional: [],
    ownParameters: ['device_code'],
    tokens: CODE_TOKENS,
    exhaustive: true,
    source: rfc(8628, '3.4'),
  },
  {
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    flow: 'token exchange',
    required: [parameter('subject_token'), parameter('subject_token_type')],
    conditional: [],
    ownParameters: [
      'subject_token',
      'subject_token_type',
      'actor_token',
      'actor_token_type',
      'requested_token_type',
    ],
    tokens: ACCESS_TOKEN,
    // RFC 8693 §2.2.1 leaves a refresh token to the server, and some add an ID token.
    exhaustive: false,
    source: rfc(8693, '2.1'),
  },
  {
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    flow: 'assertion',
    required: [parameter('assertion')],
    conditional: [],
    ownParameters: ['assertion'],
    tokens: ACCESS_TOKEN,
    // Microsoft's on-behalf-of request is one of these and can return all three tokens.
    exhaustive: false,
    source: rfc(7523, '2.1'),
  },
  {
    grantType: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
    flow: 'assertion',
    required: [parameter('assertion')],
    conditional: [],
    ownParameters: ['assertion'],
    tokens: ACCESS_TOKEN,
    exhaustive: false,
    source: rfc(7522, '2.1'),
  },
  {
    grantType: 'urn:openid:params:grant-type:ciba',
    flow: 'ciba',
    required: [parameter('auth_req_id')],
    conditional: [],
    ownParameters: ['auth_req_id'],
    tokens: CODE_TOKENS,
    exhaustive: true,
    source: ciba('10.1'),
  },
];

const GRANTS_BY_NAME: ReadonlyMap<string, Grant> = new Map(GRANTS.map((grant) => [grant.grantType, grant]));

/** The grant of that exact name; `undefined` for vendor grants and misspelt ones. */
export function grantOf(grantType: string): Grant | undefined {
  return GRANTS_BY_NAME.get(grantType);
}

/** The tokens that a token request of that grant returns, with their conditions; `undefined` for an unknown grant. */
export function tokensOfGrant(grantType: string): readonly IssuedToken[] | undefined {
  return GRANTS_BY_NAME.get(grantType)?.tokens;
}

/**
 * Whether a grant can yield a refresh token (RFC 6749 §4.2.2, §4.4.3). The implicit grant of client metadata cannot, nor
 * can client credentials; an unknown grant may.
 */
export function mayYieldRefreshToken(grantType: string): boolean {
  if (grantType === 'refresh_token' || grantType === 'implicit') return false;
  const grant = grantOf(grantType);
  return grant === undefined || !grant.exhaustive || grant.tokens.some(({ token }) => token === 'refresh token');
}

/** The grants of which a parameter of that name is the sign. Two for `assertion`, none for `scope`. */
export function grantsToldBy(parameterName: string): readonly Grant[] {
  return GRANTS.filter((grant) => grant.ownParameters.includes(parameterName));
}

/** The names that `grant_type` can have at a token endpoint. */
export const REGISTERED_GRANT_TYPES: readonly string[] = GRANTS.map((grant) => grant.grantType);

/** Whether it is an absolute URI (a URN too), by which RFC 6749 §4.5 lets anybody define one. */
export function isExtensionGrant(grantType: string): boolean {
  return /^[a-z][\d+.a-z-]*:\S+$/i.test(grantType);
}

/** A grant of one vendor, which no specification defines. */
export interface VendorGrant {
  readonly grantType: string;
  readonly vendor: string;
  /** The registered flow that it is a variant of. */
  readonly flow?: Flow;
  /** Where the name is right, if it is a mistake anywhere else. Any one of these tells the vendor. */
  readonly onlyAt?: VendorSigns;
  readonly source: Specification;
}

/** By what a token request to a vendor is told. */
interface VendorSigns {
  readonly hosts: readonly string[];
  /** The end of the path, for a server that anybody may run, or whose host is often kept elsewhere. */
  readonly path?: RegExp;
  /** Parameters that the vendor alone has beside the grant. */
  readonly parameters?: readonly string[];
}

/** What is known of a token request when its grant is judged. */
export interface TokenRequestSigns {
  readonly host: string | undefined;
  readonly path: string;
  readonly has: (parameter: string) => boolean;
}

const SUPABASE: VendorSigns = { hosts: ['supabase.co', 'supabase.in'], path: /\/auth\/v1\/token\/?$/ };

/** Well-known vendor grants. */
export const VENDOR_GRANTS: readonly VendorGrant[] = [
  vendorGrant(
    'fb_exchange_token',
    'Facebook',
    'Long-lived access tokens',
    'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived',
  ),
  vendorGrant(
    'ig_exchange_token',
    'Instagram',
    'Business login',
    'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
  ),
  vendorGrant(
    'ig_refresh_token',
    'Instagram',
    'Business login',
    'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
  ),
  vendorGrant(
    'th_exchange_token',
    'Threads',
    'Long-lived access tokens',
    'https://developers.facebook.com/docs/threads/get-started/long-lived-tokens',
  ),
  vendorGrant(
    'th_refresh_token',
    'Threads',
    'Long-lived access tokens',
    'https://developers.facebook.com/docs/threads/get-started/long-lived-tokens',
  ),
  vendorGrant(
    'account_credentials',
    'Zoom',
    'Server-to-server OAuth',
    'https://developers.zoom.us/docs/internal-apps/s2s-oauth/',
  ),
  // Met in code. No vendor's page about it is known; RFC 6749 §4.5 is where other grants are allowed for.
  { grantType: 'partner_credentials', vendor: 'not known', source: rfc(6749, '4.5') },
  vendorGrant('trust_token', 'Artsy', 'API documentation', 'https://developers.artsy.net/v2/'),
  // The site's own web player uses it, and documents nothing; clients of others say how it works.
  vendorGrant('etp_rt_cookie', 'Crunchyroll', 'crunchyroll-rs', 'https://github.com/crunchy-labs/crunchyroll-rs'),
  vendorGrant(
    'assertion',
    'Salesforce',
    'SAML assertion flow',
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_sso_flow.htm',
  ),
  // The password grant, with the name of a user database besides.
  {
    ...vendorGrant(
      'http://auth0.com/oauth/grant-type/password-realm',
      'Auth0',
      'Call your API using the Resource Owner Password Flow',
      'https://auth0.com/docs/get-started/authentication-and-authorization-flow/resource-owner-password-flow/call-your-api-using-resource-owner-password-flow',
    ),
    flow: 'password',
  },
  vendorGrant(
    'convert_token',
    'django-rest-framework-social-oauth2',
    'README',
    'https://github.com/RealmTeam/django-rest-framework-social-oauth2#readme',
  ),
  {
    ...vendorGrant(
      'device_code',
      'Amazon',
      'Retrieve an access token and refresh token (code-based linking)',
      'https://developer.amazon.com/docs/login-with-amazon/retrieve-token-other-platforms-cbl-docs.html',
    ),
    flow: 'device authorization',
    onlyAt: { hosts: ['amazon.com', 'amazon.co.uk', 'amazon.co.jp'] },
  },
  {
    ...vendorGrant(
      'client_credential',
      'WeChat',
      'Get access token',
      'https://developers.weixin.qq.com/doc/offiaccount/Basic_Information/Get_access_token.html',
    ),
    onlyAt: { hosts: ['weixin.qq.com', 'q.qq.com'], path: /\/cgi-bin\/(?:stable_)?token$/, parameters: ['appid'] },
  },
  {
    ...vendorGrant(
      'client_credential',
      'Douyin',
      'Generate client_token',
      'https://developer.open-douyin.com/docs/resource/zh-CN/local-life/develop/OpenAPI/preparation/client_token',
    ),
    onlyAt: { hosts: ['douyin.com', 'toutiao.com', 'zijieapi.com'], path: /\/oauth\/client_token\/?$/, parameters: ['client_key'] },
  },
  {
    ...vendorGrant('pkce', 'Supabase', 'Auth server', 'https://github.com/supabase/auth'),
    onlyAt: { ...SUPABASE, parameters: ['auth_code'] },
  },
  {
    ...vendorGrant('id_token', 'Supabase', 'Auth server', 'https://github.com/supabase/auth'),
    onlyAt: { ...SUPABASE, parameters: ['provider'] },
  },
  vendorGrant(
    'hybrid_auth_code',
    'Salesforce',
    'Hybrid web server flow',
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_hybrid_web_server_flow.htm',
  ),
  vendorGrant(
    'hybrid_refresh',
    'Salesforce',
    'Hybrid app refresh token flow',
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_hybrid_app_refresh_token_flow.htm',
  ),
  vendorGrant(
    'interaction_code',
    'Okta',
    'Interaction code grant',
    'https://developer.okta.com/docs/concepts/interaction-code/',
  ),
];

/** The vendor grant of that exact name. One that only its vendor knows needs a request that goes there. */
export function vendorGrantOf(grantType: string, request?: TokenRequestSigns): VendorGrant | undefined {
  return VENDOR_GRANTS.find((grant) => grant.grantType === grantType && (grant.onlyAt === undefined || isToldBy(grant.onlyAt, request)));
}

function isToldBy({ hosts, path, parameters = [] }: VendorSigns, request: TokenRequestSigns | undefined): boolean {
  if (!request) return false;
  const { host } = request;
  if (host !== undefined && hosts.some((domain) => isHostOf(host, domain))) return true;
  return path?.test(request.path) === true || parameters.some((name) => request.has(name));
}

/** The flow of a token request with that grant type, variants of vendors included. */
export function flowOfGrant(grantType: string): Flow | undefined {
  return grantOf(grantType)?.flow ?? vendorGrantOf(grantType)?.flow;
}

function parameter(name: string): Requirement {
  return { anyOf: [name], substitutes: [] };
}

function vendorGrant(grantType: string, name: string, title: string, url: string): VendorGrant {
  return { grantType, vendor: name, source: vendor(name, title, url) };
}
