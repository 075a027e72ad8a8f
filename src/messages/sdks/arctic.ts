import type { SdkCall, SdkModel } from './model.ts';

type Positional = Readonly<Record<number, string>>;

/** `createAuthorizationURL(state, codeVerifier, scopes)` */
const WITH_VERIFIER = [
  'AmazonCognito',
  'Auth0',
  'Authentik',
  'Autodesk',
  'Discord',
  'Etsy',
  'Gitea',
  'Google',
  'KeyCloak',
  'Kick',
  'Lichess',
  'Line',
  'Mastodon',
  'MicrosoftEntraId',
  'Okta',
  'Polar',
  'Roblox',
  'Salesforce',
  'Spotify',
  'Synology',
  'TikTok',
  'Twitter',
  'Zoom',
];
/** `createAuthorizationURL(state, codeVerifier)` */
const WITHOUT_SCOPES = ['WorkOS', 'MercadoLibre', 'MercadoPago'];
/** The same, of a provider that knows no other method than `plain`. */
const PLAIN = ['MyAnimeList'];
/** `createAuthorizationURL(state, scopes)` */
const WITHOUT_VERIFIER = [
  'Apple',
  'Atlassian',
  'BattleNet',
  'Box',
  'Bungie',
  'Coinbase',
  'Dribbble',
  'Dropbox',
  'EpicGames',
  'Facebook',
  'Figma',
  'FortyTwo',
  'GitHub',
  'GitLab',
  'Intuit',
  'Kakao',
  'Linear',
  'LinkedIn',
  'Osu',
  'Patreon',
  'Reddit',
  'Slack',
  'StartGG',
  'Strava',
  'Tiltify',
  'Tumblr',
  'Twitch',
  'VK',
  'Withings',
  'Yahoo',
  'Yandex',
];
/** `createAuthorizationURL(state)` */
const STATE_ONLY = ['AniList', 'Bitbucket', 'Notion', 'Shikimori'];
/** `createAuthorizationURL(scopes)`, `createAuthorizationURL()` */
const WITHOUT_STATE = ['DonationAlerts', 'Naver'];

const PKCE = [...WITH_VERIFIER, ...WITHOUT_SCOPES, ...PLAIN];
const PLAIN_CODE = [...WITHOUT_VERIFIER, ...STATE_ONLY, ...WITHOUT_STATE];
const ALL = [...PKCE, ...PLAIN_CODE];

/** What stands before the client's identifier: a base URL, or something that leads to one. */
const WITH_BASE = ['Authentik', 'Gitea', 'GitLab', 'KeyCloak', 'Mastodon', 'Synology'];
const WITH_DOMAIN = ['AmazonCognito', 'Auth0', 'MicrosoftEntraId', 'Salesforce'];
const PUBLIC = ['Etsy', 'Lichess'];
const NO_REFRESH = [
  'Lichess',
  'Mastodon',
  'Synology',
  'WorkOS',
  'Apple',
  'BattleNet',
  'Dribbble',
  'Facebook',
  'FortyTwo',
  'Linear',
  'Slack',
  'VK',
  'Withings',
  'AniList',
  'Notion',
];
const REFRESHING = ALL.filter((name) => !NO_REFRESH.includes(name));
const OTHERS = ['Apple', 'Okta', ...WITH_BASE, ...WITH_DOMAIN, ...PUBLIC];

const construction = (names: readonly string[], positional: Positional): SdkCall => ({
  path: names.map((name) => `${name}.new()`),
  makes: 'authorization request',
  role: 'configuration',
  positional,
  fixed: { response_type: 'code' },
  partial: true,
});

// A row for each class, so that each finds its own construction. The URL can be given more parameters afterwards.
const authorization = (names: readonly string[], positional: Positional, method?: string): readonly SdkCall[] =>
  names.map((name) => ({
    path: `${name}.new().createAuthorizationURL()`,
    makes: 'authorization request',
    role: 'request',
    positional,
    fixed: { response_type: 'code', ...(method === undefined ? {} : { code_challenge_method: method }) },
    configuredBy: `${name}.new()`,
    partial: true,
  }));

