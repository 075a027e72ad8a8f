import type { Evaluator } from '../../evaluation/evaluator.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { entriesOf } from '../../evaluation/record.ts';
import type { Value } from '../../evaluation/value.ts';
import { isPrivateKey, isPrivateNumber } from '../../protocol/secrets.ts';
import { textInFocus } from '../../syntax/node-index.ts';
import type { Messages } from '../messages.ts';
import type { OAuthMessage } from '../model.ts';
import { type GivenKey, keyBehind, keysOfSdks } from '../sdks/keys.ts';
import { wordsOf, writtenTexts } from '../values.ts';
import { type Secret, type SecretText, secretOfPieces } from './secret.ts';

/** What stands in a text with a key as PEM or as a JWK, or with an assertion. */
const TELL_TALES = /PRIVATE KEY|\bkty\b|client_?assertion/i;
/** The members that lead to a key: `{ key, passphrase }`, `{ key, kid }`, `{ keys: […] }` and the private number of a JWK. */
const HOLDERS = ['key', 'keys'] as const;

/** How far a key is followed through imports of keys, lists and objects. */
const STEPS = 6;

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/**
 * The literal keys with which the clients of a file sign: what an SDK is given to sign with, and what an assertion that
 * the file sends is signed with, also an `assertion` of the JWT bearer grant and a client secret that is a JWT. A text
 * that is no private key, with which a client assertion is signed, is the client secret.
 */
export function keysOf(messages: Messages): readonly Secret[] {
  const { evaluator } = messages;
  if (!TELL_TALES.test(textInFocus(evaluator.sourceCode))) return [];
  return [
    ...keysOfSdks(evaluator).flatMap((key) => privateKeys(evaluator, key, key.name, undefined)),
    ...messages.tokenRequests.flatMap((message) => signedIn(evaluator, message)),
  ];
}

function signedIn(evaluator: Evaluator, message: OAuthMessage): readonly Secret[] {
  return ['client_assertion', 'assertion', 'client_secret'].flatMap((name): readonly Secret[] => {
    const parameter = message.parameters.get(name);
    if (!parameter || parameter.isDefault) return [];
    if (name === 'assertion' && !writtenTexts(message.parameters.get('grant_type')).some((text) => wordsOf(text)[0] === JWT_BEARER)) return [];
    return parameter.places.flatMap(({ valueNode }): readonly Secret[] => {
      const key = keyBehind(evaluator, valueNode);
      if (!key) return [];
      const found = privateKeys(evaluator, key, parameter.writtenAs, message);
      if (found.length > 0 || name !== 'client_assertion') return found;
      const texts = textsOf(key.value);
      return texts.length > 0 ? [{ kind: 'client secret', name: parameter.writtenAs, texts, sources: [], message }] : [];
    });
  });
}

function privateKeys(evaluator: Evaluator, key: GivenKey, name: string, message: OAuthMessage | undefined): readonly Secret[] {
  const texts = keyTexts(evaluator, key, STEPS);
  return texts.length > 0 ? [{ kind: 'private key', name, texts, sources: [], message }] : [];
}

function keyTexts(evaluator: Evaluator, { value: given, node }: Pick<GivenKey, 'value' | 'node'>, steps: number): readonly SecretText[] {
  if (steps === 0) return [];
  const inner = given.kind === 'unknown' ? keyBehind(evaluator, node) : undefined;
  if (inner) return keyTexts(evaluator, inner, steps - 1);
  return alternatives(given).flatMap((value): readonly SecretText[] => {
    switch (value.kind) {
      case 'text':
        return textsOf(value).filter(({ text }) => isPrivateKey(text));
      case 'list':
        return value.elements.flatMap((element) => keyTexts(evaluator, { value: element, node: element.node }, steps - 1));
      case 'record':
        return [
          ...HOLDERS.flatMap((name) => entriesOf(value, name)).flatMap((entry) => keyTexts(evaluator, { value: entry.value, node: entry.valueNode }, steps - 1)),
          ...entriesOf(value, 'd').flatMap((entry) => textsOf(entry.value)).filter(({ text }) => isPrivateNumber(text)),
        ];
      default:
        return [];
    }
  });
}

function textsOf(given: Value): readonly SecretText[] {
  return alternatives(given).flatMap((value) => (value.kind === 'text' ? secretOfPieces(value.pieces).texts : []));
}
