import type { SdkModel } from './model.ts';
import { AFTER_SIGN_IN, NAMED_STRATEGY } from './passport-options.ts';

const REQUEST = { callbackURL: 'redirect_uri', scope: 'scope', prompt: 'prompt', display: 'display', loginHint: 'login_hint' } as const;

/** Passport's strategy for OpenID Connect. */
export const passportOpenidconnect: SdkModel = {
  package: 'passport-openidconnect',
  version: '0.1.2',
  since: '0.1.0',
  documentation: 'https://www.passportjs.org/packages/passport-openidconnect/',
  modules: ['passport-openidconnect'],
  runsIn: ['web'],
  openidOnly: true,
  instances: { 'Strategy.new()': ['default.new()'] },
  calls: [
    {
      path: 'Strategy.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        ...REQUEST,
        issuer: 'issuer',
        authorizationURL: 'authorization_endpoint',
        tokenURL: 'token_endpoint',
        userInfoURL: 'userinfo_endpoint',
        clientID: 'client_id',
        clientSecret: 'client_secret',
        responseMode: 'response_mode',
        maxAge: 'max_age',
        acrValues: 'acr_values',
        uiLocales: 'ui_locales',
        claims: 'claims',
      },
      fixed: { response_type: 'code' },
      supplies: ['state', { parameter: 'nonce', when: { option: 'nonce', isOn: true } }],
      // Put before the given scope, whatever that is.
      addsScopes: ['openid'],
      cannotSend: ['code_challenge'],
      // What is still missing, `authenticate()` can add.
      partial: true,
    },
    {
      path: 'passport:authenticate()@1',
      arguments: { 0: 'openidconnect' },
      named: NAMED_STRATEGY,
      makes: 'authorization request',
      role: 'request',
      // A state that is given here is data of the application.
      options: REQUEST,
      fixed: { response_type: 'code' },
      addsScopes: ['openid'],
      cannotSend: ['code_challenge'],
      configuredBy: 'Strategy.new()',
      answersBy: AFTER_SIGN_IN,
    },
  ],
  results: [
    {
      of: 'Strategy.new()@1',
      // With eight parameters the first can be the issuer or the request.
      idToken: ['#3/5', '#4/6', '#3/7', '#4/9', '#5/10'],
      accessToken: ['#4/7', '#5/9', '#6/10'],
      refreshToken: ['#5/7', '#6/9', '#7/10'],
    },
  ],
  types: { StrategyOptions: 'Strategy.new()' },
};
