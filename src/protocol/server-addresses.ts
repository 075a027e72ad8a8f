import { oidcCore, oidcDiscovery, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** An address of an authorization server that has to be reached over TLS, as it is called in a sentence. */
export type ServerAddress =
  | 'authorization endpoint'
  | 'pushed authorization endpoint'
  | 'token endpoint'
  | 'userinfo endpoint'
  | 'introspection endpoint'
  | 'revocation endpoint'
  | 'JWKS endpoint'
  | 'discovery endpoint'
  | 'issuer';

interface AddressParameter {
  readonly name: string;
  readonly address: ServerAddress;
  readonly source: Specification;
}

/** The names under which metadata and the options of SDKs give those addresses. */
export const ADDRESS_PARAMETERS: readonly AddressParameter[] = [
  { name: 'issuer', address: 'issuer', source: rfc(8414, '2') },
  { name: 'authorization_endpoint', address: 'authorization endpoint', source: rfc(8414, '2') },
  { name: 'token_endpoint', address: 'token endpoint', source: rfc(8414, '2') },
  { name: 'jwks_uri', address: 'JWKS endpoint', source: rfc(8414, '2') },
  { name: 'userinfo_endpoint', address: 'userinfo endpoint', source: oidcDiscovery('3') },
  { name: 'introspection_endpoint', address: 'introspection endpoint', source: rfc(8414, '2') },
  { name: 'revocation_endpoint', address: 'revocation endpoint', source: rfc(8414, '2') },
  { name: 'pushed_authorization_request_endpoint', address: 'pushed authorization endpoint', source: rfc(9126, '5') },
];

interface AddressPath {
  readonly address: ServerAddress;
  readonly pattern: RegExp;
  readonly source: Specification;
}

/**
 * Path endings that mean such an address whatever is sent there. An ending that other services have too counts only
 * behind a segment that names the protocol.
 */
export const ADDRESS_PATHS: readonly AddressPath[] = [
  { address: 'discovery endpoint', pattern: /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(?:\/.*)?$/, source: oidcDiscovery('4') },
  { address: 'JWKS endpoint', pattern: /\/jwks(?:\.json|_uri)?$|\/(?:oauth2?|oidc|openid|openid-connect|discovery)\/(?:v\d+(?:\.\d+)?\/)?(?:certs|keys)$/i, source: rfc(7517, '5') },
  { address: 'userinfo endpoint', pattern: /\/(?:oauth2?|oidc|openid|openid-connect|connect|idp)\/(?:v\d+(?:\.\d+)?\/)?user_?info(?:\.openid)?$/i, source: oidcCore('5.3') },
  { address: 'userinfo endpoint', pattern: /\/userinfo$/, source: oidcCore('5.3') },
  { address: 'introspection endpoint', pattern: /\/(?:oauth2?|oidc|openid|openid-connect|connect|as)\/(?:[\w.]+\/)?introspect(?:ion|\.oauth2)?$/i, source: rfc(7662, '2') },
  { address: 'revocation endpoint', pattern: /\/(?:oauth2?|oidc|openid|openid-connect|connect|as)\/(?:[\w.]+\/)?(?:revoke|revocation|revoke_token\.oauth2)$/i, source: rfc(7009, '2') },
  { address: 'token endpoint', pattern: /\/(?:oauth2?|oidc|openid|openid-connect|connect)\/(?:v\d+(?:\.\d+)?\/)?(?:access_?)?token$/i, source: rfc(6749, '3.2') },
];

/** The address of an authorization server that a URL's path means by itself; `undefined` when it says nothing. */
export function addressOfPath(path: string): ServerAddress | undefined {
  const bare = path.replace(/[#?].*$/s, '').replace(/\/$/, '');
  return ADDRESS_PATHS.find(({ pattern }) => pattern.test(bare))?.address;
}

/** URLs that name something and are not fetched, though they stand where an address may stand. */
export const IDENTIFIER_URLS: readonly { readonly pattern: RegExp; readonly source: Specification }[] = [
  {
    // The name of AD FS as an issuer of access tokens begins with `http:` whatever its address is.
    pattern: /^[^/]*\/adfs\/services\/trust\/?$/i,
    source: vendor('Microsoft', 'AD FS OpenID Connect/OAuth concepts', 'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/development/ad-fs-openid-connect-oauth-concepts'),
  },
  { pattern: /^(?:schemas?\.|www\.w3\.org\/)/i, source: rfc(3986, '1.2.2') },
];

/** Whether what stands behind `http://` makes the URL a name: AD FS's issuer, an XML name space. */
export function isIdentifierUrl(hostAndPath: string): boolean {
  return IDENTIFIER_URLS.some(({ pattern }) => pattern.test(hostAndPath));
}
