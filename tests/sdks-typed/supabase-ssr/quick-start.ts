import { createBrowserClient, createServerClient, type CookieMethodsServer } from '@supabase/ssr';

const url = 'https://example.supabase.co';
const key = 'sb_publishable_example';

export const browser = createBrowserClient(url, key);

export async function userOf(cookies: CookieMethodsServer): Promise<string | undefined> {
  const supabase = createServerClient(url, key, { cookies });
  const { data } = await supabase.auth.getUser();
  return data.user?.email;
}

export async function signIn(): Promise<void> {
  await browser.auth.signInWithOAuth({ provider: 'github', options: { redirectTo: `${window.location.origin}/auth/callback` } });
}

export async function exchange(cookies: CookieMethodsServer, code: string): Promise<void> {
  await createServerClient(url, key, { cookies }).auth.exchangeCodeForSession(code);
}
