import type { KnownText, OAuthMessage, Parameter, Word } from './model.ts';

/**
 * The strings that a parameter is written as, on any branch. What only stands behind `||` or `??`, while the value in
 * front is not visible, is not one: nothing says that it is ever sent.
 */
export function writtenTexts(parameter: Parameter | undefined): readonly KnownText[] {
  if (parameter?.value.state !== 'known' && parameter?.value.state !== 'partial') return [];
  return parameter.value.texts.filter((text) => text.fallback !== 'operator');
}

/** The finite set of strings that a parameter can be, or `undefined` when some of them are not visible. */
export function knownTexts(parameter: Parameter | undefined): readonly KnownText[] | undefined {
  return parameter?.value.state === 'known' ? parameter.value.texts : undefined;
}

/** The values of a list-valued parameter, as plain strings. */
export function wordsOf(text: KnownText): readonly string[] {
  return text.words.map((word) => word.text);
}

/** The word of that value. */
export function wordIn(text: KnownText, value: string): Word | undefined {
  return text.words.find((word) => word.text === value);
}

/** Whether a parameter cannot be in the message: it is not written, and every parameter is visible. */
export function isMissing(message: OAuthMessage, name: string): boolean {
  return message.closed && !message.parameters.has(name) && message.sdk?.supplies.has(name) !== true;
}
