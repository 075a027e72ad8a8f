import type { Call } from './calls.ts';
import { listOf } from './collections.ts';
import { sumOf } from './strings.ts';
import { computedText, encodedBlanks, encodedText, exactConstantOf, textOf, trimmed, withoutWhiteSpace } from './text.ts';
import { unknown } from './operations.ts';
import type { TextValue, Value } from './value.ts';

/** What a method of a string gives. */
export function textMethod(call: Call, text: TextValue, name: string): Value | undefined {
  const { node, argument } = call;
  const constant = exactConstantOf(text);
  switch (name) {
    case 'toString':
    case 'valueOf':
      return text;
    case 'trim':
      return textOf(node, trimmed(text.pieces));
    case 'toLowerCase':
      return constant === undefined ? undefined : computedText(constant.toLowerCase(), node);
    case 'toUpperCase':
      return constant === undefined ? undefined : computedText(constant.toUpperCase(), node);
    case 'concat': {
      const added = node.arguments.map((given, index) => ({ node: given, value: argument(index) ?? unknown(given) }));
      return sumOf(node, [{ node, value: text }, ...added]);
    }
    case 'split':
      return split(call, constant);
    case 'replace':
    case 'replaceAll':
      return replaced(call, text, name === 'replaceAll');
    default:
      return undefined;
  }
}

function split({ node, argument }: Call, constant: string | undefined): Value | undefined {
  const separator = exactConstantOf(argument(0));
  if (constant === undefined || separator === undefined || separator === '' || node.arguments.length !== 1) return undefined;
  return listOf(node, constant.split(separator).map((part) => computedText(part, node)), false);
}

/** Regular expressions by which code finds white space. */
const WHITE_SPACE = /^(?:\\s\+?|\\n\\s\*|\[\\s\\n\]\+?| |\\n| \+)$/;

// Only the replacements by which code cleans or encodes white space; any other gives an unknown string.
function replaced({ node, argument }: Call, text: TextValue, isAll: boolean): Value | undefined {
  const [pattern] = node.arguments;
  const by = exactConstantOf(argument(1));
  if (by === undefined || pattern?.type !== 'Literal') return undefined;
  const isRegex = 'regex' in pattern;
  const isEvery = isAll || (isRegex && pattern.regex.flags.includes('g'));
  if (isRegex ? !WHITE_SPACE.test(pattern.regex.pattern) : pattern.value !== ' ') return undefined;
  // The first blank only, of several: whatever is meant, it is not to encode them.
  if (!isEvery && !hasAtMostOneBlank(text)) return undefined;
  if (by === '') return withoutWhiteSpace(text, node);
  if (by === '%20') return encodedBlanks(text, node, isRegex && pattern.regex.pattern.includes('\\'));
  return by === '+' ? encodedText(text, node) : undefined;
}

function hasAtMostOneBlank(text: TextValue): boolean {
  const blanks = text.pieces.reduce((count, piece) => count + (piece.kind === 'literal' ? piece.text.split(/\s/).length - 1 : 2), 0);
  return blanks <= 1;
}
