import type { SdkModel } from './model.ts';
import { AFTER_SIGN_IN, NAMED_STRATEGY, OAUTH2_STRATEGY } from './passport-options.ts';

/** Passport's general strategy, on which those of many providers are built. */
export const passportOauth2: SdkModel = {
  package: 'passport-oauth2',
  version: '1.8.0',
  since: '0.1.0',
  documentation: 'https://www.passportjs.org/packages/passport-oauth2/',
  modules: ['passport-oauth2'],
  runsIn: ['web'],
  instances: { 'Strategy.new()': ['default.new()', 'OAuth2Strategy.new()'] },
  untyped: ['OAuth2Strategy.new()'],
  calls: [
    OAUTH2_STRATEGY,
    {
      path: 'passport:authenticate()@1',
      arguments: { 0: 'oauth2' },
      named: NAMED_STRATEGY,
      makes: 'authorization request',
      role: 'request',
      options: { scope: 'scope', state: 'state', callbackURL: 'redirect_uri' },
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
