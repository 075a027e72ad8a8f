import {
  AuthorizationNotifier,
  AuthorizationRequest,
  AuthorizationServiceConfiguration,
  BaseTokenRequestHandler,
  FetchRequestor,
  GRANT_TYPE_AUTHORIZATION_CODE,
  GRANT_TYPE_REFRESH_TOKEN,
  LocalStorageBackend,
  RedirectRequestHandler,
  TokenRequest,
} from '@openid/appauth';

const clientId = 'spa';
const redirectUri = 'https://app.example.com/callback';
const requestor = new FetchRequestor();
const configuration = AuthorizationServiceConfiguration.fetchFromIssuer('https://id.example.com', requestor);
const notifier = new AuthorizationNotifier();
const handler = new RedirectRequestHandler(new LocalStorageBackend());
const tokens = new BaseTokenRequestHandler(requestor);

export async function signIn(): Promise<void> {
  const request = new AuthorizationRequest({
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'orders:read',
    response_type: AuthorizationRequest.RESPONSE_TYPE_CODE,
    extras: { prompt: 'consent', access_type: 'offline' },
  });
  handler.performAuthorizationRequest(await configuration, request);
}

export async function finish(): Promise<void> {
  handler.setAuthorizationNotifier(notifier);
  notifier.setAuthorizationListener(async (request, response) => {
    if (!response) return;
    const token = new TokenRequest({
      client_id: clientId,
      redirect_uri: redirectUri,
      grant_type: GRANT_TYPE_AUTHORIZATION_CODE,
      code: response.code,
      extras: { code_verifier: request.internal?.['code_verifier'] ?? '' },
    });
    const { accessToken } = await tokens.performTokenRequest(await configuration, token);
    await fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${accessToken}` } });
  });
  await handler.completeAuthorizationRequestIfPossible();
}

export async function renew(refreshToken: string): Promise<string> {
  const request = new TokenRequest({ client_id: clientId, redirect_uri: redirectUri, grant_type: GRANT_TYPE_REFRESH_TOKEN, refresh_token: refreshToken });
  const { accessToken } = await tokens.performTokenRequest(await configuration, request);
  return accessToken;
}
