import { inject, Injectable } from '@angular/core';
import { type AuthConfig, OAuthService } from 'angular-oauth2-oidc';

export const authConfig: AuthConfig = { issuer: 'https://id.example.com', clientId: 'spa', redirectUri: 'https://app.example.com/', scope: 'openid' }; // ✗ no-implicit-flow

@Injectable()
export class Login {
  private readonly oauthService = inject(OAuthService);

  start(): void {
    this.oauthService.configure(authConfig);
    this.oauthService.initLoginFlow();
  }

  mail(): unknown {
    return this.oauthService.getIdentityClaims()['email']; // ✗ no-unrequested-claims
  }
}
