import type { KnownText, Parameter, Word } from '../messages/model.ts';
import type { Edit } from './edit.ts';
import { removeParameter } from './remove-parameter.ts';
import { removeWord, replaceText } from './words.ts';

/**
 * Removes several words of a value; the whole parameter, when these are all it can have. It refuses where the words do
 * not stand in one place, or where the parameter has another value on another branch.
 */
export function removeWords(parameter: Parameter, text: KnownText, removed: readonly Word[]): Edit | undefined {
  const [only] = removed;
  const left = text.words.filter((word) => !removed.includes(word));
  if (left.length === 0) {
    const isAll = parameter.value.state === 'known' && parameter.value.texts.length === 1;
    return isAll ? removeParameter(parameter) : undefined;
  }
  const edit = only && removed.length === 1 ? removeWord(text, only) : undefined;
  return edit ?? replaceText(text, left.map((word) => word.text).join(' '));
}
