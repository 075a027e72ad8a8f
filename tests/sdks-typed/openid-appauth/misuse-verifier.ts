import { AuthorizationNotifier, AuthorizationRequest, GRANT_TYPE_AUTHORIZATION_CODE, TokenRequest } from '@openid/appauth';

const clientId = 'spa';
const redirectUri = 'https://app.example.com/callback';

export const request = new AuthorizationRequest({ client_id: clientId, redirect_uri: redirectUri, scope: 'orders:read', response_type: 'code' });

new AuthorizationNotifier().setAuthorizationListener((_, response) => {
  if (response) void new TokenRequest({ client_id: clientId, redirect_uri: redirectUri, grant_type: GRANT_TYPE_AUTHORIZATION_CODE, code: response.code }); // ✗ require-grant-parameters
});
