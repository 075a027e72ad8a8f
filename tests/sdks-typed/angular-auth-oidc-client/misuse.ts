import { Component, inject, NgModule } from '@angular/core';
import { AbstractSecurityStorage, AuthModule, DefaultLocalStorageService, OidcSecurityService } from 'angular-auth-oidc-client';

@NgModule({
  imports: [
    AuthModule.forRoot({
      config: [
        {
          configId: 'first',
          authority: 'http://id.example.com', // ✗ no-insecure-endpoint
          redirectUrl: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
          clientId: 'spa',
          responseType: 'id_token token', // ✗ no-implicit-flow
          scope: 'profile offline_access', // ✗ no-offline-access-without-code require-openid-scope
          customParamsAuthRequest: {
            nonce: 'fixed', // ✗ no-predictable-state
          },
          customParamsCodeRequest: { client_secret: '8Xk2pQz7Rm4Ty9Wb3Nc6' }, // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
          disableIdTokenValidation: true, // ✗ no-disabled-validation
          issValidationOff: true, // ✗ no-disabled-validation
          strictIssuerValidationOnWellKnownRetrievalOff: true, // ✗ no-disabled-validation
          disableIatOffsetValidation: true, // ✗ no-disabled-validation
          disableRefreshIdTokenAuthTimeValidation: true, // ✗ no-disabled-validation
          ignoreNonceAfterRefresh: true, // ✗ no-disabled-validation
        },
        {
          configId: 'second',
          authority: 'https://id.example.com',
          redirectUrl: 'https://app.example.com/',
          clientId: 'spa',
          scope: 'openid email,profile', // ✗ valid-scope
          disablePkce: true, // ✗ require-pkce
        },
      ],
    }),
  ],
  providers: [
    { provide: AbstractSecurityStorage, useClass: DefaultLocalStorageService }, // ✗ no-token-in-web-storage
  ],
})
export class AppModule {}

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  private readonly oidc = inject(OidcSecurityService);
  name = '';

  load(): void {
    this.oidc.getIdToken().subscribe((idToken) => {
      void fetch('/orders', { headers: { Authorization: `Bearer ${idToken}` } }); // ✗ no-id-token-as-bearer
    });
    this.oidc.getAccessToken().subscribe((token) => {
      console.log(token); // ✗ no-token-logging
      sessionStorage.setItem('access_token', token); // ✗ no-token-in-web-storage
      void fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
    });
    this.oidc.getPayloadFromAccessToken().subscribe((payload: { name: string }) => {
      this.name = payload.name; // ✗ no-access-token-as-identity
    });
  }
}
