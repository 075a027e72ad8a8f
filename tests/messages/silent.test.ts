import { JAVASCRIPT, testShapes, TYPESCRIPT } from './shapes.ts';

testShapes('no message: too little of the vocabulary', JAVASCRIPT, [
  ['responseType of one object', `const options = { responseType: 'token' };`],
  ['responseType of axios', `axios.get('https://api.example/file', { responseType: 'blob' });`],
  ['response_type of an API', `ai.complete({ response_type: 'json', prompt });`],
  ['response_type of a plain object', `export const params = { response_type: 'token', prompt: 'x' };`],
  ['response_type in a Slack message', `res.json({ response_type: 'in_channel', text: 'hi' });`],
  ['grant_type of a plain object', `const options = { grant_type: 'password' };`],
  ['grant_type of another domain', `export const funding = { grant_type: 'research', amount };`],
  ['client_id alone', `fetch('https://api.example/orders', { method: 'POST', body: JSON.stringify({ client_id: id, items }) });`],
  ['a client secret of a payment', `stripe.confirmCardPayment(clientSecret, { payment_method: method });`],
  ['a name that ends alike', `export const params = { authorization_grant_type: 'password', client_id: 'x', unsupported_response_type: 'token' };`],
  ['a GraphQL directive', 'const query = graphql`query Q @raw_response_type { me { client_id } }`;'],
  ['the settings of a tool', `export const auth = { grant_type: 'client_credentials', accessTokenUrl: 'https://as.example/token', clientId: 'app', scope: 'api' };`],
  ['a bare variable', `const grant_type = 'password';`],
]);

testShapes('no message: rows, schemas and types', JAVASCRIPT, [
  ['a row that is inserted', `await db.insert({ grant_type: 'password', client_id: 'x', client_secret: 's' });`],
  ['rows that are created', `await Client.create({ client_id: 'x', grant_type: 'password', username: 'u' });`],
  ['a query of a database', `await Grant.findOne({ where: { grant_type: 'password', client_id: id } });`],
  ['Prisma', `await prisma.client.update({ where: { id }, data: { grant_type: 'password', client_id: 'x', username: 'u' } });`],
  ['a mongoose schema', `const schema = new mongoose.Schema({ grant_type: { type: String, default: 'password' }, client_id: String });`],
  ['a mongoose schema with defaults', `const tokenSchema = new Schema({ response_type: { type: String }, client_id: { type: String }, redirect_uri: String });`],
  ['zod', `const tokenRequest = z.object({ grant_type: z.literal('password'), username: z.string(), password: z.string() });`],
  ['a union of zod', `const body = z.discriminatedUnion('grant_type', [z.object({ grant_type: z.literal('password'), username: z.string() })]);`],
  ['yup', `const authRequest = yup.object({ response_type: yup.string().oneOf(['token']), client_id: yup.string() });`],
  ['Joi', `const tokenBody = Joi.object({ grant_type: Joi.string().valid('password'), username: Joi.string() });`],
  ['Sequelize', `const Token = sequelize.define('token', { grant_type: { type: DataTypes.STRING, defaultValue: 'password' }, client_id: DataTypes.STRING });`],
  ['JSON schema', `const bodySchema = { type: 'object', properties: { grant_type: { type: 'string', enum: ['password'] }, client_id: { type: 'string' } }, required: ['grant_type'] };`],
  ['OpenAPI', `const spec = { paths: { '/token': { post: { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: { properties: { grant_type: { type: 'string', example: 'password' }, username: { type: 'string' } } } } } } } } } };`],
  ['OpenAPI security schemes', `const securitySchemes = { oauth: { type: 'oauth2', flows: { password: { tokenUrl: 'https://as.example/token', scopes: {} } } } };`],
  ['GraphQL', 'const typeDefs = gql`input TokenInput { grant_type: String, client_id: String, username: String }`;'],
  ['a column list', `knex.select('grant_type', 'client_id').from('grants');`],
  ['form fields', `const formFields = { grant_type: true, client_id: true, username: false };`],
]);

