import type { SdkModel } from './model.ts';
import { oidcClientTs } from './oidc-client-ts.ts';
import { oktaAuthJs } from './okta-auth-js.ts';

/** Every SDK that is modelled. */
export const SDKS: readonly SdkModel[] = [oidcClientTs, oktaAuthJs];
