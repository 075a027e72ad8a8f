import { Component, inject } from '@angular/core';
import { AuthService, provideAuth0 } from '@auth0/auth0-angular';
import { map } from 'rxjs';

export const providers = [provideAuth0({ domain: 'login.example.com', clientId: 'spa', authorizationParams: { scope: 'openid email' } })];

@Component({ selector: 'app-root', template: '' })
export class AppComponent {
  readonly picture$ = inject(AuthService).user$.pipe(map((user) => user?.picture)); // ✗ no-unrequested-claims
}
