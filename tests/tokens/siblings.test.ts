import { describe, expect, it } from 'vitest';

import { withSibling } from './holdings.ts';

const RESPONSE = "const x = await (await fetch('https://id.example.com/token', { method: 'POST', body })).json();";
const OKTA = "import { OktaAuth } from '@okta/okta-auth-js'; const auth = new OktaAuth({ issuer, clientId });";

// Both ways: the access token for an API, the ID token for who the user is.
describe.each([
  ['access token', 'id_token', 'access_token'],
  ['id token', 'access_token', 'id_token'],
] as const)('the %s of the same response', (wanted, held, other) => {
  it.each([
    ['a member', `${RESPONSE} probe(x.${held});`, `${RESPONSE} probe(x.${other});`],
    ['an optional member', `${RESPONSE} probe(x?.${held});`, `${RESPONSE} probe(x?.${other});`],
    ['a quoted member', `${RESPONSE} probe(x["${held}"]);`, `${RESPONSE} probe(x["${other}"]);`],
    ['a pattern', `${RESPONSE} const { ${held} } = x; probe(${held});`, `${RESPONSE} const { ${held}, ${other} } = x; probe(${other});`],
    [
      'a pattern that has both',
      `${RESPONSE} const { ${held}: a, ${other}: bToken } = x; probe(a);`,
      `${RESPONSE} const { ${held}: a, ${other}: bToken } = x; probe(bToken);`,
    ],
    ['a constant', `${RESPONSE} const t = x.${held}; probe(t);`, `${RESPONSE} const t = x.${held}; probe(x.${other});`],
    ['a parameter of the redirect', `const p = new URLSearchParams(location.hash); probe(p.get('${held}'));`, `const p = new URLSearchParams(location.hash); probe(p.get('${other}'));`],
  ])('of %s', (_, code, expected) => {
    expect(withSibling(code, wanted)).toBe(expected);
  });

  it.each([
    ['a reassigned response', `let ${RESPONSE.slice(6)} const t = x.${held}; x = null; probe(t);`],
    ['a field that the file makes', `${RESPONSE} class A { t = x.${held}; m() { probe(this.t); } }`],
    ['a name alone', `probe(session.${held});`],
    ['a call in between', `${RESPONSE} const t = pick(x).${held}; probe(t);`],
  ])('is not made up for %s', (_, code) => {
    expect(withSibling(code, wanted)).toBeUndefined();
  });
});

describe('an SDK', () => {
  it('names the other one', () => {
    expect(withSibling(`${OKTA} probe(auth.getIdToken());`, 'access token')).toBe(`${OKTA} probe(auth.getAccessToken());`);
    expect(withSibling(`${OKTA} probe(auth.getAccessToken());`, 'id token')).toBe(`${OKTA} probe(auth.getIdToken());`);
  });

  it('is awaited as before', () => {
    const code = `${OKTA} probe((await auth.tokenManager.getTokens()).idToken.idToken);`;
    expect(withSibling(code, 'access token')).toBe(code.replace('idToken.idToken', 'accessToken.accessToken'));
  });

  it.each([
    [
      'an object that holds the other one',
      "import { auth } from 'express-openid-connect'; app.get('/', (req) => { probe(req.oidc.idToken); });",
      'probe(req.oidc.accessToken.access_token)',
    ],
    [
      'an object that holds the other one, from a pattern',
      "import { auth } from 'express-openid-connect'; app.get('/', (req) => { const { idToken } = req.oidc; probe(idToken); });",
      'const { idToken, accessToken } = req.oidc; probe(accessToken.access_token)',
    ],
    [
      'another name in a pattern',
      "import Keycloak from 'keycloak-js'; const keycloak = new Keycloak({}); const { idToken } = keycloak; probe(idToken);",
      'const { idToken, token: accessToken } = keycloak; probe(accessToken)',
    ],
    [
      'a member of what a promise gives',
      "import { PublicClientApplication } from '@azure/msal-browser'; const client = new PublicClientApplication({}); client.acquireTokenSilent({}).then((result) => probe(result.idToken));",
      'probe(result.accessToken)',
    ],
  ])('gives %s', (_, code, expected) => {
    expect(withSibling(code, 'access token')).toContain(expected);
  });

  it.each([
    ['express-openid-connect', "import { auth } from 'express-openid-connect'; app.get('/', (req) => probe(req.oidc['idToken']));"],
    [
      '@azure/msal-react',
      "import { useMsal } from '@azure/msal-react'; function App() { const { accounts } = useMsal(); probe(accounts[0].idToken); }",
    ],
    [
      '@azure/msal-browser',
      "import { PublicClientApplication } from '@azure/msal-browser'; const client = new PublicClientApplication({}); probe(client.getActiveAccount().idToken);",
    ],
    ['@okta/okta-react-native', "import { getIdToken } from '@okta/okta-react-native'; probe((await getIdToken()).id_token);"],
    ['@okta/okta-react-native', "import { getIdToken } from '@okta/okta-react-native'; const { id_token } = await getIdToken(); probe(id_token);"],
    ['@axa-fr/react-oidc', "import { useOidcIdToken } from '@axa-fr/react-oidc'; function App() { const oidc = useOidcIdToken(); probe(oidc.idToken); }"],
    ['@axa-fr/react-oidc', "import { useOidcIdToken } from '@axa-fr/react-oidc'; function App() { const { idToken } = useOidcIdToken(); probe(idToken); }"],
    ['@okta/okta-auth-js', "import type { IDToken } from '@okta/okta-auth-js'; export const send = (t: IDToken) => probe(t.idToken);"],
    // The file reads a member of that name, which is an object.
    [
      'express-openid-connect',
      "import { auth } from 'express-openid-connect'; app.get('/', (req) => { const { idToken, accessToken } = req.oidc; probe(idToken); });",
    ],
  ])('of which the model of %s knows no other token there offers none', (_, code) => {
    expect(withSibling(code, 'access token')).toBeUndefined();
  });
});
