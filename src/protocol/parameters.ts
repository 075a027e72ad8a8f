import { ciba, jarm, multipleResponseTypes, oidcCore, oidcLogout, oidcSession, rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** The endpoints of an authorization server to which a client sends parameters. */
export type Endpoint =
  | 'authorization'
  | 'pushed authorization'
  | 'token'
  | 'device authorization'
  | 'backchannel authentication'
  | 'introspection'
  | 'revocation'
  | 'end session';

/** Every endpoint, in the order in which tables show them. */
export const ENDPOINTS: readonly Endpoint[] = [
  'authorization',
  'pushed authorization',
  'token',
  'device authorization',
  'backchannel authentication',
  'introspection',
  'revocation',
  'end session',
];

/** One parameter at one endpoint. */
export interface ProtocolParameter {
  /** The wire name. */
  readonly name: string;
  readonly endpoint: Endpoint;
  /** Several values in one, separated by blanks. */
  readonly isList: boolean;
  readonly source: Specification;
}

/** Parameters whose value is a list of words separated by blanks. */
const LISTS: ReadonlySet<string> = new Set([
  'scope', // RFC 6749 §3.3
  'response_type', // RFC 6749 §3.1.1
  'prompt', // OpenID Connect Core §3.1.2.1, as are the next two
  'ui_locales',
  'acr_values',
  'claims_locales', // OpenID Connect Core §5.2
]);

/** Client authentication in the request body (RFC 6749 §2.3.1, RFC 7521 §4.2). */
const CLIENT_AUTHENTICATION = [
  define(['client_id', 'client_secret'], rfc(6749, '2.3.1')),
  define(['client_assertion', 'client_assertion_type'], rfc(7521, '4.2')),
];

const AUTHORIZATION = [
  define(['response_type', 'client_id', 'redirect_uri', 'scope', 'state'], rfc(6749, '4.1.1')),
  define(['response_mode'], multipleResponseTypes('2.1')),
  define(
    [
      'nonce',
      'display',
      'prompt',
      'max_age',
      'ui_locales',
      'id_token_hint',
      'login_hint',
      'acr_values',
    ],
    oidcCore('3.1.2.1'),
  ),
  define(['claims_locales'], oidcCore('5.2')),
  define(['claims'], oidcCore('5.5')),
  define(['registration'], oidcCore('7.2.1')),
  define(['code_challenge', 'code_challenge_method'], rfc(7636, '4.3')),
  define(['request', 'request_uri'], rfc(9101, '5')),
  define(['resource'], rfc(8707, '2.1')),
  define(['authorization_details'], rfc(9396, '2')),
  define(['dpop_jkt'], rfc(9449, '10')),
];

/** Every parameter, once for each endpoint at which it may be sent. */
export const PARAMETERS: readonly ProtocolParameter[] = [
  ...sentTo('authorization', AUTHORIZATION),
  ...sentTo('pushed authorization', [
    ...withoutNames(AUTHORIZATION, ['client_id', 'request_uri'], rfc(9126, '2.1')),
    ...CLIENT_AUTHENTICATION,
  ]),
  ...sentTo('token', [
    define(['grant_type', 'code', 'redirect_uri'], rfc(6749, '4.1.3')),
    ...CLIENT_AUTHENTICATION,
    define(['username', 'password', 'scope'], rfc(6749, '4.3.2')),
    define(['refresh_token'], rfc(6749, '6')),
    define(['code_verifier'], rfc(7636, '4.5')),
    define(['device_code'], rfc(8628, '3.4')),
    define(
      [
        'subject_token',
        'subject_token_type',
        'actor_token',
        'actor_token_type',
        'requested_token_type',
        'audience',
      ],
      rfc(8693, '2.1'),
    ),
    define(['resource'], rfc(8707, '2.2')),
    define(['assertion'], rfc(7521, '4.1')),
    define(['auth_req_id'], ciba('10.1')),
    define(['authorization_details'], rfc(9396, '6')),
  ]),
  ...sentTo('device authorization', [define(['client_id', 'scope'], rfc(8628, '3.1'))]),
  ...sentTo('backchannel authentication', [
    define(
      [
        'scope',
        'client_notification_token',
        'acr_values',
        'login_hint_token',
        'id_token_hint',
        'login_hint',
        'binding_message',
        'user_code',
        'requested_expiry',
      ],
      ciba('7.1'),
    ),
    define(['request'], ciba('7.1.1')),
    ...CLIENT_AUTHENTICATION,
  ]),
  ...sentTo('introspection', [define(['token', 'token_type_hint'], rfc(7662, '2.1')), ...CLIENT_AUTHENTICATION]),
  ...sentTo('revocation', [define(['token', 'token_type_hint'], rfc(7009, '2.1')), ...CLIENT_AUTHENTICATION]),
  ...sentTo('end session', [
    define(
      ['id_token_hint', 'logout_hint', 'client_id', 'post_logout_redirect_uri', 'state', 'ui_locales'],
      oidcLogout('2'),
    ),
  ]),
];

/**
 * The parameters by which the others come in a request object, or were pushed before (RFC 9101 §5, RFC 9126 §4). The
 * authorization server takes the parameters from there, and what stands beside does not count (RFC 9101 §6.3).
 */
export const REQUEST_OBJECT_PARAMETERS: readonly string[] = ['request', 'request_uri'];

/** The method that a `code_challenge` has when the request names none (RFC 7636 §4.3). */
export const DEFAULT_CHALLENGE_METHOD = 'plain';
/** The method that does not show the verifier to whoever sees the request (RFC 7636 §4.2, RFC 9700 §2.1.1). */
export const SAFE_CHALLENGE_METHOD = 'S256';

/** A parameter that comes back in an authorization response, and so stands in the client's own redirect URI. */
export interface ResponseParameter {
  readonly name: string;
  readonly source: Specification;
}

/** The parameters of authorization responses, errors included. */
export const AUTHORIZATION_RESPONSE_PARAMETERS: readonly ResponseParameter[] = [
  ...define(['code', 'state'], rfc(6749, '4.1.2')),
  ...define(['error', 'error_description', 'error_uri'], rfc(6749, '4.1.2.1')),
  ...define(['access_token', 'token_type', 'expires_in', 'scope'], rfc(6749, '4.2.2')),
  ...define(['id_token'], oidcCore('3.2.2.5')),
  ...define(['session_state'], oidcSession('2')),
  ...define(['iss'], rfc(9207, '2')),
  ...define(['response'], jarm('2.3')),
];

const ENDPOINTS_BY_NAME: ReadonlyMap<string, ReadonlySet<Endpoint>> = indexByName();

/** The endpoints at which a parameter of that exact wire name may be sent; none for a name that is not in the table. */
export function endpointsOf(name: string): ReadonlySet<Endpoint> {
  return ENDPOINTS_BY_NAME.get(name) ?? new Set();
}

/** Whether an authorization request may have the parameter. Vendor parameters are not in the table. */
export function isAuthorizationParameter(name: string): boolean {
  return endpointsOf(name).has('authorization');
}

/** Whether a token request may have the parameter. Vendor parameters are not in the table. */
export function isTokenParameter(name: string): boolean {
  return endpointsOf(name).has('token');
}

/** Whether the parameter's value is a list of words separated by blanks. */
export function isListParameter(name: string): boolean {
  return LISTS.has(name);
}

function define(names: readonly string[], source: Specification): readonly ResponseParameter[] {
  return names.map((name) => ({ name, source }));
}

function withoutNames(
  groups: readonly (readonly ResponseParameter[])[],
  names: readonly string[],
  source: Specification,
): readonly (readonly ResponseParameter[])[] {
  return groups.map((group) => group.filter(({ name }) => !names.includes(name)).map(({ name }) => ({ name, source })));
}

function sentTo(
  endpoint: Endpoint,
  groups: readonly (readonly ResponseParameter[])[],
): readonly ProtocolParameter[] {
  return groups.flat().map(({ name, source }) => ({ name, endpoint, isList: LISTS.has(name), source }));
}

function indexByName(): ReadonlyMap<string, ReadonlySet<Endpoint>> {
  const index = new Map<string, Set<Endpoint>>();
  for (const { name, endpoint } of PARAMETERS) {
    const endpoints = index.get(name) ?? new Set();
    index.set(name, endpoints.add(endpoint));
  }
  return index;
}
