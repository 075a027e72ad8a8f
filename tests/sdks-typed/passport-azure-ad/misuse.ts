import passport from 'passport';
import { BearerStrategy, type IOIDCStrategyOptionWithoutRequest, type IProfile, OIDCStrategy, type VerifyCallback } from 'passport-azure-ad';

const tenant = 'https://login.microsoftonline.com/5f5c4a2b-7a3d-4a53-9d0e-6a8f0e0b1c2d/v2.0/.well-known/openid-configuration';

passport.use(
  new OIDCStrategy(
    {
      identityMetadata: tenant,
      clientID: 'shop',
      clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-hardcoded-client-secret
      responseType: 'code',
      responseMode: 'form_post',
      redirectUrl: 'http://shop.example.com/auth/openid/return', // ✗ no-unsafe-redirect-uri
      allowHttpForRedirectUrl: true,
      validateIssuer: false, // ✗ no-disabled-validation
      scope: ['profile', 'email', 'profile'], // ✗ valid-scope
      passReqToCallback: false,
    },
    (issuer: string, subject: string, profile: IProfile, accessToken: string, refreshToken: string, params: { id_token: string }, done: VerifyCallback) => {
      done(null, { issuer, subject, profile });
    },
  ),
);

passport.use(
  new OIDCStrategy(
    {
      identityMetadata: 'http://id.example.com/shop/.well-known/openid-configuration', // ✗ no-insecure-endpoint
      clientID: 'shop',
      clientSecret: process.env['CLIENT_SECRET'] ?? '',
      responseType: 'id_token',
      responseMode: 'query', // ✗ valid-response-mode
      redirectUrl: 'https://shop.example.com/auth/openid/return',
      passReqToCallback: true,
    },
    async (
      request: object,
      issuer: string,
      subject: string,
      profile: IProfile,
      claims: object,
      accessToken: string,
      refreshToken: string,
      params: { id_token: string },
      done: VerifyCallback,
    ) => {
      console.log(refreshToken); // ✗ no-token-logging
      await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${params.id_token}` } }); // ✗ no-id-token-as-bearer
      done(null, { issuer, subject, profile });
    },
  ),
);

passport.use(new BearerStrategy({ identityMetadata: tenant, clientID: 'shop', validateIssuer: false }, (token, done) => done(null, token))); // ✗ no-disabled-validation

export const credentials: IOIDCStrategyOptionWithoutRequest = {
  identityMetadata: tenant,
  clientID: 'shop',
  responseType: 'id_token',
  responseMode: 'form_post',
  redirectUrl: 'https://shop.example.com/auth/openid/return',
  validateIssuer: false, // ✗ no-disabled-validation
  passReqToCallback: false,
};
