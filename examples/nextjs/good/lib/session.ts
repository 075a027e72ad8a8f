import 'server-only';

import { EncryptJWT, base64url, jwtDecrypt } from 'jose';
import { cookies } from 'next/headers';

export interface Session {
  subject: string;
  name: string;
  accessToken: string;
  expiresAt: number;
}

const COOKIE = '__Host-session';

function key(): Uint8Array {
  const secret = process.env.SESSION_KEY;
  if (secret === undefined) {
    throw new Error('SESSION_KEY is not set');
  }
  return base64url.decode(secret);
}

async function seal(value: object, lifetime: string): Promise<string> {
  return new EncryptJWT({ ...value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .encrypt(key());
}

async function open<T>(name: string): Promise<T | null> {
  const cookie = (await cookies()).get(name);
  if (cookie === undefined) {
    return null;
  }
  try {
    const { payload } = await jwtDecrypt(cookie.value, key());
    return payload as T;
  } catch {
    return null;
  }
}

async function store(name: string, value: object, minutes: number): Promise<void> {
  (await cookies()).set(name, await seal(value, `${minutes}m`), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: minutes * 60,
  });
}

export const saveSession = (session: Session) => store(COOKIE, session, 60);
export const readSession = () => open<Session>(COOKIE);

export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

export const savePending = (pending: Pending) => store('__Host-pending', pending, 10);

export async function takePending(): Promise<Pending | null> {
  const pending = await open<Pending>('__Host-pending');
  (await cookies()).delete('__Host-pending');
  return pending;
}
