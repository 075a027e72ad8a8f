import type { SdkModel } from './model.ts';

/** Supabase's client for pages that a server renders. It always uses a code with PKCE, whatever `flowType` says. */
export const supabaseSsr: SdkModel = {
  package: '@supabase/ssr',
  version: '0.12.7',
  since: '0.1.0',
  documentation: 'https://supabase.com/docs/guides/auth/server-side',
  modules: ['@supabase/ssr'],
  instances: { '@supabase/supabase-js:SupabaseClient.new()': ['createBrowserClient()', 'createServerClient()'] },
  calls: [],
};
