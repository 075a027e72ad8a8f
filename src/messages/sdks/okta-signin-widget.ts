import type { SdkCondition, SdkModel, SdkOption } from './model.ts';

// Only the classic engine accepts this; the other one always uses a code with PKCE.
const WITHOUT_PKCE: SdkCondition = { option: 'pkce', is: false };

// A client that is made elsewhere has options of its own.
const WITHOUT_CLIENT: SdkCondition = { not: { option: 'authClient', isWritten: true } };

const responseType: SdkOption = { parameter: 'response_type', when: WITHOUT_PKCE };

const OPTIONS = {
  clientId: 'client_id',
  redirectUri: 'redirect_uri',
  responseType,
  scopes: 'scope',
  state: 'state',
  nonce: 'nonce',
} as const;

/** Okta's login form, which holds an okta-auth-js client. */
export const oktaSigninWidget: SdkModel = {
  package: '@okta/okta-signin-widget',
  version: '7.49.0',
  since: '0.1.0',
  documentation: 'https://github.com/okta/okta-signin-widget',
  // Of what the forms are rendered with.
  untyped: ['responseType', 'pkce', 'display', 'prompt', 'maxAge', 'loginHint'],
  modules: ['@okta/okta-signin-widget', '@okta/okta-signin-widget/classic', '@okta/okta-signin-widget/oie'],
  globals: { OktaSignIn: 'OktaSignIn' },
  runsIn: ['browser', 'native'],
  scope: 'list',
  instances: {
    'OktaSignIn.new()': ['default.new()'],
    '@okta/okta-auth-js:OktaAuth.new()': ['OktaSignIn.new().authClient'],
    '@okta/okta-auth-js:Tokens.new()': [
      'OktaSignIn.new().showSignInToGetTokens()',
      'OktaSignIn.new().showSignIn().tokens',
      'OktaSignIn.new().renderEl().tokens',
      'OktaSignIn.new().renderEl()@1#0.tokens',
    ],
  },
  calls: [
    {
      path: 'OktaSignIn.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        ...OPTIONS,
        issuer: 'issuer',
        responseMode: 'response_mode',
        codeChallenge: 'code_challenge',
        codeChallengeMethod: 'code_challenge_method',
      },
      above: [{ option: 'authParams', when: WITHOUT_CLIENT }],
      defaults: [
        { parameter: 'response_type', value: ['token', 'id_token'], when: WITHOUT_PKCE },
        { parameter: 'response_type', value: 'code' },
        { parameter: 'scope', value: ['openid', 'email'] },
      ],
      supplies: ['state', 'nonce', { parameter: 'code_challenge', when: { not: WITHOUT_PKCE } }],
    },
    {
      path: [
        'OktaSignIn.new().showSignIn()',
        'OktaSignIn.new().showSignInToGetTokens()',
        'OktaSignIn.new().showSignInAndRedirect()',
        'OktaSignIn.new().renderEl()',
      ],
      makes: 'authorization request',
      role: 'request',
      options: { ...OPTIONS, display: 'display', prompt: 'prompt', maxAge: 'max_age', loginHint: 'login_hint' },
      configuredBy: 'OktaSignIn.new()',
    },
  ],
  results: [{ of: ['OktaSignIn.new().showSignIn()', 'OktaSignIn.new().renderEl()', 'OktaSignIn.new().renderEl()@1#0'], code: 'code' }],
  switches: [
    {
      at: 'OktaSignIn.new()',
      options: {
        'authParams.ignoreSignature': { unsafe: true, turnsOff: 'ID token signature', when: WITHOUT_CLIENT },
        'authParams.ignoreLifetime': { unsafe: true, turnsOff: 'ID token expiry', when: WITHOUT_CLIENT },
        'authParams.pkce': { unsafe: false, turnsOff: 'PKCE', choosesFlow: true, when: WITHOUT_CLIENT },
      },
    },
  ],
  storage: [
    {
      at: 'OktaSignIn.new()',
      options: { 'authParams.tokenManager.storage': { localStorage: 'localStorage', sessionStorage: 'sessionStorage', cookie: 'cookie' } },
    },
  ],
  types: { WidgetOptions: 'OktaSignIn.new()' },
};
