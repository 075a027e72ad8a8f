import { noIdTokenAsBearer } from '../../src/rules/no-id-token-as-bearer.ts';
import { testRule } from '../support/rule-tester.ts';
import { reported } from './no-id-token-as-bearer.cases.ts';

const send = (url: string) => `const access_token = 1;\nfetch('${url}', { headers: { Authorization: \`Bearer \${idToken}\` } });`;

// Services that are defined to take ID tokens, and SDKs that give them.
testRule(noIdTokenAsBearer, {
  valid: [
    // Firebase
    `import { getAuth, getIdToken } from 'firebase/auth';
     const idToken = await getIdToken(getAuth().currentUser);
     ${send('/api')}`,
    `import { auth } from '@/lib/firebase';
     const { idToken } = await auth.session();
     ${send('/api')}`,
    `import auth from '@react-native-firebase/auth';
     ${send('/api')}`,
    send('https://firestore.googleapis.com/v1/projects/p/databases/(default)/documents/users'),
    `const { idToken } = await (await fetch('https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=k')).json();
     ${send('/api')}`,
    // Amazon Cognito
    `import { CognitoUserPool } from 'amazon-cognito-identity-js';
     const idToken = session.getIdToken().getJwtToken();
     ${send('/api')}`,
    `import { fetchAuthSession } from 'aws-amplify/auth';
     const idToken = (await fetchAuthSession()).tokens?.idToken?.toString();
     ${send('/api')}`,
    `const tokens = await (await fetch('https://example.auth.eu-west-1.amazoncognito.com/oauth2/token', { method: 'POST', body })).json();
     fetch('/api', { headers: { Authorization: \`Bearer \${tokens.id_token}\` } });`,
    `const cognitoSession = load(); const clientId = 'a';
     fetch('/api', { headers: { Authorization: \`Bearer \${cognitoSession.idToken}\` } });`,
    send('https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders'),
    // Google, from one service to another
    `import { GoogleAuth } from 'google-auth-library';
     const client = await new GoogleAuth().getIdTokenClient(audience);
     const idToken = await client.idTokenProvider.fetchIdToken(audience);
     ${send('/api')}`,
    send('https://orders-abc-uc.a.run.app/orders'),
    send('https://us-central1-p.cloudfunctions.net/orders'),
    // Kubernetes
    `import { KubeConfig } from '@kubernetes/client-node';
     ${send('https://10.0.0.1:6443/api/v1/namespaces')}`,
    `const kubeApi = process.env.KUBE_API; const clientId = 'a';
     fetch(kubeApi + '/api/v1/pods', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    // GitHub Actions
    `import * as core from '@actions/core';
     const idToken = await core.getIDToken(audience);
     ${send('/api')}`,
    // Under strict too.
    {
      code: `import { getAuth } from 'firebase/auth';\n${send('/api')}`,
      options: [{ checkBranches: true, checkEveryName: true }],
    },
    // SDKs: the access token
    `import { OktaAuth } from '@okta/okta-auth-js';
     const oktaAuth = new OktaAuth({ issuer, clientId });
     const { tokens } = await oktaAuth.token.getWithPopup();
     const user = await oktaAuth.token.getUserInfo(tokens.accessToken, tokens.idToken);`,
    `import { UserManager } from 'oidc-client-ts';
     const manager = new UserManager({ authority, client_id, redirect_uri });
     const user = await manager.getUser();
     fetch('/api', { headers: { Authorization: \`Bearer \${user.access_token}\` } });`,
    `import { OktaAuth } from '@okta/okta-auth-js';
     const oktaAuth = new OktaAuth({ issuer, clientId });
     const { accessToken } = await oktaAuth.tokenManager.getTokens();
     fetch('/api', { headers: { Authorization: \`Bearer \${accessToken.accessToken}\` } });`,
  ],
  invalid: [
    // The word of a service inside another word.
    reported(
      `const incognito = true; const access_token = 1;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`,
      "its name, 'idToken'",
    ),
    // oidc-client-ts
    reported(
      `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority, client_id, redirect_uri });
export async function load() {
  const user = await manager.getUser();
  return fetch('/api', { headers: { Authorization: \`Bearer \${⟦user?.id_token⟧}\` } });
}`,
      "'id_token' of 'oidc-client-ts'",
      'user?.access_token',
    ),
    reported(
      `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority, client_id, redirect_uri });
manager.getUser().then((user) => axios.get('/api', { headers: { Authorization: 'Bearer ' + ⟦user.id_token⟧ } }));`,
      "'id_token' of 'oidc-client-ts'",
      'user.access_token',
    ),
    reported(
      `import { UserManager } from 'oidc-client-ts';
class Api {
  private readonly manager = new UserManager({ authority, client_id, redirect_uri });
  async headers() {
    const user = await this.manager.getUser();
    const token = user!.id_token;
    return { Authorization: \`Bearer \${⟦token⟧}\` };
  }
}`,
      "'id_token' of 'oidc-client-ts'",
      'user!.access_token',
    ),
    reported(
      `import type { User } from 'oidc-client-ts';
export const load = (user: User) => fetch('/api', { headers: { Authorization: \`Bearer \${⟦user.id_token⟧}\` } });`,
      "'id_token' of 'oidc-client-ts'",
      'user.access_token',
    ),
    reported(
      `import { UserManager } from 'oidc-client-ts';
const manager = new UserManager({ authority, client_id, redirect_uri });
let user;
manager.getUser().then((found) => { user = found; });
const load = () => fetch('/api', { headers: { Authorization: \`Bearer \${⟦user.id_token⟧}\` } });`,
      "'id_token' of 'oidc-client-ts'",
      'user.access_token',
    ),
    // okta-auth-js
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer, clientId });
oktaAuth.authStateManager.subscribe((state) => {
  axios.defaults.headers.common.Authorization = 'Bearer ' + ⟦state.idToken.idToken⟧;
});`,
      "'idToken' of '@okta/okta-auth-js'",
      'state.accessToken.accessToken',
    ),
    // Handed to the SDK as the access token that it sends.
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer, clientId });
const { tokens } = await oktaAuth.token.getWithPopup({ scopes: ['openid', 'email'] });
oktaAuth.tokenManager.add('accessToken', tokens.accessToken);
const user = await oktaAuth.token.getUserInfo(⟦tokens.idToken⟧);`,
      "its name, 'idToken'",
      'tokens.accessToken',
    ),
    // Handed to an HTTP client as the bearer token.
    reported(
      `const request = require('request'); const client_id = 'a';
request.get('https://api.example.com', { auth: { bearer: ⟦session.id_token⟧ } });`,
      "its name, 'id_token'",
    ),
    reported(
      `import superagent from 'superagent'; const client_id = 'a';
superagent.get('https://api.example.com').auth(⟦session.id_token⟧, { type: 'bearer' });`,
      "its name, 'id_token'",
    ),
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer, clientId });
const token = oktaAuth.getIdToken();
fetch('/api', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
      "the result of getIdToken() of '@okta/okta-auth-js'",
    ),
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer, clientId });
const { idToken, accessToken } = await oktaAuth.tokenManager.getTokens();
fetch('/api', { headers: { Authorization: \`Bearer \${⟦idToken.idToken⟧}\` } });`,
      "'idToken' of '@okta/okta-auth-js'",
    ),
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const oktaAuth = new OktaAuth({ issuer, clientId });
const state = oktaAuth.authStateManager.getAuthState();
fetch('/api', { headers: { Authorization: \`Bearer \${⟦state?.idToken?.idToken⟧}\` } });`,
      "'idToken' of '@okta/okta-auth-js'",
      'state?.accessToken?.accessToken',
    ),
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
import { OKTA_AUTH } from '@okta/okta-angular';
@Injectable()
export class Interceptor {
  constructor(@Inject(OKTA_AUTH) private oktaAuth: OktaAuth) {}
  intercept(request, next) {
    return next.handle(request.clone({ setHeaders: { Authorization: 'Bearer ' + ⟦this.oktaAuth.getIdToken()⟧ } }));
  }
}`,
      "the result of getIdToken() of '@okta/okta-auth-js'",
      'this.oktaAuth.getAccessToken()',
    ),
  ],
});
