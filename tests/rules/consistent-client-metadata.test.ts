import { consistentClientMetadata } from '../../src/rules/consistent-client-metadata.ts';
import { testRule } from '../support/rule-tester.ts';

/** A registration body, posted to an endpoint of no known vendor. */
const register = (body: string) => `fetch('https://login.example.com/connect/register', { method: 'POST', body: JSON.stringify(${body}) });`;
/** The same, of Okta's OAuth 2.0 clients API. */
const okta = (body: string) => `axios.post('https://acme.okta.com/oauth2/v1/clients', ${body});`;
/** An application of Okta's management API. */
const application = (client: string, method = "'client_secret_basic'") =>
  `await fetch(\`\${orgUrl}/api/v1/apps\`, {
  method: 'POST',
  body: JSON.stringify({
    name: 'oidc_client',
    label: 'Shop',
    signOnMode: 'OPENID_CONNECT',
    credentials: { oauthClient: { token_endpoint_auth_method: ${method} } },
    settings: { oauthClient: ${client} },
  }),
});`;
const missingGrant = (type: string, grant: string) => ({ messageId: 'missingGrant' as const, data: { type, grant } });
const grantOfType = (grant: string, type: string) => ({ messageId: 'grantOfType' as const, data: { grant, type } });
const missingResponseType = (grant: string, types: string) => ({ messageId: 'missingResponseType' as const, data: { grant, types } });