testShapes('no message: types', TYPESCRIPT, [
  ['an interface', `interface TokenRequest { grant_type: 'password'; username: string; password: string }`],
  ['a type', `type AuthRequest = { response_type: 'token'; client_id: string };`],
  ['a template type', 'type LoginUrl = `https://as.example/authorize?response_type=token&client_id=${string}`;'],
  ['an enum', `enum Grant { Password = 'password', Token = 'grant_type=password&client_id=x' }`],
  ['a class of decorated fields', `class TokenDto { @IsIn(['password']) grant_type: 'password'; @IsString() username: string; }`],
  ['a function type', `declare function token(request: { grant_type: 'password'; username: string }): void;`],
]);

testShapes('no message: an authorization server', JAVASCRIPT, [
  ['a comparison', `if (req.body.grant_type === 'password' && req.body.username) login();`],
  ['a switch', `switch (grant_type) { case 'password': login(); break; case 'refresh_token': renew(); break; }`],
  ['a dispatch table', `const grantHandlers = { authorization_code: exchange, password: login, client_credentials: service };`],
  ['an object that is read', `const { grant_type, username, password } = req.body;`],
  ['a parameter pattern', `function token({ grant_type = 'password', username, client_id }) { return issue(username); }`],
  ['grant_types_supported', `export const metadata = { grant_types_supported: ['password', 'implicit'], response_types_supported: ['token'] };`],
  ['discovery', `res.json({ issuer, authorization_endpoint: issuer + '/authorize', token_endpoint: issuer + '/token', response_types_supported: ['code', 'token'], grant_types_supported: ['password'] });`],
  ['an error response', `res.status(400).json({ error: 'unsupported_grant_type', error_description: 'grant_type=password is not supported' });`],
  ['a token response', `res.json({ access_token, token_type: 'Bearer', expires_in: 3600, refresh_token });`],
  ['a route', `app.post('/oauth/token', (req, res) => { token(req.body); });`],
  ['a redirect back to the client', 'res.redirect(`${redirect_uri}?code=${code}&state=${state}`);'],
]);

testShapes('no message: tests', JAVASCRIPT, [
  ['an expected object', `expect(fetch.mock.calls[0][1].body).toEqual({ grant_type: 'password', username: 'u', password: 'p' });`],
  ['an expected URL', `expect(url).toBe('https://as.example/authorize?response_type=token&client_id=app');`],
  ['an expected part', `expect(url).toContain('response_type=token&client_id=app');`],
  ['an expected call', `expect(axios.post).toHaveBeenCalledWith('https://as.example/token', { grant_type: 'password', username: 'u' });`],
  ['an expected call with a container', `expect(fetch).toHaveBeenCalledWith('https://as.example/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username: 'u' }) });`],
  ['chai', `expect(body).to.deep.equal({ grant_type: 'password', username: 'u', password: 'p' });`],
  ['assert', `assert.deepStrictEqual(body, { grant_type: 'password', username: 'u', password: 'p' });`],
  ['assert of a text', `assert.equal(body, 'grant_type=password&username=u');`],
  ['tap', `t.same(body, { grant_type: 'password', username: 'u', password: 'p' });`],
  ['sinon', `sinon.assert.calledWith(post, { grant_type: 'password', username: 'u', password: 'p' });`],
  ['nock', `import nock from 'nock'; nock('https://as.example').post('/token', { grant_type: 'password', username: 'u' }).reply(200, {});`],
  ['nock with a text', `const nock = require('nock'); nock('https://as.example').post('/token', 'grant_type=password&username=u').reply(200);`],
  ['nock with a scope in a variable', `const nock = require('nock'); const scope = nock('https://as.example'); scope.post('/token', { grant_type: 'password', username: 'u' }).reply(200);`],
  ['msw', `import { http, HttpResponse } from 'msw'; http.post('https://as.example/token', () => HttpResponse.json({ access_token: 'x' }));`],
  ['axios-mock-adapter', `import MockAdapter from 'axios-mock-adapter'; const mock = new MockAdapter(axios); mock.onPost('https://as.example/token', { grant_type: 'password', username: 'u' }).reply(200);`],
  ['a title', `it('sends grant_type=password&username=u', () => {});`],
  ['a matcher', `cy.url().should('include', 'response_type=token&client_id=app');`],
  ['a URL in a variable', `const expectedUrl = 'https://as.example/authorize?response_type=token&client_id=app'; expect(location.href).to.equal(expectedUrl);`],
  ['a container in a variable', `const params = new URLSearchParams({ response_type: 'token', client_id: 'app' }); params.set('scope', 'a'); assert.equal(await url(), server.url + '/authorize?' + params.toString());`],
  ['a URL of a container in a variable', 'const params = new URLSearchParams({ response_type: \'token\', client_id: \'app\' }); const expected = `https://as.example/authorize?${params}`; expect(url).toBe(expected);'],
  ['an answer in a variable', `const error = { response: { status: 400 }, config: { url: 'https://as.example/token', method: 'post', data: 'grant_type=password&username=u' } }; axios.post.mockRejectedValue(error);`],
  ['an object that contains', `expect(post).toHaveBeenCalledWith(url, expect.objectContaining({ grant_type: 'password', username: 'u' }));`],
]);

