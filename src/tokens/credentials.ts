import { wordsOfName } from './names.ts';
import { stepsOf, type Trail } from './trail.ts';

/** What is as secret as a token, and is none. */
export type Credential = 'code verifier' | 'device code' | 'client secret';

/** How names end that hold nothing else, as words in lower case. */
const NAMES: readonly (readonly [ending: string, credential: Credential])[] = [
  ['code verifier', 'code verifier'],
  ['codeverifier', 'code verifier'],
  ['device code', 'device code'],
  ['client secret', 'client secret'],
  ['clientsecret', 'client secret'],
];

/** Stripe calls the secret of a payment, which it makes for the browser, a client secret too. */
const PAYMENT = /stripe|payment_?intent|setup_?intent/i;

/** A credential, and the name that says so. */
export interface NamedCredential {
  readonly credential: Credential;
  readonly name: string;
}

/** The credential that a value holds by the name of the innermost member or variable that holds it. */
export function credentialOf(trail: Trail, sourceText: string): NamedCredential | undefined {
  const start = trail.links.findLastIndex(({ kind }) => kind === 'step');
  const last = stepsOf(trail).at(-1);
  const names = trail.links.slice(start + 1).map(({ name }) => name);
  if (last && !last.isCall) names.unshift(last.name);
  const root = trail.root.type === 'Identifier' && !last ? [trail.root.name] : [];
  for (const name of [...root, ...names]) {
    const credential = credentialNamed(name);
    if (credential) return credential === 'client secret' && PAYMENT.test(sourceText) ? undefined : { credential, name };
  }
  return undefined;
}

/** The credential that a variable, member or storage key names. */
export function credentialNamed(name: string): Credential | undefined {
  const text = ` ${wordsOfName(name)?.join(' ') ?? ''}`;
  return NAMES.find(([ending]) => text.endsWith(` ${ending}`))?.[1];
}
