import type { SdkCall } from './model.ts';

/** A function that is given the client secret and makes the way in which the client authenticates. */
export const clientAuthentication = (path: string, method: string): SdkCall => ({
  path,
  makes: 'client metadata',
  role: 'configuration',
  positional: { 0: 'client_secret' },
  fixed: { token_endpoint_auth_method: method },
  partial: true,
});
