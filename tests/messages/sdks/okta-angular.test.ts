import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@okta/okta-angular', [
  [
    'quick start',
    `import { OktaAuthModule, OktaAuthStateService, OKTA_AUTH, OKTA_CONFIG, type OktaConfig } from '@okta/okta-angular';
import { OktaAuth, type AuthState } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer: 'https://id.example/oauth2/default', clientId: 'app', redirectUri: '/cb' });
const module = OktaAuthModule.forRoot({ oktaAuth, testing: { disableHttpsCheck: true } });
export const config: OktaConfig = { oktaAuth, testing: { disableHttpsCheck: !environment.production } };
export const providers = [{ provide: OKTA_CONFIG, useFactory: () => ({ oktaAuth, testing: { disableHttpsCheck: true } }) }];
class Home {
  auth = inject(OKTA_AUTH);
  constructor(private readonly state: OktaAuthStateService, @Inject(OKTA_AUTH) private readonly oktaAuth: OktaAuth) {
    this.state.authState$.pipe(filter(Boolean), map((s: AuthState) => s.isAuthenticated)).subscribe();
    this.state.authState$.subscribe((s) => call(s.accessToken.accessToken, s.idToken.claims));
  }
  login() { this.oktaAuth.signInWithRedirect({ scopes: ['email'] }); call(this.auth.getIdToken()); }
}`,
    'authorization https://id.example/oauth2/default closed shaped: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› response_type:=code scope:=openid email profile',
    '+ state nonce code_challenge',
    'authorization https://id.example/oauth2/default closed: client_id=‹app› redirect_uri=‹/cb› issuer=‹https://id.example/oauth2/default› scope=‹email› response_type:=code',
    '+ state nonce code_challenge',
    'off HTTPS: disableHttpsCheck: true',
    'off HTTPS: disableHttpsCheck: true',
    'access token: s.accessToken.accessToken',
    'id token claims: s.idToken.claims',
    'id token: this.auth.getIdToken()',
  ],
]);

testMisuse('@okta/okta-angular', [
  [
    'no-id-token-as-bearer',
    `import { OktaAuthStateService } from '@okta/okta-angular';
class Api { constructor(private readonly state: OktaAuthStateService) {} load() { this.state.authState$.subscribe((s) => fetch('/api', { headers: { Authorization: \`Bearer \${s.idToken.idToken}\` } })); } }`,
    's.idToken.idToken',
  ],
]);
