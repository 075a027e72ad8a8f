import { CodeChallengeMethod, GoogleAuth, OAuth2Client } from 'google-auth-library';

declare const session: { state: string; verifier: string };

const client = new OAuth2Client(process.env['GOOGLE_CLIENT_ID'], process.env['GOOGLE_CLIENT_SECRET'], 'https://shop.example.com/oauth2callback');

export async function login(): Promise<string> {
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  session.state = crypto.randomUUID();
  session.verifier = codeVerifier;
  return client.generateAuthUrl({
    access_type: 'offline',
    scope: 'https://www.googleapis.com/auth/userinfo.profile',
    state: session.state,
    code_challenge: codeChallenge ?? '',
    code_challenge_method: CodeChallengeMethod.S256,
  });
}

export async function callback(code: string): Promise<unknown> {
  const { tokens } = await client.getToken({ code, codeVerifier: session.verifier });
  client.setCredentials(tokens);
  return client.request({ url: 'https://people.googleapis.com/v1/people/me?personFields=names' });
}

export async function verify(idToken: string): Promise<string | undefined> {
  const ticket = await client.verifyIdToken({ idToken, audience: 'shop.apps.googleusercontent.com' });
  return ticket.getPayload()?.email;
}

export async function run(): Promise<unknown> {
  const auth = new GoogleAuth();
  const idTokenClient = await auth.getIdTokenClient('https://service.run.app');
  return idTokenClient.request({ url: 'https://service.run.app' });
}
