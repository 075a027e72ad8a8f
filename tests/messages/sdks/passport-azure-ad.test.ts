import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('passport-azure-ad', [
  [
    'strategy',
    `const OIDCStrategy = require('passport-azure-ad').OIDCStrategy;
passport.use(new OIDCStrategy({ identityMetadata: 'https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration', clientID: 'shop', clientSecret: s, responseType: 'code id_token', responseMode: 'form_post', redirectUrl: 'https://app.example/cb', scope: ['profile'], validateIssuer: false }, (iss, sub, profile, accessToken, refreshToken, done) => use(accessToken, refreshToken)));`,
    'authorization https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration open shaped: issuer=‹https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration› client_id=‹shop› client_secret=? redirect_uri=‹https://app.example/cb› response_type=‹code›‹id_token› response_mode=‹form_post› scope=‹profile›',
    '+ state nonce ~openid',
    'off ID token issuer: validateIssuer: false',
    'access token: accessToken',
    'refresh token: refreshToken',
  ],
  [
    'what the call adds',
    `import passport from 'passport';
import { OIDCStrategy } from 'passport-azure-ad';
passport.use(new OIDCStrategy({ identityMetadata, clientID: 'shop', responseType: 'id_token', responseMode: 'form_post', redirectUrl: 'https://app.example/cb' }, (req, iss, sub, profile, claims, access, refresh, params, done) => use(claims.sub, access, refresh, params.id_token)));
app.get('/login', passport.authenticate('azuread-openidconnect', { prompt: 'login', customState: 'mine', extraAuthReqQueryParams: { state: 'not sent', ui_locales: 'de' } }));
app.post('/cb', passport.authenticate('azuread-openidconnect', { failureRedirect: '/' }));`,
    'authorization - open shaped: issuer=? client_id=‹shop› redirect_uri=‹https://app.example/cb› response_type=‹id_token› response_mode=‹form_post›',
    '+ state nonce ~openid',
    'authorization - closed: issuer=? client_id=‹shop› redirect_uri=‹https://app.example/cb› response_type=‹id_token› response_mode=‹form_post› prompt=‹login› ui_locales=‹de›',
    '+ state nonce ~openid',
    'id token claims: claims',
    'id token claims: claims',
    'access token: access',
    'refresh token: refresh',
    'id token: params.id_token',
  ],
  [
    'an issuer that has to be left unchecked, or may have to',
    `import { BearerStrategy } from 'passport-azure-ad';
new BearerStrategy({ identityMetadata: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration', clientID: 'a', validateIssuer: false }, verify);
const options = { identityMetadata: 'https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration', clientID: 'a', validateIssuer: false };
new BearerStrategy(options, verify);
new BearerStrategy({ identityMetadata: \`https://login.microsoftonline.com/\${tenant}/v2.0/.well-known/openid-configuration\`, clientID: 'a', validateIssuer: false }, verify);
new BearerStrategy({ identityMetadata: metadata, clientID: 'a', validateIssuer: false }, verify);
new BearerStrategy({ identityMetadata: 'https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration', clientID: 'a', validateIssuer: isProduction }, verify);`,
    'client metadata https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration open shaped: issuer=‹https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration› client_id=‹a›',
    'client metadata https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration open shaped: issuer=‹https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration› client_id=‹a›',
    'client metadata https://login.microsoftonline.com/○/v2.0/.well-known/openid-configuration open shaped: issuer=? client_id=‹a›',
    'client metadata - open shaped: issuer=? client_id=‹a›',
    'client metadata https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration open shaped: issuer=‹https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration› client_id=‹a›',
    'off access token issuer!: validateIssuer: false',
    'off access token issuer!: validateIssuer: false',
    'off access token issuer!: validateIssuer: false',
    'off access token issuer!: validateIssuer: false',
  ],
  [
    'far away',
    `exports.creds = { identityMetadata: 'https://login.microsoftonline.com/tenant/.well-known/openid-configuration', clientID: 'shop', responseType: 'id_token token', redirectUrl: 'http://app.example/cb', validateIssuer: false };
exports.other = { identityMetadata: 'x' };`,
    'authorization https://login.microsoftonline.com/tenant/.well-known/openid-configuration open shaped: issuer=‹https://login.microsoftonline.com/tenant/.well-known/openid-configuration› client_id=‹shop› redirect_uri=‹http://app.example/cb› response_type=‹id_token›‹token›',
    '+ state nonce ~openid',
    'off ID token issuer: validateIssuer: false',
  ],
]);

testMisuse('passport-azure-ad', [
  [
    'no-disabled-validation',
    "exports.creds = { identityMetadata: 'https://login.microsoftonline.com/tenant/.well-known/openid-configuration', clientID: 'shop', validateIssuer: false };",
    'validateIssuer: false',
  ],
  [
    'no-disabled-validation',
    "exports.creds = { identityMetadata: 'https://login.microsoftonline.com/common/.well-known/openid-configuration', clientID: 'shop', validateIssuer: false };",
  ],
  [
    'require-pkce',
    `import { OIDCStrategy } from 'passport-azure-ad';
new OIDCStrategy({ identityMetadata: 'https://login.microsoftonline.com/common/.well-known/openid-configuration', clientID: 'shop', responseType: 'code', responseMode: 'query', redirectUrl: 'https://app.example/cb' }, verify);`,
  ],
]);
