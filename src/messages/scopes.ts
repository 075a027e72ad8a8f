import type { KnownText, OAuthMessage, Parameter } from './model.ts';
import { modelsOfPackage } from './sdks/tables.ts';
import { wordsOf } from './values.ts';

/** The form in which a message has to give its scope; `undefined` where both do, or nothing is known. */
export function scopeFormOf(message: OAuthMessage, scope: Parameter): 'list' | 'string' | undefined {
  const { sdk } = message;
  // What becomes of an array in an object whose sending is out of sight, the code that sends it decides.
  if (!sdk) return message.sent || message.kind === 'client metadata' ? 'string' : undefined;
  return sdk.scopeForm === 'list' && !isOption(sdk.package, scope.writtenAs) ? 'string' : sdk.scopeForm;
}

// What is no option of the SDK goes to the wire as it is written.
function isOption(name: string, option: string): boolean {
  const calls = modelsOfPackage(name).flatMap((model) => model.calls);
  return calls.some(({ options = {}, positional = {} }) => Object.hasOwn(options, option) || Object.values(positional).includes(option));
}

/** The scopes of a text, taken apart also where commas, pluses or the like are written for blanks. */
export function scopesIn(text: KnownText): readonly string[] {
  return wordsOf(text).flatMap(separateWords);
}

/** What a word consists of when commas, pluses or the like in it are written for blanks. */
export function separateWords(word: string): readonly string[] {
  return word.split(/(?:[\s,;|+]|%20)+/).filter((part) => part !== '');
}
