import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { unknown } from '../../evaluation/operations.ts';
import type { RecordValue } from '../../evaluation/value.ts';

/**
 * The record with every entry unknown that something invisible may overwrite: `{ grant_types: […], ...overrides }`.
 * Rules that compare two entries would otherwise take a default for what is sent.
 */
export function withoutOverwritten(evaluator: Evaluator, record: RecordValue): RecordValue {
  if (!record.open) return record;
  const spreads = record.origins.flatMap((origin) => (origin.type === 'ObjectExpression' ? unknownSpreads(evaluator, origin) : []));
  if (spreads.length === 0) return record;
  const entries = record.entries.map((entry) => {
    const isOverwritten = spreads.some(({ object, spread }) => entry.node.parent === object && entry.node.range[0] < spread.range[0]);
    return isOverwritten ? { ...entry, value: unknown(entry.valueNode) } : entry;
  });
  return { ...record, entries };
}

interface Spread {
  readonly object: TSESTree.ObjectExpression;
  readonly spread: TSESTree.SpreadElement;
}

function unknownSpreads(evaluator: Evaluator, object: TSESTree.ObjectExpression): Spread[] {
  return object.properties.flatMap((spread) => {
    if (spread.type !== 'SpreadElement') return [];
    const value = evaluator.evaluate(spread.argument);
    const isVisible = value.kind === 'scalar' || (value.kind === 'record' && !value.open);
    return isVisible ? [] : [{ object, spread }];
  });
}
