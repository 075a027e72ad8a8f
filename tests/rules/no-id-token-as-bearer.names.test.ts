import { noIdTokenAsBearer } from '../../src/rules/no-id-token-as-bearer.ts';
import { testRule } from '../support/rule-tester.ts';
import { reported } from './no-id-token-as-bearer.cases.ts';

const bearer = (credential: string) => `const clientId = 'a';\nfetch('/a', { headers: { Authorization: \`Bearer \${${credential}}\` } });`;

/** Names that hold no ID token, although there is one in them. */
const OTHER_NAMES = [
  'isIdTokenValid',
  'isIdToken',
  'hasIdToken',
  'useIdToken',
  'idTokenHint',
  'id_token_hint',
  'idTokenClaims',
  'idTokenPayload',
  'idTokenExpiry',
  'deviceIdToken',
  'client_id_token',
  'sessionIdToken',
  'paidToken',
  'gridToken',
  'validToken',
  'paid_token',
  'androidToken',
  'token',
  'accessToken',
  'idTokens',
];

const NAMES = ['idToken', 'id_token', 'ID_TOKEN', 'IdToken', '_idToken', 'googleIdToken', 'google_id_token', 'rawIdToken', 'oidcIDToken', 'userIdToken', '$idToken', 'new_id_token'];

// Where there is no flow to follow.
testRule(noIdTokenAsBearer, {
  valid: [
    ...OTHER_NAMES.map((name) => `const response_type = 'id_token';\n${bearer(name)}`),
    // What is read from an ID token.
    bearer('idToken.sub'),
    bearer('idToken.claims'),
    bearer("idToken['https://example.com/key']"),
    // The results of functions whose SDK is not known: Firebase has a method of that name.
    bearer('await user.getIdToken()'),
    bearer('await getIdToken()'),
    bearer('(await auth.currentUser.getIdTokenResult()).token'),
    `const idToken = await user?.getIdToken(true);\n${bearer('idToken')}`,
    `let idToken = '';\nif (auth.currentUser) idToken = await auth.currentUser.getIdToken();\n${bearer('idToken')}`,
    `user.getIdToken().then((idToken) => {\n${bearer('idToken')}\n});`,
    `const getToken = async () => await auth.currentUser.getIdToken();\nconst idToken = await getToken();\n${bearer('idToken')}`,
    // The innermost name counts.
    `const idToken = session.accessToken;\n${bearer('idToken')}`,
    `const { access_token: idToken } = session;\n${bearer('idToken')}`,
    `const idToken = await client.getAccessToken();\n${bearer('idToken')}`,
    `const idToken = await acquireAccessToken();\n${bearer('idToken')}`,
    // A comparison, a type, a log: nothing is sent.
    `const clientId = 'a'; if (header === \`Bearer \${expected}\`) console.log(idToken);`,
    // The words are no evidence of OAuth by themselves.
    `fetch('/a', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
    `import { idToken } from './tokens'; fetch('/a', { headers: { Authorization: \`Bearer \${idToken}\` } });`,
  ],
  invalid: [
    ...NAMES.map((name) => reported(bearer(`⟦${name}⟧`), `its name, '${name}'`)),
    reported(bearer('⟦session.idToken⟧'), "its name, 'idToken'"),
    reported(bearer('⟦session?.user?.id_token⟧'), "its name, 'id_token'"),
    reported(bearer("⟦session['id_token']⟧"), "its name, 'id_token'"),
    reported(bearer('⟦this.props.idToken⟧'), "its name, 'idToken'"),
    reported(bearer('⟦(session as Session).idToken!⟧'), "its name, 'idToken'"),
    reported(bearer('⟦idToken.toString()⟧'), "its name, 'idToken'"),
    reported(bearer('⟦idToken.trim()⟧'), "its name, 'idToken'"),
    reported(bearer('⟦idToken.value⟧'), "its name, 'idToken'"),
    reported(bearer('⟦encodeURIComponent(idToken)⟧'), "its name, 'idToken'"),
    reported(`const { idToken } = useAuth();\n${bearer('⟦idToken⟧')}`, "its name, 'idToken'"),
    reported(`const { data: session } = useSession();\n${bearer('⟦session?.idToken⟧')}`, "its name, 'idToken'"),
    reported(`const token = session.id_token;\n${bearer('⟦token⟧')}`, "its name, 'id_token'"),
    reported(`const idToken = localStorage.getItem('idToken');\n${bearer('⟦idToken⟧')}`, "its name, 'idToken'"),
    reported(`const idToken = Cookies.get('session');\n${bearer('⟦idToken⟧')}`, "its name, 'idToken'"),
    reported(`import { idToken } from './session';\n${bearer('⟦idToken⟧')}`, "its name, 'idToken'"),
    reported(`const { id_token, access_token } = await load();\n${bearer('⟦id_token⟧')}`, "its name, 'id_token'", 'access_token'),
    reported(`class A { constructor(idToken) { this.idToken = idToken; } call() {\n${bearer('⟦this.idToken⟧')}\n} }`, "its name, 'idToken'"),

    // What the access token is called, where the file shows that there is one.
    reported(
      `const { tokens } = await oauthClient.getToken(code);
axios.get(\`https://www.googleapis.com/oauth2/v1/userinfo?access_token=\${tokens.access_token}\`, {
  headers: { Authorization: \`Bearer \${⟦tokens.id_token⟧}\` },
});`,
      "its name, 'id_token'",
      'tokens.access_token',
    ),
    reported(
      `const load = ({ id_token, access_token }) =>
  axios.get('/userinfo', { params: { access_token }, headers: { Authorization: \`Bearer \${⟦id_token⟧}\` } });`,
      "its name, 'id_token'",
      'access_token',
    ),
    reported(
      `async function load(accessToken: string, idToken: string) {
  return axios.get('/userinfo', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });
}`,
      "its name, 'idToken'",
      'accessToken',
    ),
    reported(
      `const { idToken, accessToken } = useTokens();
fetch('/a', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`,
      "its name, 'idToken'",
      'accessToken',
    ),
    // An access token of something else is none of that response.
    reported(
      `const { idToken } = useTokens();
const accessToken = map.accessToken;
fetch('/a', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`,
      "its name, 'idToken'",
    ),

    // What speaks of OAuth.
    ...["import { useAuth } from 'react-oidc-context';", "import NextAuth from 'next-auth';", 'const accessToken = 1;', "const scope = 'offline openid';", "const url = 'https://id.example.com/oauth2/default';", 'const id = gapi.auth2.init({});'].map(
      (line) => reported(`${line}\nfetch('/a', { headers: { Authorization: \`Bearer \${⟦idToken⟧}\` } });`, "its name, 'idToken'"),
    ),
  ],
});
