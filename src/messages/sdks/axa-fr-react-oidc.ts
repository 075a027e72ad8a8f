import { AXA_CONFIGURATION } from './axa-fr-oidc-client.ts';
import type { SdkModel } from './model.ts';

/** React components and hooks around `@axa-fr/oidc-client`. */
export const axaFrReactOidc: SdkModel = {
  package: '@axa-fr/react-oidc',
  version: '7.29.1',
  since: '0.1.0',
  documentation: 'https://github.com/AxaFrance/oidc-client',
  modules: ['@axa-fr/react-oidc'],
  runsIn: ['browser', 'native'],
  openidOnly: true,
  scope: 'string',
  calls: [
    { path: 'OidcProvider.<>@props.configuration', ...AXA_CONFIGURATION },
    {
      path: 'useOidc().login()@1',
      makes: 'authorization request',
      role: 'request',
      positional: { 3: 'scope' },
      raw: [''],
      configuredBy: 'OidcProvider.<>@props.configuration',
    },
  ],
  results: [
    { of: 'useOidcAccessToken()', accessToken: 'accessToken', accessTokenClaims: 'accessTokenPayload' },
    { of: 'useOidcIdToken()', idToken: 'idToken', idTokenClaims: 'idTokenPayload' },
    { of: 'useOidcUser()', userinfo: 'oidcUser' },
  ],
  storage: [{ at: 'OidcProvider.<>@props.configuration', options: { storage: 'object' } }],
  types: { OidcConfiguration: 'OidcProvider.<>@props.configuration' },
};
