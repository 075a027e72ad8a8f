import type { SdkCall, SdkCondition, SdkResults, SdkSwitches } from './model.ts';

/** No checks are written: the defaults of the version hold. */
export const CHECKS_UNWRITTEN: SdkCondition = { option: 'checks', is: undefined };

/** A provider's `checks` name this one. */
export const checksInclude = (check: string): SdkCondition => ({ option: 'checks', includes: check });

/** A provider of Auth.js and next-auth, as the functions of the packages and plain objects configure it. */
export const PROVIDER: Omit<SdkCall, 'path'> = {
  makes: 'authorization request',
  role: 'configuration',
  options: {
    clientId: 'client_id',
    clientSecret: 'client_secret',
    issuer: 'issuer',
    'authorization.url': 'authorization_endpoint',
    authorization: 'authorization_endpoint',
    'token.url': 'token_endpoint',
    token: 'token_endpoint',
    'userinfo.url': 'userinfo_endpoint',
    userinfo: 'userinfo_endpoint',
  },
  // A URL with a query, or an object of URL and parameters.
  raw: [{ option: 'authorization', except: ['url', 'params', 'request'] }, 'authorization.params'],
  defaults: [{ parameter: 'response_type', value: 'code' }],
  runsIn: ['web'],
};

/** Of a plain object: an ID token is required, and a scope that is written without `openid` is sent as it is. */
export const OPENID_ONLY: SdkCondition = { option: 'type', is: 'oidc' };

/** The account of a sign-in, which the callbacks are given. */
export const ACCOUNT: SdkResults = {
  of: 'Account.new()',
  accessToken: 'access_token',
  idToken: 'id_token',
  refreshToken: 'refresh_token',
  response: '',
};

/** Providers that are no clients of OAuth: named here, they are not taken for one by `providers.*`. */
export const OTHER_PROVIDERS: SdkSwitches = {
  at: [
    'providers.credentials.default()',
    'providers.email.default()',
    'providers.resend.default()',
    'providers.nodemailer.default()',
    'providers.sendgrid.default()',
    'providers.postmark.default()',
    'providers.forwardemail.default()',
    'providers.loops.default()',
    'providers.mailgun.default()',
    'providers.passkey.default()',
    'providers.webauthn.default()',
  ],
  options: {},
};
