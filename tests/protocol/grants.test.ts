import { describe, expect, it } from 'vitest';

import {
  grantOf,
  GRANTS,
  grantsToldBy,
  isExtensionGrant,
  REGISTERED_GRANT_TYPES,
  tokensOfGrant,
  VENDOR_GRANTS,
  vendorGrantOf,
} from '../../src/protocol/grants.ts';
import { isTokenParameter } from '../../src/protocol/parameters.ts';

const URN = 'urn:ietf:params:oauth:grant-type:';
const CODE_TOKENS = 'access token always, id token with openid, refresh token if granted';

/** Grant type, flow, required parameters, tokens. */
const EXPECTED: readonly (readonly [string, string, string, string])[] = [
  ['authorization_code', 'authorization code', 'code', CODE_TOKENS],
  ['password', 'password', 'username & password', CODE_TOKENS],
  ['client_credentials', 'client credentials', 'client_secret | client_assertion', 'access token always'],
  [
    'refresh_token',
    'refresh token',
    'refresh_token',
    'access token always, id token if granted, refresh token if granted',
  ],
  [`${URN}device_code`, 'device authorization', 'device_code', CODE_TOKENS],
  [`${URN}token-exchange`, 'token exchange', 'subject_token & subject_token_type', 'access token always'],
  [`${URN}jwt-bearer`, 'assertion', 'assertion', 'access token always'],
  [`${URN}saml2-bearer`, 'assertion', 'assertion', 'access token always'],
  ['urn:openid:params:grant-type:ciba', 'ciba', 'auth_req_id', CODE_TOKENS],
];

describe('grants', () => {
  it('are these nine', () => {
    expect(REGISTERED_GRANT_TYPES).toEqual(EXPECTED.map(([grantType]) => grantType));
  });

  it.each(EXPECTED)('%s', (grantType, flow, required, tokens) => {
    const grant = grantOf(grantType);
    expect(grant?.flow).toBe(flow);
    expect(grant?.required.map(({ anyOf }) => anyOf.join(' | ')).join(' & ')).toBe(required);
    expect(tokensOfGrant(grantType)?.map(({ token, when }) => `${token} ${when}`).join(', ')).toBe(tokens);
  });

  it.each(['', 'implicit', 'Password', 'authorization-code', '__proto__', 'constructor'])('do not include “%s”', (name) => {
    expect(grantOf(name)).toBeUndefined();
    expect(tokensOfGrant(name)).toBeUndefined();
  });

  it('let client authentication and cookies stand for a parameter', () => {
    const substitutes = GRANTS.flatMap(({ grantType, required }) =>
      required.flatMap((requirement) => requirement.substitutes.map((substitute) => `${grantType}: ${substitute}`)),
    );
    expect(substitutes).toEqual([
      'client_credentials: authorization header',
      'client_credentials: client certificate',
      'refresh_token: cookie',
    ]);
  });

  it('require the code verifier after a code challenge only', () => {
    const conditions = GRANTS.flatMap(({ grantType, conditional }) =>
      conditional.map(({ parameter, after }) => `${grantType}: ${parameter} after ${after}`),
    );
    expect(conditions).toEqual(['authorization_code: code_verifier after code_challenge']);
  });

  it('name only parameters of the token endpoint', () => {
    for (const { required, ownParameters } of GRANTS) {
      const names = [...required.flatMap(({ anyOf }) => anyOf), ...ownParameters];
      expect(names.filter((name) => !isTokenParameter(name))).toEqual([]);
    }
  });

  it('are told by their own parameters', () => {
    expect(grantsToldBy('username').map(({ flow }) => flow)).toEqual(['password']);
    expect(grantsToldBy('assertion').map(({ flow }) => flow)).toEqual(['assertion', 'assertion']);
    expect(grantsToldBy('scope')).toEqual([]);
  });
});

describe('other grants', () => {
  it.each(['urn:example:grant', 'https://example.com/grant', `${URN}device_code`])('%s is an extension', (name) => {
    expect(isExtensionGrant(name)).toBe(true);
  });

  it.each(['password', 'device_code', 'a b:c', ':x', 'urn:', ''])('“%s” is none', (name) => {
    expect(isExtensionGrant(name)).toBe(false);
  });

  it('are never registered ones under a vendor', () => {
    for (const { grantType } of VENDOR_GRANTS) expect(grantOf(grantType)).toBeUndefined();
  });

  it('know their vendor', () => {
    expect(vendorGrantOf('fb_exchange_token')?.vendor).toBe('Facebook');
    expect(vendorGrantOf('account_credentials')?.vendor).toBe('Zoom');
    expect(vendorGrantOf('fb_exchange')).toBeUndefined();
  });

  it('are right at the hosts of their vendor only, where the name is a mistake elsewhere', () => {
    const at = (host: string | undefined, path = '/token', ...names: string[]) => ({ host, path, has: (name: string) => names.includes(name) });
    expect(vendorGrantOf('device_code', at('api.amazon.com'))?.vendor).toBe('Amazon');
    expect(vendorGrantOf('device_code', at('id.example.com'))).toBeUndefined();
    expect(vendorGrantOf('device_code')).toBeUndefined();
    expect(vendorGrantOf('client_credential', at('api.weixin.qq.com', '/cgi-bin/token'))?.vendor).toBe('WeChat');
    expect(vendorGrantOf('client_credential', at(undefined, '/cgi-bin/token'))?.vendor).toBe('WeChat');
    expect(vendorGrantOf('client_credential', at(undefined, '/token', 'appid'))?.vendor).toBe('WeChat');
    expect(vendorGrantOf('client_credential', at('open.douyin.com', '/oauth/client_token/'))?.vendor).toBe('Douyin');
    expect(vendorGrantOf('client_credential', at('id.example.com', '/token', 'client_id'))).toBeUndefined();
    expect(vendorGrantOf('pkce', at(undefined, '\0/auth/v1/token'))?.vendor).toBe('Supabase');
    expect(vendorGrantOf('id_token', at('x.supabase.co'))?.vendor).toBe('Supabase');
    expect(vendorGrantOf('pkce', at('id.example.com'))).toBeUndefined();
  });
});
