import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../evaluation/operations.ts';
import type { Entry, RecordValue, TextValue, Value } from '../evaluation/value.ts';
import type { KnownText, Parameter, ParameterPlace, Parameters, ParameterValue, Span } from './model.ts';
import { expressionsOfValue } from './query-parts.ts';
import { textsOf } from './texts.ts';

/** The parameters that a record stands for, under their wire names. Each is read when it is asked for. */
export function parametersOf(record: RecordValue): Parameters {
  return new WrittenParameters(record);
}

class WrittenParameters implements Parameters {
  readonly #entries = new Map<string, Entry[]>();
  readonly #known = new Map<string, Parameter | undefined>();

  constructor(record: RecordValue) {
    for (const entry of record.entries) {
      const entries = this.#entries.get(entry.key);
      if (entries) entries.push(entry);
      else this.#entries.set(entry.key, [entry]);
    }
  }

  get all(): readonly Parameter[] {
    return [...this.#entries.keys()].map((name) => this.get(name)).filter((parameter) => parameter !== undefined);
  }

  get(name: string): Parameter | undefined {
    const entries = this.#entries.get(name);
    if (!entries) return undefined;
    if (!this.#known.has(name)) this.#known.set(name, parameterOf(name, entries));
    return this.#known.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/** A set of parameters, looked up by wire name. */
export function parameterSet(parameters: readonly Parameter[]): Parameters {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  return {
    all: parameters,
    get: (name) => byName.get(name),
    has: (name) => byName.has(name),
  };
}

/** One parameter, from every entry that writes it. `undefined` when it can only be absent. */
export function parameterOf(name: string, entries: readonly Entry[], writtenAs = name): Parameter | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const places = entries.map(placeOf);
  const values = entries.map((entry, index) => valueOf(entry, places[index]));
  if (values.every((value) => value === 'absent')) return undefined;
  const value = merged(values.filter((candidate) => candidate !== 'absent'));
  const [only] = value.state === 'known' ? value.texts : [];
  return {
    name,
    value,
    node: only?.span.node ?? first.valueNode,
    places,
    written: entries.map((entry) => entry.value),
    certain: entries.some((entry) => entry.certain && !mayBeAbsent(entry.value)),
    writtenAs,
    isDefault: false,
    isExtra: false,
  };
}

/** A parameter that an SDK sends by itself. */
export function suppliedParameter(name: string, texts: readonly string[], node: TSESTree.Node, isDefault = true): Parameter {
  const span: Span = { node, range: undefined, editable: false };
  const words = texts.map((text) => ({ text, span }));
  const known: KnownText = {
    text: texts.join(' '),
    words,
    span,
    place: undefined,
    encoding: 'none',
    isList: texts.length > 1,
    fallback: undefined,
  };
  return { name, value: { state: 'known', texts: [known] }, node, places: [], written: [], certain: true, writtenAs: name, isDefault, isExtra: false };
}

function placeOf(entry: Entry): ParameterPlace {
  if (entry.form !== 'query') return { form: entry.form, node: entry.node, valueNode: entry.valueNode };
  const text = entry.value.kind === 'text' ? entry.value : undefined;
  const { node, valueNode, range } = entry;
  const written = expressionsOfValue(entry.key, node);
  const parts = written.length > 0 ? written : text ? text.pieces.map((piece) => piece.node) : [valueNode];
  return { form: 'query', node, valueNode, parts, range, valueRange: text && verbatimRange(text) };
}

function verbatimRange(text: TextValue): readonly [number, number] | undefined {
  const [piece] = text.pieces;
  if (text.pieces.length !== 1 || piece?.kind !== 'literal' || piece.start === undefined) return undefined;
  return [piece.start, piece.start + piece.text.length];
}

function mayBeAbsent(value: Value): boolean {
  return alternatives(value).some((option) => option.kind === 'scalar' && (option.value === undefined || option.value === null));
}

function valueOf(entry: Entry, place: ParameterPlace | undefined): ParameterValue | 'absent' {
  const { value } = entry;
  if (value.kind === 'scalar') {
    if (typeof value.value === 'boolean') return { state: 'switch', on: value.value };
    return value.value === undefined || value.value === null ? 'absent' : { state: 'unknown' };
  }
  const { texts, isComplete } = textsOf(value, entry, place);
  if (texts.length === 0) return { state: 'unknown' };
  return { state: isComplete ? 'known' : 'partial', texts };
}

function merged(values: readonly ParameterValue[]): ParameterValue {
  const [only] = values;
  if (values.length === 1 && only) return only;
  const texts = values.flatMap((value) => (value.state === 'known' || value.state === 'partial' ? value.texts : []));
  if (texts.length === 0) return { state: 'unknown' };
  return { state: values.every((value) => value.state === 'known') ? 'known' : 'partial', texts };
}
