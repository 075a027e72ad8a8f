import type { rules } from '../../src/rules/index.ts';

type RuleName = keyof typeof rules;

/** An edit after which a request is one that another rule judges, and may find wanting. */
interface Uncovering {
  readonly edit: RuleName;
  readonly uncovers: RuleName;
  readonly because: string;
}

/**
 * The pairs of rules of which an edit of the first may lead to a report of the second. What the second asks for, no edit
 * could add: a random value, with the code that keeps and compares it.
 */
const UNCOVERINGS: readonly Uncovering[] = [
  {
    edit: 'no-implicit-flow',
    uncovers: 'require-pkce',
    because: "The request asks for a code now, which needs PKCE, as the message says: “Use 'code' with PKCE”.",
  },
  {
    edit: 'valid-response-type',
    uncovers: 'require-pkce',
    because: 'The request asks for a code now, in a way that a server understands.',
  },
  {
    edit: 'require-openid-scope',
    uncovers: 'require-nonce',
    because: 'The request asks for an ID token now, which a nonce ties to it.',
  },
];

/** Whether an edit of the one rule may lead to a report of the other. */
export function mayUncover(edit: string, uncovered: string): boolean {
  return UNCOVERINGS.some((row) => row.edit === edit && row.uncovers === uncovered);
}
