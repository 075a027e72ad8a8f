import { describe, expect, it } from 'vitest';

import { isHostOf } from '../../src/protocol/hosts.ts';
import {
  differs,
  endpointKindOfPath,
  endpointOfPath,
  isOktaHost,
  isOktaOrgIssuerPath,
  isOktaOrgServerPath,
  isOktaPackage,
  knownEndpoint,
  ownResponseTypes,
} from '../../src/protocol/providers.ts';

describe('known endpoints', () => {
  it.each([
    ['https://github.com/login/oauth/authorize', 'GitHub authorization'],
    ['https://github.com/login/oauth/access_token', 'GitHub token'],
    ['https://www.facebook.com/v19.0/dialog/oauth', 'Facebook authorization'],
    ['https://www.facebook.com/dialog/oauth', 'Facebook authorization'],
    ['https://graph.facebook.com/v19.0/oauth/access_token', 'Facebook token'],
    ['https://api.instagram.com/oauth/authorize', 'Instagram authorization'],
    ['https://api.instagram.com/oauth/access_token', 'Instagram token'],
    ['https://graph.instagram.com/refresh_access_token', 'Instagram token'],
    ['https://graph.threads.net/oauth/access_token', 'Threads token'],
    ['https://slack.com/oauth/v2/authorize', 'Slack authorization'],
    ['https://slack.com/oauth/authorize', 'Slack authorization'],
    ['https://slack.com/api/oauth.v2.access', 'Slack token'],
    ['https://slack.com/api/oauth.access', 'Slack token'],
    ['https://stackoverflow.com/oauth', 'Stack Exchange authorization'],
    ['https://stackoverflow.com/oauth/access_token/json', 'Stack Exchange token'],
    ['https://foursquare.com/oauth2/authenticate', 'Foursquare authorization'],
    ['https://foursquare.com/oauth2/access_token', 'Foursquare token'],
    ['https://api.weibo.com/oauth2/access_token', 'Weibo token'],
    ['https://example.myshopify.com/admin/oauth/authorize', 'Shopify authorization'],
    ['https://example.myshopify.com/admin/oauth/access_token', 'Shopify token'],
    ['https://open.weixin.qq.com/connect/qrconnect', 'WeChat authorization'],
    ['https://api.weixin.qq.com/sns/oauth2/access_token', 'WeChat token'],
    ['https://accounts.google.com/o/oauth2/v2/auth', 'Google authorization'],
    ['https://oauth2.googleapis.com/token', 'Google token'],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'Microsoft authorization'],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/token', 'Microsoft token'],
    ['https://appleid.apple.com/auth/authorize', 'Apple authorization'],
    ['https://www.linkedin.com/oauth/v2/accessToken', 'LinkedIn token'],
    ['https://discord.com/api/oauth2/token', 'Discord token'],
  ])('%s: %s', (address, expected) => {
    const url = new URL(address);
    const found = knownEndpoint(url.host, url.pathname);
    expect(`${String(found?.provider)} ${String(found?.kind)}`).toBe(expected);
  });

  it.each([
    'https://github.com/login',
    'https://github.com/octocat/login/oauth/authorize',
    'https://notgithub.com/login/oauth/authorize',
    'https://github.com.example.org/login/oauth/authorize',
    'https://graph.facebook.com/me',
    'https://slack.com/api/chat.postMessage',
    'https://stackoverflow.com/questions/tagged/oauth',
    'https://login.microsoftonline.com/common/oauth2/v2.0/logout',
  ])('%s is none', (address) => {
    const url = new URL(address);
    expect(knownEndpoint(url.host, url.pathname)).toBeUndefined();
  });

  it('do not mind case, port, query and a trailing slash', () => {
    expect(knownEndpoint('GitHub.com:443', '/login/oauth/authorize/?client_id=1#x')?.provider).toBe('GitHub');
  });

  it('say what the provider calls the client id, and that the type may be missing', () => {
    expect(knownEndpoint('open.weixin.qq.com', '/connect/qrconnect')).toMatchObject({
      clientId: 'appid',
      omitsType: true,
    });
    expect(knownEndpoint('github.com', '/login/oauth/access_token')).toMatchObject({
      clientId: 'client_id',
      omitsType: true,
    });
    expect(knownEndpoint('accounts.google.com', '/o/oauth2/v2/auth')?.omitsType).toBe(false);
  });
});

