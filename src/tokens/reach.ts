import { mentionsSdk } from '../messages/sdks/in-file.ts';
import type { Messages } from '../messages/messages.ts';
import { NOWHERE, type Reach, reachOfBoth } from '../messages/reach.ts';
import { mayHoldRequest } from '../messages/words.ts';
import { textInFocus } from '../syntax/node-index.ts';

/** The names of tokens and of what is as secret, and of the endpoints that give them. */
const SECRETS =
  /token(?<=(?:access|refresh|id)[^A-Za-z\d]*token)|token(?=_?(?:endpoint|ur[il]))|token(?<=\/[\w.-]*token)|verifier(?<=code[^A-Za-z\d]*verifier)|code(?<=(?:device|auth|authorization)[^A-Za-z\d]*code)|secret(?<=client[^A-Za-z\d]*secret)|oauth/i;

const namesSecret = (text: string): boolean => SECRETS.test(text);

/**
 * Where something that has the names of `names` can be done with a token, or with what is as secret. A file without
 * requests and SDKs only knows tokens by their names.
 */
export function reachOfSecrets({ evaluator: { sourceCode } }: Messages, names: (text: string) => boolean): Reach {
  const text = textInFocus(sourceCode);
  if (!names(text)) return NOWHERE;
  if (mayHoldRequest(sourceCode) || mentionsSdk(sourceCode)) return () => true;
  return namesSecret(text) ? reachOfBoth(sourceCode, namesSecret, names) : NOWHERE;
}
