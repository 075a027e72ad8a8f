import { Component, inject } from '@angular/core';
import { type AuthConfig, OAuthService, OAuthStorage } from 'angular-oauth2-oidc';
import { jwtDecode } from 'jwt-decode';

export const authConfig: AuthConfig = {
  issuer: 'http://id.example.com', // ✗ no-insecure-endpoint
  redirectUri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
  clientId: 'spa',
  dummyClientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  responseType: 'id_token token', // ✗ no-implicit-flow
  scope: 'openid offline_access', // ✗ no-offline-access-without-code
  requireHttps: false, // ✗ no-disabled-validation
  strictDiscoveryDocumentValidation: false, // ✗ no-disabled-validation
  skipIssuerCheck: true, // ✗ no-disabled-validation
  skipSubjectCheck: true, // ✗ no-disabled-validation
  disableAtHashCheck: true, // ✗ no-disabled-validation
};

export const withCode: AuthConfig = {
  issuer: 'https://id.example.com',
  redirectUri: 'https://app.example.com/',
  clientId: 'spa',
  responseType: 'code',
  scope: 'openid,email', // ✗ valid-scope
  disablePKCE: true, // ✗ require-pkce
};

export const mistyped: AuthConfig = {
  issuer: 'https://id.example.com',
  redirectUri: 'https://app.example.com/',
  clientId: 'spa',
  responseType: 'authorization_code', // ✗ valid-response-type
  scope: 'openid',
};

export const google: AuthConfig = {
  issuer: 'https://accounts.google.com',
  redirectUri: 'https://app.example.com/',
  clientId: 'spa',
  responseType: 'code',
  scope: 'openid',
  strictDiscoveryDocumentValidation: false,
};

export const providers = [
  { provide: OAuthStorage, useValue: localStorage }, // ✗ no-token-in-web-storage
];

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  private readonly oauthService = inject(OAuthService);

  constructor() {
    this.oauthService.configure(authConfig);
    this.oauthService.setStorage(localStorage); // ✗ no-token-in-web-storage
    void this.oauthService.tryLogin({
      disableOAuth2StateCheck: true, // ✗ no-disabled-validation
      disableNonceCheck: true, // ✗ no-disabled-validation
    });
  }

  signIn(userName: string, password: string): void {
    void this.oauthService.fetchTokenUsingPasswordFlow(userName, password); // ✗ no-password-grant
    void this.oauthService.fetchTokenUsingGrant('authorization-code', { code: '' }); // ✗ valid-grant-type
    void this.oauthService.fetchTokenUsingGrant('client_credentials', {}); // ✗ no-client-credentials-in-public-client
  }

  orders(): Promise<Response> {
    const token = this.oauthService.getAccessToken();
    console.log(token); // ✗ no-token-logging
    void fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
    document.title = jwtDecode<{ name: string }>(token).name; // ✗ no-access-token-as-identity
    return fetch('/orders', { headers: { Authorization: `Bearer ${this.oauthService.getIdToken()}` } }); // ✗ no-id-token-as-bearer
  }
}
