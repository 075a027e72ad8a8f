import type { SdkModel } from './model.ts';

/** React components and hooks around Google Identity Services. */
export const reactOauthGoogle: SdkModel = {
  package: '@react-oauth/google',
  version: '0.13.5',
  since: '0.1.0',
  documentation: 'https://github.com/MomenSherif/react-oauth',
  // What Google's responses do not have, and code reads all the same.
  untyped: ['id_token', 'refresh_token'],
  modules: ['@react-oauth/google'],
  runsIn: ['browser'],
  exchangesCode: false,
  scope: 'string',
  instances: {
    'CredentialResponse.new()': ['GoogleLogin.<>@props.onSuccess#0', 'useGoogleOneTapLogin()@0.onSuccess#0', 'GoogleCredentialResponse.new()'],
  },
  calls: [
    {
      path: 'useGoogleLogin()',
      makes: 'authorization request',
      role: 'request',
      options: {
        flow: { parameter: 'response_type', values: { implicit: 'token', 'auth-code': 'code' } },
        scope: 'scope',
        state: 'state',
        redirect_uri: 'redirect_uri',
        prompt: 'prompt',
        hint: 'login_hint',
      },
      defaults: [{ parameter: 'response_type', value: 'token' }],
      isTokenClient: true,
      // In a popup, the response comes back to this page by callback: there is no redirect that another could make.
      supplies: [{ parameter: 'state', when: { not: { option: 'ux_mode', is: 'redirect' } } }],
      cannotSend: ['nonce', 'code_challenge'],
      addsScopes: ['openid', 'profile', 'email'].map((value) => ({ value, when: { not: { option: 'overrideScope', is: true } } })),
    },
  ],
  results: [
    { of: ['useGoogleLogin()@0.onSuccess#0', 'TokenResponse.new()'], accessToken: 'access_token', idToken: 'id_token', refreshToken: 'refresh_token' },
    { of: ['useGoogleLogin()@0.onSuccess#0', 'CodeResponse.new()'], code: 'code' },
    { of: 'useGoogleLogin()@0.onSuccess#0', response: '' },
    { of: 'CredentialResponse.new()', idToken: 'credential', response: '' },
  ],
  types: { UseGoogleLoginOptions: 'useGoogleLogin()' },
};
