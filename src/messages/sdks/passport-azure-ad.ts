import type { SdkModel, SdkSwitch } from './model.ts';
import { AFTER_SIGN_IN } from './passport-options.ts';

const STRATEGY = 'OIDCStrategy.new()';

// An address for every tenant has no issuer of its own, and one that is not visible may be such an address.
const neededFor: SdkSwitch['neededFor'] = { option: 'identityMetadata', pattern: /^(?!https:\/\/[^/]+\/(?!(?:common|organizations)\/)[\w.-]+\/)/ };

/** Passport's strategies for Azure Active Directory: to sign users in, and to take access tokens. */
export const passportAzureAd: SdkModel = {
  package: 'passport-azure-ad',
  version: '4.3.5',
  since: '0.1.0',
  documentation: 'https://github.com/AzureAD/microsoft-authentication-library-for-js/tree/msal-lts/maintenance/passport-azure-ad',
  // Of `authenticate()`, whose options Passport's typings list.
  untyped: ['login_hint', 'domain_hint', 'resourceURL', 'extraAuthReqQueryParams'],
  modules: ['passport-azure-ad'],
  runsIn: ['web'],
  calls: [
    {
      path: STRATEGY,
      makes: 'authorization request',
      role: 'configuration',
      options: {
        identityMetadata: 'issuer',
        clientID: 'client_id',
        clientSecret: 'client_secret',
        redirectUrl: 'redirect_uri',
        responseType: 'response_type',
        responseMode: 'response_mode',
        scope: 'scope',
      },
      supplies: ['state', 'nonce'],
      cannotSend: ['code_challenge'],
      addsScopes: ['openid'],
      // What is still missing, `authenticate()` can add.
      partial: true,
    },
    {
      path: 'passport:authenticate()@1',
      arguments: { 0: 'azuread-openidconnect' },
      named: { by: 'passport:use()', what: STRATEGY },
      makes: 'authorization request',
      role: 'request',
      // `customState` is appended to a random one, so it is data of the application.
      options: { prompt: 'prompt', login_hint: 'login_hint', domain_hint: 'domain_hint', resourceURL: 'resource' },
      raw: [{ option: 'extraAuthReqQueryParams', except: ['state', 'nonce', 'scope', 'resource'] }],
      configuredBy: STRATEGY,
      answersBy: AFTER_SIGN_IN,
    },
    // An API, which takes access tokens and asks for none.
    { path: 'BearerStrategy.new()', makes: 'client metadata', role: 'configuration', options: { identityMetadata: 'issuer', clientID: 'client_id' }, partial: true },
  ],
  results: [
    {
      of: `${STRATEGY}@1`,
      // With eight parameters the first can be the issuer or the request; with seven the fifth can be either token.
      accessToken: ['#3/6', '#4/8', '#5/9'],
      refreshToken: ['#4/6', '#5/8', '#6/9'],
      idToken: ['#6/8.id_token', '#7/9.id_token'],
      idTokenClaims: '#4/9',
      response: ['#6/8', '#7/9'],
    },
  ],
  switches: [
    { at: STRATEGY, options: { validateIssuer: { unsafe: false, turnsOff: 'ID token issuer', neededFor } } },
    { at: 'BearerStrategy.new()', options: { validateIssuer: { unsafe: false, turnsOff: 'access token issuer', neededFor } } },
  ],
  types: {
    IOIDCStrategyOption: STRATEGY,
    IOIDCStrategyOptionWithRequest: STRATEGY,
    IOIDCStrategyOptionWithoutRequest: STRATEGY,
    IBearerStrategyOption: 'BearerStrategy.new()',
    IBearerStrategyOptionWithRequest: 'BearerStrategy.new()',
  },
  shapes: [{ keys: ['clientID', 'identityMetadata'], call: STRATEGY }],
};
