import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@fastify/oauth2', [
  [
    'quick start',
    `const fastify = require('fastify')();
const oauthPlugin = require('@fastify/oauth2');
fastify.register(oauthPlugin, {
  name: 'facebookOAuth2',
  scope: ['email'],
  credentials: { client: { id: 'app', secret: process.env.SECRET }, auth: oauthPlugin.FACEBOOK_CONFIGURATION },
  startRedirectPath: '/login/facebook',
  callbackUri: 'https://app.example/login/facebook/callback',
});
fastify.get('/login/facebook/callback', async function (request, reply) {
  const response = await this.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request);
  reply.send((await this.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request)).token.access_token);
});`,
    'authorization - closed shaped: client_id=‹app› client_secret=? scope=‹email› redirect_uri=‹https://app.example/login/facebook/callback› response_type:=code',
    '+ state',
    'token response: this.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request)',
    'access token: (await this.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request)).token.access_token',
    'token response: this.facebookOAuth2.getAccessTokenFromAuthorizationCodeFlow(request)',
  ],
  [
    'PKCE, parameters and endpoints',
    `import fastifyOauth2, { type FastifyOAuth2Options, type OAuth2Token } from '@fastify/oauth2';
app.register(fastifyOauth2, { name: 'a', scope: ['openid'], credentials: { client: { id: 'app', secret: s }, auth: { authorizeHost: 'http://id.example', tokenHost: 'https://id.example' } }, callbackUri: r, pkce: 'S256', callbackUriParams: { access_type: 'offline', state: 'x' } });
app.register(fastifyOauth2, { name: 'b', credentials: { client: { id: 'app', secret: s } }, discovery: { issuer: 'https://id.example' }, callbackUri: r });
export const options: FastifyOAuth2Options = { name: 'c', credentials: { client: { id: 'typed', secret: s } }, callbackUri: r };
export function read(token: OAuth2Token) { return token.token.id_token; }`,
    'authorization http://id.example closed shaped: client_id=‹app› client_secret=? authorization_endpoint=‹http://id.example› token_endpoint=‹https://id.example› scope=‹openid› redirect_uri=? code_challenge_method=‹S256› access_type=‹offline› response_type:=code',
    '+ state code_challenge',
    'authorization https://id.example closed shaped: client_id=‹app› client_secret=? issuer=‹https://id.example› redirect_uri=? response_type:=code',
    '+ state code_challenge',
    'authorization - closed shaped: client_id=‹typed› client_secret=? redirect_uri=? response_type:=code',
    '+ state',
    'id token: token.token.id_token',
  ],
  [
    'switches',
    `import { fastifyOauth2 } from '@fastify/oauth2';
app.register(fastifyOauth2, { name: 'a', credentials: { client: { id: 'app', secret: s } }, pkce: 'plain', generateStateFunction: () => 'x', checkStateFunction: () => true });`,
    'authorization - closed shaped: client_id=‹app› client_secret=? state=‹x› code_challenge_method=‹plain› response_type:=code',
    '+ state code_challenge',
    'off state: checkStateFunction: () => true',
    "off PKCE: pkce: 'plain'",
  ],
]);

testMisuse('@fastify/oauth2', [
  [
    'no-predictable-state',
    `import oauthPlugin from '@fastify/oauth2';
app.register(oauthPlugin, { name: 'a', credentials, callbackUri, generateStateFunction: () => 'abc', checkStateFunction });
app.register(oauthPlugin, { name: 'b', credentials, callbackUri, generateStateFunction: () => Math.random().toString(36), checkStateFunction });`,
    'abc',
    'Math.random().toString(36)',
  ],
  [
    'no-predictable-state',
    `import oauthPlugin from '@fastify/oauth2';
import { randomUUID } from 'node:crypto';
app.register(oauthPlugin, { name: 'a', credentials, callbackUri, generateStateFunction: (request) => { const state = randomUUID(); request.session.state = state; return state; }, checkStateFunction });
app.register(oauthPlugin, { name: 'b', credentials, callbackUri, generateStateFunction: (request, callback) => callback(null, 'abc'), checkStateFunction });
app.register(oauthPlugin, { name: 'c', credentials, callbackUri, generateStateFunction, checkStateFunction });`,
  ],
  [
    'no-implicit-flow',
    `import oauthPlugin from '@fastify/oauth2'; app.register(oauthPlugin, { name: 'a', scope: ['email'], callbackUriParams: { response_type: 'token' } });`,
    'token',
  ],
  ['valid-scope', `import oauthPlugin from '@fastify/oauth2'; app.register(oauthPlugin, { name: 'a', scope: 'openid email' });`, 'openid email'],
]);
