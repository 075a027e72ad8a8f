import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../../evaluation/operations.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import type { SdkCondition } from './model.ts';
import { entriesAt, valueAt } from './options.ts';

/** What a condition is asked of. */
export interface Facts {
  /** The objects whose options count, the one that counts most last. */
  readonly records: readonly RecordValue[];
  readonly node: TSESTree.Node;
  /** There are more options, which are not visible. */
  readonly isPartlyHidden: boolean;
  /** Whether the parameter has that word; `undefined` when it is not visible. */
  hasWord(parameter: string, word: string): boolean | undefined;
  isCalled(path: string): boolean;
  argument(index: number): Value;
}

/** Whether the condition holds; `undefined` when what it asks for is not visible. */
export function holds(condition: SdkCondition | undefined, facts: Facts): boolean | undefined {
  if (!condition) return true;
  if ('not' in condition) return negated(holds(condition.not, facts));
  if ('all' in condition) return conjunction(condition.all.map((part) => holds(part, facts)));
  if ('any' in condition) return negated(conjunction(condition.any.map((part) => negated(holds(part, facts)))));
  if ('called' in condition) return facts.isCalled(condition.called);
  if ('parameter' in condition) return facts.hasWord(condition.parameter, condition.includes);
  if ('isWritten' in condition) return isWritten(facts, condition.option);
  const value = 'argument' in condition ? facts.argument(condition.argument) : optionOf(facts, condition.option);
  if ('is' in condition) return allSay(value, (option) => isConstant(option, condition.is));
  if ('isOn' in condition) return allSay(value, isOn);
  return allSay(value, (option) => includesWord(option, condition.includes));
}

/** The same of the options of one object alone, where only options are asked for. */
export function holdsOf(condition: SdkCondition | undefined, record: RecordValue): boolean | undefined {
  const { node } = record;
  return holds(condition, {
    records: [record],
    node,
    isPartlyHidden: false,
    hasWord: () => undefined,
    isCalled: () => false,
    argument: () => ({ kind: 'unknown', node }),
  });
}

function isWritten(facts: Facts, option: string): boolean | undefined {
  const entries = facts.records.flatMap((record) => entriesAt(record, option));
  if (entries.some(({ certain }) => certain)) return true;
  return entries.length > 0 || facts.isPartlyHidden || facts.records.some((record) => record.open) ? undefined : false;
}

// The last object that writes it counts.
function optionOf(facts: Facts, option: string): Value {
  const written = facts.records.findLast((record) => entriesAt(record, option).length > 0);
  if (written) return valueAt(written, option, facts.node);
  const isOpen = facts.isPartlyHidden || facts.records.some((record) => record.open);
  return isOpen ? { kind: 'unknown', node: facts.node } : { kind: 'scalar', node: facts.node, value: undefined };
}

// The answer that all alternatives of a value give.
function allSay(value: Value, test: (option: Value) => boolean | undefined): boolean | undefined {
  const answers = new Set(alternatives(value).map(test));
  const [answer] = answers;
  return answers.size === 1 ? answer : undefined;
}

/** Whether the value is that constant. */
export function isConstant(value: Value, expected: string | boolean | undefined): boolean | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind === 'scalar') return value.value === expected || (value.value === null && expected === undefined);
  if (value.kind !== 'text') return false;
  const text = constantOf(value);
  return text === undefined && typeof expected === 'string' ? undefined : text === expected;
}

function isOn(value: Value): boolean | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind === 'scalar') return value.value !== undefined && value.value !== null && value.value !== false;
  return value.kind !== 'text' || constantOf(value) !== '';
}

/** Whether a list has that element, or a text that word. */
export function includesWord(value: Value, word: string): boolean | undefined {
  switch (value.kind) {
    case 'text':
      return constantOf(value)?.split(/\s+/).includes(word);
    case 'list': {
      const answers = value.elements.map((element) => isConstant(element, word));
      if (answers.includes(true)) return true;
      return value.open || answers.includes(undefined) ? undefined : false;
    }
    case 'unknown':
      return undefined;
    default:
      return false;
  }
}

function negated(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}

function conjunction(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