const tokenRequest = (names: readonly string[], method: string, grant: string, positional: Positional): readonly SdkCall[] =>
  names.map((name) => ({
    path: `${name}.new().${method}()`,
    makes: 'token request',
    role: 'request',
    positional,
    fixed: { grant_type: grant },
    configuredBy: `${name}.new()`,
    partial: true,
    ...(grant === 'authorization_code' ? { leavesStateCheck: true } : {}),
  }));

/** Clients of many providers, for servers. Everything is a positional argument. */
export const arctic: SdkModel = {
  package: 'arctic',
  version: '3.7.0',
  since: '0.1.0',
  documentation: 'https://arcticjs.dev',
  modules: ['arctic'],
  scope: 'list',
  constants: { 'CodeChallengeMethod.S256': 'S256', 'CodeChallengeMethod.Plain': 'plain' },
  instances: {
    'OAuth2Tokens.new()': [
      ...['OAuth2Client', ...ALL].map((name) => `${name}.new().validateAuthorizationCode()`),
      ...['OAuth2Client', ...REFRESHING].map((name) => `${name}.new().refreshAccessToken()`),
    ],
  },
  calls: [
    construction(['OAuth2Client', ...ALL.filter((name) => !OTHERS.includes(name))], { 0: 'client_id', 1: 'client_secret', 2: 'redirect_uri' }),
    construction(WITH_BASE, { 0: 'issuer', 1: 'client_id', 2: 'client_secret', 3: 'redirect_uri' }),
    construction(WITH_DOMAIN, { 1: 'client_id', 2: 'client_secret', 3: 'redirect_uri' }),
    construction(PUBLIC, { 0: 'client_id', 1: 'redirect_uri' }),
    construction(['Okta'], { 2: 'client_id', 3: 'client_secret', 4: 'redirect_uri' }),
    construction(['Apple'], { 0: 'client_id', 4: 'redirect_uri' }),
    ...authorization(WITH_VERIFIER, { 0: 'state', 1: 'code_challenge', 2: 'scope' }, 'S256'),
    ...authorization(WITHOUT_SCOPES, { 0: 'state', 1: 'code_challenge' }, 'S256'),
    // There is no better method to ask for, so none is said.
    ...authorization(PLAIN, { 0: 'state', 1: 'code_challenge' }),
    ...authorization(WITHOUT_VERIFIER, { 0: 'state', 1: 'scope' }),
    ...authorization(STATE_ONLY, { 0: 'state' }),
    ...authorization(['DonationAlerts'], { 0: 'scope' }),
    ...authorization(['Naver'], {}),
    ...authorization(['OAuth2Client'], { 0: 'authorization_endpoint', 1: 'state', 2: 'scope' }),
    {
      path: 'OAuth2Client.new().createAuthorizationURLWithPKCE()',
      makes: 'authorization request',
      role: 'request',
      positional: { 0: 'authorization_endpoint', 1: 'state', 2: 'code_challenge_method', 3: 'code_challenge', 4: 'scope' },
      fixed: { response_type: 'code' },
      configuredBy: 'OAuth2Client.new()',
      partial: true,
    },
    ...tokenRequest(PKCE, 'validateAuthorizationCode', 'authorization_code', { 0: 'code', 1: 'code_verifier' }),
    ...tokenRequest(PLAIN_CODE, 'validateAuthorizationCode', 'authorization_code', { 0: 'code' }),
    ...tokenRequest(REFRESHING, 'refreshAccessToken', 'refresh_token', { 0: 'refresh_token' }),
  ],
  results: [
    {
      of: 'OAuth2Tokens.new()',
      accessToken: 'accessToken()',
      idToken: 'idToken()',
      refreshToken: 'refreshToken()',
      response: ['', 'data'],
    },
  ],
  decoders: [{ path: 'decodeIdToken()', verifies: false }],
};
