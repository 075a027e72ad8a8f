import { requireNonce } from '../../src/rules/require-nonce.ts';
import { testRule } from '../support/rule-tester.ts';

const url = (query: string) => `open('https://login.example.com/authorize?client_id=a&redirect_uri=b&state=s&${query}');`;
const checkCodeFlow = [{ checkCodeFlow: true }];

testRule(requireNonce, {
  valid: [
    url('response_type=id_token&scope=openid&nonce=n'),
    url('response_type=code%20id_token&scope=openid&nonce=n'),
    url('response_type=id_token%20token&scope=openid&response_mode=form_post&nonce=n'),
    { code: url('response_type=code&scope=openid&nonce=n'), options: checkCodeFlow },
    // No ID token comes through the browser
    url('response_type=code&scope=openid'),
    url('response_type=token&scope=openid'),
    url('response_type=code%20token&scope=openid'),
    // No ID token at all
    { code: url('response_type=code&scope=email'), options: checkCodeFlow },
    { code: url('response_type=code'), options: checkCodeFlow },
    { code: url('response_type=token&scope=orders.read'), options: checkCodeFlow },
    { code: url('response_type=token&scope=openid'), options: checkCodeFlow },
    { code: url('response_type=code%20token&scope=email'), options: checkCodeFlow },
    // It is not visible whether there is one
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&scope=${scope}`);', options: checkCodeFlow },
    { code: "open(`https://login.example.com/authorize?response_type=code&client_id=a&redirect_uri=b&scope=${signIn ? 'openid' : 'email'}`);", options: checkCodeFlow },
    'open(`https://login.example.com/authorize?response_type=${type}&client_id=a&redirect_uri=b&scope=openid`);',
    // The parameters come in a request object, or were pushed
    'open(`https://login.example.com/authorize?response_type=code%20id_token&client_id=a&scope=openid&request=${jwt}`);',
    { code: 'open(`https://login.example.com/authorize?response_type=code&client_id=a&scope=openid&request_uri=${uri}`);', options: checkCodeFlow },
    // Not everything is visible
    "open('https://login.example.com/authorize?' + new URLSearchParams({ response_type: 'id_token', client_id: 'a', scope: 'openid', ...rest }));",
    "const params = { response_type: 'id_token', client_id: 'a', redirect_uri: b, scope: 'openid' };\nlogin(params);",
    "const u = new URL('https://login.example.com/authorize'); u.searchParams.set('response_type', 'id_token'); u.searchParams.set('client_id', 'a'); addNonce(u); open(u);",
    "const q = new URLSearchParams({ response_type: 'id_token', client_id: 'a', scope: 'openid' }); if (nonce) q.set('nonce', nonce); open('https://login.example.com/authorize?' + q);",
    // SDKs that send one, or cannot, or do it in another place
    ...[
      "import { OktaAuth } from '@okta/okta-auth-js'; const auth = new OktaAuth({ issuer, clientId, redirectUri, scopes: ['openid'] });\nauth.token.getWithRedirect({ scopes: ['openid', 'email'] });",
      "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, pkce: false, responseType: ['id_token'], scopes: ['openid'] });",
      "import { UserManager } from 'oidc-client-ts'; const m = new UserManager({ authority, client_id: 'a', redirect_uri: r, scope: 'openid email' });\nm.signinRedirect();\nm.signinRedirect({ scope: 'openid profile' });",
      "import { signInWithRedirect } from 'aws-amplify/auth';\nsignInWithRedirect({ provider: 'Google', customState: 'home' });",
      "import Keycloak from 'keycloak-js'; const keycloak = new Keycloak({ url, realm, clientId });\nkeycloak.init({ flow: 'implicit', useNonce: false });",
      "import { Strategy } from 'openid-client';\nexport const strategy = new Strategy({ client }, verify);",
      "import { UserManager } from 'oidc-client'; new UserManager({ authority, client_id: 'a', redirect_uri: r, response_type: 'id_token', scope: 'openid' });",
      "import { AuthProvider } from 'react-oidc-context';\nconst app = <AuthProvider authority={authority} client_id=\"a\" redirect_uri={r} scope=\"openid\">{child}</AuthProvider>;",
      "import { AuthProvider } from 'react-oauth2-code-pkce';\nconst app = <AuthProvider authConfig={{ clientId: 'a', authorizationEndpoint: 'https://login.example.com/authorize', tokenEndpoint: 'https://login.example.com/token', redirectUri: r, scope: 'openid' }}>{child}</AuthProvider>;",
      "import { useAuthRequest } from 'expo-auth-session';\nuseAuthRequest({ clientId: 'a', scopes: ['openid', 'profile'], redirectUri }, discovery);",
      "import { PublicClientApplication } from '@azure/msal-browser'; const p = new PublicClientApplication({ auth: { clientId: 'a', authority } });\np.loginRedirect({ scopes: ['openid'] });",
      "import Auth0Lock from 'auth0-lock';\nnew Auth0Lock('a', 'd', { auth: { responseType: 'token id_token', params: { scope: 'openid' } } });",
      "import { ExpressOIDC } from '@okta/oidc-middleware';\nnew ExpressOIDC({ issuer, client_id: 'a', client_secret, appBaseUrl, scope: 'openid profile' });",
      "import { auth } from 'express-openid-connect';\napp.use(auth({ issuerBaseURL, baseURL, clientID: 'a', secret }));",
      "import OAuth2Strategy from 'passport-oauth2'; import passport from 'passport';\npassport.use(new OAuth2Strategy({ authorizationURL: a, tokenURL: t, clientID: 'a', clientSecret, callbackURL: c, scope: 'openid' }, verify));\napp.get('/login', passport.authenticate('oauth2', { scope: ['openid'] }));",
      "import { Google } from 'arctic';\nconst google = new Google(id, secret, r);\ngoogle.createAuthorizationURL(state, verifier, ['openid', 'email']);",
      "import NextAuth from 'next-auth'; import Google from 'next-auth/providers/google';\nexport default NextAuth({ providers: [Google({ clientId, clientSecret })] });",
      "google.accounts.oauth2.initCodeClient({ client_id: 'a', scope: 'openid email', ux_mode: 'popup', callback });",
    ].map((code) => ({ code, filename: 'file.tsx', options: checkCodeFlow })),
  ],
  invalid: [
    {
      name: 'OpenID Connect Core §3.2.2.1: the implicit flow requires one',
      code: 'location.href = `https://login.example.com/authorize?response_type=id_token&client_id=a&redirect_uri=${r}&scope=openid`;',
      errors: [{ messageId: 'frontChannel', data: { type: 'id_token' }, line: 1, column: 17, endLine: 1, endColumn: 120 }],
    },
    {
      name: 'OpenID Connect Core §3.3.2.11: so does the hybrid flow',
      code: url('response_type=code%20id_token&scope=openid'),
      errors: [{ messageId: 'frontChannel', data: { type: 'code id_token' } }],
    },
    {
      name: 'a server that gets the ID token by POST',
      code: `app.get('/login', (req, res) => {
  const params = new URLSearchParams({ response_type: 'id_token', response_mode: 'form_post', client_id: 'a', redirect_uri: r, scope: 'openid' });
  res.redirect('https://login.example.com/authorize?' + params);
});`,
      errors: [{ messageId: 'frontChannel' }],
    },
    {
      name: 'on one of two branches',
      code: "open(`https://login.example.com/authorize?response_type=${frame ? 'id_token' : 'code'}&client_id=a&redirect_uri=b&scope=openid&state=${state}`);",
      errors: [{ messageId: 'frontChannel' }],
    },
    {
      name: 'the code flow, where that is checked',
      code: url('response_type=code&scope=openid%20email&code_challenge=c&code_challenge_method=S256'),
      options: checkCodeFlow,
      errors: [{ messageId: 'codeFlow', line: 1, column: 6 }],
    },
    {
      name: 'a response type that is not visible, where every request with openid is checked',
      code: 'open(`https://login.example.com/authorize?response_type=${type}&client_id=a&redirect_uri=b&scope=openid`);',
      options: checkCodeFlow,
      errors: [{ messageId: 'codeFlow' }],
    },
    {
      name: 'openid-client, which adds none',
      code: "import * as client from 'openid-client';\nredirect(client.buildAuthorizationUrl(config, { redirect_uri: r, scope: 'openid email', state, code_challenge, code_challenge_method: 'S256' }));",
      options: checkCodeFlow,
      errors: [{ messageId: 'codeFlow', line: 2, column: 47 }],
    },
    {
      name: 'msal-node, which adds openid',
      code: "import { ConfidentialClientApplication } from '@azure/msal-node';\nconst app = new ConfidentialClientApplication(config);\napp.getAuthCodeUrl({ scopes: ['User.Read'], redirectUri, state, codeChallenge: c, codeChallengeMethod: 'S256' });",
      options: checkCodeFlow,
      errors: [{ messageId: 'codeFlow' }],
    },
    {
      name: 'Expo, where the challenge would do, but is switched off',
      code: "import { useAuthRequest } from 'expo-auth-session';\nuseAuthRequest({ clientId: 'a', scopes: ['openid'], redirectUri, usePKCE: false }, discovery);",
      options: checkCodeFlow,
      errors: [{ messageId: 'codeFlow', line: 2 }],
    },
    {
      name: 'Expo, where nothing adds one for an ID token',
      code: "import { ResponseType, useAuthRequest } from 'expo-auth-session';\nuseAuthRequest({ clientId: 'a', responseType: ResponseType.IdToken, scopes: ['openid'], redirectUri }, discovery);",
      errors: [{ messageId: 'frontChannel' }],
    },
  ],
});
