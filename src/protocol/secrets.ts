import type { Flow } from './flows.ts';
import { isHostOf } from './hosts.ts';
import { oidcCore, rfc, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** What proves who somebody is, and is to be known to that one alone. */
export type SecretKind = 'client secret' | 'client assertion' | 'private key' | 'password';

/** A parameter whose value is a secret. */
export interface SecretParameter {
  readonly name: string;
  readonly kind: SecretKind;
  /** The flow of the token request in which it is one, where it has other meanings elsewhere. */
  readonly flow?: Flow;
  readonly source: Specification;
}

/** The parameters of OAuth messages that hold secrets. */
export const SECRET_PARAMETERS: readonly SecretParameter[] = [
  { name: 'client_secret', kind: 'client secret', source: rfc(6749, '2.3.1') },
  {
    name: 'secret',
    kind: 'client secret',
    flow: 'authorization code',
    source: vendor('WeChat', 'Website login', 'https://developers.weixin.qq.com/doc/oplatform/en/Website_App/WeChat_Login/Wechat_Login.html'),
  },
  { name: 'client_assertion', kind: 'client assertion', source: rfc(7521, '4.2') },
  { name: 'password', kind: 'password', flow: 'password', source: rfc(6749, '4.3.2') },
];

/** A parameter that gives something away when it stands in a URL. */
export interface UrlCredential {
  readonly name: string;
  readonly what: 'access token' | 'refresh token' | 'ID token' | 'client secret' | 'password';
  readonly source: Specification;
}

/** The parameters that do not belong into a URL, under their names on the wire. */
export const URL_CREDENTIALS: readonly UrlCredential[] = [
  { name: 'access_token', what: 'access token', source: rfc(6750, '2.3') },
  { name: 'refresh_token', what: 'refresh token', source: rfc(6749, '10.4') },
  { name: 'id_token', what: 'ID token', source: oidcCore('16.14') },
  { name: 'client_secret', what: 'client secret', source: rfc(6749, '2.3.1') },
  { name: 'password', what: 'password', source: rfc(6749, '4.3.2') },
];

/** An API whose `access_token` is a key that the vendor means to be published. */
interface PublishableToken {
  readonly host: string;
  readonly source: Specification;
}

/** APIs that take a key of the page under the name of an access token, in the URL and nowhere else. */
const PUBLISHABLE_TOKENS: readonly PublishableToken[] = [
  { host: 'mapbox.com', source: vendor('Mapbox', 'Access tokens', 'https://docs.mapbox.com/help/dive-deeper/access-tokens/') },
  { host: 'contentful.com', source: vendor('Contentful', 'Content Delivery API', 'https://www.contentful.com/developers/docs/references/content-delivery-api/') },
  { host: 'prismic.io', source: vendor('Prismic', 'Access token', 'https://prismic.io/docs/access-token') },
  { host: 'mapillary.com', source: vendor('Mapillary', 'API documentation', 'https://www.mapillary.com/developer/api-documentation') },
  { host: 'cesium.com', source: vendor('Cesium ion', 'Access tokens', 'https://cesium.com/learn/ion/cesium-ion-access-tokens/') },
];

/** Whether what that host calls an access token is a key that may be published. */
export function takesPublishableToken(host: string): boolean {
  return PUBLISHABLE_TOKENS.some((row) => isHostOf(host, row.host));
}

/** Something else that goes by the name of a client secret. */
interface OtherSecret {
  readonly what: string;
  /** What the value looks like, when it is one. */
  readonly value?: RegExp;
  /** Names that stand beside it. */
  readonly beside?: RegExp;
  readonly source: Specification;
}

/** What vendors call a client secret and is none of OAuth. */
export const OTHER_SECRETS: readonly OtherSecret[] = [
  {
    what: 'a payment of Stripe, whose secret is made for the page',
    value: /^(?:pi|seti|cs|src|si|acs|accs|fcsess|vs)_\w+_secret_\w+$/,
    beside: /^(?:payment_?intent|setup_?intent|stripe|publishable_?key|elements)/i,
    source: vendor('Stripe', 'The PaymentIntent object', 'https://docs.stripe.com/api/payment_intents/object'),
  },
  {
    what: 'an API client of Akamai, which signs its requests',
    beside: /^client_?token$/i,
    source: vendor('Akamai', 'EdgeGrid authentication', 'https://techdocs.akamai.com/developer/docs/authenticate-with-edgegrid'),
  },
];

/** The name of a constant or property that holds a client secret, exactly. */
const NAME = /^(?:client_secret|clientSecret|(?:[A-Z][A-Z\d]*_)*CLIENT_SECRET)$/;

/** Whether a constant, property or variable of that name holds a client secret. */
export function isSecretName(name: string): boolean {
  return NAME.test(name);
}

/** The private key with which a client signs its assertions, as configurations name it. */
export function isKeyName(name: string): boolean {
  return /^(?:privateKey|private_key|PRIVATE_KEY|clientAssertionSigningKey|clientPrivateKey|client_private_key)$/.test(name);
}

/**
 * The beginning of a private key as PEM (RFC 7468 §10, §11). Its bytes are an ASN.1 sequence, the tag 0x30, so their
 * base64 begins with these letters; what is cut off with dots, or filled up, is the picture of a key.
 */
const PEM = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\s|\\[nr])*(?:Proc-Type:|M[A-P][A-Za-z\d+/]{8})(?!.*(?:\.\.|…|x{6}|X{6}))/s;

/** Whether a text holds a private key. */
export function isPrivateKey(text: string): boolean {
  return PEM.test(text);
}

/** Whether a text is the member `d` of a JWK, the private number of its key (RFC 7518 §6.2.2, §6.3.2). */
export function isPrivateNumber(text: string): boolean {
  return /^[\w-]{40,}$/.test(text) && !/x{6}|X{6}/.test(text);
}

/** Whose secret an environment variable is, when its name ends so. Captcha services and payments have theirs. */
const VARIABLE =
  /(?:^|_)(?:CLIENT|APP|APPLICATION|CONSUMER|OAUTH\d?|OIDC|OPENID|SSO|AUTH0?|OKTA|KEYCLOAK|COGNITO|AZURE|AAD|ENTRA|MICROSOFT|GOOGLE|GITHUB|GITLAB|FACEBOOK|TWITTER|LINKEDIN|DISCORD|SPOTIFY|SLACK|TWITCH|STRAVA|APPLE|IDP)_?SECRET(?:_KEY)?$/;

/** Whether an environment variable of that name holds the secret of an OAuth client. */
export function isSecretVariable(name: string): boolean {
  return VARIABLE.test(name) && !/CAPTCHA|STRIPE|PAYMENT|TURNSTILE/.test(name);
}
