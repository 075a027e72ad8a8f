import type { SdkModel } from './model.ts';

/** Solid-OIDC for browsers. Its tokens never come out. */
export const inruptSolidClientAuthnBrowser: SdkModel = {
  package: '@inrupt/solid-client-authn-browser',
  version: '5.0.0',
  since: '0.1.0',
  documentation: 'https://docs.inrupt.com/developer-tools/javascript/client-libraries/authentication/',
  modules: ['@inrupt/solid-client-authn-browser'],
  runsIn: ['browser'],
  openidOnly: true,
  scope: 'list',
  calls: [
    {
      path: ['login()', 'Session.new().login()'],
      makes: 'authorization request',
      role: 'request',
      options: {
        oidcIssuer: 'issuer',
        redirectUrl: 'redirect_uri',
        clientId: 'client_id',
        clientSecret: 'client_secret',
        customScopes: 'scope',
      },
      fixed: { response_type: 'code' },
      supplies: ['state', 'code_challenge'],
      cannotSend: ['nonce'],
      addsScopes: ['openid', 'offline_access', 'webid'],
    },
  ],
  types: { ILoginInputOptions: 'login()' },
};
