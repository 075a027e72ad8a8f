import type { Evaluator } from '../../evaluation/evaluator.ts';
import type { Value } from '../../evaluation/value.ts';
import type { HttpRequest } from '../model.ts';
import { readText } from '../recognise.ts';

/** The names of everything that a request has in its body and in its query; `undefined` when some of it is not visible. */
export function entriesOfRequest(evaluator: Evaluator, { body, query, url }: HttpRequest): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const isVisible = [collect(evaluator, body, names), collect(evaluator, query, names), isUnknown(url) || collect(evaluator, url, names)];
  return isVisible.every(Boolean) ? names : undefined;
}

// An address from elsewhere may have a query. Hardly one has, so it does not count as a part that is not visible.
function isUnknown(url: Value | undefined): boolean {
  return url?.kind === 'unknown' || url?.kind === 'choice';
}

// What only one of several bodies has counts as present.
function collect(evaluator: Evaluator, value: Value | undefined, names: Set<string>): boolean {
  switch (value?.kind) {
    case undefined:
    case 'scalar':
      return true;
    case 'record':
      for (const entry of value.entries) names.add(entry.key);
      return !value.open;
    case 'url':
      return collect(evaluator, value.search, names) && collect(evaluator, value.href, names);
    case 'text': {
      const read = readText(evaluator, value);
      return read === undefined || collect(evaluator, read.record, names);
    }
    case 'choice':
      return value.options.map((option) => collect(evaluator, option, names)).every(Boolean);
    case 'list':
    case 'unknown':
      return false;
  }
}
