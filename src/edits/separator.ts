import type { KnownText } from '../messages/model.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { editOf, insertion } from './changes.ts';
import type { Edit } from './edit.ts';
import { isReadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { quoted, quoteIn } from './writing.ts';

/**
 * Joins the words of a value with blanks, where it is put together by `[…].join(…)`: the separator is another one then.
 * It refuses for any other expression, and where somebody else reads what is joined.
 */
export function joinWithBlanks(text: KnownText): Edit | undefined {
  const call = unwrap(text.span.node);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || writtenName(call.callee) !== 'join') return undefined;
  const source = Source.of(call);
  if (!source || text.encoding === 'mixed' || (text.place && isReadElsewhere(call, text.place.node))) return undefined;
  const [separator] = call.arguments;
  const blank = quoted(text.encoding === 'query' ? '%20' : ' ', quoteIn(source, separator?.range ?? call.range));
  if (!separator) return editOf([insertion(call.range[1] - 1, blank)]);
  return separator.type === 'Literal' ? editOf([{ range: separator.range, text: blank }]) : undefined;
}