describe('path endings', () => {
  it.each([
    '/authorize',
    '/oauth/authorize',
    '/oauth2/auth',
    '/o/oauth2/v2/auth',
    '/oauth2/default/v1/authorize',
    '/oauth2/v2.0/authorize',
    '/login/oauth/authorize',
    '/realms/demo/protocol/openid-connect/auth',
    '/connect/authorize',
    '/oauth/v2/authorization',
    '/as/authorization.oauth2',
    '/dialog/oauth',
    '/oauth/authorize/',
    '/authorize?client_id=1',
  ])('%s is an authorization endpoint', (path) => {
    expect(endpointKindOfPath(path)).toBe('authorization');
  });

  it.each([
    '/token',
    '/oauth/token',
    '/oauth2/v1/token',
    '/oauth2/default/v1/token',
    '/oauth2/v2.0/token',
    '/realms/demo/protocol/openid-connect/token',
    '/connect/token',
    '/oauth/access_token',
    '/login/oauth/access_token',
    '/oauth/v2/accessToken',
    '/as/token.oauth2',
    '/api/token',
    '/token?x=/authorize',
  ])('%s is a token endpoint', (path) => {
    expect(endpointKindOfPath(path)).toBe('token');
  });

  it.each([
    ['/oauth2/v1/device/authorize', 'device authorization'],
    ['/oauth/device/code', 'device authorization'],
    ['/oauth2/v2.0/devicecode', 'device authorization'],
    ['/protocol/openid-connect/auth/device', 'device authorization'],
    ['/oauth2/v1/bc/authorize', 'backchannel authentication'],
    ['/protocol/openid-connect/ext/ciba/auth', 'backchannel authentication'],
    ['/oauth/par', 'pushed authorization'],
    ['/protocol/openid-connect/ext/par/request', 'pushed authorization'],
    ['/oauth2/v1/introspect', 'introspection'],
    ['/protocol/openid-connect/token/introspect', 'introspection'],
    ['/oauth2/v1/revoke', 'revocation'],
    ['/oauth/token/revoke', 'revocation'],
    ['/connect/endsession', 'end session'],
    ['/v2/logout', 'end session'],
  ])('%s is a %s endpoint, and neither of the main two', (path, endpoint) => {
    expect(endpointOfPath(path)).toBe(endpoint);
    expect(endpointKindOfPath(path)).toBeUndefined();
  });

  it.each([
    '',
    '/',
    '/auth',
    '/auth/login',
    '/oauth',
    '/oauth/callback',
    '/tokens',
    '/users/authorized',
    '/csrf/token',
    '/push/token',
    '/csrf-token',
    '/api/access_token',
    '/oauth2/authorization/google',
    '/oauth/authorize/confirm',
  ])('“%s” is no endpoint', (path) => {
    expect(endpointOfPath(path)).toBeUndefined();
  });
});

describe('differences of providers', () => {
  it.each([
    ['appleid.apple.com', 'ID tokens without openid'],
    ['www.facebook.com', 'scopes joined by commas'],
    ['www.strava.com', 'scopes joined by commas'],
    ['example.myshopify.com', 'scopes joined by commas'],
    ['slack.com', 'scopes joined by commas'],
    ['www.facebook.com', 'own response types'],
    ['app.vssps.visualstudio.com', 'own response types'],
  ] as const)('%s: %s', (host, difference) => {
    expect(differs(host, difference)).toBe(true);
  });

  it('are nobody else’s', () => {
    expect(differs('example.com', 'scopes joined by commas')).toBe(false);
    expect(differs('evilfacebook.com', 'scopes joined by commas')).toBe(false);
    expect(differs('appleid.apple.com', 'own response types')).toBe(false);
  });

  it('name the response types', () => {
    expect([...ownResponseTypes('www.facebook.com')]).toEqual(['granted_scopes', 'signed_request', 'graph_domain']);
    expect([...ownResponseTypes('app.vssps.visualstudio.com:443')]).toEqual(['Assertion']);
    expect(ownResponseTypes('example.com').size).toBe(0);
  });
});

describe('Okta', () => {
  it.each(['dev-1.okta.com', 'dev-1.oktapreview.com', 'dev-1.okta-emea.com', 'DEV-1.Okta.com:443'])('%s', (host) => {
    expect(isOktaHost(host)).toBe(true);
  });

  it.each(['okta.com', 'notokta.com', 'okta.com.example.org', 'example.com'])('not %s', (host) => {
    expect(isOktaHost(host)).toBe(false);
  });

  it('has an own server and custom ones', () => {
    expect(isOktaOrgServerPath('/oauth2/v1/authorize')).toBe(true);
    expect(isOktaOrgServerPath('/oauth2/default/v1/authorize')).toBe(false);
  });

  it.each(['', '/', '/oauth2', '/oauth2/', '/oauth2/v1/token'])('has its own server as the issuer “%s”', (path) => {
    expect(isOktaOrgIssuerPath(path)).toBe(true);
  });

  it.each(['/oauth2/default', '/oauth2/aus1/', '/oauth2/v1custom'])('has a custom server as the issuer %s', (path) => {
    expect(isOktaOrgIssuerPath(path)).toBe(false);
  });

  it('has SDKs of its own', () => {
    expect(['@okta/okta-auth-js', 'okta-react', 'oidc-client-ts'].map(isOktaPackage)).toEqual([true, true, false]);
  });
});

describe('hosts', () => {
  it.each(['example.com', 'id.example.com', 'ID.Example.com:8443'])('%s is of example.com', (host) => {
    expect(isHostOf(host, 'example.com')).toBe(true);
  });

  it.each(['notexample.com', 'example.com.org', 'com'])('%s is not', (host) => {
    expect(isHostOf(host, 'example.com')).toBe(false);
  });
});
