import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@hapi/bell', [
  [
    'quick start',
    `const Bell = require('@hapi/bell');
await server.register(Bell);
server.auth.strategy('twitter', 'bell', { provider: 'github', password: 'cookie_encryption_password_secure', clientId: 'app', clientSecret: process.env.SECRET, isSecure: false });
server.route({ method: ['GET', 'POST'], path: '/login', options: { auth: 'twitter', handler: function (request, h) {
  use(request.auth.credentials.token, request.auth.credentials.refreshToken, request.auth.artifacts.id_token);
  return request.auth.credentials.profile;
} } });`,
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code',
    '+ state redirect_uri',
    'access token: request.auth.credentials.token',
    'refresh token: request.auth.credentials.refreshToken',
    'id token: request.auth.artifacts.id_token',
    'userinfo: request.auth.credentials.profile',
  ],
  [
    'default scopes',
    `import Bell from '@hapi/bell';
server.auth.strategy('a', 'bell', { provider: 'okta', clientId: 'app', clientSecret: s, password });
server.auth.strategy('b', 'bell', { provider: 'auth0', clientId: 'app', clientSecret: s, password });
server.auth.strategy('c', 'bell', { provider: 'azure', clientId: 'app', clientSecret: s, password });
server.auth.strategy('d', 'bell', { provider: 'cognito', clientId: 'app', clientSecret: s, password });
server.auth.strategy('e', 'bell', { provider: 'pingfed', clientId: 'app', clientSecret: s, password });
server.auth.strategy('f', 'bell', { provider: 'okta', clientId: 'app', clientSecret: s, password, scope: ['openid'], providerParams: { nonce: n } });
server.auth.strategy('g', 'session', { provider: 'okta', clientId: 'app' });`,
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code scope:=profile openid email offline_access',
    '+ state redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code scope:=openid profile email',
    '+ state redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code scope:=openid offline_access profile user.read',
    '+ state redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code scope:=openid email profile',
    '+ state redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? response_type:=code scope:=openid email',
    '+ state redirect_uri',
    'authorization - closed shaped: client_id=‹app› client_secret=? scope=‹openid› nonce=? response_type:=code',
    '+ state redirect_uri',
  ],
  [
    'a provider that is written out',
    `import Bell from '@hapi/bell';
server.auth.strategy('own', 'bell', { provider: { name: 'own', protocol: 'oauth2', auth: 'https://id.example/authorize', token: 'https://id.example/token', scope: ['openid'], pkce: 'S256' }, clientId: 'app', clientSecret: s, password });
server.auth.strategy('plain', 'bell', { provider: { name: 'own', protocol: 'oauth2', pkce: 'plain' }, clientId: 'app', clientSecret: s, password });`,
    'authorization https://id.example/authorize closed shaped: client_id=‹app› client_secret=? scope=‹openid› authorization_endpoint=‹https://id.example/authorize› token_endpoint=‹https://id.example/token› code_challenge_method=‹S256› response_type:=code',
    '+ state redirect_uri code_challenge',
    'authorization - closed shaped: client_id=‹app› client_secret=? code_challenge_method=‹plain› response_type:=code',
    '+ state redirect_uri code_challenge',
    "off PKCE: pkce: 'plain'",
  ],
]);

testMisuse('@hapi/bell', [
  [
    'no-implicit-flow',
    `import Bell from '@hapi/bell'; server.auth.strategy('a', 'bell', { provider: 'google', clientId: 'app', providerParams: { response_type: 'token' } });`,
    'token',
  ],
  ['valid-scope', `import Bell from '@hapi/bell'; server.auth.strategy('a', 'bell', { provider: 'google', clientId: 'app', scope: 'openid email' });`, 'openid email'],
]);
