import type { TSESTree } from '@typescript-eslint/utils';

import type { KnownText } from '../messages/model.ts';
import type { Edit } from './edit.ts';
import { editOf } from './changes.ts';
import { replaceExpression } from './expressions.ts';
import { isReadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { literalAt } from './writing.ts';

const RANDOM = 'crypto.randomUUID()';

/**
 * Puts a random value in the place of a whole expression. It refuses where the file calls something else `crypto`, and
 * where the value is more than one expression of a message.
 */
export function replaceByRandom(node: TSESTree.Node): Edit | undefined {
  const source = Source.of(node);
  return source && hasWebCrypto(source) ? replaceExpression(node, RANDOM) : undefined;
}

/** The same for a value that is written as text: a string of its own, or a part of a template. */
export function replaceTextByRandom(text: KnownText): Edit | undefined {
  const { node, range, editable } = text.span;
  const source = Source.of(node);
  if (!source || !hasWebCrypto(source) || text.isList) return undefined;
  const { place } = text;
  if (place && isReadElsewhere(node, place.node)) return undefined;
  const isWhole = node.type === 'Literal' && node.value === text.text;
  // A constant at the top of a file would be made once, and not for each request.
  if (isWhole && place !== undefined && place.form !== 'query') {
    return place.valueNode === node ? replaceExpression(node, RANDOM) : undefined;
  }
  if (!range || !editable) return undefined;
  const literal = literalAt(source, range[0]);
  const isTagged = node.parent?.parent?.type === 'TaggedTemplateExpression';
  return literal?.quote === '`' && range[1] <= literal.end && !isTagged ? editOf([{ range, text: `\${${RANDOM}}` }]) : undefined;
}

// `import crypto from 'node:crypto'` has the function too.
function hasWebCrypto(source: Source): boolean {
  return source.tokens.every(({ value }, index) => {
    if (value !== 'crypto') return true;
    const before = source.tokens[index - 1]?.value;
    if (before === '.' || before === '?.') return true;
    const isDeclared = before === 'const' || before === 'let' || before === 'var' || before === 'import' || before === 'as';
    if (!isDeclared) return true;
    const after = source.tokens.slice(index + 1, index + 5).map((token) => token.value);
    return after.some((word) => /^['"](?:node:)?crypto['"]$/.test(word));
  });
}
