/** The options of one request by the OpenID Connect clients that write them as on the wire. */
export const OIDC_REQUEST = {
  redirect_uri: 'redirect_uri',
  response_type: 'response_type',
  response_mode: 'response_mode',
  scope: 'scope',
  prompt: 'prompt',
  display: 'display',
  max_age: 'max_age',
  acr_values: 'acr_values',
  ui_locales: 'ui_locales',
  resource: 'resource',
} as const;

/** The settings of such a client. */
export const OIDC_SETTINGS = {
  ...OIDC_REQUEST,
  authority: 'issuer',
  client_id: 'client_id',
  client_secret: 'client_secret',
  'extraTokenParams.client_secret': 'client_secret',
  'metadata.issuer': 'issuer',
  'metadata.authorization_endpoint': 'authorization_endpoint',
  'metadata.token_endpoint': 'token_endpoint',
  'metadata.userinfo_endpoint': 'userinfo_endpoint',
  'metadata.jwks_uri': 'jwks_uri',
} as const;
