import type { rules } from '../../src/rules/index.ts';

type RuleName = keyof typeof rules;

/** An edit after which a request is one that another rule judges, and may find wanting. */
interface Uncovering {
  readonly edit: RuleName;
  readonly uncovers: RuleName;
  readonly because: string;
}

const HIDDEN_TYPE = 'No server knew the response type, so nothing could be said of the flow. The fix says what was meant, and that is judged.';
const HIDDEN_GRANT = 'No server knew the grant, so nothing could be said of the flow. The fix says what was meant, and that is judged.';

/**
 * The pairs of rules of which an edit of the first may lead to a report of the second. Either no edit could add what the
 * second asks for, a random value with the code that keeps and compares it, or the mistake had hidden what was wrong
 * already: a value that nobody knows is fixed wherever its meaning is plain, whatever flow that is.
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
    edit: 'no-implicit-flow',
    uncovers: 'no-unavailable-token',
    because: 'The code that reads the token out of the fragment has to go with the flow: a code is exchanged instead.',
  },
  { edit: 'valid-response-type', uncovers: 'no-implicit-flow', because: HIDDEN_TYPE },
  { edit: 'valid-response-type', uncovers: 'require-openid-scope', because: HIDDEN_TYPE },
  { edit: 'valid-response-type', uncovers: 'require-nonce', because: HIDDEN_TYPE },
  { edit: 'valid-grant-type', uncovers: 'no-password-grant', because: HIDDEN_GRANT },
  { edit: 'valid-grant-type', uncovers: 'no-client-credentials-in-public-client', because: HIDDEN_GRANT },
  { edit: 'valid-grant-type', uncovers: 'no-openid-with-client-credentials', because: HIDDEN_GRANT },
  { edit: 'valid-grant-type', uncovers: 'require-grant-parameters', because: HIDDEN_GRANT },
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
