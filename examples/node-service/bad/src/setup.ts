import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const AUTHORIZE = 'https://mail.example.com/oauth2/authorize';
const TOKEN = 'https://mail.example.com/oauth2/token';
const REDIRECT_URI = 'http://localhost:8910/callback';

const state = randomBytes(16).toString('hex');

/** An administrator opens this address once, so that the service may send mail in their name. */
function authorizationUrl(): string {
  const query = new URLSearchParams({
    client_id: process.env['MAIL_CLIENT_ID'] ?? '',
    redirect_uri: REDIRECT_URI,
    response_type: 'code', // expect: oauth/no-user-flow-in-service
    scope: 'mail.send offline_access',
    state,
  });
  return `${AUTHORIZE}?${query}`; // expect: oauth/require-pkce
}

async function exchange(code: string): Promise<string> {
  const response = await fetch(TOKEN, {
    method: 'POST',
    body: new URLSearchParams([
      ['grant_type', 'authorization_code'], // expect: oauth/no-user-flow-in-service
      ['code', code],
      ['redirect_uri', REDIRECT_URI],
      ['client_id', process.env['MAIL_CLIENT_ID'] ?? ''],
      ['client_secret', process.env['MAIL_CLIENT_SECRET'] ?? 'n4Yt2bW9cJ6mQx8R'], // expect: oauth/no-hardcoded-client-secret
    ]),
  });
  const { access_token: accessToken, refresh_token: refreshToken } = await response.json();
  console.log(`The refresh token is ${refreshToken}`); // expect: oauth/no-token-logging
  await fetch(`https://mail.example.com/api/check?access_token=${accessToken}`); // expect: oauth/no-credentials-in-url
  return refreshToken;
}

export function waitForAdministrator(store: (refreshToken: string) => Promise<void>): void {
  console.log(`Open ${authorizationUrl()}`);

  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', REDIRECT_URI);
    const code = searchParams.get('code');
    if (code === null || searchParams.get('state') !== state) {
      response.writeHead(400).end();
      return;
    }
    await store(await exchange(code));
    response.end('You can close this window.');
    server.close();
  });
  server.listen(8910, '127.0.0.1');
}
