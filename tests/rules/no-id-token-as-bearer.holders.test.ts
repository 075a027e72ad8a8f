import { noIdTokenAsBearer } from '../../src/rules/no-id-token-as-bearer.ts';
import { testRule } from '../support/rule-tester.ts';

const IMPORTS = "import { createContext, useContext } from 'react';\nimport { Auth0Client } from '@auth0/auth0-spa-js';\n";
const send = (client: string): string => `fetch('/api', { headers: { Authorization: \`Bearer \${(await ${client}.getIdTokenClaims()).__raw}\` } });`;
const sendTaken = (client: string): string => `const { __raw } = await ${client}.getIdTokenClaims(); fetch('/api', { headers: { Authorization: \`Bearer \${__raw}\` } });`;

/** Ways in which a file holds an SDK's client, up to what is done with it. */
const HOLDERS: readonly (readonly [name: string, code: (use: (client: string) => string) => string])[] = [
  ['a context with a default', (use) => `const Context = createContext(new Auth0Client(options)); function Orders() { const client = useContext(Context); const load = async () => { ${use('client')} }; }`],
  ['a context with a type', (use) => `const Context = createContext<Auth0Client | null>(null); function Orders() { const client = useContext(Context)!; const load = async () => { ${use('client')} }; }`],
  ['a context with a provider', (use) => `const Context = createContext(null); const client = new Auth0Client(options); const App = () => <Context.Provider value={{ client }}><Orders /></Context.Provider>; function Orders() { const { client: own } = useContext(Context); const load = async () => { ${use('own')} }; }`],
  ['a static field', (use) => `class Auth { static client = new Auth0Client(options); } async function load() { ${use('Auth.client')} }`],
  ['a getter', (use) => `class Auth { #client = new Auth0Client(options); get client() { return this.#client; } async load() { ${use('this.client')} } }`],
  ['an object', (use) => `const auth = { client: new Auth0Client(options), async load() { ${use('this.client')} } };`],
  ['a property of a component', (use) => `interface Props { auth: Auth0Client } function Orders({ auth }: Props) { const load = async () => { ${use('auth')} }; }`],
  ['the properties of a component', (use) => `function Orders(props: { auth: Auth0Client }) { const load = async () => { ${use('props.auth')} }; }`],
];

testRule(noIdTokenAsBearer, {
  valid: [
    // Another client of the same name
    `${IMPORTS}import type { Client } from './client';\nfunction Orders({ auth }: { auth: Client }) { const load = async () => { ${send('auth')} }; }`,
    `${IMPORTS}class Auth { static client = makeClient(); static other = new Auth0Client(options); } async function load() { ${send('Auth.client')} }`,
    `${IMPORTS}const Context = createContext(null); function Orders() { const client = useContext(Context); const load = async () => { ${send('client')} }; }`,
  ].map((code) => ({ code, filename: 'file.tsx' })),
  invalid: HOLDERS.flatMap(([name, holder]) =>
    [send, sendTaken].map((use, index) => ({
      name: `${name}${index === 0 ? '' : ', through a pattern'}`,
      code: IMPORTS + holder(use),
      filename: 'file.tsx',
      errors: [{ messageId: 'idToken' as const, data: { evidence: "'__raw' of '@auth0/auth0-spa-js'" } }],
    })),
  ),
});
