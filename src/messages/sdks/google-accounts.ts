import type { SdkModel } from './model.ts';

/** Google Identity Services, which a script of Google's defines as a global. */
export const googleAccounts: SdkModel = {
  package: 'Google Identity Services',
  typings: '@types/google.accounts',
  version: '0.0.18',
  since: '0.1.0',
  documentation: 'https://developers.google.com/identity/oauth2/web/reference/js-reference',
  // What its responses do not have, and code reads all the same.
  untyped: ['id_token', 'refresh_token', 'access_token'],
  modules: [],
  globals: { google: '' },
  runsIn: ['browser'],
  exchangesCode: false,
  scope: 'string',
  calls: [
    {
      path: 'accounts.oauth2.initTokenClient()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        client_id: 'client_id',
        scope: 'scope',
        state: 'state',
        prompt: 'prompt',
        hint: 'login_hint',
        login_hint: 'login_hint',
      },
      fixed: { response_type: 'token' },
      isTokenClient: true,
      // The response comes back to this page by callback: there is no redirect that another could make.
      supplies: ['state'],
      cannotSend: ['nonce', 'code_challenge'],
    },
    {
      path: 'accounts.oauth2.initTokenClient().requestAccessToken()',
      makes: 'authorization request',
      role: 'request',
      options: { scope: 'scope', prompt: 'prompt', state: 'state', hint: 'login_hint' },
      configuredBy: 'accounts.oauth2.initTokenClient()',
    },
    {
      path: 'accounts.oauth2.initCodeClient()',
      makes: 'authorization request',
      role: 'configuration',
      options: { client_id: 'client_id', scope: 'scope', redirect_uri: 'redirect_uri', state: 'state' },
      fixed: { response_type: 'code' },
      supplies: [{ parameter: 'state', when: { not: { option: 'ux_mode', is: 'redirect' } } }],
      cannotSend: ['nonce', 'code_challenge'],
    },
  ],
  results: [
    {
      of: 'accounts.oauth2.initTokenClient()@0.callback#0',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    {
      of: 'accounts.oauth2.initCodeClient()@0.callback#0',
      code: 'code',
      accessToken: 'access_token',
      idToken: 'id_token',
      refreshToken: 'refresh_token',
      response: '',
    },
    { of: 'accounts.id.initialize()@0.callback#0', idToken: 'credential', response: '' },
  ],
};
