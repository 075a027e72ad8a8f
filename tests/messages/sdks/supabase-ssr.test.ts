import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@supabase/ssr', [
  [
    'the flow type is fixed',
    `import { createBrowserClient, createServerClient } from '@supabase/ssr';
const supabase = createBrowserClient(url, key, { auth: { flowType: 'implicit' } });
await supabase.auth.signInWithOAuth({ provider: 'google', options: { redirectTo: 'http://app.example/cb', scopes: 'openid,email' } });
const server = createServerClient(url, key, { cookies });
const { data } = await server.auth.getSession();
call(data.session.access_token);
const { data: { session } } = await server.auth.exchangeCodeForSession(code);
call(session.provider_token);`,
    'authorization - open: redirect_uri=‹http://app.example/cb› scope=‹openid,email›',
    'access token: data.session.access_token',
    'access token: session.provider_token',
  ],
]);

testMisuse('@supabase/ssr', [
  [
    'no-implicit-flow',
    `import { createBrowserClient } from '@supabase/ssr';
createBrowserClient(url, key, { auth: { flowType: 'implicit' } });`,
  ],
  [
    'valid-scope',
    `import { createBrowserClient } from '@supabase/ssr';
createBrowserClient(url, key).auth.signInWithOAuth({ provider: 'google', options: { scopes: 'openid,email' } });`,
    'openid,email',
  ],
]);
