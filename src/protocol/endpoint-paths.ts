import type { Endpoint } from './parameters.ts';
import { ciba, oidcLogout, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A usual ending of an endpoint's path. No specification fixes paths, so this is a guess from what servers use. */
interface PathEnding {
  readonly endpoint: Endpoint;
  readonly pattern: RegExp;
  /** What the endpoint is, or a server that has this path. */
  readonly source: Specification;
}

const KEYCLOAK = vendor(
  'Keycloak',
  'OpenID Connect endpoints',
  'https://www.keycloak.org/securing-apps/oidc-layers',
);
const PING = vendor(
  'PingFederate',
  'OAuth 2.0 endpoints',
  'https://docs.pingidentity.com/pingfederate/latest/developers_reference_guide/pf_oauth_2_0_endpoints.html',
);

/**
 * Usual path endings. The first that fits wins, so the endpoints whose paths end like another's come first:
 * Okta's `/device/authorize` is no authorization endpoint, and no `/device/code` is a token endpoint.
 */
export const PATH_ENDINGS: readonly PathEnding[] = [
  {
    endpoint: 'device authorization',
    pattern: /\/(?:device_authorization|device\/authorize|device\/code|devicecode|auth\/device|device\/auth)$/,
    source: rfc(8628, '3.1'),
  },
  {
    endpoint: 'device authorization',
    pattern: /\/create\/codepair$/,
    source: vendor(
      'Amazon',
      'Retrieve a user code and verification URL (code-based linking)',
      'https://developer.amazon.com/docs/login-with-amazon/retrieve-code-other-platforms-cbl-docs.html',
    ),
  },
  {
    endpoint: 'backchannel authentication',
    pattern: /\/(?:bc\/authorize|bc-authorize|ciba\/auth|connect\/ciba|backchannel_authn)$/,
    source: ciba('7'),
  },
  { endpoint: 'pushed authorization', pattern: /\/(?:par|par\/request|connect\/par)$/, source: rfc(9126, '2') },
  {
    endpoint: 'introspection',
    pattern: /\/(?:introspect|introspection|token_info|tokeninfo|introspect\.oauth2)$/,
    source: rfc(7662, '2'),
  },
  {
    endpoint: 'revocation',
    pattern: /\/(?:revoke|revocation|revoke_token|token\/revoke|revoke_token\.oauth2)$/,
    source: rfc(7009, '2'),
  },
  {
    endpoint: 'end session',
    pattern: /\/(?:logout|signout|sign-out|end_?session|end-session|startSLO\.ping)$/i,
    source: oidcLogout('2'),
  },
  {
    endpoint: 'authorization',
    pattern: /\/(?:authorize|oauth2?\/(?:v\d+(?:\.\d+)?\/)?(?:auth|authorization|authenticate)|dialog\/oauth)$/,
    source: rfc(6749, '3.1'),
  },
  { endpoint: 'authorization', pattern: /\/(?:openid-connect|oidc|openid)\/auth$/, source: KEYCLOAK },
  { endpoint: 'authorization', pattern: /\/(?:as\/authorization\.oauth2|oauth20_authorize\.srf)$/, source: PING },
  // A browser's or a phone's own tokens are not OAuth tokens.
  {
    endpoint: 'token',
    pattern: /(?<!\/(?:csrf|xsrf|push|fcm|apns|invite|reset|verify|verification|captcha))\/token$/,
    source: rfc(6749, '3.2'),
  },
  {
    endpoint: 'token',
    pattern: /\/oauth2?(?:\/v\d+(?:\.\d+)?)?\/(?:access_?token|get_token)$/i,
    source: rfc(6749, '3.2'),
  },
  { endpoint: 'token', pattern: /\/(?:as\/token\.oauth2|oauth20_token\.srf)$/, source: PING },
];

/**
 * The endpoint that a path usually is, by its ending; a query and a trailing slash do not matter. Tenants, realms and
 * versions before the ending may be anything, holes included. `undefined` when the ending says nothing.
 */
export function endpointOfPath(path: string): Endpoint | undefined {
  const bare = path.replace(/[#?].*$/s, '').replace(/\/$/, '');
  return PATH_ENDINGS.find(({ pattern }) => pattern.test(bare))?.endpoint;
}

/** The same, for a caller that only tells the two main endpoints apart. */
export function endpointKindOfPath(path: string): 'authorization' | 'token' | undefined {
  const endpoint = endpointOfPath(path);
  return endpoint === 'authorization' || endpoint === 'token' ? endpoint : undefined;
}
