import { type ApplicationConfig, Component, inject, type OnInit } from '@angular/core';
import { authInterceptor, LogLevel, OidcSecurityService, provideAuth } from 'angular-auth-oidc-client';

export const interceptors = [authInterceptor()];

export const appConfig: ApplicationConfig = {
  providers: [
    provideAuth({
      config: {
        authority: 'https://id.example.com',
        redirectUrl: window.location.origin,
        postLogoutRedirectUri: window.location.origin,
        clientId: 'spa',
        scope: 'openid profile email offline_access',
        responseType: 'code',
        silentRenew: true,
        useRefreshToken: true,
        logLevel: LogLevel.Warn,
        secureRoutes: ['https://api.example.com/'],
      },
    }),
  ],
};

@Component({ selector: 'app-root', template: '' })
export class AppComponent implements OnInit {
  private readonly oidc = inject(OidcSecurityService);
  name = '';

  ngOnInit(): void {
    this.oidc.checkAuth().subscribe(({ isAuthenticated, userData }) => {
      if (isAuthenticated) this.name = (userData as { name: string }).name;
    });
  }

  signIn(): void {
    this.oidc.authorize();
  }

  signOut(): void {
    this.oidc.logoff().subscribe();
  }
}
