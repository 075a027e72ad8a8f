import { oidcCore, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A scope value of OpenID Connect and the claims that it requests. */
export interface Scope {
  readonly scope: string;
  readonly claims: readonly string[];
  readonly source: Specification;
}

const PROFILE_CLAIMS = [
  'name',
  'family_name',
  'given_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'profile',
  'picture',
  'website',
  'gender',
  'birthdate',
  'zoneinfo',
  'locale',
  'updated_at',
];
const EMAIL_CLAIMS = ['email', 'email_verified'];

/** The scope values that OpenID Connect defines. Each is about a user, so none fits the client credentials flow. */
export const OPENID_CONNECT_SCOPES: readonly Scope[] = [
  { scope: 'openid', claims: ['sub'], source: oidcCore('3.1.2.1') },
  { scope: 'profile', claims: PROFILE_CLAIMS, source: oidcCore('5.4') },
  { scope: 'email', claims: EMAIL_CLAIMS, source: oidcCore('5.4') },
  { scope: 'address', claims: ['address'], source: oidcCore('5.4') },
  { scope: 'phone', claims: ['phone_number', 'phone_number_verified'], source: oidcCore('5.4') },
  { scope: 'offline_access', claims: [], source: oidcCore('11') },
];

/** A scope of one vendor that gives claims of OpenID Connect under another name. */
export interface VendorScope extends Scope {
  readonly vendor: string;
  /** The server takes it as if `openid` had been asked for too. */
  readonly addsOpenid: boolean;
}

const GOOGLE_SCOPES = vendor(
  'Google',
  'OAuth 2.0 scopes',
  'https://developers.google.com/identity/protocols/oauth2/scopes',
);
const GRAPH_PERMISSIONS = vendor(
  'Microsoft',
  'Graph permissions reference',
  'https://learn.microsoft.com/en-us/graph/permissions-reference#userread',
);

/** Vendor scopes that carry claims under another name. */
export const VENDOR_SCOPES: readonly VendorScope[] = [
  {
    vendor: 'Google',
    scope: 'https://www.googleapis.com/auth/userinfo.email',
    claims: EMAIL_CLAIMS,
    addsOpenid: true,
    source: GOOGLE_SCOPES,
  },
  {
    vendor: 'Google',
    scope: 'https://www.googleapis.com/auth/userinfo.profile',
    claims: PROFILE_CLAIMS,
    addsOpenid: true,
    source: GOOGLE_SCOPES,
  },
  {
    vendor: 'Microsoft',
    scope: 'User.Read',
    claims: [...PROFILE_CLAIMS, ...EMAIL_CLAIMS],
    addsOpenid: false,
    source: GRAPH_PERMISSIONS,
  },
  {
    vendor: 'Microsoft',
    scope: 'https://graph.microsoft.com/User.Read',
    claims: [...PROFILE_CLAIMS, ...EMAIL_CLAIMS],
    addsOpenid: false,
    source: GRAPH_PERMISSIONS,
  },
];

const ALL_SCOPES: readonly Scope[] = [...OPENID_CONNECT_SCOPES, ...VENDOR_SCOPES];

/** Whether OpenID Connect defines the scope. Scope values are case-sensitive (RFC 6749 §3.3). */
export function isOpenidConnectScope(scope: string): boolean {
  return OPENID_CONNECT_SCOPES.some((row) => row.scope === scope);
}

/** The OpenID Connect scope that carries a claim; `undefined` for a claim that is not a standard one. */
export function scopeOfClaim(claim: string): string | undefined {
  return OPENID_CONNECT_SCOPES.find((row) => row.claims.includes(claim))?.scope;
}

/** The standard claims that a scope requests, vendor scopes included. Names of other scopes add nothing. */
export function claimsOfScopes(scopes: readonly string[]): ReadonlySet<string> {
  return new Set(ALL_SCOPES.filter((row) => scopes.includes(row.scope)).flatMap((row) => row.claims));
}

/** The standard claims of which applications are known to rely on that they come (OpenID Connect Core §5.1). */
export const CLAIMS_TO_ASK_FOR: readonly string[] = [
  'email',
  'email_verified',
  'name',
  'given_name',
  'family_name',
  'picture',
  'preferred_username',
  'locale',
  'address',
  'phone_number',
];

// Words by which vendors call scopes that are about the user, in no table that anybody could keep complete.
const ABOUT_THE_USER =
  /user|profile|mail|account|ident|person|people|name|phone|address|contact|login|sign-?in|(?:^|[^a-z])(?:me|id|all|full|basic|default)(?![a-z])/i;

/** Whether a scope that OpenID Connect does not define may give claims about the user, by what it is called. */
export function mayGiveClaims(scope: string): boolean {
  return !isOpenidConnectScope(scope) && ABOUT_THE_USER.test(scope);
}

/** Whether a request with these scopes is one of OpenID Connect, also where the server adds `openid` by itself. */
export function impliesOpenid(scopes: readonly string[]): boolean {
  return scopes.includes('openid') || VENDOR_SCOPES.some((row) => row.addsOpenid && scopes.includes(row.scope));
}

/** What the authorization server of an Okta organization itself accepts as scopes. */
export const OKTA_ORG_SERVER_SCOPES = {
  scopes: [
    'openid',
    'profile',
    'email',
    'address',
    'phone',
    'offline_access',
    'groups',
    'device_sso',
    'interclient_access',
  ],
  /** The scopes of Okta's own APIs all start so. */
  prefix: 'okta.',
  source: vendor(
    'Okta',
    'Authorization servers',
    'https://developer.okta.com/docs/concepts/auth-servers/#org-authorization-server',
  ),
} as const;

/** Whether the organization's own authorization server knows the scope. */
export function isOktaOrgServerScope(scope: string): boolean {
  const { scopes, prefix } = OKTA_ORG_SERVER_SCOPES;
  return scopes.some((known) => known === scope) || scope.startsWith(prefix);
}
