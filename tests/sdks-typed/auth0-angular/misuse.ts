import { Component, NgModule } from '@angular/core';
import { AuthModule, AuthService } from '@auth0/auth0-angular';
import { jwtDecode } from 'jwt-decode';
import { switchMap } from 'rxjs';

@NgModule({
  imports: [
    AuthModule.forRoot({
      domain: 'login.example.com',
      clientId: 'spa',
      issuer: 'http://login.example.com/', // ✗ no-insecure-endpoint
      cacheLocation: 'localstorage', // ✗ no-token-in-web-storage
      authorizationParams: {
        redirect_uri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
        scope: 'openid email',
      },
    }),
  ],
})
export class AppModule {}

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  name: string | undefined;

  constructor(private readonly auth: AuthService) {}

  signIn(): void {
    this.auth.loginWithRedirect({ authorizationParams: { scope: 'openid+profile' } }).subscribe(); // ✗ valid-scope
  }

  orders() {
    return this.auth.idTokenClaims$.pipe(
      switchMap((claims) => fetch('/orders', { headers: { Authorization: `Bearer ${claims?.__raw ?? ''}` } })), // ✗ no-id-token-as-bearer
    );
  }

  profile(): void {
    this.auth.getAccessTokenSilently().subscribe((token) => {
      if (token === undefined) return;
      console.log(token); // ✗ no-token-logging
      sessionStorage.setItem('access_token', token); // ✗ no-token-in-web-storage
      void fetch(`https://api.example.com/me?access_token=${token}`); // ✗ no-credentials-in-url
      this.name = jwtDecode(token).sub; // ✗ no-access-token-as-identity
    });
  }
}
