import { Component, inject, Injectable, NgModule } from '@angular/core';
import { OKTA_AUTH, OktaAuthModule, OktaAuthStateService } from '@okta/okta-angular';
import { OktaAuth } from '@okta/okta-auth-js';
import { map } from 'rxjs';

const oktaAuth = new OktaAuth({
  issuer: 'https://id.example.com/oauth2/default',
  clientId: 'spa',
  redirectUri: `${window.location.origin}/login/callback`,
});

@NgModule({ imports: [OktaAuthModule.forRoot({ oktaAuth })] })
export class AppModule {}

@Component({ selector: 'app-root', template: '{{ name$ | async }}' })
export class AppComponent {
  private readonly oktaAuth = inject(OKTA_AUTH);
  readonly name$ = inject(OktaAuthStateService).authState$.pipe(map((state) => state.idToken?.claims.name ?? ''));

  async signIn(): Promise<void> {
    await this.oktaAuth.signInWithRedirect({ originalUri: '/' });
  }

  async signOut(): Promise<void> {
    await this.oktaAuth.signOut();
  }
}

@Injectable()
export class Orders {
  private readonly oktaAuth = inject(OKTA_AUTH);

  load(): Promise<Response> {
    return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${this.oktaAuth.getAccessToken() ?? ''}` } });
  }
}
