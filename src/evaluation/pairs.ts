import { entryOf, RecordBuilder } from './record.ts';
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

/** `[{ name: 'a', value: 'b' }, …]` as a record, or `undefined` when the list holds something else. */
export function recordOfNamed(list: ListValue): RecordValue | undefined {
  const builder = new RecordBuilder(list.node, 'parameters');
  for (const element of list.elements) {
    const name = element.kind === 'record' ? (entryOf(element, 'name') ?? entryOf(element, 'key')) : undefined;
    const value = element.kind === 'record' ? entryOf(element, 'value') : undefined;
    const key = constantOf(name?.value);
    if (!value || key === undefined) return undefined;
    builder.append({ ...value, key, node: element.node, form: 'property' });
  }
  if (list.open) builder.open();
  return builder.finish();
}
