import { oidcRegistration, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** An endpoint at which clients are registered, by the usual ending of its path. */
export interface RegistrationEndpoint {
  /** `undefined` for what no vendor alone has. */
  readonly vendor: 'Okta' | 'Keycloak' | 'Ory Hydra' | undefined;
  /** The ending of the path; one more segment names the client that is read or changed. */
  readonly path: RegExp;
  readonly source: Specification;
}

/** Every ending that is known. */
export const REGISTRATION_ENDPOINTS: readonly RegistrationEndpoint[] = [
  {
    vendor: 'Okta',
    path: /\/oauth2\/v1\/clients(?:\/[^/]+)?$/,
    source: vendor('Okta', 'OAuth 2.0 clients API', 'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/Client/'),
  },
  {
    vendor: 'Okta',
    path: /\/api\/v1\/apps(?:\/[^/]+)?$/,
    source: vendor('Okta', 'Applications API', 'https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/'),
  },
  {
    vendor: 'Keycloak',
    path: /\/clients-registrations\/openid-connect(?:\/[^/]+)?$/,
    source: vendor('Keycloak', 'Client registration service', 'https://www.keycloak.org/securing-apps/client-registration'),
  },
  {
    vendor: 'Ory Hydra',
    path: /\/admin\/clients(?:\/[^/]+)?$/,
    source: vendor('Ory Hydra', 'REST API', 'https://www.ory.com/docs/hydra/reference/api'),
  },
  { vendor: undefined, path: /\/(?:register|registration|reg|dcr)(?:\/[^/]+)?$/, source: rfc(7591, '3') },
  { vendor: undefined, path: /\/oauth2?\/clients(?:\/[^/]+)?$/, source: oidcRegistration('3') },
];

/** The registration endpoint that a path usually is; a query and a trailing slash do not matter. */
export function registrationEndpointOf(path: string): RegistrationEndpoint | undefined {
  const bare = path.replace(/[#?].*$/s, '').replace(/\/$/, '');
  return REGISTRATION_ENDPOINTS.find((row) => row.path.test(bare));
}
