import type { SdkModel } from './model.ts';
import { AFTER_SIGN_IN, NAMED_STRATEGY, OAUTH2_STRATEGY } from './passport-options.ts';

/** Passport's strategy for Google, built on passport-oauth2. */
export const passportGoogleOauth20: SdkModel = {
  package: 'passport-google-oauth20',
  version: '2.0.0',
  since: '0.1.0',
  documentation: 'https://www.passportjs.org/packages/passport-google-oauth20/',
  untyped: ['default.new()'],
  modules: ['passport-google-oauth20'],
  runsIn: ['web'],
  instances: { 'Strategy.new()': ['default.new()'] },
  calls: [
    OAUTH2_STRATEGY,
    {
      path: 'passport:authenticate()@1',
      arguments: { 0: 'google' },
      named: NAMED_STRATEGY,
      makes: 'authorization request',
      role: 'request',
      options: {
        scope: 'scope',
        state: 'state',
        prompt: 'prompt',
        loginHint: 'login_hint',
        accessType: 'access_type',
        includeGrantedScopes: 'include_granted_scopes',
        hd: 'hd',
        callbackURL: 'redirect_uri',
      },
      fixed: { response_type: 'code' },
      cannotSend: ['nonce'],
      configuredBy: 'Strategy.new()',
      answersBy: AFTER_SIGN_IN,
    },
  ],
  results: [
    {
      of: 'Strategy.new()@1',
      // With five parameters the first can be the access token or the request.
      accessToken: ['#0/4', '#1/6'],
      refreshToken: ['#1/4', '#2/6'],
      idToken: ['#2/5.id_token', '#3/6.id_token'],
      response: '#3/6',
    },
  ],
  switches: [{ at: 'Strategy.new()', options: { pkce: { unsafe: 'plain', turnsOff: 'PKCE' } } }],
  types: { StrategyOptions: 'Strategy.new()', StrategyOptionsWithRequest: 'Strategy.new()' },
};
