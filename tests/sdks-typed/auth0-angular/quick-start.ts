import { type ApplicationConfig, Component, inject } from '@angular/core';
import { AuthService, provideAuth0 } from '@auth0/auth0-angular';
import { map, switchMap } from 'rxjs';

export const appConfig: ApplicationConfig = {
  providers: [
    provideAuth0({
      domain: 'login.example.com',
      clientId: 'spa',
      authorizationParams: { redirect_uri: window.location.origin, audience: 'https://api.example.com' },
      httpInterceptor: { allowedList: ['https://api.example.com/*'] },
    }),
  ],
};

@Component({ selector: 'app-root', template: '{{ name$ | async }}' })
export class AppComponent {
  private readonly auth = inject(AuthService);
  readonly name$ = this.auth.user$.pipe(map((user) => user?.name));
  readonly orders$ = this.auth
    .getAccessTokenSilently()
    .pipe(switchMap((token) => fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${token}` } })));

  signIn(): void {
    this.auth.loginWithRedirect({ appState: { target: '/orders' } }).subscribe();
  }

  signOut(): void {
    this.auth.logout({ logoutParams: { returnTo: window.location.origin } }).subscribe();
  }
}
