import { isHostOf } from './hosts.ts';
import { PROVIDER_ENDPOINTS } from './provider-endpoints.ts';
import type { ProviderEndpoint } from './provider-endpoints.ts';
import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

export { endpointKindOfPath, endpointOfPath } from './endpoint-paths.ts';

/**
 * The endpoint of a known provider. The host may carry a port and be in any case; the path may carry a query and a
 * trailing slash. `undefined` for a host that is not in the table and for its other pages.
 */
export function knownEndpoint(host: string, path: string): ProviderEndpoint | undefined {
  const barePath = path.replace(/[#?].*$/s, '').replace(/\/$/, '');
  return PROVIDER_ENDPOINTS.find((row) => isHostOf(host, row.hostSuffix) && row.path.test(barePath));
}

/** In what a provider differs from the specifications, as far as a rule has to know. */
export type Difference =
  /** Gives ID tokens although `openid` was not asked for. */
  | 'ID tokens without openid'
  /** Takes the scopes `email` and `profile` for requests of OpenID Connect. */
  | 'openid with email or profile'
  /** Answers `code token` as a request of OAuth 2.0, which asks for no ID token. */
  | 'code and token without openid'
  /** Gives an ID token besides the access token for `response_type=token`. */
  | 'ID tokens with response type token'
  /** Gives claims about the user that its administrator chose, whatever the scope. */
  | 'claims without their scope'
  /** Joins scopes with commas. */
  | 'scopes joined by commas'
  /** Joins response types with commas. */
  | 'response types joined by commas'
  /** Has values of `response_type` of its own. */
  | 'own response types';

/** One difference of one provider. */
export interface ProviderDifference {
  readonly provider: string;
  readonly difference: Difference;
  readonly hostSuffixes: readonly string[];
  /** Packages that speak to this provider alone. */
  readonly packages?: readonly string[];
  /** Response types of the provider's own; empty for other differences. */
  readonly responseTypes: readonly string[];
  readonly source: Specification;
}

const FACEBOOK_LOGIN = vendor(
  'Facebook',
  'Manually build a login flow',
  'https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow',
);

const COGNITO = {
  provider: 'Amazon Cognito',
  hostSuffixes: ['amazoncognito.com', 'amazonaws.com'],
  packages: ['aws-amplify', '@aws-amplify/auth', '@aws-amplify/core'],
  responseTypes: [],
} as const;

/** Every difference that a rule takes into account. */
export const PROVIDER_DIFFERENCES: readonly ProviderDifference[] = [
  {
    provider: 'Apple',
    difference: 'ID tokens without openid',
    hostSuffixes: ['appleid.apple.com'],
    responseTypes: [],
    source: vendor(
      'Apple',
      'Request an authorization',
      'https://developer.apple.com/documentation/signinwithapplerestapi/request-an-authorization-to-the-sign-in-with-apple-server.',
    ),
  },
  {
    provider: 'Google',
    difference: 'openid with email or profile',
    hostSuffixes: ['accounts.google.com', 'googleapis.com'],
    responseTypes: [],
    source: vendor('Google', 'OpenID Connect', 'https://developers.google.com/identity/openid-connect/openid-connect#scope-param'),
  },
  {
    ...COGNITO,
    difference: 'ID tokens with response type token',
    source: vendor(
      'Amazon Cognito',
      'Authorize endpoint',
      'https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html',
    ),
  },
  {
    ...COGNITO,
    // A scope of only `openid` gives every attribute that the client may read.
    difference: 'claims without their scope',
    source: vendor(
      'Amazon Cognito',
      'Scopes, M2M, and resource servers',
      'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html',
    ),
  },
  {
    provider: 'Microsoft Entra External ID and Azure AD B2C',
    difference: 'claims without their scope',
    hostSuffixes: ['b2clogin.com', 'ciamlogin.com'],
    responseTypes: [],
    source: vendor(
      'Azure AD B2C',
      'Set up a sign-up and sign-in flow',
      'https://learn.microsoft.com/en-us/azure/active-directory-b2c/add-sign-up-and-sign-in-policy',
    ),
  },
  {
    provider: 'Facebook',
    difference: 'own response types',
    hostSuffixes: ['facebook.com'],
    // The last two are those of its own SDK for JavaScript.
    responseTypes: ['granted_scopes', 'signed_request', 'graph_domain'],
    source: FACEBOOK_LOGIN,
  },
  {
    provider: 'Facebook',
    difference: 'code and token without openid',
    hostSuffixes: ['facebook.com'],
    responseTypes: [],
    source: FACEBOOK_LOGIN,
  },
  {
    provider: 'Facebook',
    difference: 'response types joined by commas',
    hostSuffixes: ['facebook.com'],
    responseTypes: [],
    source: FACEBOOK_LOGIN,
  },
  {
    provider: 'Azure DevOps',
    difference: 'own response types',
    hostSuffixes: ['visualstudio.com'],
    responseTypes: ['Assertion'],
    source: vendor(
      'Azure DevOps',
      'OAuth 2.0',
      'https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/azure-devops-oauth',
    ),
  },
  {
    provider: 'Salesforce',
    difference: 'own response types',
    hostSuffixes: ['salesforce.com', 'force.com'],
    responseTypes: ['hybrid_token', 'device_code'],
    source: vendor(
      'Salesforce',
      'Hybrid user-agent token flow',
      'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_hybrid_app_token_flow.htm',
    ),
  },
  {
    provider: 'Amazon',
    difference: 'own response types',
    hostSuffixes: ['amazon.com', 'amazon.co.uk', 'amazon.co.jp'],
    responseTypes: ['device_code'],
    source: vendor(
      'Amazon',
      'Retrieve a user code and verification URL (code-based linking)',
      'https://developer.amazon.com/docs/login-with-amazon/retrieve-code-other-platforms-cbl-docs.html',
    ),
  },
  {
    provider: 'Facebook',
    difference: 'scopes joined by commas',
    hostSuffixes: ['facebook.com', 'instagram.com', 'threads.net'],
    responseTypes: [],
    source: FACEBOOK_LOGIN,
  },
  {
    provider: 'Strava',
    difference: 'scopes joined by commas',
    hostSuffixes: ['strava.com'],
    responseTypes: [],
    source: vendor('Strava', 'Authentication', 'https://developers.strava.com/docs/authentication/'),
  },
  {
    provider: 'Shopify',
    difference: 'scopes joined by commas',
    hostSuffixes: ['myshopify.com'],
    responseTypes: [],
    source: vendor(
      'Shopify',
      'Authorization code grant',
      'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant',
    ),
  },
  {
    provider: 'Slack',
    difference: 'scopes joined by commas',
    hostSuffixes: ['slack.com'],
    responseTypes: [],
    source: vendor('Slack', 'Installing with OAuth', 'https://docs.slack.dev/authentication/installing-with-oauth'),
  },
];

/** Whether the provider at that host has that difference. */
export function differs(host: string, difference: Difference): boolean {
  return PROVIDER_DIFFERENCES.some((row) => row.difference === difference && isAt(row, host));
}

/** Whether the only provider that a package speaks to has that difference. */
export function packageDiffers(name: string, difference: Difference): boolean {
  return PROVIDER_DIFFERENCES.some((row) => row.difference === difference && row.packages?.includes(name) === true);
}

/** The response types that the provider at that host has besides the registered ones. */
export function ownResponseTypes(host: string): ReadonlySet<string> {
  return new Set(PROVIDER_DIFFERENCES.filter(({ responseTypes }) => responseTypes.length > 0).flatMap((row) => (isAt(row, host) ? row.responseTypes : [])));
}

/** Whether some provider has the response type, for a request whose host is not visible. */
export function isVendorResponseType(responseType: string): boolean {
  return PROVIDER_DIFFERENCES.some((row) => row.responseTypes.includes(responseType));
}

function isAt({ hostSuffixes }: ProviderDifference, host: string): boolean {
  return hostSuffixes.some((suffix) => isHostOf(host, suffix));
}

/** Domains under which Okta gives each organization a host. Custom domains cannot be told from any other. */
const OKTA_DOMAINS: readonly string[] = ['okta.com', 'oktapreview.com', 'okta-emea.com'];

/** Whether the host is an Okta organization's. `developer.okta.com` and the like are taken for one too. */
export function isOktaHost(host: string): boolean {
  const bareHost = host.toLowerCase().replace(/:\d*$/, '');
  return OKTA_DOMAINS.some((domain) => bareHost.endsWith(`.${domain}`));
}

/**
 * Whether a path on an Okta host belongs to the organization's own authorization server (`/oauth2/v1/authorize`), not
 * to a custom one (`/oauth2/default/v1/authorize`).
 */
export function isOktaOrgServerPath(path: string): boolean {
  return path.startsWith('/oauth2/v1/');
}

/** Whether an issuer with that path is the organization's own authorization server: custom ones have `/oauth2/ID`. */
export function isOktaOrgIssuerPath(path: string): boolean {
  return !/^\/oauth2\/(?!v1(?:\/|$))[^/]+/.test(path);
}

/** Whether an SDK is Okta's, so that its issuer is an Okta authorization server on any host, a custom domain too. */
export function isOktaPackage(name: string): boolean {
  return name.startsWith('@okta/') || name.startsWith('okta-');
}
