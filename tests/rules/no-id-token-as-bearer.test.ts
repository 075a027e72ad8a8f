import { noIdTokenAsBearer } from '../../src/rules/no-id-token-as-bearer.ts';
import { testRule } from '../support/rule-tester.ts';
import { onBranch, reported } from './no-id-token-as-bearer.cases.ts';

const strict = { options: [{ checkBranches: true, checkEveryName: true }] };
const token = "const tokens = await (await fetch('https://id.example.com/oauth2/token', { method: 'POST', body })).json();";

// What the catalogue says: what is an ID token, where it may go, and what is silent.
testRule(noIdTokenAsBearer, {
  valid: [
    // The access token of the same response is what an API takes.
    `${token}
     fetch('/api', { headers: { Authorization: \`Bearer \${tokens.access_token}\` } });`,
    `const accessToken = oktaAuth.getAccessToken();
     fetch('/api', { headers: { Authorization: 'Bearer ' + accessToken } });`,

    // An ID token has its own places.
    `location.href = \`https://id.example.com/logout?id_token_hint=\${idToken}&post_logout_redirect_uri=\${home}\`;`,
    `fetch('https://id.example.com/oauth2/token', {
       method: 'POST',
       headers: { Authorization: 'Basic ' + btoa(client_id + ':' + client_secret) },
       body: new URLSearchParams({
         grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
         subject_token: idToken,
         subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
       }),
     });`,
    `fetch('https://id.example.com/oauth2/token', {
       method: 'POST',
       body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: id_token, client_id }),
     });`,
    `fetch('/login', { method: 'POST', body: JSON.stringify({ id_token }) });`,
    `fetch('/api', { headers: { Authorization: \`Bearer \${access_token}\`, 'Id-Token': id_token } });`,
    `fetch('/api', { headers: { Authorization: \`Bearer \${access_token}\`, 'X-Id-Token': \`Bearer \${id_token}\` } });`,
    `fetch('/api', { headers: { Authorization: \`Basic \${idToken}\`, accessToken } });`,
    `fetch('/api', { headers: { Authorization: idToken, accessToken } });`,

    // A storage key is not what the code calls a token.
    `const token = localStorage.getItem('id_token');
     fetch('/api', { headers: { Authorization: \`Bearer \${token}\` } });
     const access_token = 1;`,
    `new HttpHeaders().set('Authorization', \`Bearer \${localStorage.getItem('id_token')}\`); const clientId = 'a';`,
    `const idToken = sessionStorage.getItem('access_token');
     fetch('/api', { headers: { Authorization: 'Bearer ' + idToken } });`,

    // What the token is on one branch only.
    `const clientId = 'a';
     const token = useIdToken ? session.idToken : session.accessToken;
     fetch('/api', { headers: { Authorization: \`Bearer \${token}\` } });`,
    `fetch('/api', { headers: { Authorization: \`Bearer \${accessToken || idToken}\` } });`,
    `fetch('/api', { headers: { Authorization: \`Bearer \${tokens.id_token ?? tokens.access_token}\` } });`,
    `let token = tokens.id_token;
     if (audience === 'api') token = tokens.access_token;
     fetch('/api', { headers: { Authorization: 'Bearer ' + token } });`,

    // By name alone, in a file that does not speak of OAuth.
    `fetch('/api', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    `// the OAuth access token is somewhere else
     fetch('/api', { headers: { Authorization: \`Bearer \${session.idToken}\` } });`,
  ],
  invalid: [
    // OpenID Connect Core §2: the audience of an ID token is the client.
    reported(
      `${token}
await fetch('https://api.example.com/orders', { headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` } });`,
      "'id_token' of the token response at line 1",
      'tokens.access_token',
    ),
    // Okta, Choosing a Flow: “Don't send an ID token to an API.”
    reported(
      `import { OktaAuth } from '@okta/okta-auth-js';
const authClient = new OktaAuth({ issuer: 'https://example.okta.com/oauth2/default', clientId: 'app' });
fetch('/api', { headers: { Authorization: 'Bearer ' + ⟦authClient.getIdToken()⟧ } });`,
      "the result of getIdToken() of '@okta/okta-auth-js'",
      'authClient.getAccessToken()',
    ),
    // By name, where the file speaks of OAuth.
    reported(
      `const clientId = 'app';
fetch('/api', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`,
      "its name, 'idToken'",
    ),

    // strict: every name, and every branch.
    { ...reported(`fetch('/api', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`, "its name, 'idToken'"), ...strict },
    {
      ...onBranch(
        `const token = useIdToken ? session.idToken : session.accessToken;
fetch('/api', { headers: { Authorization: \`Bearer \${⟦token⟧}\` } });`,
        "its name, 'idToken'",
      ),
      ...strict,
    },
    {
      ...onBranch(`fetch('/api', { headers: { Authorization: \`Bearer \${⟦accessToken || idToken⟧}\` } });`, "its name, 'idToken'"),
      ...strict,
    },
    {
      ...onBranch(
        `let token = tokens.id_token;
if (audience === 'api') token = tokens.access_token;
fetch('/api', { headers: { Authorization: 'Bearer ' + ⟦token⟧ } });`,
        "its name, 'id_token'",
      ),
      ...strict,
    },
    // Each option by itself.
    {
      ...reported(`fetch('/api', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`, "its name, 'idToken'"),
      options: [{ checkEveryName: true }],
    },
    {
      ...onBranch(`fetch('/api', { headers: { Authorization: \`Bearer \${⟦accessToken || idToken⟧}\` } });`, "its name, 'idToken'"),
      options: [{ checkBranches: true }],
    },
  ],
});
