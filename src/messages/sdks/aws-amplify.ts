import type { SdkModel } from './model.ts';

/** AWS Amplify, which signs users in at Amazon Cognito. */
export const awsAmplify: SdkModel = {
  package: 'aws-amplify',
  version: '6.22.1',
  since: '0.1.0',
  documentation: 'https://docs.amplify.aws/',
  untyped: ['oauth.scope', 'oauth.responseType', 'oauth.redirectSignIn'],
  modules: ['aws-amplify', 'aws-amplify/auth', 'aws-amplify/auth/cognito', '@aws-amplify/auth'],
  scope: 'list',
  calls: [
    {
      path: 'Amplify.configure()',
      makes: 'authorization request',
      role: 'configuration',
      // In the shape of the configuration, of the generated outputs, and of the older exports.
      options: {
        'Auth.Cognito.userPoolClientId': 'client_id',
        'Auth.Cognito.loginWith.oauth.scopes': 'scope',
        'Auth.Cognito.loginWith.oauth.responseType': 'response_type',
        'Auth.Cognito.loginWith.oauth.redirectSignIn': 'redirect_uris',
        'auth.oauth.redirect_sign_in_uri': 'redirect_uris',
        'oauth.redirectSignIn': 'redirect_uri',
        'auth.oauth.scopes': 'scope',
        'auth.oauth.response_type': 'response_type',
        'oauth.scope': 'scope',
        'oauth.responseType': 'response_type',
      },
      supplies: ['state', { parameter: 'code_challenge', when: { parameter: 'response_type', includes: 'code' } }],
      // Each sign-in may bring a nonce.
      partial: true,
    },
    {
      path: 'signInWithRedirect()',
      makes: 'authorization request',
      role: 'request',
      // `customState` is appended to a random state.
      options: { 'options.nonce': 'nonce', 'options.prompt': 'prompt', 'options.loginHint': 'login_hint' },
      configuredBy: 'Amplify.configure()',
    },
  ],
  results: [
    {
      of: 'fetchAuthSession().tokens',
      accessToken: ['accessToken', 'accessToken.toString()'],
      idToken: ['idToken', 'idToken.toString()'],
      idTokenClaims: 'idToken.payload',
      accessTokenClaims: 'accessToken.payload',
    },
  ],
  decoders: [{ path: 'decodeJWT()', verifies: false, claims: 'payload' }],
  storage: [{ at: 'cognitoUserPoolsTokenProvider.setKeyValueStorage()', options: { '': 'object' } }],
  types: { ResourcesConfig: 'Amplify.configure()' },
};