testShapes('no message: text for people, and data', JAVASCRIPT, [
  ['a log line', 'console.log(`Open https://as.example/authorize?response_type=token&client_id=${id}`);'],
  ['an error', `throw new Error('Send grant_type=password&username=… to the token endpoint');`],
  ['a sentence', `const help = 'Use a URL such as https://as.example/authorize?response_type=token&client_id=app to log in';`],
  ['a translation', `i18n.t('Add response_type=token to the request');`],
  ['translations', `export default { en: { hint: 'The parameter response_type=token is not supported with client_id' } };`],
  ['JSX text', `const help = <p>https://as.example/authorize?response_type=token&client_id=app</p>;`],
  ['JSX code', `const help = <code>{'POST /token grant_type=password&username=u'}</code>;`],
  ['a Postman collection', `const collection = { item: [{ request: { body: { mode: 'urlencoded', urlencoded: [{ key: 'grant_type', value: 'password' }, { key: 'username', value: 'u' }] } } }] };`],
  ['a regular expression', `const isImplicit = /response_type=token&client_id=/.test(url);`],
  ['a test of a URL', `if (location.href.includes('?response_type=token&client_id=app')) start();`],
  ['a comment', `// fetch('https://as.example/authorize?response_type=token&client_id=app')`],
]);

testShapes('no message: what is told of one, and the claims of a token', JAVASCRIPT, [
  ['console', `console.log({ grant_type: 'password', client_id: a, username: u, password: '***' });`],
  ['a logger', `logger.info('login', { grant_type: 'client_credentials', client_id: a });`],
  ['a method that only loggers have', `this.logger.notice({ grant_type: 'client_credentials', client_id: a });`],
  ['a text that is logged', `console.log('sent', JSON.stringify({ grant_type: 'client_credentials', client_id: a }));`],
  ['a form that is logged', 'const form = new URLSearchParams({ grant_type: \'client_credentials\', client_id: a }); logger.debug(`form: ${form}`);'],
  ['a variable that is logged', `const params = { grant_type: 'client_credentials', client_id: a }; console.log(params);`],
  ['a described request that is logged', `logger.info({ method: 'POST', url: 'https://as.example/token', data: { grant_type: 'client_credentials', client_id: a } });`],
  ['a metric', `counter.inc({ grant_type: 'client_credentials', client_id: a });`],
  ['an event', `eventBus.emit('token.issued', { grant_type: 'client_credentials', client_id: a });`],
  ['an error of its own class', `throw new OAuthError('unsupported', { grant_type: 'client_credentials', client_id: a });`],
  ['a login without its password', `remember({ grant_type: 'password', client_id: a, username: u });`],
  ['the claims of a token', `jwt.sign({ sub: u.id, client_id, scope: 'openid', grant_type: 'password', password: p }, key);`],
  ['claims in a variable', `const payload = { sub: u.id, client_id, grant_type: 'client_credentials' }; logger.debug(payload); const token = jwt.sign(payload, key);`],
  ['claims of jose', `await new SignJWT({ client_id, grant_type: 'client_credentials' }).setIssuedAt().sign(key);`],
]);

