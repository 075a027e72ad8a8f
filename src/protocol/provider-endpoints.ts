import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** An authorization or token endpoint of a known provider. */
export interface ProviderEndpoint {
  readonly provider: string;
  readonly kind: 'authorization' | 'token';
  /** The host, or a domain of which the host is part. */
  readonly hostSuffix: string;
  /** The whole path. */
  readonly path: RegExp;
  /** The name that the provider gives to `client_id`. */
  readonly clientId: string;
  /** Requests to it may lack `response_type` or `grant_type`: then they mean the code flow. */
  readonly omitsType: boolean;
  readonly source: Specification;
}

interface Provider {
  readonly name: string;
  readonly clientId?: string;
  readonly omitsType?: boolean;
  readonly title: string;
  readonly url: string;
  readonly authorization: readonly (readonly [host: string, path: RegExp])[];
  readonly token: readonly (readonly [host: string, path: RegExp])[];
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'GitHub',
    omitsType: true,
    title: 'Authorizing OAuth apps',
    url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    authorization: [['github.com', /^\/login\/oauth\/authorize$/]],
    token: [['github.com', /^\/login\/oauth\/access_token$/]],
  },
  {
    name: 'Facebook',
    omitsType: true,
    title: 'Manually build a login flow',
    url: 'https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow',
    authorization: [['facebook.com', /^\/(?:v\d+\.\d+\/)?dialog\/oauth$/]],
    token: [['graph.facebook.com', /^\/(?:v\d+\.\d+\/)?oauth\/access_token$/]],
  },
  {
    name: 'Instagram',
    omitsType: true,
    title: 'Business login',
    url: 'https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login',
    authorization: [['instagram.com', /^\/oauth\/authorize$/]],
    token: [
      ['api.instagram.com', /^\/oauth\/access_token$/],
      ['graph.instagram.com', /^\/(?:v\d+\.\d+\/)?(?:refresh_)?access_token$/],
    ],
  },
  {
    name: 'Threads',
    omitsType: true,
    title: 'Get access tokens',
    url: 'https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions',
    authorization: [['threads.net', /^\/oauth\/authorize$/]],
    token: [['graph.threads.net', /^\/(?:oauth\/access_token|(?:refresh_)?access_token)$/]],
  },
  {
    name: 'Slack',
    omitsType: true,
    title: 'Installing with OAuth',
    url: 'https://docs.slack.dev/authentication/installing-with-oauth',
    authorization: [['slack.com', /^\/(?:oauth(?:\/v2(?:_user)?)?|openid\/connect)\/authorize$/]],
    token: [['slack.com', /^\/api\/(?:oauth(?:\.v2)?(?:\.user)?\.access|openid\.connect\.token)$/]],
  },
  {
    name: 'Stack Exchange',
    omitsType: true,
    title: 'Authentication',
    url: 'https://api.stackexchange.com/docs/authentication',
    authorization: [
      ['stackoverflow.com', /^\/oauth(?:\/dialog)?$/],
      ['stackexchange.com', /^\/oauth(?:\/dialog)?$/],
    ],
    token: [
      ['stackoverflow.com', /^\/oauth\/access_token(?:\/json)?$/],
      ['stackexchange.com', /^\/oauth\/access_token(?:\/json)?$/],
    ],
  },
  {
    name: 'Foursquare',
    omitsType: true,
    title: 'Authentication',
    url: 'https://docs.foursquare.com/developer/reference/authentication',
    authorization: [['foursquare.com', /^\/oauth2\/(?:authenticate|authorize)$/]],
    token: [['foursquare.com', /^\/oauth2\/access_token$/]],
  },
  {
    name: 'Weibo',
    omitsType: true,
    title: 'OAuth 2.0 authorize',
    url: 'https://open.weibo.com/wiki/Oauth2/authorize',
    authorization: [['weibo.com', /^\/oauth2\/authorize$/]],
    token: [['api.weibo.com', /^\/oauth2\/access_token$/]],
  },
  {
    name: 'Shopify',
    omitsType: true,
    title: 'Authorization code grant',
    url: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant',
    authorization: [['myshopify.com', /^\/admin\/oauth\/authorize$/]],
    token: [['myshopify.com', /^\/admin\/oauth\/access_token$/]],
  },
  {
    name: 'WeChat',
    clientId: 'appid',
    omitsType: true,
    title: 'Website login',
    url: 'https://developers.weixin.qq.com/doc/oplatform/en/Website_App/WeChat_Login/Wechat_Login.html',
    authorization: [['open.weixin.qq.com', /^\/connect\/(?:qrconnect|oauth2\/authorize)$/]],
    token: [['api.weixin.qq.com', /^\/sns\/oauth2\/(?:access|refresh)_token$/]],
  },
  {
    name: 'QQ',
    title: 'Authorization code',
    url: 'https://wiki.connect.qq.com/',
    authorization: [['graph.qq.com', /^\/oauth2\.0\/authorize$/]],
    token: [['graph.qq.com', /^\/oauth2\.0\/token$/]],
  },
  {
    name: 'VK',
    omitsType: true,
    title: 'Authorization code flow',
    url: 'https://dev.vk.com/en/api/access-token/authcode-flow-user',
    authorization: [['oauth.vk.com', /^\/authorize$/]],
    token: [['oauth.vk.com', /^\/access_token$/]],
  },
  {
    name: 'Todoist',
    omitsType: true,
    title: 'Authorization',
    url: 'https://developer.todoist.com/guides/#authorization',
    authorization: [['todoist.com', /^\/oauth\/authorize$/]],
    token: [['todoist.com', /^\/oauth\/access_token$/]],
  },
  {
    name: 'ClickUp',
    omitsType: true,
    title: 'Authentication',
    url: 'https://developer.clickup.com/docs/authentication',
    authorization: [['app.clickup.com', /^\/api$/]],
    token: [['api.clickup.com', /^\/api\/v2\/oauth\/token$/]],
  },
  {
    name: 'Basecamp',
    omitsType: true,
    title: 'Authentication',
    url: 'https://github.com/basecamp/api/blob/master/sections/authentication.md',
    authorization: [['launchpad.37signals.com', /^\/authorization\/new$/]],
    token: [['launchpad.37signals.com', /^\/authorization\/token$/]],
  },
  {
    name: 'Mixcloud',
    omitsType: true,
    title: 'API documentation',
    url: 'https://www.mixcloud.com/developers/',
    authorization: [['mixcloud.com', /^\/oauth\/authorize$/]],
    token: [['mixcloud.com', /^\/oauth\/access_token$/]],
  },
  {
    name: 'Google',
    title: 'OAuth 2.0 for web server applications',
    url: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    authorization: [['accounts.google.com', /^\/o\/oauth2\/(?:v2\/)?auth(?:\/oauthchooseaccount)?$/]],
    token: [
      ['oauth2.googleapis.com', /^\/token$/],
      ['www.googleapis.com', /^\/oauth2\/v\d\/token$/],
      ['accounts.google.com', /^\/o\/oauth2\/token$/],
    ],
  },
  {
    name: 'Microsoft',
    title: 'Authorization code flow',
    url: 'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow',
    authorization: [
      ['login.microsoftonline.com', /^\/[^/]+\/oauth2\/(?:v2\.0\/)?authorize$/],
      ['login.live.com', /^\/oauth20_authorize\.srf$/],
    ],
    token: [
      ['login.microsoftonline.com', /^\/[^/]+\/oauth2\/(?:v2\.0\/)?token$/],
      ['login.live.com', /^\/oauth20_token\.srf$/],
    ],
  },
  {
    name: 'Azure DevOps',
    title: 'OAuth 2.0',
    url: 'https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/azure-devops-oauth',
    authorization: [['app.vssps.visualstudio.com', /^\/oauth2\/authorize$/]],
    token: [['app.vssps.visualstudio.com', /^\/oauth2\/token$/]],
  },
  {
    name: 'Apple',
    title: 'Sign in with Apple REST API',
    url: 'https://developer.apple.com/documentation/signinwithapplerestapi',
    authorization: [['appleid.apple.com', /^\/auth\/authorize$/]],
    token: [['appleid.apple.com', /^\/auth\/(?:oauth2\/)?token$/]],
  },
  {
    name: 'LinkedIn',
    title: 'Authorization code flow',
    url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
    authorization: [['linkedin.com', /^\/(?:uas\/oauth2|oauth\/v2)\/authorization$/]],
    token: [['linkedin.com', /^\/(?:uas\/oauth2|oauth\/v2)\/accessToken$/]],
  },
  {
    name: 'Discord',
    title: 'OAuth2',
    url: 'https://discord.com/developers/docs/topics/oauth2',
    authorization: [
      ['discord.com', /^\/(?:api\/(?:v\d+\/)?)?oauth2\/authorize$/],
      ['discordapp.com', /^\/(?:api\/(?:v\d+\/)?)?oauth2\/authorize$/],
    ],
    token: [
      ['discord.com', /^\/api\/(?:v\d+\/)?oauth2\/token$/],
      ['discordapp.com', /^\/api\/(?:v\d+\/)?oauth2\/token$/],
    ],
  },
  {
    name: 'Spotify',
    title: 'Authorization code flow',
    url: 'https://developer.spotify.com/documentation/web-api/tutorials/code-flow',
    authorization: [['accounts.spotify.com', /^\/authorize$/]],
    token: [['accounts.spotify.com', /^\/api\/token$/]],
  },
  {
    name: 'Reddit',
    title: 'OAuth2',
    url: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
    authorization: [['reddit.com', /^\/api\/v1\/authorize(?:\.compact)?$/]],
    token: [['reddit.com', /^\/api\/v1\/access_token$/]],
  },
  {
    name: 'Amazon',
    title: 'Login with Amazon',
    url: 'https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html',
    authorization: [['amazon.com', /^\/ap\/oa$/]],
    token: [['api.amazon.com', /^\/auth\/o2\/token$/]],
  },
  {
    name: 'Yahoo',
    title: 'OAuth 2.0',
    url: 'https://developer.yahoo.com/oauth2/guide/',
    authorization: [['api.login.yahoo.com', /^\/oauth2\/request_auth$/]],
    token: [['api.login.yahoo.com', /^\/oauth2\/get_token$/]],
  },
  {
    name: 'TikTok',
    clientId: 'client_key',
    title: 'Login Kit',
    url: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    authorization: [['tiktok.com', /^\/v2\/auth\/authorize$/]],
    token: [['open.tiktokapis.com', /^\/v2\/oauth\/token$/]],
  },
  {
    name: 'PayU',
    title: 'Integrate with the REST API',
    url: 'https://developers.payu.com/europe/docs/payment-flows/lifecycle/',
    authorization: [],
    // It ends like an authorization endpoint and is none.
    token: [['payu.com', /^\/[a-z]{2}\/standard\/user\/oauth\/authorize$/]],
  },
  {
    name: 'Bitbucket',
    title: 'OAuth on Bitbucket Cloud',
    url: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
    authorization: [['bitbucket.org', /^\/site\/oauth2\/authorize$/]],
    token: [['bitbucket.org', /^\/site\/oauth2\/access_token$/]],
  },
];

/** The endpoints of known providers: the old ones without a tell-tale, and large ones with paths of their own. */
export const PROVIDER_ENDPOINTS: readonly ProviderEndpoint[] = PROVIDERS.flatMap((provider) => [
  ...provider.authorization.map((place) => endpoint(provider, 'authorization', place)),
  ...provider.token.map((place) => endpoint(provider, 'token', place)),
]);

/** Every name under which a provider takes the identifier of the client. */
export const CLIENT_ID_NAMES: readonly string[] = [...new Set(PROVIDER_ENDPOINTS.map(({ clientId }) => clientId))];

function endpoint(
  provider: Provider,
  kind: 'authorization' | 'token',
  [hostSuffix, path]: readonly [host: string, path: RegExp],
): ProviderEndpoint {
  return {
    provider: provider.name,
    kind,
    hostSuffix,
    path,
    clientId: provider.clientId ?? 'client_id',
    omitsType: provider.omitsType ?? false,
    source: vendor(provider.name, provider.title, provider.url),
  };
}
