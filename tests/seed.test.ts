import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { rules } from '../src/rules/index.ts';
import { reportsOf } from './support/lint.ts';
import type { LintOptions } from './support/lint.ts';

/** A statement of Okta's guide, code that contradicts it, and code that follows it. */
interface Statement extends LintOptions {
  readonly number: number;
  readonly says: string;
  readonly rule: keyof typeof rules;
  readonly contradicts: string;
  readonly follows: string;
}

const token = (body: string, headers = '') =>
  `fetch('https://login.example.com/oauth2/token', { method: 'POST', ${headers}body: new URLSearchParams({ ${body} }) });`;
const authorize = (query: string) => `window.location.href = 'https://login.example.com/oauth2/authorize?client_id=shop&${query}';`;
const browser = "import { createRoot } from 'react-dom/client';\n";
const response = (query: string, read: string) => `async function signIn() {
  const response = await fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ ${query} }) });
  const tokens = await response.json();
  return ${read};
}`;

const STATEMENTS: readonly Statement[] = [
  {
    number: 1,
    says: 'the password flow is for a trusted environment only',
    rule: 'no-password-grant',
    options: { allowIn: ['web', 'service'] },
    contradicts: browser + token("grant_type: 'password', username, password"),
    follows: "import express from 'express';\n" + token("grant_type: 'password', username, password"),
  },
  {
    number: 2,
    says: 'the client credentials flow is for a trusted environment only',
    rule: 'no-client-credentials-in-public-client',
    contradicts: browser + token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret"),
    follows: "import express from 'express';\n" + token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret"),
  },
  {
    number: 3,
    says: 'without human interaction the flow is client credentials',
    rule: 'no-user-flow-in-service',
    settings: { applicationType: 'service' },
    contradicts: token("grant_type: 'password', username, password"),
    follows: token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret"),
  },
  {
    number: 4,
    says: 'the password flow passes user name and password',
    rule: 'require-grant-parameters',
    contradicts: token("grant_type: 'password', client_id: 'a', login: name"),
    follows: token("grant_type: 'password', client_id: 'a', username: name, password"),
  },
  {
    number: 5,
    says: 'the client credentials flow passes a client ID and client secret',
    rule: 'require-grant-parameters',
    contradicts: token("grant_type: 'client_credentials', client_id: 'a', scope: 'read'"),
    follows: token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret, scope: 'read'"),
  },
  {
    number: 6,
    says: 'the implicit flow is for browser apps without a back end',
    rule: 'no-implicit-flow',
    options: { allowIn: ['browser'] },
    contradicts: "import express from 'express';\napp.get('/', (req, res) => res.redirect('/authorize?client_id=a&response_type=token'));",
    follows: browser + authorize('response_type=token'),
  },
  {
    number: 7,
    says: 'the hybrid flow is defined in OpenID Connect only',
    rule: 'require-openid-scope',
    contradicts: authorize('response_type=code%20token&scope=email'),
    follows: authorize('response_type=code%20token&scope=openid%20email'),
  },
  {
    number: 8,
    says: 'a request is an OpenID Connect request by its scope',
    rule: 'require-openid-scope',
    contradicts: authorize('response_type=id_token&scope=email&nonce=n'),
    follows: authorize('response_type=id_token&scope=openid%20email&nonce=n'),
  },
  {
    number: 9,
    says: 'the scope that says so is openid',
    rule: 'require-openid-scope',
    contradicts: authorize('response_type=code&scope=oidc%20email'),
    follows: authorize('response_type=code&scope=openid%20email'),
  },
  {
    number: 10,
    says: 'a request with openid may ask for an access token as well',
    rule: 'valid-response-type',
    contradicts: authorize('response_type=id_token%20access_token&scope=openid'),
    follows: authorize('response_type=id_token%20token&scope=openid'),
  },
  {
    number: 11,
    says: 'the ID token holds what /userinfo holds, and no more than was asked for',
    rule: 'no-unrequested-claims',
    contradicts: `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority: 'https://login.example.com', client_id: 'shop', redirect_uri: callback, scope: 'openid' });
const user = await manager.getUser();
greet(user.profile.email);`,
    follows: `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority: 'https://login.example.com', client_id: 'shop', redirect_uri: callback, scope: 'openid email' });
const user = await manager.getUser();
greet(user.profile.email);`,
  },
  {
    number: 12,
    says: 'an access token is opaque to the client',
    rule: 'no-access-token-as-identity',
    contradicts: `import { jwtDecode } from 'jwt-decode';
const accessToken = tokens.access_token;
const name = jwtDecode(accessToken).name;`,
    follows: `import { jwtDecode } from 'jwt-decode';
const accessToken = tokens.access_token;
const expires = jwtDecode(accessToken).exp;`,
  },
  {
    number: 13,
    says: 'with authorization_code the API expects a code',
    rule: 'require-grant-parameters',
    contradicts: token("grant_type: 'authorization_code', client_id: 'a', redirect_uri: uri"),
    follows: token("grant_type: 'authorization_code', client_id: 'a', redirect_uri: uri, code"),
  },
  {
    number: 14,
    says: 'the response type says which tokens come back',
    rule: 'no-unavailable-token',
    contradicts: response("grant_type: 'client_credentials', client_id: 'a', client_secret: secret", 'tokens.id_token'),
    follows: response("grant_type: 'client_credentials', client_id: 'a', client_secret: secret", 'tokens.access_token'),
  },
  {
    number: 15,
    says: 'each application type has its own set of flows',
    rule: 'consistent-client-metadata',
    contradicts: "axios.post('https://shop.okta.com/oauth2/v1/clients', { client_name: 'Shop', application_type: 'service', grant_types: ['authorization_code'], response_types: ['code'] });",
    follows: "axios.post('https://shop.okta.com/oauth2/v1/clients', { client_name: 'Shop', application_type: 'service', grant_types: ['client_credentials'], response_types: ['token'] });",
  },
  {
    number: 16,
    says: 'the grant types are these and no others',
    rule: 'valid-grant-type',
    contradicts: token("grant_type: 'authorization-code', code, client_id: 'a'"),
    follows: token("grant_type: 'authorization_code', code, client_id: 'a'"),
  },
  {
    number: 17,
    says: 'the implicit flow has no grant type',
    rule: 'valid-grant-type',
    contradicts: token("grant_type: 'implicit', client_id: 'a'"),
    follows: authorize('response_type=token'),
  },
  {
    number: 18,
    says: 'the hybrid flow has no grant type value',
    rule: 'valid-grant-type',
    contradicts: token("grant_type: 'hybrid', client_id: 'a', code"),
    follows: authorize('response_type=code%20id_token&scope=openid&nonce=n'),
  },
  {
    number: 19,
    says: 'the implicit flow is one whose response mode is fragment',
    rule: 'no-implicit-flow',
    contradicts: authorize('response_type=id_token&response_mode=fragment&scope=openid&nonce=n'),
    follows: authorize('response_type=id_token&response_mode=form_post&scope=openid&nonce=n'),
  },
  {
    number: 20,
    says: 'client credentials is OAuth 2.0 only: there is no ID token',
    rule: 'no-openid-with-client-credentials',
    contradicts: token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret, scope: 'openid orders.read'"),
    follows: token("grant_type: 'client_credentials', client_id: 'a', client_secret: secret, scope: 'orders.read'"),
  },
  {
    number: 21,
    says: 'a refresh token is for flows that run long, and comes by a code',
    rule: 'no-offline-access-without-code',
    contradicts: authorize('response_type=id_token&scope=openid%20offline_access&nonce=n'),
    follows: authorize('response_type=code&scope=openid%20offline_access'),
  },
  {
    number: 22,
    says: 'custom scopes need a custom authorization server',
    rule: 'no-custom-scope-on-okta-org-server',
    contradicts: "location.href = 'https://shop.okta.com/oauth2/v1/authorize?response_type=code&client_id=a&scope=openid%20orders.read';",
    follows: "location.href = 'https://shop.okta.com/oauth2/default/v1/authorize?response_type=code&client_id=a&scope=openid%20orders.read';",
  },
  {
    number: 23,
    says: 'a response type names an ID token, an access token or a code',
    rule: 'valid-response-type',
    contradicts: authorize('response_type=refresh_token'),
    follows: authorize('response_type=code'),
  },
  {
    number: 24,
    says: 'don’t send an ID token to an API',
    rule: 'no-id-token-as-bearer',
    contradicts: response("grant_type: 'authorization_code', code, client_id: 'a'", "fetch('/api/orders', { headers: { Authorization: `Bearer ${tokens.id_token}` } })"),
    follows: response("grant_type: 'authorization_code', code, client_id: 'a'", "fetch('/api/orders', { headers: { Authorization: `Bearer ${tokens.access_token}` } })"),
  },
  {
    number: 25,
    says: 'don’t send an access token to identify a user',
    rule: 'no-access-token-as-identity',
    contradicts: `import { decodeJwt } from 'jose';
const { email } = decodeJwt(tokens.access_token);`,
    follows: `import { decodeJwt } from 'jose';
const { email } = decodeJwt(tokens.id_token);`,
  },
  {
    number: 26,
    says: 'code returns an access token and a refresh token',
    rule: 'no-unavailable-token',
    contradicts: response("grant_type: 'client_credentials', client_id: 'a', client_secret: secret", 'tokens.refresh_token'),
    follows: response("grant_type: 'authorization_code', code, client_id: 'a'", 'tokens.refresh_token'),
  },
  {
    number: 27,
    says: 'id_token returns an ID token and nothing else',
    rule: 'no-unavailable-token',
    contradicts: `${authorize('response_type=id_token&scope=openid&nonce=n')}
const accessToken = new URLSearchParams(window.location.hash.slice(1)).get('access_token');`,
    follows: `${authorize('response_type=id_token&scope=openid&nonce=n')}
const idToken = new URLSearchParams(window.location.hash.slice(1)).get('id_token');`,
  },
  {
    number: 28,
    says: 'token returns an access token and nothing else',
    rule: 'no-unavailable-token',
    contradicts: `${authorize('response_type=token&scope=openid')}
const idToken = new URLSearchParams(window.location.hash.slice(1)).get('id_token');`,
    follows: `${authorize('response_type=token&scope=openid')}
const accessToken = new URLSearchParams(window.location.hash.slice(1)).get('access_token');`,
  },
  {
    number: 29,
    says: 'the authorization endpoint returns the code, the token endpoint consumes it',
    rule: 'no-misplaced-parameter',
    contradicts: "axios.post('https://login.example.com/oauth2/authorize', { grant_type: 'authorization_code', code, client_id: 'a' });",
    follows: "axios.post('https://login.example.com/oauth2/token', { grant_type: 'authorization_code', code, client_id: 'a' });",
  },
  {
    number: 30,
    says: 'a grant is not part of the authorization request',
    rule: 'no-misplaced-parameter',
    contradicts: authorize('response_type=code&grant_type=authorization_code'),
    follows: authorize('response_type=code&scope=openid'),
  },
  {
    number: 31,
    says: 'token and id_token alone are implicit, code alone is the code flow, both are hybrid',
    rule: 'no-implicit-flow',
    contradicts: authorize('response_type=id_token%20token&scope=openid&nonce=n'),
    follows: authorize('response_type=code%20id_token%20token&scope=openid&nonce=n'),
  },
  {
    number: 32,
    says: 'the refresh token grant needs a refresh token',
    rule: 'require-grant-parameters',
    contradicts: token("grant_type: 'refresh_token', client_id: 'a'"),
    follows: token("grant_type: 'refresh_token', client_id: 'a', refresh_token: token"),
  },
];

describe('Okta’s guide Choosing a Flow', () => {
  it.each(STATEMENTS)('$number: $says', ({ rule, contradicts, follows, ...options }) => {
    expect(reportsOf(rule, contradicts, options), contradicts).not.toEqual([]);
    expect(reportsOf(rule, follows, options), follows).toEqual([]);
  });

  it('is told statement by statement on its page', () => {
    const page = readFileSync(new URL('../docs/choosing-a-flow.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| (\d+) \| (.+?) \| \[`([\w-]+)`\]/gm)].map(([, number, says, rule]) => ({ number, says, rule }));
    const unmarked = (text: string | undefined) => text?.replaceAll('`', '');
    expect(rows.map(({ number, says, rule }) => [number, unmarked(says), rule])).toEqual(
      STATEMENTS.map(({ number, says, rule }) => [String(number), says, rule]),
    );
  });
});
