import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://example.supabase.co', 'sb_publishable_example');

export async function signIn(): Promise<void> {
  await supabase.auth.signInWithOAuth({ provider: 'google', options: { redirectTo: 'https://app.example.com/', scopes: 'email profile' } });
}

export async function withPassword(email: string, password: string): Promise<string | undefined> {
  const { data } = await supabase.auth.signInWithPassword({ email, password });
  return data.user?.email;
}

export async function orders(): Promise<Response> {
  const { data } = await supabase.auth.getSession();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${data.session?.access_token ?? ''}` } });
}

supabase.auth.onAuthStateChange((event, session) => {
  document.title = event === 'SIGNED_IN' ? (session?.user.email ?? '') : 'Signed out';
});
