import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { memberOf } from '../../evaluation/operations.ts';
import { entriesOf, RecordBuilder } from '../../evaluation/record.ts';
import type { Entry, RecordValue, Value } from '../../evaluation/value.ts';
import { readRecord } from '../recognise.ts';
import { placeName, placeOf } from './paths.ts';
import type { SdkSite } from './sites.ts';

/** The options object that a place of one site holds. */
export interface SdkOptions {
  /** Without entries when the argument is missing or a plain text. */
  readonly record: RecordValue;
  /** Every option is visible. */
  readonly isVisible: boolean;
  /** The whole argument, which the object is or stands in. */
  readonly argument: Value | undefined;
}

/**
 * The options objects at a place: several where the place repeats, one that is empty where nothing is given. `except` are
 * keys for which a `*` of the place does not stand.
 */
export function optionsAt(evaluator: Evaluator, site: SdkSite, place: string, except: readonly string[] = []): readonly SdkOptions[] {
  const { argument: index, within } = placeOf(place);
  const given = site.argument(index);
  const repeats = within.some((step) => step === '[]' || step === '*');
  if (given === 'hidden') return repeats ? [] : [empty(site.node, false, undefined)];
  if (!given) return repeats ? [] : [empty(site.node, true, undefined)];
  return valuesWithin(given.value, within, given.node, except).flatMap((value) => {
    if (repeats && value.kind !== 'record') return [];
    return [{ ...objectOf(evaluator, value, given.node), argument: given.value }];
  });
}

/** What is written at a place that is a single value: an argument, or an option of one. */
export function entriesAtPlace(evaluator: Evaluator, site: SdkSite, place: string): readonly Entry[] {
  const { call, argument, within } = placeOf(place);
  if (within.length > 0) {
    return optionsAt(evaluator, site, placeName(`${call}@${String(argument)}`)).flatMap(({ record }) => entriesAt(record, within.join('.')));
  }
  const given = site.argument(argument);
  if (!given || given === 'hidden') return [];
  return [{ key: '', value: given.value, node: given.node, valueNode: given.node, certain: true, form: 'property' }];
}

/** An options object that is there itself, without a call around it. */
export function optionsOfObject(record: RecordValue): SdkOptions {
  return { record, isVisible: !record.open, argument: record };
}

function empty(node: TSESTree.Node, isVisible: boolean, argument: Value | undefined): SdkOptions {
  return { record: new RecordBuilder(node, 'object').finish(), isVisible, argument };
}

function valuesWithin(value: Value, within: readonly string[], node: TSESTree.Node, except: readonly string[]): readonly Value[] {
  const [step, ...rest] = within;
  if (step === undefined) return [value];
  if (value.kind === 'choice' && (step === '[]' || step === '*')) {
    return value.options.flatMap((option) => valuesWithin(option, within, node, except));
  }
  if (step === '[]') {
    // One configuration may stand where a list of them may.
    const elements = value.kind === 'list' ? value.elements : [value];
    return elements.flatMap((element) => valuesWithin(element, rest, node, except));
  }
  if (step === '*') {
    const entries = value.kind === 'record' ? value.entries.filter(({ key }) => !except.includes(key)) : [];
    return entries.flatMap((entry) => valuesWithin(entry.value, rest, node, except));
  }
  return valuesWithin(memberOf(value, step, node), rest, node, except);
}

function objectOf(evaluator: Evaluator, value: Value, node: TSESTree.Node): Omit<SdkOptions, 'argument'> {
  const record = readRecord(evaluator, value, node);
  if (record) return { record, isVisible: !record.open && isWhole(value) };
  const isNothing = value.kind === 'scalar' || value.kind === 'text';
  return { record: new RecordBuilder(node, 'object').finish(), isVisible: isNothing };
}

function isWhole(value: Value): boolean {
  return value.kind !== 'choice' || value.options.every((option) => option.kind === 'record' || option.kind === 'scalar');
}

/** What is written for an option; dotted for one inside another. */
export function entriesAt(record: RecordValue, option: string): readonly Entry[] {
  const direct = entriesOf(record, option);
  const dot = option.indexOf('.');
  if (direct.length > 0 || dot === -1) return direct;
  const rest = option.slice(dot + 1);
  return entriesOf(record, option.slice(0, dot)).flatMap((entry) => entriesIn(entry.value, rest, entry.certain));
}

function entriesIn(value: Value, option: string, isCertain: boolean): readonly Entry[] {
  if (value.kind === 'choice') return value.options.flatMap((part) => entriesIn(part, option, false));
  if (value.kind !== 'record') return [];
  return entriesAt(value, option).map((entry) => ({ ...entry, certain: entry.certain && isCertain }));
}

/** What an option is; dotted for one inside another. An option inside one that is not there, or is a text, is not there either. */
export function valueAt(record: RecordValue, option: string, node: TSESTree.Node): Value {
  if (entriesOf(record, option).length > 0) return memberOf(record, option, node);
  let value: Value = record;
  for (const key of option.split('.')) {
    if (value.kind === 'scalar' && value.value === undefined) return value;
    if (value.kind === 'text') return { kind: 'scalar', node, value: undefined };
    value = memberOf(value, key, node);
  }
  return value;
}
