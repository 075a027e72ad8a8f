import type { Entry, Piece, RecordValue, Value } from '../../src/evaluation/value.ts';

/** Whether something that a program came to is among what the evaluator says the expression can be. */
export function admits(value: Value, actual: unknown): boolean {
  switch (value.kind) {
    case 'unknown':
      return true;
    case 'choice':
      return value.options.some((option) => admits(option, actual));
    case 'scalar':
      // `undefined` stands for whatever is false on the left of `&&`.
      return value.value === undefined ? !actual : Object.is(value.value, actual) || (value.value === 0 && actual === 0);
    case 'text':
      return typeof actual === 'string' && new RegExp(`^${value.pieces.map(patternOf).join('')}$`, 's').test(actual);
    case 'list':
      // An element that may be there stands beside the others, so that places say nothing.
      if (!Array.isArray(actual)) return false;
      return value.open || actual.every((element) => value.elements.some((option) => admits(option, element)));
    case 'record':
      return admitsRecord(value, actual);
    case 'url':
      return actual instanceof URL;
  }
}

function admitsRecord(record: RecordValue, actual: unknown): boolean {
  if (actual instanceof URLSearchParams) return admitsEntries(record, [...actual]);
  if (typeof actual !== 'object' || actual === null) return false;
  return admitsEntries(record, Object.entries(actual));
}

function admitsEntries(record: RecordValue, actual: readonly (readonly [string, unknown])[]): boolean {
  const isExplained = actual.every(([key, element]) => {
    return record.open || record.entries.some((entry) => entry.key === key && admitsEntry(record, entry, element));
  });
  return isExplained && record.entries.every((entry) => !entry.certain || actual.some(([key]) => key === entry.key));
}

function admitsEntry(record: RecordValue, entry: Entry, actual: unknown): boolean {
  if (admits(entry.value, actual)) return true;
  // A container makes strings of what it is given; what stands in a query is decoded.
  if (record.flavour !== 'parameters') return false;
  if (entry.form === 'query' || entry.value.kind !== 'scalar') return entry.form === 'query';
  return String(entry.value.value) === actual;
}

function patternOf(piece: Piece): string {
  if (piece.kind === 'hole') return patternOfValue(piece.value);
  return escaped(piece.encoded && !/\p{Surrogate}/u.test(piece.text) ? encodeURIComponent(piece.text) : piece.text);
}

function patternOfValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.pieces.map(patternOf).join('');
    case 'scalar':
      return value.value === undefined ? '(?:undefined|null|false|0|NaN|)' : escaped(String(value.value));
    case 'choice':
      return `(?:${value.options.map(patternOfValue).join('|')})`;
    case 'list':
    case 'record':
    case 'url':
    case 'unknown':
      return '.*';
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
