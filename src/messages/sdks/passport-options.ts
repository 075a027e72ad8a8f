import type { SdkCall, SdkRegistration } from './model.ts';

/**
 * Options of Passport's `authenticate()` that say what comes after the sign-in. They stand at the route to which the
 * provider sends the user back, where the same function takes the response in.
 */
export const AFTER_SIGN_IN = ['successRedirect', 'successReturnToOrRedirect', 'failureRedirect', 'failureMessage', 'failureFlash'] as const;

/** What `authenticate()` calls a strategy that does not go by its own name. */
export const NAMED_STRATEGY: SdkRegistration = { by: 'passport:use()', what: 'Strategy.new()' };

/** The general OAuth 2.0 strategy, and those that are built on it. */
export const OAUTH2_STRATEGY: SdkCall = {
  path: 'Strategy.new()',
  makes: 'authorization request',
  role: 'configuration',
  options: {
    authorizationURL: 'authorization_endpoint',
    tokenURL: 'token_endpoint',
    clientID: 'client_id',
    clientSecret: 'client_secret',
    callbackURL: 'redirect_uri',
    scope: 'scope',
    pkce: { parameter: 'code_challenge_method', values: { true: 'S256' } },
  },
  fixed: { response_type: 'code' },
  supplies: [
    {
      parameter: 'state',
      when: {
        any: [
          { option: 'state', isOn: true },
          { option: 'store', isOn: true },
        ],
      },
    },
    { parameter: 'code_challenge', when: { option: 'pkce', isOn: true } },
  ],
  cannotSend: ['nonce'],
  // What is still missing, `authenticate()` can add.
  partial: true,
};
