import { ConfidentialClientApplication, CryptoProvider, type AuthorizationCodePayload } from '@azure/msal-node';

declare const session: { verifier: string; state: string; nonce: string };

const application = new ConfidentialClientApplication({
  auth: {
    clientId: 'shop',
    authority: 'https://login.microsoftonline.com/organizations',
    clientSecret: process.env['CLIENT_SECRET'] ?? '',
  },
});

const cryptoProvider = new CryptoProvider();

export async function login(): Promise<string> {
  const { verifier, challenge } = await cryptoProvider.generatePkceCodes();
  session.verifier = verifier;
  session.state = cryptoProvider.createNewGuid();
  session.nonce = cryptoProvider.createNewGuid();
  return application.getAuthCodeUrl({
    scopes: ['user.read'],
    redirectUri: 'https://shop.example.com/redirect',
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
    state: session.state,
    nonce: session.nonce,
  });
}

export async function redirect(payload: AuthorizationCodePayload): Promise<Response> {
  const result = await application.acquireTokenByCode(
    {
      code: payload.code,
      scopes: ['user.read'],
      redirectUri: 'https://shop.example.com/redirect',
      codeVerifier: session.verifier,
      state: session.state,
    },
    payload,
  );
  return fetch('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: `Bearer ${result.accessToken}` } });
}

export async function machine(): Promise<string | undefined> {
  const result = await application.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] });
  return result?.accessToken;
}
