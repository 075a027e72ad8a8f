import { noMisplacedParameter } from '../../src/rules/no-misplaced-parameter.ts';
import { testRule } from '../support/rule-tester.ts';

const authorize = (query: string) => `location.href = 'https://login.example.com/authorize?${query}';`;
const token = (parameters: string) => `fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams(${parameters}) });`;
const remove = (output: string) => [{ messageId: 'remove' as const, output }];

testRule(noMisplacedParameter, {
  valid: [
    authorize('response_type=code&client_id=a&state=b&nonce=c&code_challenge=d&code_challenge_method=S256&prompt=login'),
    token("{ grant_type: 'authorization_code', code, redirect_uri: callback, client_id: 'a', client_secret: secret, code_verifier: v }"),
    token("{ grant_type: 'password', username, password, scope: 'openid' }"),
    // Parameters of both endpoints, and of vendors
    authorize('response_type=code&client_id=a&login_hint=me&audience=api&access_type=offline&connection=github'),
    token("{ grant_type: 'authorization_code', code, login_hint: me, audience: 'api', connection: 'github' }"),
    token("{ grant_type: 'client_credentials', client_id: 'a', client_secret: secret, audience: 'api', resource: 'x' }"),
    // A pushed authorization request authenticates the client
    "fetch('https://login.example.com/par', { method: 'POST', body: new URLSearchParams({ response_type: 'code', client_id: 'a', client_secret: secret, redirect_uri: r }) });",
    "fetch(metadata.pushed_authorization_request_endpoint, { method: 'POST', body: new URLSearchParams({ response_type: 'code', client_id: 'a', client_secret: secret, redirect_uri: r }) });",
    "await axios.post(`${issuer}/oauth2/par`, { response_type: 'code', client_id: 'a', client_secret: secret, redirect_uri: r });",
    // Objects of options serve both requests
    "const oauthConfig = { response_type: 'code', grant_type: 'authorization_code', client_id: 'a', client_secret: secret, redirect_uri: r };",
    "const authParams = { response_type: 'code', client_id: 'a', client_secret: secret, redirect_uri: r };",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: r, extraQueryParams: { audience: 'api' }, extraTokenParams: { client_secret: s } });",
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', client_secret: secret, redirect_uri: r, response_type: 'code', prompt: 'login' });",
    // Grants of vendors take what they take
    "fetch(`${url}/auth/v1/token?grant_type=id_token`, { method: 'POST', body: JSON.stringify({ id_token, nonce, provider: 'apple' }) });",
    token("{ grant_type: 'id_token', id_token, nonce, client_id: 'a' }"),
    token('{ grant_type: grantType, nonce, client_id: clientId }'),
    // Azure AD B2C wants the response type in a password request
    "fetch('https://shop.b2clogin.com/shop.onmicrosoft.com/B2C_1_ropc/oauth2/v2.0/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password, client_id: 'a', scope: 'openid a', response_type: 'token id_token' }) });",
    // PayU's token endpoint is called `authorize`
    "fetch('https://secure.snd.payu.com/pl/standard/user/oauth/authorize', { method: 'POST', body: 'grant_type=client_credentials&client_id=1&client_secret=' + secret });",
    // The endpoint is not visible
    "fetch(endpoint, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id: 'a' }) });",
    "const u = `${authUrl}?response_type=code&client_id=${id}`;",
    // One branch turns the request into that of another server
    "const options = { url: tokenUrl, form: { grant_type: 'authorization_code', code, client_id } };\nif (provider.untappd) { delete options.form.grant_type; options.form.response_type = 'code'; }\nrequest(options);",
    // An authorization server's own code
    "app.get('/authorize', (req, res) => { if (req.query.grant_type || req.query.client_secret) res.sendStatus(400); });",
    "router.post('/token', (req, res) => { const { grant_type, nonce, response_type } = req.body; });",
    "const discovery = { response_types_supported: ['code'], grant_types_supported: ['password'], authorization_endpoint: `${issuer}/authorize` };",
    "expect(parse('https://login.example.com/authorize?response_type=code&client_id=a&client_secret=b')).toEqual({});",
    // The same names outside an OAuth message
    "axios.post('/login', { username, password });",
    "const prompt = { nonce, response_mode: 'auto' };",
    // No value, so no parameter
    "fetch('https://login.example.com/token', { method: 'POST', body: JSON.stringify({ grant_type: 'refresh_token', refresh_token, nonce: undefined }) });",
    // The device authorization endpoint has rules of its own
    "fetch('https://login.example.com/device/code', { method: 'POST', body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: 'a', prompt: 'x' }) });",
  ],
  invalid: [
    {
      name: 'a client secret in the address bar',
      code: authorize('response_type=code&client_id=a&client_secret=s3cr3t&state=b'),
      errors: [
        {
          messageId: 'exposed',
          data: { name: 'client_secret' },
          line: 1,
          column: 99,
          endColumn: 105,
          suggestions: remove(authorize('response_type=code&client_id=a&state=b')),
        },
      ],
    },
    {
      name: 'the secret at the end of a template',
      code: 'const url = `https://login.example.com/authorize?response_type=code&client_id=${id}&client_secret=${secret}`;',
      errors: [
        {
          messageId: 'exposed',
          column: 101,
          endColumn: 107,
          suggestions: remove('const url = `https://login.example.com/authorize?response_type=code&client_id=${id}`;'),
        },
      ],
    },
    {
      name: 'name and password in an authorization request',
      code: authorize('response_type=code&client_id=a&username=me&password=pw'),
      errors: [
        {
          messageId: 'notForAuthorization',
          data: { name: 'username' },
          suggestions: remove(authorize('response_type=code&client_id=a&password=pw')),
        },
        { messageId: 'exposed', data: { name: 'password' }, suggestions: remove(authorize('response_type=code&client_id=a&username=me')) },
      ],
    },
    {
      name: 'the verifier instead of the challenge',
      code: "const url = new URL('https://login.example.com/authorize');\nurl.searchParams.set('response_type', 'code');\nurl.searchParams.set('client_id', id);\nurl.searchParams.set('code_verifier', verifier);\nwindow.open(url.href);",
      errors: [
        {
          messageId: 'exposed',
          data: { name: 'code_verifier' },
          line: 4,
          column: 39,
          endColumn: 47,
          suggestions: remove("const url = new URL('https://login.example.com/authorize');\nurl.searchParams.set('response_type', 'code');\nurl.searchParams.set('client_id', id);\nwindow.open(url.href);"),
        },
      ],
    },
    {
      name: 'a secret among the other parameters of an SDK',
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, extraQueryParams: { client_secret: s, tenant: 't' } });",
      errors: [
        {
          messageId: 'exposed',
          data: { name: 'client_secret' },
          line: 2,
          suggestions: remove("import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, extraQueryParams: { tenant: 't' } });"),
        },
      ],
    },
    {
      name: 'a grant type in an authorization request',
      code: authorize('response_type=code&client_id=a&request=jwt&grant_type=authorization_code'),
      errors: [
        {
          messageId: 'notForAuthorization',
          data: { name: 'grant_type' },
          suggestions: remove(authorize('response_type=code&client_id=a&request=jwt')),
        },
      ],
    },
    {
      name: 'a client secret next to it is not reported twice over',
      code: authorize('grant_type=client_credentials&client_id=a&client_secret=b'),
      errors: [
        {
          messageId: 'wrongEndpoint',
          data: { name: 'grant_type', path: '/authorize', right: 'token', wrong: 'authorization' },
          column: 65,
          endColumn: 83,
          suggestions: null,
        },
      ],
    },
    {
      name: 'a token request sent to the authorization endpoint',
      code: "axios.post(`${issuer}/v1/authorize`, { grant_type: 'refresh_token', refresh_token, client_id: 'a' });",
      errors: [{ messageId: 'wrongEndpoint', data: { name: 'grant_type', path: '…/v1/authorize', right: 'token', wrong: 'authorization' } }],
    },
    {
      name: 'an authorization request sent to the token endpoint',
      code: 'window.location = `https://login.example.com/oauth2/token?response_type=code&client_id=${id}&redirect_uri=${uri}`;',
      errors: [{ messageId: 'wrongEndpoint', data: { name: 'response_type', path: '/oauth2/token', right: 'authorization', wrong: 'token' } }],
    },
    {
      name: 'parameters of the authorization request in a token request',
      code: token("{ grant_type: 'authorization_code', code, nonce, code_verifier: v, code_challenge_method: 'S256' }"),
      errors: [
        {
          messageId: 'notForToken',
          data: { name: 'nonce' },
          suggestions: remove(token("{ grant_type: 'authorization_code', code, code_verifier: v, code_challenge_method: 'S256' }")),
        },
        {
          messageId: 'notForToken',
          data: { name: 'code_challenge_method' },
          suggestions: remove(token("{ grant_type: 'authorization_code', code, nonce, code_verifier: v }")),
        },
      ],
    },
    {
      name: 'a response type in a token request whose endpoint is not visible',
      code: "fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ response_type: 'token', grant_type: 'client_credentials', client_id: 'a', client_secret: s }) });",
      errors: [
        {
          messageId: 'notForToken',
          data: { name: 'response_type' },
          suggestions: remove("fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'a', client_secret: s }) });"),
        },
      ],
    },
    {
      name: 'old providers, which leave out the grant type',
      code: "axios.post('https://github.com/login/oauth/access_token', { client_id: id, client_secret: s, code, response_type: 'token' });",
      errors: [
        {
          messageId: 'notForToken',
          suggestions: remove("axios.post('https://github.com/login/oauth/access_token', { client_id: id, client_secret: s, code });"),
        },
      ],
    },
    {
      name: 'a constant that others read is not taken away from them',
      code: "const secret = 'abc';\nuse(secret);\nconst url = `https://login.example.com/authorize?response_type=code&client_id=a&client_secret=${secret}`;",
      errors: [
        {
          messageId: 'exposed',
          line: 1,
          suggestions: remove("const secret = 'abc';\nuse(secret);\nconst url = `https://login.example.com/authorize?response_type=code&client_id=a`;"),
        },
      ],
    },
  ],
});
