import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { SignJWT, importPKCS8 } from 'jose';

const tokenEndpoint = 'https://login.example.com/oauth2/default/v1/token';
const clientId = process.env['BILLING_CLIENT_ID'] ?? '';

interface Cached {
  accessToken: string;
  expiresAt: number;
}

let cached: Cached | undefined;
let pending: Promise<Cached> | undefined;

/** A private key proves who the service is; the key never leaves this machine (RFC 7523 §2.2). */
async function clientAssertion(): Promise<string> {
  const pem = await readFile(process.env['BILLING_KEY_FILE'] ?? '/run/secrets/billing.pem', 'utf8');
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importPKCS8(pem, 'RS256'));
}

async function requestToken(): Promise<Cached> {
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'invoices.read invoices.write',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await clientAssertion(),
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(`The token endpoint answered ${response.status}`);
  }
  const answer = (await response.json()) as { access_token: string; expires_in: number };
  return { accessToken: answer.access_token, expiresAt: Date.now() + answer.expires_in * 1000 };
}

/** One request at a time, however many callers wait for it. */
export async function accessToken(): Promise<string> {
  if (cached !== undefined && Date.now() < cached.expiresAt - 60_000) {
    return cached.accessToken;
  }
  pending ??= requestToken().finally(() => {
    pending = undefined;
  });
  cached = await pending;
  return cached.accessToken;
}
