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
    package: '@auth/core',
    rule: 'no-credentials-in-url',
    files: /providers\/wechat\.[jt]s$/,
    why: "WeChat's userinfo endpoint takes the access token in its query.",
  },
  {
    package: '@auth/core',
    rule: 'no-disabled-validation',
    files: /actions\/callback\/oauth\/callback\.[jt]s$/,
    why: 'It lets every provider be reached without HTTPS, and says that this is to go.',
  },
  {
    package: '@auth/core',
    rule: 'no-misplaced-parameter',
    files: /providers\/azure-devops\.[jt]s$/,
    why: 'The Azure DevOps provider sends its token request to `…/oauth2/authorize`.',
  },
  {
    package: '@auth0/auth0-auth-js',
    rule: 'no-password-grant',
    files: /^dist\//,
    why: '`getTokenByPassword` sends the password grant.',
  },
  {
    package: '@azure/identity',
    rule: 'no-access-token-as-identity',
    files: /identityClient\.js$/,
    why: '`allowLoggingAccountIdentifiers` logs who the user is, as its access token says.',
  },
  {
    package: '@azure/identity',
    rule: 'no-misplaced-parameter',
    files: /clientSecretCredential\.js$/,
    why: 'In browsers it sends `response_type` with client credentials, where it means nothing.',
  },
  {
    package: '@azure/identity',
    rule: 'no-password-grant',
    files: /usernamePasswordCredential\.js$/,
    why: '`UsernamePasswordCredential` sends the password grant.',
  },
  {
    package: '@azure/msal-browser',
    rule: 'no-password-grant',
    files: /^lib\/custom-auth-path\//,
    why: 'Its native authentication sends the password grant to Microsoft Entra External ID.',
  },
  {
    package: '@badgateway/oauth2-client',
    rule: 'no-password-grant',
    files: /^dist\/client\.js$/,
    why: '`password()` sends the password grant.',
  },
  {
    package: '@fastify/oauth2',
    rule: 'require-pkce',
    files: /^index\.js$/,
    why: "`pkce: 'plain'` is one of its options.",
  },
  {
    package: '@hapi/bell',
    rule: 'require-pkce',
    files: /^lib\/oauth\.js$/,
    why: "`pkce: 'plain'` is one of its options.",
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
    package: 'arctic',
    rule: 'require-pkce',
    files: /^dist\/client\.js$/,
    why: '`CodeChallengeMethod.Plain` is one of its options.',
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
    package: 'client-oauth2',
    rule: 'no-implicit-flow',
    files: /^src\/client-oauth2\.js$/,
    why: 'Its `token` flow is the implicit flow.',
  },
  {
    package: 'client-oauth2',
    rule: 'no-password-grant',
    files: /^src\/client-oauth2\.js$/,
    why: 'Its `owner` flow is the password grant.',
  },
  {
    package: 'expo-auth-session',
    rule: 'no-misplaced-parameter',
    files: /AuthRequest\.[jt]s$/,
    why: 'It puts the `clientSecret` of an authorization request into the authorization URL.',
  },
  {
    package: 'google-auth-library',
    rule: 'no-credentials-in-url',
    files: /^build\/src\/(?:auth\/oauth2client|gtoken\/revokeToken)\.js$/,
    why: "It sends the token that it revokes in the query of Google's revocation endpoint.",
  },
  {
    package: 'grant',
    rule: 'no-credentials-in-url',
    files: /^lib\/profile\.js$/,
    why: 'Several of its providers take the access token in the query of their profile endpoints.',
  },
  {
    package: 'jsforce',
    rule: 'no-password-grant',
    files: /oauth2\.[jt]s$|^dist\//,
    why: '`authenticate()` sends the password grant to Salesforce.',
  },
  {
    package: 'keycloak-js',
    rule: 'no-implicit-flow',
    files: /^lib\/keycloak\.js$/,
    why: "`flow: 'implicit'` is one of its options.",
  },
  {
    package: 'nextjs-auth0-v3',
    rule: 'no-disabled-validation',
    files: /auth0-session\/client\/edge-client\.[jt]s$/,
    why: 'It reads the userinfo without a subject to compare it with.',
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
