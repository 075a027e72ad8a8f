import { readMarks } from '../support/marked.ts';
import type { InvalidCase } from '../support/rule-tester.ts';

/**
 * A case with one report, under what stands between `⟦` and `⟧`. `sibling` is what the suggestion writes there; `also`
 * what else it changes.
 */
export function reported(marked: string, evidence: string, sibling?: string, also?: readonly [string, string]): InvalidCase {
  return caseOf('idToken', marked, evidence, sibling, also);
}

/** The same for a value that is an ID token on one branch only. */
export function onBranch(marked: string, evidence: string): InvalidCase {
  return caseOf('onBranch', marked, evidence);
}

function caseOf(
  messageId: string,
  marked: string,
  evidence: string,
  text?: string,
  also: readonly [string, string] = ['', ''],
): InvalidCase {
  const { code, range, place } = readMarks(marked);
  const data = { evidence };
  if (text === undefined) return { code, errors: [{ messageId, data, ...place }] };
  const output = (code.slice(0, range[0]) + text + code.slice(range[1])).replace(...(also as [string, string]));
  // A non-null assertion stays, and is not named.
  const suggestions = [{ messageId: 'sendAccessToken', data: { text: text.replace(/!$/, '') }, output }];
  return { code, errors: [{ messageId, data, ...place, suggestions }] };
}
