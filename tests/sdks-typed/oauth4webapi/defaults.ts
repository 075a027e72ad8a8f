import * as oauth from 'oauth4webapi';

declare const as: oauth.AuthorizationServer;
declare const currentUrl: URL;

const client: oauth.Client = { client_id: 'spa' };

// No state is expected where none is said to be, and one that comes is refused. Each function is one grant.
export async function callback(verifier: string): Promise<string> {
  const params = oauth.validateAuthResponse(as, client, currentUrl, oauth.expectNoState);
  const response = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), params, 'https://shop.example.com/callback', verifier);
  return (await oauth.processAuthorizationCodeResponse(as, client, response)).access_token;
}

export async function machine(): Promise<Response> {
  return oauth.clientCredentialsGrantRequest(as, client, oauth.ClientSecretBasic(process.env['CLIENT_SECRET'] ?? ''), {});
}
