import { type ApplicationConfig, Component, inject } from '@angular/core';
import {
  MSAL_GUARD_CONFIG,
  MSAL_INSTANCE,
  MSAL_INTERCEPTOR_CONFIG,
  MsalBroadcastService,
  MsalGuard,
  type MsalGuardConfiguration,
  type MsalInterceptorConfiguration,
  MsalService,
} from '@azure/msal-angular';
import { BrowserCacheLocation, InteractionType, type IPublicClientApplication, PublicClientApplication } from '@azure/msal-browser';

export function instance(): IPublicClientApplication {
  return new PublicClientApplication({
    auth: { clientId: 'spa', authority: 'https://login.microsoftonline.com/organizations', redirectUri: '/auth' },
    cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
  });
}

export function guard(): MsalGuardConfiguration {
  return { interactionType: InteractionType.Redirect, authRequest: { scopes: ['User.Read'] }, loginFailedRoute: '/failed' };
}

export function interceptor(): MsalInterceptorConfiguration {
  return { interactionType: InteractionType.Redirect, protectedResourceMap: new Map([['https://graph.microsoft.com/v1.0/me', ['User.Read']]]) };
}

export const appConfig: ApplicationConfig = {
  providers: [
    { provide: MSAL_INSTANCE, useFactory: instance },
    { provide: MSAL_GUARD_CONFIG, useFactory: guard },
    { provide: MSAL_INTERCEPTOR_CONFIG, useFactory: interceptor },
    MsalService,
    MsalGuard,
    MsalBroadcastService,
  ],
};

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  private readonly msal = inject(MsalService);

  signIn(): void {
    this.msal.loginRedirect({ scopes: ['User.Read'] }).subscribe();
  }

  name(): string | undefined {
    return this.msal.instance.getActiveAccount()?.name;
  }
}
