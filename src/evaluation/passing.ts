import type { RecordValue, Value } from './value.ts';

const ENCODES = /encode|escape|stringify|URLSearchParams/i;
const JOINS = /\b(?:isArray|join|toString|stringify|reduce|flat)\b/;

/**
 * A record whose values a loop or callback passes on one by one, as far as its code tells: put into a query without
 * being encoded, they are wire text; where arrays may be joined, nothing is known of what becomes of them.
 *
 * @param code Source of the expression or function that each value goes through; `undefined` when it is not visible.
 * @param isQuery Whether a query or form body is put together of the values.
 */
export function passedOn(record: RecordValue, code: string | undefined, isQuery: boolean): RecordValue {
  const passed = code === undefined || joinsArrays(code) ? mapValues(record, withoutLists) : record;
  return isQuery && code !== undefined && !ENCODES.test(code) ? unencoded(passed) : passed;
}

/** The record as it is when its values become part of a query without being encoded. */
export function unencoded(record: RecordValue): RecordValue {
  return { ...record, entries: record.entries.map((entry) => ({ ...entry, isWire: true })) };
}

// `pair.join('=')` joins the name and the value, not an array that is the value.
function joinsArrays(code: string): boolean {
  return JOINS.test(code.replaceAll(/\.join\(\s*(['"`])=\1\s*\)/g, ''));
}

function mapValues(record: RecordValue, change: (value: Value) => Value): RecordValue {
  return { ...record, entries: record.entries.map((entry) => ({ ...entry, value: change(entry.value) })) };
}

function withoutLists(value: Value): Value {
  if (value.kind === 'list') return { kind: 'unknown', node: value.node };
  return value.kind === 'choice' ? { ...value, options: value.options.map(withoutLists) } : value;
}
