'use server';

import { createHash, randomBytes } from 'node:crypto';
import { redirect } from 'next/navigation';
import { savePending } from '../../lib/session';

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

function requireEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

/** Starts the sign-in: authorization code with PKCE, bound to this browser by an encrypted cookie. */
export async function signIn(): Promise<never> {
  const pending = { state: random(16), nonce: random(16), verifier: random(32) };
  await savePending(pending);

  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: requireEnvironment('OIDC_CLIENT_ID'),
    redirect_uri: requireEnvironment('OIDC_REDIRECT_URI'),
    scope: 'openid profile email reports.read',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: createHash('sha256').update(pending.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });

  redirect(`${requireEnvironment('OIDC_ISSUER')}/v1/authorize?${parameters.toString()}`);
}
