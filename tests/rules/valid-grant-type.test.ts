import { validGrantType } from '../../src/rules/valid-grant-type.ts';
import { testRule } from '../support/rule-tester.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

const URN = 'urn:ietf:params:oauth:grant-type:';
const strict = [{ reportUnknown: true }];
/** Open, so that no other rule misses a parameter of the grant that an edit puts. */
const request = (grant: string, rest = 'client_id: id, code, ...others') =>
  `fetch('https://id.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: '${grant}', ${rest} }) });`;

/** A grant that differs from a registered one in case and separators only. */
function fixed(written: string, meant: string): InvalidCase {
  return { code: request(written), output: request(meant), errors: [{ messageId: 'misspelled', data: { grant: written, meant } }] };
}

function suggested(written: string, meant: string): InvalidCase {
  return {
    code: request(written),
    errors: [
      {
        messageId: 'misspelled',
        data: { grant: written, meant },
        suggestions: [{ messageId: 'useGrant', data: { meant }, output: request(meant) }],
      },
    ],
  };
}

testRule(validGrantType, {
  valid: [
    // Registered grants
    ...['authorization_code', 'password', 'client_credentials', 'refresh_token'].map((grant) => request(grant)),
    ...['device_code', 'token-exchange', 'jwt-bearer', 'saml2-bearer'].map((grant) => request(URN + grant)),
    request('urn:openid:params:grant-type:ciba'),
    // Anybody may define one by a URI
    request(`${URN}uma-ticket`),
    request(`${URN}saml1_1-bearer`),
    request(`${URN}pre-authorized_code`),
    request('urn:bitbucket:oauth2:jwt'),
    request('http://auth0.com/oauth/grant-type/password-realm'),
    request('https://example.com/grants/magic'),
    { code: request('urn:example:magic'), options: strict },
    { code: request('https://example.com/grants/magic'), options: strict },
    // Well-known vendor grants
    ...[
      'fb_exchange_token',
      'ig_exchange_token',
      'ig_refresh_token',
      'th_exchange_token',
      'th_refresh_token',
      'account_credentials',
      'partner_credentials',
      'trust_token',
      'etp_rt_cookie',
      'assertion',
      'convert_token',
      'hybrid_auth_code',
      'hybrid_refresh',
      'interaction_code',
    ].map((grant) => ({ code: request(grant), options: strict })),
    "fetch('https://api.amazon.com/auth/o2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'device_code', device_code, user_code }) });",
    "axios.get('https://api.weixin.qq.com/cgi-bin/token', { params: { grant_type: 'client_credential', appid, secret } });",
    'fetch(`${base}/cgi-bin/token?grant_type=client_credential&appid=${id}&secret=${secret}`);',
    "axios.post('https://open.douyin.com/oauth/client_token/', { grant_type: 'client_credential', client_key, client_secret });",
    "axios.post(tokenUrl, { grant_type: 'client_credential', client_key, client_secret });",
    "fetch(`${url}/auth/v1/token?grant_type=pkce`, { method: 'POST', body: JSON.stringify({ auth_code, code_verifier }) });",
    "fetch(`${url}/auth/v1/token?grant_type=id_token`, { method: 'POST', body: JSON.stringify({ id_token, provider: 'google' }) });",
    "fetch('https://ref.supabase.co/auth/v1/token?grant_type=id_token', { method: 'POST', body });",
    // The setting adds more, near to a registered one or not
    { code: request('magic_link'), options: strict, settings: { oauth: { grantTypes: ['magic_link'] } } },
    { code: request('client_credential'), settings: { oauth: { grantTypes: ['client_credential', 'sms'] } } },
    { code: request('implicit'), settings: { oauth: { grantTypes: ['implicit'] } } },
    // Not near any, outside strict
    ...['magic_link', 'otp', 'sms', 'passcode', 'passport', 'google', 'api_key', 'mfa-otp', 'anonymous', 'switch_user'].map((grant) => request(grant)),
    // Not visible
    "fetch('https://id.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: grant, code }) });",
    "fetch('https://id.example.com/token', { method: 'POST', body: `grant_type=${grant}&code=${code}` });",
    "fetch('https://id.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: `${kind}_code`, code }) });",
    "fetch('https://id.example.com/token', { method: 'POST', body: 'grant_type=&code=' + code });",
    "fetch('https://id.example.com/token', { method: 'POST', body: 'grant_type={{grant}}&client_id={{id}}' });",
    // Only what stands in for a value that is not visible
    "axios.post('https://id.example.com/token', { grant_type: options.grant || 'auth_code', code });",
    // What an authorization server does
    "if (req.body.grant_type === 'implicit') { throw new UnsupportedGrantTypeError(); }",
    "switch (body.grant_type) { case 'auth_code': return exchange(body); case 'refresh': return refresh(body); }",
    "const metadata = { issuer, grant_types_supported: ['implicit', 'hybrid', 'device_code'] };",
    "const grants = { implicit: implicitGrant, grant_type: true };",
    "const schema = z.object({ grant_type: z.enum(['auth_code', 'refresh']), client_id: z.string() });",
    "await Client.create({ client_id: id, grant_type: 'implicit', redirect_uri: uri });",
    "expect(request.body).toEqual({ grant_type: 'refresh', refresh_token: 'x', client_id: 'a' });",
    // Client metadata registers the implicit flow as a grant
    "fetch('https://id.example.com/register', { method: 'POST', body: JSON.stringify({ redirect_uris: [uri], grant_types: ['implicit'], response_types: ['token'] }) });",
    // Not the parameter
    "axios.post('https://id.example.com/token', { authorization_grant_type: 'auth_code', client_id: 'a' });",
    "const error = { error: 'unsupported_grant_type', grant: 'auth_code' };",
    "console.log('send grant_type=auth_code&code=x to /token');",
    "type Grant = { grant_type: 'auth_code'; code: string; client_id: string };",
    // Another endpoint than a token endpoint has no grant type at all
    "location.href = `https://id.example.com/authorize?response_type=code&client_id=${id}&state=${state}`;",
  ],
  invalid: [
    {
      name: 'a hyphen',
      code: "const body = new URLSearchParams();\nbody.append('grant_type', 'authorization-code');\nbody.append('code', code);\nfetch(tokenUrl, { method: 'POST', body });",
      output: "const body = new URLSearchParams();\nbody.append('grant_type', 'authorization_code');\nbody.append('code', code);\nfetch(tokenUrl, { method: 'POST', body });",
      errors: [{ messageId: 'misspelled', line: 2, column: 28, endColumn: 46, data: { grant: 'authorization-code', meant: 'authorization_code' } }],
    },
    fixed('authorizationCode', 'authorization_code'),
    fixed('Authorization_Code', 'authorization_code'),
    fixed('AUTHORIZATION_CODE', 'authorization_code'),
    fixed('client-credentials', 'client_credentials'),
    fixed('clientCredentials', 'client_credentials'),
    fixed('refreshToken', 'refresh_token'),
    fixed('refresh-token', 'refresh_token'),
    fixed(`${URN}device-code`, `${URN}device_code`),
    fixed(`${URN}jwt_bearer`, `${URN}jwt-bearer`),
    fixed(`${URN}token_exchange`, `${URN}token-exchange`),
    suggested('auth_code', 'authorization_code'),
    suggested('code', 'authorization_code'),
    suggested('hybrid', 'authorization_code'),
    suggested('authorisation_code', 'authorization_code'),
    suggested('autorization_code', 'authorization_code'),
    suggested('authorization_codes', 'authorization_code'),
    suggested('authorization_code_pkce', 'authorization_code'),
    suggested('pkce', 'authorization_code'),
    suggested('client_credential', 'client_credentials'),
    suggested('client_credencials', 'client_credentials'),
    suggested('refresh', 'refresh_token'),
    suggested('refresh_tokens', 'refresh_token'),
    suggested('device_code', `${URN}device_code`),
    suggested('jwt-bearer', `${URN}jwt-bearer`),
    suggested('token_exchange', `${URN}token-exchange`),
    suggested(`${URN}device_cod`, `${URN}device_code`),
    {
      name: 'flows and response types are no grants',
      code: ['implicit', 'Implicit', 'token', 'id_token', 'idToken'].map((grant) => request(grant)).join('\n'),
      errors: ['implicit', 'Implicit', 'token', 'id_token', 'idToken'].map((grant) => ({ messageId: 'noGrant', data: { grant } })),
    },
    {
      name: 'what is meant is put, and judged by another rule then',
      code: request('Password', 'username, password'),
      output: request('password', 'username, password'),
      errors: [{ messageId: 'misspelled', data: { grant: 'Password', meant: 'password' } }],
    },
    {
      name: 'a grant that browser code may not use',
      code: `document.title = name;\n${request('clientCredentials', "client_id: id, client_secret: key, scope: 'openid'")}`,
      output: `document.title = name;\n${request('client_credentials', "client_id: id, client_secret: key, scope: 'openid'")}`,
      errors: [{ messageId: 'misspelled' }],
    },
    {
      name: 'a request that lacks what the grant needs',
      code: request('authorization-code', 'client_id: id'),
      output: request('authorization_code', 'client_id: id'),
      errors: [{ messageId: 'misspelled' }],
    },
    {
      name: 'inside a form body, in its encoding',
      code: "fetch(url, { method: 'POST', body: `grant_type=device_code&device_code=${device}&client_id=a` });",
      errors: [
        {
          messageId: 'misspelled',
          line: 1,
          column: 48,
          endColumn: 59,
          suggestions: [
            {
              messageId: 'useGrant',
              output:
                "fetch(url, { method: 'POST', body: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=${device}&client_id=a` });",
            },
          ],
        },
      ],
    },
    {
      name: "a vendor's grant at another host",
      code: "fetch('https://amazon.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'device_code', device_code }) });",
      errors: [
        {
          messageId: 'misspelled',
          suggestions: [
            {
              messageId: 'useGrant',
              output: `fetch('https://amazon.example.com/token', { method: 'POST', body: new URLSearchParams({ grant_type: '${URN}device_code', device_code }) });`,
            },
          ],
        },
      ],
    },
    {
      name: 'one branch of two',
      code: "const grant_type = refreshToken ? 'refresh_token' : 'authorization-code';\naxios.post('/oauth/token', { grant_type, code, client_id });",
      output: "const grant_type = refreshToken ? 'refresh_token' : 'authorization_code';\naxios.post('/oauth/token', { grant_type, code, client_id });",
      errors: [{ messageId: 'misspelled', line: 1, column: 54, endColumn: 72 }],
    },
    {
      name: 'a constant that others read too is not changed',
      code: "export const GRANT = 'refresh-token';\naxios.post('/oauth/token', { grant_type: GRANT, refresh_token, client_id });",
      output: null,
      errors: [{ messageId: 'misspelled', line: 1, column: 23 }],
    },
    {
      name: 'an object whose sending is out of sight',
      code: "const tokenRequest = { grant_type: 'client-credentials', client_id: id, client_secret: secret };\nsend(tokenRequest);",
      output: "const tokenRequest = { grant_type: 'client_credentials', client_id: id, client_secret: secret };\nsend(tokenRequest);",
      errors: [{ messageId: 'misspelled' }],
    },
    {
      name: 'strict: a grant that is near none',
      code: request('magic_link'),
      options: strict,
      errors: [{ messageId: 'unknown', data: { grant: 'magic_link' } }],
    },
    {
      name: 'strict: another grant than the setting names',
      code: request('magic'),
      options: strict,
      settings: { oauth: { grantTypes: ['magic_link'] } },
      errors: [{ messageId: 'unknown', data: { grant: 'magic' } }],
    },
  ],
});
