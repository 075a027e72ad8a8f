import { createClient } from '@supabase/supabase-js';
import { jwtDecode } from 'jwt-decode';

const supabase = createClient('https://example.supabase.co', 'sb_publishable_example', {
  auth: {
    flowType: 'implicit', // ✗ no-implicit-flow
    storage: window.localStorage, // ✗ no-token-in-web-storage
  },
});

export async function signIn(): Promise<void> {
  await supabase.auth.signInWithOAuth({
    provider: 'google',
    options: {
      redirectTo: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
      scopes: 'openid,email', // ✗ valid-scope
    },
  });
}

export async function name(): Promise<string | undefined> {
  const { data } = await supabase.auth.getSession();
  const token = data.session?.access_token ?? '';
  console.log(token); // ✗ no-token-logging
  localStorage.setItem('token', token); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
  return jwtDecode(token).sub; // ✗ no-access-token-as-identity
}

export async function register(): Promise<void> {
  await supabase.auth.admin.oauth.createClient({
    client_name: 'Orders',
    redirect_uris: ['https://app.example.com/*'], // ✗ no-unsafe-redirect-uri
    grant_types: ['refresh_token'],
    response_types: ['code'], // ✗ consistent-client-metadata
  });
}
