import { RecordBuilder } from './record.ts';
import { constantOf } from './text.ts';
import type { ListValue, RecordValue } from './value.ts';

/** `[['name', value], …]` as a record, or `undefined` when the list holds something else. */
export function recordOfPairs(list: ListValue): RecordValue | undefined {
  const builder = new RecordBuilder(list.node, 'parameters');
  for (const pair of list.elements) {
    if (pair.kind === 'unknown') {
      builder.open();
      continue;
    }
    const [name, value] = pair.kind === 'list' ? pair.elements : [];
    const key = constantOf(name);
    if (!value || key === undefined) return undefined;
    const written = pair.node.type === 'ArrayExpression' ? pair.node.elements[1] : undefined;
    builder.append({ key, value, node: pair.node, valueNode: written ?? value.node, certain: true, form: 'pair' });
  }
  if (list.open) builder.open();
  return builder.finish();
}
