import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('keycloak-js', [
  [
    'quick start',
    `import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ url: 'http://keycloak.example', realm: 'r', clientId: 'app' });
await keycloak.init({ onLoad: 'check-sso' });
await keycloak.login({ scope: 'email', maxAge: 10 });
await keycloak.login();
call(keycloak.token, keycloak.idToken, keycloak.refreshToken, keycloak.tokenParsed.sub, keycloak.idTokenParsed.sub);`,
    'authorization http://keycloak.example open shaped: client_id=‹app› issuer=‹http://keycloak.example›',
    '+ state nonce code_challenge ~openid',
    'authorization http://keycloak.example closed shaped: client_id=‹app› issuer=‹http://keycloak.example› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid',
    'authorization http://keycloak.example closed: client_id=‹app› issuer=‹http://keycloak.example› scope=‹email› max_age=? response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid',
    'authorization http://keycloak.example closed: client_id=‹app› issuer=‹http://keycloak.example› response_type:=code response_mode:=fragment',
    '+ state nonce code_challenge ~openid',
    'access token: keycloak.token',
    'id token: keycloak.idToken',
    'refresh token: keycloak.refreshToken',
    'access token claims: keycloak.tokenParsed',
    'id token claims: keycloak.idTokenParsed',
  ],
  [
    'switches',
    `import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ oidcProvider: 'https://id.example', clientId: 'app' });
keycloak.init({ flow: 'implicit', responseMode: 'query', useNonce: false, pkceMethod: false });`,
    'authorization https://id.example open shaped: client_id=‹app› issuer=‹https://id.example›',
    '+ state nonce code_challenge ~openid',
    'authorization https://id.example closed shaped: client_id=‹app› issuer=‹https://id.example› response_type=‹id_token←implicit›‹token←implicit› response_mode=‹query›',
    '+ state ~openid',
    'off nonce: useNonce: false',
    'off PKCE: pkceMethod: false',
  ],
  [
    'hybrid',
    `import type { KeycloakInitOptions } from 'keycloak-js';
import Keycloak from 'keycloak-js';
export const options: KeycloakInitOptions = { flow: 'hybrid', scope: 'openid profile', pkceMethod: 'S256' };
class Service { constructor(private readonly keycloak: Keycloak) {} start() { this.keycloak.init({ flow: 'standard' }); call(this.keycloak.token); } }`,
    'authorization - open shaped: response_type=‹code←standard›',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: response_type=‹code←hybrid›‹id_token←hybrid›‹token←hybrid› code_challenge_method=‹S256› scope=‹openid›‹profile› response_mode:=fragment',
    '+ state nonce code_challenge ~openid',
    'access token: this.keycloak.token',
  ],
  [
    'script',
    `const keycloak = new Keycloak({ clientId: 'app' }); keycloak.init({ flow: dev ? 'implicit' : 'standard' }).then(() => call(keycloak.idToken));`,
    'authorization - open shaped: client_id=‹app›',
    '+ state nonce code_challenge ~openid',
    'authorization - closed shaped: client_id=‹app› response_type=‹id_token←implicit›‹token←implicit›|‹code←standard› response_mode:=fragment',
    '+ state nonce code_challenge ~openid',
    'id token: keycloak.idToken',
  ],
]);

testMisuse('keycloak-js', [
  [
    'no-implicit-flow',
    `import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ url, realm, clientId: 'app' });
keycloak.init({ onLoad: 'login-required', flow: 'implicit' });`,
    'implicit',
  ],
  [
    'no-access-token-as-identity',
    `import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ url, realm, clientId: 'app' });
greet(keycloak.tokenParsed.preferred_username);`,
    'preferred_username',
  ],
  [
    'no-access-token-as-identity',
    `import Keycloak from 'keycloak-js';
const keycloak = new Keycloak({ url, realm, clientId: 'app' });
greet(keycloak.idTokenParsed.preferred_username);`,
  ],
]);
