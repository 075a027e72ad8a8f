/** Reports of `recommended` in the source that a modelled package publishes: each was looked at, and is right. */
export interface PublishedReports {
  /** The package in which they stand. */
  readonly package: string;
  readonly rule: string;
  /** Files, as patterns of their path in the package. */
  readonly files: RegExp;
  readonly why: string;
}

/** `npm run check:published` lints the packages and says what is not in this list, and what is no longer found. */
export const PUBLISHED_REPORTS: readonly PublishedReports[] = [
  {
    package: '@azure/msal-browser',
    rule: 'no-password-grant',
    files: /^lib\/custom-auth-path\//,
    why: 'Its native authentication sends the password grant to Microsoft Entra External ID.',
  },
  {
    package: '@supabase/auth-js',
    rule: 'no-password-grant',
    files: /GoTrueClient\.[jt]s$/,
    why: "`signInWithPassword` sends `grant_type=password` to Supabase's own token endpoint.",
  },
  {
    package: '@supabase/auth-js',
    rule: 'valid-grant-type',
    files: /GoTrueClient\.[jt]s$/,
    why: "`pkce` and `id_token` are names of Supabase's own endpoint; no other authorization server knows them.",
  },
  {
    package: 'auth0-lock',
    rule: 'no-implicit-flow',
    files: /^types\/auth0-lock-tests\.ts$/,
    why: 'The tests of its typings make forms without a response type, which use the implicit flow.',
  },
  {
    package: 'auth0-lock',
    rule: 'no-predictable-state',
    files: /^types\/auth0-lock-tests\.ts$/,
    why: "The tests of its typings have the constant `state: 'foo'`.",
  },
  {
    package: 'expo-auth-session',
    rule: 'no-misplaced-parameter',
    files: /AuthRequest\.[jt]s$/,
    why: 'It puts the `clientSecret` of an authorization request into the authorization URL.',
  },
  {
    package: 'keycloak-js',
    rule: 'no-implicit-flow',
    files: /^lib\/keycloak\.js$/,
    why: "`flow: 'implicit'` is one of its options.",
  },
  {
    package: 'oidc-client-ts',
    rule: 'no-password-grant',
    files: /^dist\//,
    why: '`signinResourceOwnerCredentials` sends the password grant.',
  },
  {
    package: 'react-native-auth0',
    rule: 'no-password-grant',
    files: /AuthenticationOrchestrator\.[jt]s$/,
    why: "`passwordRealm` sends Auth0's variant of the password grant.",
  },
];
