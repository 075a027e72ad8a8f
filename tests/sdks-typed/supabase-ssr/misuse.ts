import { createBrowserClient } from '@supabase/ssr';
import { jwtDecode } from 'jwt-decode';

// It uses a code whatever is written.
const supabase = createBrowserClient('https://example.supabase.co', 'sb_publishable_example', { auth: { flowType: 'implicit' } });

export async function signIn(): Promise<void> {
  await supabase.auth.signInWithOAuth({
    provider: 'google',
    options: {
      redirectTo: 'http://app.example.com/auth/callback', // ✗ no-unsafe-redirect-uri
      scopes: 'openid openid', // ✗ valid-scope
    },
  });
}

export async function name(): Promise<string | undefined> {
  const { data } = await supabase.auth.getSession();
  const token = data.session?.access_token ?? '';
  console.log(data.session); // ✗ no-token-logging
  localStorage.setItem('token', token); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
  return jwtDecode(token).sub; // ✗ no-access-token-as-identity
}
