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
  const bareHost = host.toLowerCase().replace(/:\d*$/, '');
  const barePath = path.replace(/[#?].*$/s, '').replace(/\/$/, '');
  return PROVIDER_ENDPOINTS.find((row) => isWithin(bareHost, row.hostSuffix) && row.path.test(barePath));
}

/** In what a provider differs from the specifications, as far as a rule has to know. */
export type Difference =
  /** Gives ID tokens although `openid` was not asked for. */
  | 'ID tokens without openid'
  /** Joins scopes with commas. */
  | 'scopes joined by commas'
  /** Has values of `response_type` of its own, joined by commas too. */
  | 'own response types';

/** One difference of one provider. */
export interface ProviderDifference {
  readonly provider: string;
  readonly difference: Difference;
  readonly hostSuffixes: readonly string[];
  /** Response types of the provider's own; empty for other differences. */
  readonly responseTypes: readonly string[];
  readonly source: Specification;
}

const FACEBOOK_LOGIN = vendor(
  'Facebook',
  'Manually build a login flow',
  'https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow',
);

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
    provider: 'Facebook',
    difference: 'own response types',
    hostSuffixes: ['facebook.com'],
    responseTypes: ['granted_scopes'],
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
  const bareHost = host.toLowerCase().replace(/:\d*$/, '');
  return PROVIDER_DIFFERENCES.some(
    (row) => row.difference === difference && row.hostSuffixes.some((suffix) => isWithin(bareHost, suffix)),
  );
}

/** The response types that the provider at that host has besides the registered ones. */
export function ownResponseTypes(host: string): ReadonlySet<string> {
  const bareHost = host.toLowerCase().replace(/:\d*$/, '');
  return new Set(
    PROVIDER_DIFFERENCES.filter((row) => row.hostSuffixes.some((suffix) => isWithin(bareHost, suffix))).flatMap(
      (row) => row.responseTypes,
    ),
  );
}

/** Domains under which Okta gives each organization a host. Custom domains cannot be told from any other. */
export const OKTA_DOMAINS: readonly string[] = ['okta.com', 'oktapreview.com', 'okta-emea.com'];

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

function isWithin(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}