testShapes('a message: also told of', JAVASCRIPT, [
  ['a body', `const params = { grant_type: 'client_credentials', client_id: a }; console.log(params); login(params);`, 'token - open shaped: grant_type=‹client_credentials› client_id=?'],
  ['its answer', `console.log(await login({ grant_type: 'client_credentials', client_id: a }));`, 'token - open shaped: grant_type=‹client_credentials› client_id=?'],
  ['the answer to an HTTP request', `console.log(await axios.post('https://as.example/token', { grant_type: 'client_credentials', client_id: a }));`, 'token https://as.example/token closed: grant_type=‹client_credentials› client_id=?'],
  ['a request object', `await new SignJWT({ response_type: 'code', client_id: a, redirect_uri: u }).sign(key);`, 'authorization - open shaped: response_type=‹code› client_id=? redirect_uri=?'],
]);

testShapes('no message: other endpoints', JAVASCRIPT, [
  ['end session', 'location.href = `https://as.example/oauth2/logout?client_id=app&redirect_uri=${uri}`;'],
  ['end session of Cognito', 'location.href = `https://x.auth.eu-west-1.amazoncognito.com/logout?client_id=app&redirect_uri=${uri}&response_type=code`;'],
  ['end session with a hint', 'location.href = `${issuer}/connect/endsession?id_token_hint=${t}&post_logout_redirect_uri=${uri}&client_id=app`;'],
  ['device authorization', `fetch('https://as.example/oauth2/device_authorization', { method: 'POST', body: new URLSearchParams({ client_id: 'app', scope: 'openid' }) });`],
  ['device authorization of GitHub', `axios.post('https://github.com/login/device/code', { client_id: id, scope: 'repo' });`],
  ['device authorization of Amazon', `axios.post('https://api.amazon.com/auth/o2/create/codepair', { response_type: 'device_code', client_id: id, scope: 'alexa:all' });`],
  ['device authorization of Salesforce', `fetch('https://login.salesforce.com/services/oauth2/token', { method: 'POST', body: new URLSearchParams({ response_type: 'device_code', client_id: id, scope: 'api' }) });`],
  ['device authorization with its parameters in a variable', `const query = { response_type: 'device_code', client_id: id, scope: 'x' }; axios.post('https://login.microsoftonline.com/common/oauth2/devicecode', query);`],
  ['a format in the query of an API', `fetch('/api/report?response_type=pdf&client_id=12');`],
  ['a format in the query options', `axios.get('/api/report', { params: { response_type: 'json', client_id: 12 } });`],
  ['a format beside a scope', 'const url = `https://api.example/v1/search?response_type=xml&client_id=${id}&scope=all`;'],
  ['a type of another API', `fetch('/api/report?response_type=summary&client_id=12');`],
  ['introspection', `fetch('https://as.example/oauth2/introspect', { method: 'POST', body: new URLSearchParams({ client_id: 'app', token, token_type_hint: 'access_token' }) });`],
  ['revocation', `axios.post('https://as.example/oauth2/revoke', new URLSearchParams({ client_id: 'app', token }));`],
  ['an application link', 'const link = `https://app.example/reset?token=${token}&redirect_uri=/home`;'],
  ['a webhook', `axios.post('https://hooks.example/in', { client_id: id, code: 'ORDER-1', state: 'open' });`],
  ['parameters that are passed on', `res.redirect('/oauth/authorize?' + new URLSearchParams(req.query));`],
  ['a body that is passed on', `axios.post('https://as.example/token', req.body);`],
]);
