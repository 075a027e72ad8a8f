import { expect, it } from 'vitest';

import { noClientSecretInPublicClient } from '../../src/rules/no-client-secret-in-public-client.ts';
import { reportsOf } from '../support/lint.ts';
import { testRule } from '../support/rule-tester.ts';

const SECRET = 'k7Gh2lPq9sXz41';
const BROWSER = "'use client';\n";
const exchange = (secret: string, rest = ''): string =>
  `${rest}fetch('https://login.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, client_id: 'shop', client_secret: ${secret} }) });`;
const basic = (header: string, rest = ''): string =>
  `${rest}fetch('https://login.example.com/oauth2/token', { method: 'POST', headers: { Authorization: ${header} }, body: new URLSearchParams({ grant_type: 'authorization_code', code }) });`;
const WHERE = "in code marked 'use client' (line 1)";

testRule(noClientSecretInPublicClient, {
  valid: [
    // Nothing says where it runs
    exchange(`'${SECRET}'`),
    // A server
    `import express from 'express';\n${exchange(`'${SECRET}'`)}`,
    `'use server';\n${exchange('process.env.CLIENT_SECRET')}`,
    { code: `import { createRoot } from 'react-dom';\n${exchange('process.env.CLIENT_SECRET')}`, settings: { oauth: { applicationType: 'web' } } },
    `import { ConfidentialClientApplication } from '@azure/msal-node';\nnew ConfidentialClientApplication({ auth: { clientId: 'shop', clientSecret: '${SECRET}' } });`,
    // No secret
    BROWSER + exchange("''"),
    BROWSER + exchange('undefined'),
    BROWSER + exchange("'dummy-secret'"),
    BROWSER + exchange("'not-needed'"),
    BROWSER + basic("'Basic ' + btoa('shop:')"),
    BROWSER + basic("'Basic c2hvcDo='"),
    BROWSER + basic("`Basic ${btoa(`${clientId}:`)}`"),
    `${BROWSER}fetch('/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code, code_verifier }) });`,
    // A secret that the running app obtained
    BROWSER + exchange('secret'),
    BROWSER + exchange('registration.client_secret', "const registration = await register('https://login.example.com/register');\n"),
    BROWSER + exchange('client_secret', 'const { client_secret } = await (await fetch(url, { method: "POST" })).json();\n'),
    `${BROWSER}export function exchange(code, clientSecret) { ${exchange('clientSecret')} }`,
    `${BROWSER}export function exchange(code, { clientSecret }) { ${exchange('clientSecret')} }`,
    `${BROWSER}class Client { constructor(secret) { this.secret = secret; } exchange(code) { ${exchange('this.secret')} } }`,
    BROWSER + exchange("localStorage.getItem('client_secret')"),
    BROWSER + exchange('settingsStore.clientSecret', "import { settingsStore } from './stores';\n"),
    BROWSER + exchange('clientSecret', 'const [clientSecret, setClientSecret] = useState();\n'),
    BROWSER + basic("`Basic ${btoa(`${account.clientId}:${account.clientSecret}`)}`"),
    BROWSER + basic('`Basic ${credentials}`'),
    `${BROWSER}async function get({ id, secret }) { ${basic("'Basic ' + btoa(id + ':' + secret)")} }`,
    `${BROWSER}axios.post('/oauth2/token', { grant_type: 'refresh_token', refresh_token }, { auth: { username: account.id, password: account.secret } });`,
    // No message
    `${BROWSER}const options = { clientSecret: '${SECRET}' };`,
    `${BROWSER}export const Pay = ({ intent }) => <Elements stripe={stripe} options={{ clientSecret: intent.client_secret }} />;`.replace(/<.*>/, 'h(Elements, { options: { clientSecret: intent.client_secret } })'),
    "const fields = [{ name: 'client_secret', type: 'password' }];",
    // Variables that stay on the server, and published ones that hold no secret
    'const options = { clientSecret: process.env.CLIENT_SECRET };',
    'const options = { clientId: process.env.NEXT_PUBLIC_CLIENT_ID, clientSecret: process.env.GOOGLE_SECRET };',
    'const key = process.env.NEXT_PUBLIC_RECAPTCHA_APP_SECRET; // oauth',
    'const key = import.meta.env.VITE_STRIPE_CLIENT_SECRET;',
    'const santa = import.meta.env.VITE_SECRET_SANTA; // oauth',
    "process.env.NEXT_PUBLIC_CLIENT_SECRET = 'a'; delete process.env.VITE_CLIENT_SECRET;",
    "const names = ['NEXT_PUBLIC_CLIENT_SECRET', 'VITE_CLIENT_SECRET'];",
    'const { VITE_CLIENT_SECRET } = options;',
    "import { CLIENT_SECRET } from '$env/static/private';",
  ],
  invalid: [
    {
      code: BROWSER + exchange(`'${SECRET}'`),
      errors: [{ messageId: 'publicClient', line: 2, column: 170, endColumn: 184, data: { where: WHERE } }],
    },
    { name: 'a placeholder is in the wrong place too', code: BROWSER + exchange("'your-client-secret'"), errors: [{ messageId: 'publicClient' }] },
    { name: 'a template for one', code: BROWSER + exchange("'<client-secret>'"), errors: [{ messageId: 'publicClient' }] },
    { name: 'the environment', code: BROWSER + exchange('process.env.CLIENT_SECRET'), errors: [{ messageId: 'publicClient', column: 169 }] },
    { name: 'a constant', code: BROWSER + exchange('SECRET', `const SECRET = '${SECRET}';\n`), errors: [{ messageId: 'publicClient', line: 2 }] },
    { name: 'a constant of another file', code: BROWSER + exchange('CLIENT_SECRET', "import { CLIENT_SECRET } from './config';\n"), errors: [{ messageId: 'publicClient', line: 3 }] },
    { name: 'a member of the configuration', code: BROWSER + exchange('config.auth.clientSecret', "import config from './config';\n"), errors: [{ messageId: 'publicClient', line: 3 }] },
    { name: 'taken out of the configuration', code: BROWSER + exchange('clientSecret', "import { environment } from './environment';\nconst { clientSecret } = environment.oauth;\n"), errors: [{ messageId: 'publicClient', line: 4 }] },
    {
      name: 'Basic authentication',
      code: BROWSER + basic('`Basic ${btoa(`${clientId}:${process.env.CLIENT_SECRET}`)}`'),
      errors: [{ messageId: 'publicClient', line: 2 }],
    },
    { name: 'Basic authentication, written out', code: BROWSER + basic("'Basic c2hvcDprN0doMmxQcTlzWHo0MQ=='"), errors: [{ messageId: 'publicClient', line: 2 }] },
    {
      name: 'Basic authentication through constants',
      code: BROWSER + basic('headers', `import { CLIENT_SECRET } from './constants';\nconst encoded = Buffer.from('shop:' + CLIENT_SECRET, 'utf8').toString('base64');\nconst headers = 'Basic ' + encoded;\n`),
      errors: [{ messageId: 'publicClient', line: 3 }],
    },
    {
      name: 'Basic authentication by a package',
      code: basic("'Basic ' + encode('shop:' + CLIENT_SECRET)", "import { Platform } from 'react-native';\nimport { encode } from 'base-64';\nimport { CLIENT_SECRET } from './config';\n"),
      errors: [{ messageId: 'publicClient', line: 4 }],
    },
    {
      name: 'credentials of axios',
      code: `import axios from 'axios';\nimport { Platform } from 'react-native';\naxios.post('/oauth2/token', 'grant_type=refresh_token&refresh_token=a', { auth: { username: 'shop', password: '${SECRET}' } });`,
      errors: [{ messageId: 'publicClient', line: 3, data: { where: "in native app code ('react-native' is imported at line 2)" } }],
    },
    {
      name: 'user-info',
      code: `${BROWSER}fetch('https://shop:${SECRET}@login.example.com/oauth2/token', { method: 'POST', body: 'grant_type=client_credentials' });`,
      errors: [{ messageId: 'publicClient', line: 2, column: 21, endColumn: 35 }],
    },
    { name: 'a setting', code: exchange(`'${SECRET}'`), settings: { oauth: { applicationType: ['browser', 'native'] } }, errors: [{ messageId: 'publicClient' }] },
    {
      name: 'among the parameters that an SDK adds to its token request',
      code: `import { provideAuth } from 'angular-auth-oidc-client';\nprovideAuth({ config: { authority: 'https://login.example.com', clientId: 'shop', redirectUrl, customParamsCodeRequest: { client_secret: '${SECRET}', audience: 'orders' } } });`,
      errors: [{ messageId: 'publicClient', line: 2 }],
    },
    {
      name: 'an SDK for browsers',
      code: `import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority: 'https://login.example.com', client_id: 'shop', redirect_uri: '/callback', client_secret: '${SECRET}' });`,
      errors: [{ messageId: 'publicClient', line: 2, column: 121 }],
    },
    {
      name: 'an SDK for native apps',
      code: `import { authorize } from 'react-native-app-auth';\nimport { CLIENT_SECRET } from '@env';\nauthorize({ issuer: 'https://login.example.com', clientId: 'shop', clientSecret: CLIENT_SECRET, redirectUrl: 'shop:/callback', scopes: ['openid'] });`,
      errors: [{ messageId: 'publicClient', line: 3 }],
    },
    {
      name: 'okta-auth-js in a page',
      code: `import { OktaAuth } from '@okta/okta-auth-js';\ndocument.title = 'Shop';\nnew OktaAuth({ issuer: 'https://shop.okta.com/oauth2/default', clientId: 'shop', clientSecret: '${SECRET}' });`,
      errors: [{ messageId: 'publicClient', line: 3 }],
    },
    {
      name: 'a published variable, on a server too',
      code: "import express from 'express';\nconst options = { clientId: 'shop', clientSecret: process.env.NEXT_PUBLIC_CLIENT_SECRET };",
      errors: [{ messageId: 'published', line: 2, column: 51, endColumn: 88, data: { bundler: 'Next.js', prefix: 'NEXT_PUBLIC_', variable: 'NEXT_PUBLIC_CLIENT_SECRET' } }],
    },
    { name: 'Vite', code: 'export const secret = import.meta.env.VITE_GOOGLE_CLIENT_SECRET;', errors: [{ messageId: 'published', data: { bundler: 'Vite', prefix: 'VITE_', variable: 'VITE_GOOGLE_CLIENT_SECRET' } }] },
    { name: 'Create React App, by destructuring', code: 'const { REACT_APP_CLIENT_SECRET } = process.env;', errors: [{ messageId: 'published' }] },
    { name: 'Expo', code: "const clientSecret = process.env['EXPO_PUBLIC_GITHUB_SECRET'];", errors: [{ messageId: 'published' }] },
    { name: 'Nuxt', code: 'export default { auth: { secret: process.env.NUXT_PUBLIC_OAUTH_SECRET } };', errors: [{ messageId: 'published' }] },
    { name: 'Gatsby', code: 'const s = process.env.GATSBY_AUTH0_CLIENT_SECRET;', errors: [{ messageId: 'published' }] },
    { name: 'SvelteKit', code: "import { PUBLIC_CLIENT_SECRET } from '$env/static/public';", errors: [{ messageId: 'published' }] },
    { name: 'a published variable by its use', code: 'const options = { clientSecret: import.meta.env.VITE_SHOP_KEY2 };', errors: [{ messageId: 'published' }] },
    {
      name: 'a published variable is reported once',
      code: BROWSER + exchange('process.env.REACT_APP_CLIENT_SECRET'),
      errors: [{ messageId: 'published' }],
    },
    {
      name: 'and where it is read first',
      code: 'if (!import.meta.env.VITE_CLIENT_SECRET) throw new Error();\nconst s = import.meta.env.VITE_CLIENT_SECRET;',
      errors: [{ messageId: 'published', line: 1 }],
    },
  ],
});

it('never prints the secret', () => {
  const code = BROWSER + [exchange(`'${SECRET}'`), basic(`'Basic ${btoa(`shop:${SECRET}`)}'`)].join('\n');
  const reports = reportsOf('no-client-secret-in-public-client', code);
  expect(reports).toHaveLength(2);
  for (const { message } of reports) expect(message).not.toMatch(/k7Gh|c2hv/);
});
