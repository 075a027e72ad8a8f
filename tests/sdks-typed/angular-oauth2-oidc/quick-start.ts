import { type ApplicationConfig, Component, inject } from '@angular/core';
import { type AuthConfig, OAuthService, provideOAuthClient } from 'angular-oauth2-oidc';

export const authConfig: AuthConfig = {
  issuer: 'https://id.example.com',
  redirectUri: `${window.location.origin}/index.html`,
  clientId: 'spa',
  responseType: 'code',
  scope: 'openid profile email offline_access orders:read',
  showDebugInformation: true,
};

export const appConfig: ApplicationConfig = { providers: [provideOAuthClient()] };

@Component({ selector: 'app-root', template: '{{ name }}' })
export class AppComponent {
  private readonly oauthService = inject(OAuthService);

  constructor() {
    this.oauthService.configure(authConfig);
    void this.oauthService.loadDiscoveryDocumentAndTryLogin();
    this.oauthService.setupAutomaticSilentRefresh();
  }

  get name(): string {
    const claims = this.oauthService.getIdentityClaims();
    return claims ? String(claims['given_name']) : '';
  }

  signIn(): void {
    this.oauthService.initLoginFlow();
  }

  orders(): Promise<Response> {
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${this.oauthService.getAccessToken()}` } });
  }
}
