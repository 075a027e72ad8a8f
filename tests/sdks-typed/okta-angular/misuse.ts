import { Component, inject, NgModule } from '@angular/core';
import { OKTA_AUTH, OktaAuthModule, OktaAuthStateService } from '@okta/okta-angular';
import { OktaAuth } from '@okta/okta-auth-js';
import { map } from 'rxjs';

const oktaAuth = new OktaAuth({
  issuer: 'https://example.okta.com',
  clientId: 'spa',
  clientSecret: '8Xk2pQz7Rm4Ty9Wb3Nc6', // ✗ no-client-secret-in-public-client no-hardcoded-client-secret
  redirectUri: 'https://app.example.com/*', // ✗ no-unsafe-redirect-uri
  pkce: false, // ✗ require-pkce
  responseType: ['id_token', 'token'], // ✗ no-implicit-flow
  scopes: ['openid', 'orders:read'], // ✗ no-custom-scope-on-okta-org-server
  ignoreLifetime: true, // ✗ no-disabled-validation
  tokenManager: { storage: 'sessionStorage' }, // ✗ no-token-in-web-storage
});

@NgModule({
  imports: [
    OktaAuthModule.forRoot({
      oktaAuth,
      testing: { disableHttpsCheck: true }, // ✗ no-disabled-validation
    }),
  ],
})
export class AppModule {}

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  private readonly oktaAuth = inject(OKTA_AUTH);
  readonly response$ = inject(OktaAuthStateService).authState$.pipe(
    map((state) => fetch('/orders', { headers: { Authorization: `Bearer ${state.idToken?.idToken ?? ''}` } })), // ✗ no-id-token-as-bearer
  );

  signIn(): Promise<void> {
    return this.oktaAuth.signInWithRedirect({ nonce: 'fixed' }); // ✗ no-predictable-state
  }

  log(): void {
    console.log(this.oktaAuth.getIdToken()); // ✗ no-token-logging
  }

  name(): unknown {
    return this.oktaAuth.token.decode(this.oktaAuth.getAccessToken() ?? '').payload.email; // ✗ no-access-token-as-identity
  }
}