testRule(consistentClientMetadata, {
  valid: [
    register("{ redirect_uris: [r], grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], token_endpoint_auth_method: 'none' }"),
    register("{ redirect_uris: [r], grant_types: ['implicit'], response_types: ['id_token', 'id_token token', 'token id_token'] }"),
    register("{ redirect_uris: [r], grant_types: ['authorization_code', 'implicit'], response_types: ['code id_token'] }"),
    register("{ grant_types: ['client_credentials'], token_endpoint_auth_method: 'private_key_jwt', response_types: [] }"),
    register("{ grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'], token_endpoint_auth_method: 'none', client_name: 'TV' }"),
    // A default is not assumed for what is missing
    register("{ redirect_uris: [r], grant_types: ['implicit'] }"),
    register("{ redirect_uris: [r], response_types: ['token'] }"),
    register("{ redirect_uris: [r], response_types: ['token'], grant_types: [] }"),
    register("{ redirect_uris: [r], response_types: [], grant_types: ['authorization_code'] }"),
    register("{ application_type: 'native', redirect_uris: [r] }"),
    // What is not visible
    register("{ redirect_uris: [r], grant_types: grants, response_types: ['token'] }"),
    register("{ redirect_uris: [r], grant_types: ['authorization_code', ...more], response_types: ['code', 'token'] }"),
    register("{ redirect_uris: [r], grant_types: ['implicit'], response_types: types }"),
    register("{ redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['token'], ...overrides }"),
    register("{ redirect_uris: [r], grant_types: body.grant_types ?? ['authorization_code'], response_types: ['token'] }"),
    "export function register(overrides = {}) {\n  return post(registrationEndpoint, { client_name: 'a', redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['token'], ...overrides });\n}",
    "const metadata = { redirect_uris: [r], client_name: 'a', response_types: ['code', 'id_token'], grant_types: ['authorization_code'] };\nif (implicit) metadata.grant_types.push('implicit');\nawait client.register(metadata);",
    // Alternatives that do not all agree
    register("{ redirect_uris: [r], grant_types: spa ? ['implicit'] : ['client_credentials'], response_types: spa ? ['token'] : [] }"),
    register("{ redirect_uris: [r], grant_types: isSpa ? ['authorization_code'] : ['client_credentials'], token_endpoint_auth_method: isSpa ? 'none' : 'private_key_jwt' }"),
    okta("{ client_name: 'a', application_type: isSpa ? 'browser' : 'web', grant_types: ['client_credentials', 'authorization_code'] }"),
    okta("{ client_name: 'a', application_type: type, grant_types: ['password'], token_endpoint_auth_method: 'client_secret_basic' }"),
    // Okta wants a response type of a service
    application("{ application_type: 'service', grant_types: ['client_credentials'], response_types: ['token'] }"),
    okta("{ client_name: 'a', application_type: 'service', grant_types: ['client_credentials'], response_types: ['token'] }"),
    okta("{ client_name: 'a', application_type: type, grant_types: ['client_credentials'], response_types: ['token'] }"),
    okta("{ client_name: 'a', grant_types: ['client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer'], response_types: ['token'] }"),
    register("{ client_name: 'a', grant_types: ['client_credentials'], response_types: ['token'], token_endpoint_auth_method: 'client_secret_post' }"),
    // Okta's table
    application("{ application_type: 'browser', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'] }", "'none'"),
    application("{ application_type: 'native', grant_types: ['authorization_code', 'password', 'refresh_token', 'implicit'], response_types: ['code', 'token', 'id_token'] }"),
    application("{ application_type: 'web', grant_types: ['authorization_code', 'client_credentials', 'refresh_token'], response_types: ['code'] }"),
    application("{ application_type: 'native', grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'] }", "'none'"),
    application("{ application_type: 'browser', grant_types: ['authorization_code', 'interaction_code', 'urn:okta:params:oauth:grant-type:otp'], response_types: ['code'] }", "'none'"),
    application("{ application_type: 'service', grant_types: ['client_credentials', 'urn:ietf:params:oauth:grant-type:token-exchange'] }"),
    // A plain OpenID Connect client: Okta's table and its must-have grants do not hold
    register("{ application_type: 'web', redirect_uris: [r], grant_types: ['password'], client_name: 'a' }"),
    register("{ application_type: 'native', redirect_uris: [r], grant_types: ['implicit'], response_types: ['id_token'] }"),
    register("{ application_type: 'web', client_name: 'a', grant_types: ['client_credentials'], token_endpoint_auth_method: 'client_secret_basic' }"),
    register("{ application_type: 'native', redirect_uris: [r], token_endpoint_auth_method: 'client_secret_basic', grant_types: ['authorization_code'] }"),
    // A grant that may yield a refresh token
    register("{ grant_types: ['refresh_token', 'password'], client_name: 'a' }"),
    register("{ grant_types: ['refresh_token', 'urn:ietf:params:oauth:grant-type:jwt-bearer'], client_name: 'a' }"),
    register("{ grant_types: ['refresh_token', 'https://vendor.example/grant'], client_name: 'a' }"),
    // A response type that the tables do not know
    register("{ redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['none'] }"),
    register("{ redirect_uris: [r], grant_types: ['authorization_code', 'implicit'], response_types: ['code', 'vp_token'] }"),
    // A server's description of itself
    "const metadata = { issuer, grant_types_supported: ['implicit'], response_types_supported: ['code'], token_endpoint_auth_methods_supported: ['none'] };",
    "export const config = { issuer, grant_types_supported: ['a'], grant_types: ['implicit'], response_types: ['code'], redirect_uris: [] };",
    "export const server = { grant_types: ['implicit'], response_types: ['code'], scope: 'openid' };",
    // Clients as an authorization server keeps them and answers with
    "const clients = [{ client_id: 'a', client_secret: 'b', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] }];",
    "const clients = { a: { client_id: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] } };",
    "await Client.create({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "await db.clients.insertOne({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "await prisma.client.create({ data: { client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] } });",
    "clients.set(id, { client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "res.status(201).json({ client_id: id, client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "const row = { _id: id, client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] };",
    "const client = { client_id_issued_at: now, client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] };",
    "new Response(JSON.stringify({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] }));",
    // What a test expects, makes up or refuses
    "expect(body).toEqual({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "const invalidClient = { client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] };",
    "expect(() => validate({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] })).toThrow();",
    "await request(app).post('/register').send({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] });",
    "await app.request('/oauth/register', { method: 'POST', body: JSON.stringify({ client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] }) });",
    "mockReq.body = { client_name: 'a', redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] };",
    { code: "export const New = () => <Form initialValues={{ client_name: 'a', redirect_uris: [], grant_types: ['implicit'], response_types: ['code'] }} />;", filename: 'form.tsx' },
    // Schemas, types, columns and queries
    "const Client = sequelize.define('Client', { grant_types: { type: DataTypes.ARRAY }, response_types: { type: DataTypes.ARRAY }, redirect_uris: { type: DataTypes.ARRAY } });",
    "const schema = z.object({ grant_types: z.array(z.string()).default(['implicit']), response_types: z.array(z.string()).default(['code']), redirect_uris: z.array(z.string()) });",
    "interface ClientMetadata { grant_types: ['implicit']; response_types: ['code']; redirect_uris: string[] }",
    "const select = { grant_types: true, response_types: true, redirect_uris: true, token_endpoint_auth_method: true };",
    // Other names
    "const filter = { application_type: 'browser', name: 'oauth' };",
    "const row = { grantTypes: ['implicit'], responseTypes: ['code'], redirectUris: [r], oauth: true };",
    "const query = { grant_type: 'client_credentials', token_endpoint_auth_method: 'none' };",
    // Partial changes
    "axios.patch('https://login.example.com/connect/register/a', { grant_types: ['implicit'], response_types: ['code'] });",
  ],
  invalid: [
    {
      name: 'a response type whose grant is missing',
      code: register("{ redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['code', 'token'] }"),
      errors: [{ ...missingGrant('token', 'implicit'), line: 1, column: 177, endColumn: 182 }],
    },
    {
      name: 'a hybrid response type needs both grants',
      code: register("{ redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['code id_token'] }"),
      errors: [missingGrant('code id_token', 'implicit')],
    },
    {
      name: 'a hybrid response type and neither grant',
      code: register("{ redirect_uris: [r], grant_types: ['password'], response_types: ['code token'] }"),
      errors: [missingGrant('code token', "authorization_code' and 'implicit")],
    },
    {
      name: 'a code that cannot be exchanged',
      code: register("{ redirect_uris: [r], grant_types: ['refresh_token'], response_types: ['code'] }"),
      errors: [missingGrant('code', 'authorization_code')],
    },
    {
      name: 'a grant whose response type is missing',
      code: register("{ redirect_uris: [r], grant_types: ['authorization_code', 'implicit'], response_types: ['code'] }"),
      errors: [{ ...missingResponseType('implicit', "'token' or 'id_token'"), column: 151, endColumn: 159 }],
    },
    {
      name: 'both the wrong way round',
      code: register("{ redirect_uris: [r], grant_types: ['implicit'], response_types: ['code'] }"),
      errors: [missingResponseType('implicit', "'token' or 'id_token'"), missingGrant('code', 'authorization_code')],
    },
    {
      name: 'a type that is not visible does not matter here',
      code: register("{ application_type: type, redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['code', 'id_token'] }"),
      errors: [missingGrant('id_token', 'implicit')],
    },
    {
      name: 'a web client with the response type that only a service may have',
      code: register("{ application_type: 'web', redirect_uris: [r], grant_types: ['client_credentials'], response_types: ['token'] }"),
      errors: [missingGrant('token', 'implicit')],
    },
    {
      name: 'refresh tokens that nothing yields',
      code: register("{ client_name: 'a', grant_types: ['client_credentials', 'refresh_token'], token_endpoint_auth_method: 'client_secret_post' }"),
      errors: [{ messageId: 'refreshToken', column: 149, endColumn: 162 }],
    },
    {
      name: 'refresh tokens of the implicit flow',
      code: register("{ redirect_uris: [r], grant_types: ['implicit', 'refresh_token'], response_types: ['token'] }"),
      errors: [{ messageId: 'refreshToken' }],
    },
    {
      name: 'client credentials without credentials',
      code: register("{ client_name: 'a', grant_types: ['client_credentials'], token_endpoint_auth_method: 'none' }"),
      errors: [{ messageId: 'unauthenticated', column: 178, endColumn: 182 }],
    },
    {
      name: 'client credentials of a native app',
      code: register("{ application_type: 'native', redirect_uris: [r], grant_types: ['authorization_code', 'client_credentials'], response_types: ['code'], token_endpoint_auth_method: 'none' }"),
      errors: [{ messageId: 'nativeCredentials' }],
    },
    {
      name: 'a grant that a browser may not register with Okta',
      code: okta("{ client_name: 'a', application_type: 'browser', grant_types: ['authorization_code', 'password'], response_types: ['code'], token_endpoint_auth_method: 'none' }"),
      errors: [grantOfType('password', 'browser')],
    },
    {
      name: 'the type alone says that it is Okta',
      code: register("{ client_name: 'a', application_type: 'service', grant_types: ['client_credentials', 'authorization_code'] }"),
      errors: [grantOfType('authorization_code', 'service')],
    },
    {
      name: 'every type that it can be refuses the grant',
      code: okta("{ client_name: 'a', application_type: isMobile ? 'native' : 'browser', grant_types: ['authorization_code', 'client_credentials'] }"),
      errors: [grantOfType('client_credentials', "native' or 'browser")],
    },
    {
      name: 'the password grant of a web application',
      code: application("{ application_type: 'web', grant_types: ['authorization_code', 'password'], response_types: ['code'] }"),
      errors: [{ ...grantOfType('password', 'web'), line: 8, column: 94, endColumn: 102 }],
    },
    {
      name: 'a web application that must have the code grant',
      code: application("{ application_type: 'web', grant_types: ['client_credentials'] }"),
      errors: [{ messageId: 'mustHave', data: { type: 'web' }, line: 8, column: 70, endColumn: 92 }],
    },
    {
      name: 'a native application that must have the code grant',
      code: okta("{ client_name: 'a', application_type: 'native', grant_types: ['implicit'], response_types: ['token'] }"),
      errors: [{ messageId: 'mustHave', data: { type: 'native' } }],
    },
    {
      name: 'a response type without the grant that Okta wants anyway: one report',
      code: application("{ application_type: 'web', grant_types: ['client_credentials'], response_types: ['code'] }"),
      errors: [missingGrant('code', 'authorization_code')],
    },
    {
      name: 'a secret in a browser',
      code: application("{ application_type: 'browser', grant_types: ['authorization_code'], response_types: ['code'] }", "'client_secret_post'"),
      errors: [{ messageId: 'secretInBrowser', data: { method: 'client_secret_post' }, line: 7, column: 64, endColumn: 82 }],
    },
    {
      name: 'a service that has a user',
      code: okta("{ client_name: 'a', application_type: 'service', grant_types: ['client_credentials', 'refresh_token'], response_types: ['token'] }"),
      errors: [grantOfType('refresh_token', 'service')],
    },
    {
      name: 'put to the address of a client',
      code: "await axios.put(`${orgUrl}/oauth2/v1/clients/${id}`, { application_type: 'web', grant_types: ['implicit'], response_types: ['token'] });",
      errors: [{ messageId: 'mustHave' }],
    },
    {
      name: 'sent to an endpoint that is not visible',
      code: "await fetch(metadata.registration_endpoint, { method: 'POST', headers, body: JSON.stringify({ client_name: 'a', redirect_uris: [r], grant_types: ['authorization_code'], response_types: ['token', 'code'] }) });",
      errors: [missingGrant('token', 'implicit')],
    },
    {
      name: 'an object that is only shaped as metadata',
      code: "export const clientMetadata = {\n  client_name: 'Shop',\n  redirect_uris: [callback],\n  token_endpoint_auth_method: 'none',\n  grant_types: ['client_credentials'],\n};",
      errors: [{ messageId: 'unauthenticated', line: 4 }],
    },
    {
      name: 'the getter of a provider of MCP',
      code: "class Provider {\n  get clientMetadata() {\n    return { client_name: 'a', redirect_uris: [this.url], grant_types: ['refresh_token'], response_types: ['code'] };\n  }\n}",
      errors: [{ ...missingGrant('code', 'authorization_code'), line: 3 }],
    },
    {
      name: 'a client ID metadata document in code',
      code: "export const metadata = { client_id: 'https://app.example.com/client.json', redirect_uris: [r], response_types: ['code', 'token'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'none' };",
      errors: [missingGrant('token', 'implicit')],
    },
    {
      name: 'constants and later writes',
      code: "const GRANTS = ['authorization_code'];\nconst metadata = { client_name: 'a', redirect_uris: [r] };\nmetadata.grant_types = GRANTS;\nmetadata.response_types = ['id_token'];\nawait register(metadata);",
      errors: [missingResponseType('authorization_code', "'code'"), missingGrant('id_token', 'implicit')],
    },
    {
      name: 'defaults that are visible',
      code: "const base = { redirect_uris: [r], grant_types: ['implicit'], response_types: ['token'] };\n" + register("{ ...base, client_name: 'a', response_types: ['code'] }"),
      errors: [missingResponseType('implicit', "'token' or 'id_token'"), missingGrant('code', 'authorization_code')],
    },
    {
      name: 'a choice of response types of which one has no grant',
      code: register("{ redirect_uris: [r], grant_types: ['authorization_code'], response_types: hybrid ? ['code id_token'] : ['code'] }"),
      errors: [missingGrant('code id_token', 'implicit')],
    },
  ],
});
