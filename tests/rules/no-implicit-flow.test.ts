import { noImplicitFlow } from '../../src/rules/no-implicit-flow.ts';
import { testRule } from '../support/rule-tester.ts';

const url = (query: string) => `location.href = 'https://login.example.com/authorize?${query}';`;
const useCode = (output: string) => [{ messageId: 'useCode' as const, output }];
const allowBrowser = [{ allowIn: ['browser'] }];

testRule(noImplicitFlow, {
  valid: [
    url('response_type=code&client_id=a'),
    url('response_type=code%20id_token&client_id=a&nonce=b'),
    url('response_type=none&client_id=a'),
    // An ID token that is posted to a server
    url('response_type=id_token&response_mode=form_post&client_id=a&nonce=b'),
    url('response_type=id_token&response_mode=query&client_id=a'),
    'const u = `https://login.example.com/authorize?response_type=${type}&client_id=a`;',
    // Not the parameter
    "axios.get('/file', { responseType: 'blob' });",
    "const options = { responseType: 'token' };",
    "const meta = { response_types_supported: ['token', 'id_token token'], issuer };",
    "if (query.response_type === 'token') issueToken(query.client_id);",
    "type Query = { response_type: 'token'; client_id: string };",
    "const row = { response_type: DataTypes.STRING, client_id: DataTypes.STRING };",
    "const text = 'Use response_type=token only in old apps (client_id is needed).';",
    "console.log('https://login.example.com/authorize?response_type=token&client_id=a');",
    'const u = `https://login.example.com/authorize?response_type={{type}}&client_id=a`;',
    "const u = 'https://login.example.com/authorize?response_type=<type>&client_id=a';",
    // SDKs: PKCE is on, so the option is ignored
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, responseType: ['id_token', 'token'] });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, pkce: usePkce });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ ...config, pkce: false });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, responseType: 'code', pkce: false });",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r });",
    "import { OktaAuth } from './okta'; new OktaAuth({ pkce: false, responseType: 'token' });",
    // Pages that only take a response in: without a client there is no request
    "import Oidc from 'oidc-client'; new Oidc.UserManager({ response_mode: 'query' }).signinRedirectCallback();",
    // Implicit by design: a matter of strict
    "google.accounts.oauth2.initTokenClient({ client_id: 'a', scope: 'b', callback });",
    // Data that only records a request
    "module.exports = { authentication: { request: { scope: 'openid', response_type: 'id_token', redirect_uri: 'http://a', nonce: 'x' } } };",
    { code: url('response_type=token&client_id=a'), options: allowBrowser },
    { code: url('response_type=token&client_id=a'), options: allowBrowser, settings: { oauth: { applicationType: 'browser' } } },
  ],
  invalid: [
    {
      name: 'the request of RFC 6749 §4.2.1',
      code: "const u = 'https://server.example.com/authorize?response_type=token&client_id=s6BhdRkqt3&state=xyz&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb';",
      errors: [
        {
          messageId: 'obsolete',
          column: 63,
          endColumn: 68,
          data: { type: 'token', where: '' },
          suggestions: useCode(
            "const u = 'https://server.example.com/authorize?response_type=code&client_id=s6BhdRkqt3&state=xyz&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb';",
          ),
        },
      ],
    },
    {
      name: 'the request of OpenID Connect Core §3.2.2.1, plus-encoded',
      code: "location.replace('https://server.example.com/authorize?response_type=id_token+token&client_id=a&scope=openid+profile&nonce=n');",
      errors: [
        {
          messageId: 'obsolete',
          data: { type: 'id_token token', where: " in browser code ('location.replace' is used at line 1)" },
          suggestions: useCode(
            "location.replace('https://server.example.com/authorize?response_type=code&client_id=a&scope=openid+profile&nonce=n');",
          ),
        },
      ],
    },
    {
      name: 'a server',
      code: "import express from 'express';\napp.get('/', (req, res) => res.redirect('/authorize?response_type=token&client_id=' + id));",
      errors: [
        {
          messageId: 'inServer',
          data: { type: 'token', where: "in server code ('express' is imported at line 1)" },
          suggestions: useCode(
            "import express from 'express';\napp.get('/', (req, res) => res.redirect('/authorize?response_type=code&client_id=' + id));",
          ),
        },
      ],
    },
    {
      name: 'a native app is not allowed with the browser',
      code: url('response_type=token&client_id=a'),
      options: allowBrowser,
      settings: { oauth: { applicationType: 'native' } },
      errors: [{ messageId: 'obsolete', suggestions: useCode(url('response_type=code&client_id=a')) }],
    },
    {
      name: 'one branch of two',
      code: "const u = `/authorize?client_id=a&response_type=${pkce ? 'code' : 'token'}`;",
      errors: [
        {
          messageId: 'obsolete',
          column: 68,
          suggestions: useCode("const u = `/authorize?client_id=a&response_type=${pkce ? 'code' : 'code'}`;"),
        },
      ],
    },
    {
      name: 'the fragment, written out',
      code: "const u = '/authorize?client_id=a&response_type=token&response_mode=fragment';",
      errors: [
        {
          messageId: 'obsolete',
          suggestions: useCode("const u = '/authorize?client_id=a&response_type=code&response_mode=fragment';"),
        },
      ],
    },
    {
      name: 'an array option of an SDK',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['token', 'id_token'] });",
      errors: [
        {
          messageId: 'obsolete',
          line: 2,
          suggestions: useCode(
            "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseType: ['code'] });",
          ),
        },
      ],
    },
    {
      name: 'the default of an SDK',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nexport const auth = new OktaAuth({ issuer, clientId, pkce: false });",
      errors: [{ messageId: 'byDefault', line: 2, data: { sdk: '@okta/okta-auth-js', where: '', remedy: "Set responseType: 'code'" } }],
    },
    {
      name: 'an SDK without another flow, which is said once',
      code: "import { UserAgentApplication } from 'msal';\nconst app = new UserAgentApplication({ auth: { clientId } });\napp.loginPopup({ scopes: ['user.read'] });",
      errors: [{ messageId: 'always', line: 2, data: { sdk: 'msal' }, suggestions: [] }],
    },
    {
      name: 'the default of an SDK that has another option for it',
      code: "import { useGoogleLogin } from '@react-oauth/google';\nexport const useLogin = () => useGoogleLogin({ onSuccess });",
      options: [{ checkTokenClients: true }],
      errors: [
        {
          messageId: 'byDefault',
          line: 2,
          data: { sdk: '@react-oauth/google', where: " in browser code ('@react-oauth/google' is used at line 2)", remedy: "Set flow: 'auth-code'" },
        },
      ],
    },
    ...[
      ['keycloak-js', "import Keycloak from 'keycloak-js';\nnew Keycloak({ url, realm, clientId }).init({ flow: 'implicit' });", "'implicit'", "'standard'"],
      ['@react-oauth/google', "import { useGoogleLogin } from '@react-oauth/google';\nexport const useLogin = () => useGoogleLogin({ flow: 'implicit', state });", "'implicit'", "'auth-code'"],
      ['@supabase/supabase-js', "import { createClient } from '@supabase/supabase-js';\ncreateClient(url, key, { auth: { flowType: 'implicit' } });", "'implicit'", "'pkce'"],
    ].map(([name = '', code = '', written = '', other = '']) => ({
      name: `${name} has its own names for the response types`,
      code,
      errors: [{ messageId: 'obsolete' as const, line: 2, suggestions: [{ messageId: 'useCode' as const, data: { written: other }, output: code.replace(written, other) }] }],
    })),
    ...[
      ['expo-auth-session', "import * as AuthSession from 'expo-auth-session';\nnew AuthSession.AuthRequest({ clientId, redirectUri, scopes: ['openid'], responseType: AuthSession.ResponseType.Token });", 'AuthSession.ResponseType.Token', 'AuthSession.ResponseType.Code'],
      ['expo-auth-session', "import { AuthRequest, ResponseType } from 'expo-auth-session';\nconst responseType = ResponseType.IdToken;\nnew AuthRequest({ clientId, redirectUri, scopes: ['openid'], responseType });", 'ResponseType.IdToken', 'ResponseType.Code'],
      ['@openid/appauth', "import { AuthorizationRequest } from '@openid/appauth';\nnew AuthorizationRequest({ client_id: id, redirect_uri: uri, scope: 'openid', response_type: AuthorizationRequest.RESPONSE_TYPE_TOKEN });", 'AuthorizationRequest.RESPONSE_TYPE_TOKEN', 'AuthorizationRequest.RESPONSE_TYPE_CODE'],
    ].map(([name = '', code = '', written = '', other = '']) => ({
      name: `${name} has constants for the response types: ${written}`,
      code,
      errors: [{ messageId: 'obsolete' as const, suggestions: [{ messageId: 'useCode' as const, data: { written: `'${other}'` }, output: code.replace(written, other) }] }],
    })),
    {
      name: 'a client for tokens, where they are checked',
      code: "google.accounts.oauth2.initTokenClient({ client_id: 'a', scope: 'b', callback });",
      options: [{ checkTokenClients: true }],
      errors: [{ messageId: 'obsolete', suggestions: [] }],
    },
    {
      name: 'a call that overrides the configuration',
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId, pkce: false, responseType: 'code' });\nauth.token.getWithPopup({ responseType: 'id_token' });",
      errors: [
        {
          messageId: 'obsolete',
          line: 3,
          suggestions: useCode(
            "import { OktaAuth } from '@okta/okta-auth-js';\nconst auth = new OktaAuth({ issuer, clientId, pkce: false, responseType: 'code' });\nauth.token.getWithPopup({ responseType: 'code' });",
          ),
        },
      ],
    },
    {
      name: 'a file that reads the token out of the fragment',
      code: 'location.href = `https://id.example.com/authorize?response_type=token&client_id=a&redirect_uri=${uri}&state=${state}`;\nsave(new URLSearchParams(location.hash.slice(1)).get("access_token"));',
      errors: [
        {
          messageId: 'obsolete',
          line: 1,
          suggestions: useCode(
            'location.href = `https://id.example.com/authorize?response_type=code&client_id=a&redirect_uri=${uri}&state=${state}`;\nsave(new URLSearchParams(location.hash.slice(1)).get("access_token"));',
          ),
        },
      ],
    },
    {
      name: 'an object that only its keys tell to be for an SDK names no package that is not there',
      code: "export default { authority: a, client_id: 'b', redirect_uri: c, response_type: 'id_token token', scope: 'openid' };",
      errors: [
        {
          messageId: 'obsolete',
          data: { type: 'id_token token', where: " in browser or native code (an object has the options of 'oidc-client-ts' at line 1)" },
          suggestions: [
            { messageId: 'useCode', output: "export default { authority: a, client_id: 'b', redirect_uri: c, response_type: 'code', scope: 'openid' };" },
          ],
        },
      ],
    },
    {
      name: 'a typed configuration',
      code: "import type { UserManagerSettings } from 'oidc-client-ts';\nexport const settings: UserManagerSettings = { authority: a, client_id: 'b', redirect_uri: c, response_type: 'id_token token' };",
      errors: [
        {
          messageId: 'obsolete',
          line: 2,
          suggestions: useCode(
            "import type { UserManagerSettings } from 'oidc-client-ts';\nexport const settings: UserManagerSettings = { authority: a, client_id: 'b', redirect_uri: c, response_type: 'code' };",
          ),
        },
      ],
    },
  ],
});
