import { oidcCore, oidcLogout, oidcRegistration, rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** One name of client metadata, as it stands in a registration request. */
export interface ClientMetadataName {
  readonly name: string;
  /** A JSON array. `scope` is none: it is a string of words separated by blanks. */
  readonly isList: boolean;
  readonly source: Specification;
}

/** Names that hold a JSON array. */
const LISTS: ReadonlySet<string> = new Set([
  'redirect_uris',
  'grant_types',
  'response_types',
  'contacts',
  'default_acr_values',
  'request_uris',
  'post_logout_redirect_uris',
]);

/** Every name that OAuth 2.0 and OpenID Connect define for client metadata. */
export const CLIENT_METADATA: readonly ClientMetadataName[] = [
  ...define(
    [
      'redirect_uris',
      'token_endpoint_auth_method',
      'grant_types',
      'response_types',
      'client_name',
      'client_uri',
      'logo_uri',
      'scope',
      'contacts',
      'tos_uri',
      'policy_uri',
      'jwks_uri',
      'jwks',
      'software_id',
      'software_version',
    ],
    rfc(7591, '2'),
  ),
  ...define(['software_statement'], rfc(7591, '3.1.1')),
  ...define(
    [
      'application_type',
      'sector_identifier_uri',
      'subject_type',
      'id_token_signed_response_alg',
      'id_token_encrypted_response_alg',
      'id_token_encrypted_response_enc',
      'userinfo_signed_response_alg',
      'userinfo_encrypted_response_alg',
      'userinfo_encrypted_response_enc',
      'request_object_signing_alg',
      'request_object_encryption_alg',
      'request_object_encryption_enc',
      'token_endpoint_auth_signing_alg',
      'default_max_age',
      'require_auth_time',
      'default_acr_values',
      'initiate_login_uri',
      'request_uris',
    ],
    oidcRegistration('2'),
  ),
  ...define(['post_logout_redirect_uris'], oidcLogout('3.1')),
  ...define(['client_id', 'client_secret', 'client_id_issued_at', 'client_secret_expires_at'], rfc(7591, '3.2.1')),
  ...define(['registration_access_token', 'registration_client_uri'], rfc(7592, '3')),
  ...define(['require_pushed_authorization_requests'], rfc(9126, '6')),
  ...define(['require_signed_request_object'], rfc(9101, '10.5')),
  ...define(['dpop_bound_access_tokens'], rfc(9449, '5.2')),
  ...define(['tls_client_auth_subject_dn', 'tls_client_auth_san_dns', 'tls_client_auth_san_uri'], rfc(8705, '2.1.2')),
  ...define(['tls_client_certificate_bound_access_tokens'], rfc(8705, '3.4')),
];

/** Whether a key is the exact name of client metadata. */
export function isClientMetadataName(name: string): boolean {
  return CLIENT_METADATA.some((row) => row.name === name);
}

/** A value of `token_endpoint_auth_method`. */
export interface ClientAuthenticationMethod {
  readonly method: string;
  /** It rests on a secret that the client shares with the server. */
  readonly usesSecret: boolean;
  readonly source: Specification;
}

/** Every registered client authentication method. */
export const CLIENT_AUTHENTICATION_METHODS: readonly ClientAuthenticationMethod[] = [
  { method: 'none', usesSecret: false, source: rfc(7591, '2') },
  { method: 'client_secret_basic', usesSecret: true, source: rfc(7591, '2') },
  { method: 'client_secret_post', usesSecret: true, source: rfc(7591, '2') },
  { method: 'client_secret_jwt', usesSecret: true, source: oidcCore('9') },
  { method: 'private_key_jwt', usesSecret: false, source: oidcCore('9') },
  { method: 'tls_client_auth', usesSecret: false, source: rfc(8705, '2.1.1') },
  { method: 'self_signed_tls_client_auth', usesSecret: false, source: rfc(8705, '2.2.1') },
];

/** The client authentication method of that exact name. */
export function clientAuthenticationMethodOf(method: string): ClientAuthenticationMethod | undefined {
  return CLIENT_AUTHENTICATION_METHODS.find((row) => row.method === method);
}

/** A value of `response_types` word by word, and the grant that must be registered with it. */
export interface ResponseTypeGrant {
  readonly word: string;
  readonly grantType: string;
  readonly source: Specification;
}

/** Which grant each word of a response type needs. A hybrid response type needs both. */
export const RESPONSE_TYPE_GRANTS: readonly ResponseTypeGrant[] = [
  { word: 'code', grantType: 'authorization_code', source: rfc(7591, '2.1') },
  { word: 'token', grantType: 'implicit', source: rfc(7591, '2.1') },
  { word: 'id_token', grantType: 'implicit', source: oidcRegistration('2') },
];

/** The grants that must be registered together with a response type; none for words that are not in the table. */
export function grantsNeededFor(words: readonly string[]): ReadonlySet<string> {
  return new Set(RESPONSE_TYPE_GRANTS.filter((row) => words.includes(row.word)).map((row) => row.grantType));
}

/** A value of `grant_types` that is no `grant_type`: `implicit` says that the client may use that flow. */
export const METADATA_ONLY_GRANT_TYPES: readonly { readonly grantType: string; readonly source: Specification }[] = [
  { grantType: 'implicit', source: rfc(7591, '2') },
];

function define(names: readonly string[], source: Specification): readonly ClientMetadataName[] {
  return names.map((name) => ({ name, isList: LISTS.has(name), source }));
}
