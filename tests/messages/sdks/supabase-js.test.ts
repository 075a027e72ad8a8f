import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@supabase/supabase-js', [
  [
    'quick start',
    `import { createClient, type Session } from '@supabase/supabase-js';
const supabase = createClient(url, key);
await supabase.auth.signInWithOAuth({ provider: 'github', options: { redirectTo: 'https://app.example/cb', scopes: 'repo gist', queryParams: { prompt: 'consent' } } });
const { data: { session } } = await supabase.auth.getSession();
call(session?.access_token, session.provider_token, session.refresh_token);
supabase.auth.onAuthStateChange((event, current) => call(current.access_token));
function f(s: Session) { call(s.access_token); }
await supabase.auth.signInWithPassword({ email, password });`,
    'authorization - open shaped: ',
    'authorization - open: redirect_uri=‹https://app.example/cb› scope=‹repo›‹gist› prompt=‹consent›',
    'access token: session?.access_token',
    'access token: session.provider_token',
    'refresh token: session.refresh_token',
    'access token: current.access_token',
    'access token: s.access_token',
  ],
  [
    'options',
    `import { createClient } from '@supabase/supabase-js';
import { GoTrueClient } from '@supabase/auth-js';
const a = createClient(url, key, { auth: { flowType: 'implicit', persistSession: true, storage: window.localStorage } });
const b = createClient(url, key, { auth: { flowType: 'pkce' } });
const c = new GoTrueClient({ url, flowType: 'implicit' });
a.auth.admin.oauth.createClient({ client_name: 'x', redirect_uris: ['http://app.example/cb'], grant_types: ['implicit'], response_types: ['code'], token_endpoint_auth_method: 'none' });`,
    'authorization - open shaped: response_type=‹token←implicit›',
    'authorization - open shaped: response_type=‹token←implicit›',
    'authorization - open shaped: response_type=‹code←pkce›',
    'client metadata - closed: client_name=‹x› redirect_uris=‹http://app.example/cb› grant_types=‹implicit› response_types=‹code› token_endpoint_auth_method=‹none›',
    'storage localStorage: storage: window.localStorage',
  ],
]);

testMisuse('@supabase/supabase-js', [
  [
    'no-implicit-flow',
    `import { createClient } from '@supabase/supabase-js';
createClient(url, key, { auth: { flowType: 'implicit' } });`,
    'implicit',
  ],
  [
    'no-implicit-flow',
    `import { createClient } from '@supabase/supabase-js';
createClient(url, key);`,
  ],
  [
    'no-password-grant',
    `import { createClient } from '@supabase/supabase-js';
createClient(url, key).auth.signInWithPassword({ email, password });`,
  ],
]);
