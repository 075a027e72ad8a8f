import type { Evaluator } from '../evaluation/evaluator.ts';
import type { KnownText } from '../messages/model.ts';
import { sdkConstantBeside } from '../messages/sdks/look-up.ts';
import { optionValue } from '../messages/sdks/translate.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Edit } from './edit.ts';
import { replaceMember } from './expressions.ts';
import { isReadElsewhere } from './sharing.ts';
import { replaceText } from './words.ts';

/** How a parameter is given another value, in the words of the code: for a suggestion's title, and the change itself. */
export interface ValueEdit {
  readonly written: string;
  readonly edit: Edit | undefined;
}

/**
 * Gives a parameter another value on the wire, in the form in which it is written: as a string, as an SDK's name for the
 * value (`'standard'` for `code`), as a constant of an SDK (`ResponseType.Code`).
 */
export function replaceValue(evaluator: Evaluator, text: KnownText, wire: string): ValueEdit {
  const { option } = text;
  if (option) {
    const name = optionValue(option.values, wire);
    return { written: `'${name ?? wire}'`, edit: name === undefined ? undefined : replaceText(option.text, name) };
  }
  const node = unwrap(text.span.node);
  const path = node.type === 'MemberExpression' ? evaluator.paths.of(node) : undefined;
  const name = path && sdkConstantBeside(path, wire);
  if (node.type !== 'MemberExpression' || name === undefined) return { written: `'${wire}'`, edit: replaceText(text, wire) };
  const isShared = text.place !== undefined && isReadElsewhere(node, text.place.node);
  return { written: `'${evaluator.sourceCode.getText(node.object)}.${name}'`, edit: isShared ? undefined : replaceMember(node, name) };
}
