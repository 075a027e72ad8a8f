import { Component, NgModule } from '@angular/core';
import { MSAL_GUARD_CONFIG, MsalModule, MsalService } from '@azure/msal-angular';
import { InteractionType, PublicClientApplication } from '@azure/msal-browser';
import { jwtDecode } from 'jwt-decode';

@NgModule({
  imports: [
    MsalModule.forRoot(
      new PublicClientApplication({
        auth: {
          clientId: 'spa',
          authority: 'http://id.example.com/tenant', // ✗ no-insecure-endpoint
          redirectUri: 'http://app.example.com/', // ✗ no-unsafe-redirect-uri
        },
        cache: {
          cacheLocation: 'localStorage', // ✗ no-token-in-web-storage
        },
      }),
      {
        interactionType: InteractionType.Popup,
        authRequest: {
          scopes: ['User.Read', 'User.Read'], // ✗ valid-scope
          nonce: 'fixed', // ✗ no-predictable-state
        },
      },
      { interactionType: InteractionType.Popup, protectedResourceMap: new Map() },
    ),
  ],
  providers: [
    {
      provide: MSAL_GUARD_CONFIG,
      useValue: {
        interactionType: InteractionType.Redirect,
        authRequest: {
          scopes: ['openid', 'openid'], // ✗ valid-scope
        },
      },
    },
  ],
})
export class AppModule {}

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  name = '';

  constructor(private readonly msal: MsalService) {}

  signIn(): void {
    this.msal.loginPopup({ scopes: ['User.Read'] }).subscribe((result) => {
      console.log(result.idToken); // ✗ no-token-logging
      void fetch('/orders', { headers: { Authorization: `Bearer ${result.idToken}` } }); // ✗ no-id-token-as-bearer
    });
  }

  load(): void {
    this.msal.acquireTokenSilent({ scopes: ['User.Read'] }).subscribe(({ accessToken }) => {
      sessionStorage.setItem('token', accessToken); // ✗ no-token-in-web-storage
      void fetch(`https://api.example.com/me?access_token=${accessToken}`); // ✗ no-credentials-in-url
      this.name = jwtDecode<{ name: string }>(accessToken).name; // ✗ no-access-token-as-identity
    });
  }
}
