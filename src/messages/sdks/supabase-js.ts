import type { SdkModel, SdkOption } from './model.ts';

// How Supabase's server hands its session to the page: the protocol's flow in all but name.
const flowType: SdkOption = { parameter: 'response_type', values: { implicit: 'token', pkce: 'code' } };

/** Supabase's client. Its default of `implicit` goes unmentioned; what is written out is judged. */
export const supabaseJs: SdkModel = {
  package: '@supabase/supabase-js',
  version: '2.109.0',
  since: '0.1.0',
  documentation: 'https://supabase.com/docs/reference/javascript',
  modules: ['@supabase/supabase-js', '@supabase/auth-js'],
  scope: 'string',
  instances: {
    'SupabaseClient.new()': ['createClient()'],
    'SupabaseClient.new().auth': ['GoTrueClient.new()'],
    'Session.new()': [
      'SupabaseClient.new().auth.getSession().data.session',
      'SupabaseClient.new().auth.refreshSession().data.session',
      'SupabaseClient.new().auth.exchangeCodeForSession().data.session',
      'SupabaseClient.new().auth.signInWithPassword().data.session',
      'SupabaseClient.new().auth.signInWithIdToken().data.session',
      'SupabaseClient.new().auth.onAuthStateChange()@0#1',
    ],
  },
  calls: [
    // The server on the other side keeps state and nonce, so nothing is missing here.
    { path: 'createClient()@2', makes: 'authorization request', role: 'configuration', options: { 'auth.flowType': flowType }, partial: true },
    { path: 'GoTrueClient.new()', makes: 'authorization request', role: 'configuration', options: { flowType }, partial: true },
    {
      path: 'SupabaseClient.new().auth.signInWithOAuth()',
      makes: 'authorization request',
      role: 'request',
      options: { 'options.redirectTo': 'redirect_uri', 'options.scopes': 'scope' },
      raw: ['options.queryParams'],
      partial: true,
    },
    {
      path: 'SupabaseClient.new().auth.admin.oauth.createClient()',
      makes: 'client metadata',
      role: 'request',
      options: {
        client_name: 'client_name',
        redirect_uris: 'redirect_uris',
        grant_types: 'grant_types',
        response_types: 'response_types',
        scope: 'scope',
        token_endpoint_auth_method: 'token_endpoint_auth_method',
      },
    },
  ],
  // The tokens of the provider behind Supabase come along.
  results: [
    {
      of: 'Session.new()',
      accessToken: ['access_token', 'provider_token'],
      refreshToken: ['refresh_token', 'provider_refresh_token'],
      response: '',
    },
  ],
  storage: [
    { at: 'createClient()@2', options: { 'auth.storage': 'object' } },
    { at: 'GoTrueClient.new()', options: { storage: 'object' } },
  ],
};
