import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../../evaluation/once.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { constantOf, skeletonOf } from '../../evaluation/text.ts';
import type { Entry, RecordValue, Value } from '../../evaluation/value.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import type { ApplicationType } from '../../protocol/application-types.ts';
import { unwrap, wrapped } from '../../syntax/unwrap.ts';
import { hostOf } from '../endpoint.ts';
import { holdsOf, includesWord, isConstant } from './conditions.ts';
import { sdksIn } from './in-file.ts';
import { sdkPositionsOf } from './look-up.ts';
import type { SdkCheck, SdkModel, SdkSwitch, SdkUnsafe, TokenStorage } from './model.ts';
import { entriesAt, optionsAt, valueAt } from './options.ts';
import { listOf, placeName } from './paths.ts';
import { type ShapedObject, shapedObjectsOf } from './shapes.ts';
import { type SdkSite, sitesOf } from './sites.ts';
import type { SdkTables } from './model-tables.ts';
import { typedObjectsOf } from './typed.ts';

/** Something that holds the evaluator of a file, as its messages do. */
interface Holder {
  readonly evaluator: Evaluator;
}

/** A switch in the position that turns a check off. */
export interface SwitchUse {
  readonly package: string;
  /** Where that SDK runs; `undefined` when it runs anywhere. */
  readonly runsIn: ReadonlySet<ApplicationType> | undefined;
  readonly turnsOff: SdkCheck;
  /** Only in that position the SDK asks for anything but a code. */
  readonly choosesFlow: boolean;
  /** The option, or the export that is used. */
  readonly name: string;
  /** The property, attribute or assignment; the expression for an export. */
  readonly node: TSESTree.Node;
  readonly valueNode: TSESTree.Node;
  /** The element of a list that turns the check off, where others stand beside it. */
  readonly element: TSESTree.Node | undefined;
  /** It is what is not there that turns the check off. */
  readonly isMissing: boolean;
  /** The value that it is given; `undefined` for an export, or where there is none. */
  readonly value: Value | undefined;
  /** The options around it, for what they say of the provider or of the host. */
  readonly record: RecordValue | undefined;
  /** Some of the values that it can have are safe: it depends on something. */
  readonly isConditional: boolean;
  /** The vendor documents it as needed for the provider that the same object names, or may name out of sight. */
  readonly isNeeded: boolean;
  /** The token whose check it is, where the package reads every JWT. */
  readonly token: TSESTree.Node | undefined;
}

/** A place where an SDK is told to keep tokens in storage that scripts can read. */
export interface StorageUse {
  readonly package: string;
  readonly storage: TokenStorage;
  readonly name: string;
  readonly node: TSESTree.Node;
  readonly valueNode: TSESTree.Node;
}

interface Place {
  readonly tables: SdkTables;
  readonly name: string;
  readonly record: RecordValue;
  /** Every option is visible. */
  readonly isVisible: boolean;
  readonly site: SdkSite | undefined;
}

/** Every switch of an SDK in the file that is, or can be, in the position that turns a check off. */
export function switchesOf({ evaluator }: Holder): readonly SwitchUse[] {
  return switchesIn(evaluator);
}

const switchesIn = oncePerEvaluator(findSwitches);

function findSwitches(evaluator: Evaluator): readonly SwitchUse[] {
  const found = new Map<TSESTree.Node, SwitchUse>();
  for (const place of placesOf(evaluator)) {
    for (const row of place.tables.model.switches ?? []) {
      if (!('at' in row) || !listOf(row.at).some((at) => placeName(at) === place.name)) continue;
      for (const [name, spec] of Object.entries(row.options)) {
        const entries = entriesOfPlace(place, name);
        const missing = entries.length === 0 ? missingUse(evaluator, place, name, spec) : undefined;
        if (missing) found.set(missing.node, missing);
        for (const entry of entries) {
          const use = switchUse(evaluator, place, name, spec, entry);
          if (use) found.set(entry.node, { ...use, token: tokenOf(place, row.token) });
        }
      }
    }
  }
  for (const { tables, node, path } of usesOfExports(evaluator)) {
    for (const row of tables.model.switches ?? []) {
      if (!('use' in row) || !listOf(row.use).includes(path)) continue;
      found.set(node, {
        package: tables.model.package,
        runsIn: runsInOf(tables),
        turnsOff: row.turnsOff,
        choosesFlow: false,
        name: path,
        node,
        valueNode: node,
        element: undefined,
        isMissing: false,
        value: undefined,
        record: undefined,
        isConditional: isGivenByValue(evaluator, node),
        isNeeded: false,
        token: undefined,
      });
    }
  }
  return [...found.values()];
}

/** Every option of an SDK in the file, written out, that puts tokens where scripts can read them. */
export function storageUsesOf({ evaluator }: Holder): readonly StorageUse[] {
  const found = new Map<TSESTree.Node, StorageUse>();
  for (const place of placesOf(evaluator)) {
    for (const row of place.tables.model.storage ?? []) {
      if (!('at' in row) || !listOf(row.at).some((at) => placeName(at) === place.name)) continue;
      for (const [name, values] of Object.entries(row.options)) {
        for (const entry of entriesOfPlace(place, name)) {
          const storage = values === 'object' ? storageObject(evaluator, entry.valueNode) : storageNamed(entry.value, values);
          const { node, valueNode } = entry;
          if (storage) found.set(node, { package: place.tables.model.package, storage, name, node, valueNode });
        }
      }
    }
  }
  for (const { tables, node, path } of usesOfExports(evaluator)) {
    for (const row of tables.model.storage ?? []) {
      if (!('use' in row) || !listOf(row.use).includes(path)) continue;
      found.set(node, { package: tables.model.package, storage: row.storage, name: path, node, valueNode: node });
    }
  }
  return [...found.values()];
}

const placesOf = oncePerEvaluator(findPlaces);

function findPlaces(evaluator: Evaluator): readonly Place[] {
  const called = sitesOf(evaluator).flatMap((site) =>
    site.tables.places.get(site.call).flatMap((name) =>
      optionsAt(evaluator, site, name).map(({ record, isVisible }): Place => ({ tables: site.tables, name, record, isVisible, site })),
    ),
  );
  const typed = typedObjectsOf(evaluator).flatMap((object) => placeOfObject(evaluator, object));
  // What an object is given to, or its type, says more of it than the names of its keys.
  const known = new Set<TSESTree.Node>([...called, ...typed].flatMap(({ record }) => record.origins));
  const shaped = shapedObjectsOf(evaluator).filter(({ node }) => !known.has(node)).flatMap((object) => placeOfObject(evaluator, object));
  return [...called, ...typed, ...shaped];
}

function placeOfObject(evaluator: Evaluator, { node, tables, place }: Pick<ShapedObject, 'node' | 'tables' | 'place'>): readonly Place[] {
  const value = evaluator.evaluateWhole(node);
  return value.kind === 'record' ? [{ tables, name: place, record: value, isVisible: false, site: undefined }] : [];
}

// `''` is the argument itself: `setStorage(localStorage)`.
function entriesOfPlace({ record, site, name }: Place, option: string): readonly Entry[] {
  if (option !== '') return entriesAt(record, option);
  const given = site?.argument(Number(/@(\d+)/.exec(name)?.[1] ?? 0));
  if (!given || given === 'hidden') return [];
  return [{ key: '', value: given.value, node: given.node, valueNode: given.node, certain: true, form: 'property' }];
}

function tokenOf({ site }: Place, index: number | undefined): TSESTree.Node | undefined {
  const given = index === undefined ? undefined : site?.argument(index);
  return given === 'hidden' ? undefined : given?.node;
}

function switchUse(evaluator: Evaluator, place: Place, name: string, spec: SdkSwitch, entry: Entry): Omit<SwitchUse, 'token'> | undefined {
  const answers = alternatives(entry.value).map((value) => isUnsafe(evaluator, value, entry.valueNode, spec.unsafe));
  const isRead = holdsOf(spec.when, place.record);
  if (!answers.includes(true) || isRead === false) return undefined;
  return {
    package: place.tables.model.package,
    runsIn: runsInOf(place.tables),
    turnsOff: spec.turnsOff,
    choosesFlow: spec.choosesFlow === true,
    name,
    node: entry.node,
    valueNode: entry.valueNode,
    element: unsafeElement(entry.value, spec.unsafe),
    isMissing: false,
    value: entry.value,
    record: place.record,
    isConditional: !entry.certain || isRead === undefined || answers.some((answer) => answer !== true),
    isNeeded: isNeeded(place.record, spec),
  };
}

// `['RS256', 'none']`
function unsafeElement(value: Value, unsafe: SdkUnsafe): TSESTree.Node | undefined {
  if (typeof unsafe !== 'object') return undefined;
  if ('anyOf' in unsafe) return unsafe.anyOf.map((part) => unsafeElement(value, part)).find((element) => element !== undefined);
  if (!('includes' in unsafe) || value.kind !== 'list') return undefined;
  const found = value.elements.filter((element) => isConstant(element, unsafe.includes) === true);
  return found.length === 1 && value.elements.length > 1 ? found[0]?.node : undefined;
}

// `client.verifyIdToken({ idToken })`
function missingUse(evaluator: Evaluator, place: Place, name: string, { unsafe, turnsOff }: SdkSwitch): SwitchUse | undefined {
  const { site, record, tables } = place;
  if (typeof unsafe !== 'object' || !('unlessNamed' in unsafe) || !site || !place.isVisible) return undefined;
  const names = nodeIndexOf(evaluator.sourceCode).of('Identifier').map((identifier) => identifier.name);
  if (unsafe.unlessNamed.some((named) => names.includes(named))) return undefined;
  const { node } = site;
  return {
    package: tables.model.package,
    runsIn: runsInOf(tables),
    turnsOff,
    choosesFlow: false,
    name,
    node,
    valueNode: node,
    element: undefined,
    isMissing: true,
    value: undefined,
    record,
    isConditional: false,
    isNeeded: false,
    token: undefined,
  };
}

function isNeeded(record: RecordValue, { neededFor }: SdkSwitch): boolean {
  if (!neededFor) return false;
  return alternatives(valueAt(record, neededFor.option, record.node)).some((value) => {
    if (value.kind === 'scalar') return false;
    if (value.kind === 'list') {
      const words = value.elements.map((element) => constantOf(element));
      return value.open || words.includes(undefined) || neededFor.pattern.test(words.join(' '));
    }
    const text = value.kind === 'url' ? value.href : value.kind === 'text' ? value : undefined;
    if (!text || (constantOf(text) === undefined && hostOf(text) === undefined)) return true;
    return neededFor.pattern.test(skeletonOf(text));
  });
}

// `{ [allowInsecureRequests]: isDevelopment }`, `checks.includes('state') ? state : skipStateCheck`
function isGivenByValue(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression') return true;
  return parent?.type === 'Property' && parent.key === node && isConstant(evaluator.evaluate(parent.value), true) !== true;
}

function runsInOf({ model }: SdkTables): ReadonlySet<ApplicationType> | undefined {
  return model.runsIn && new Set(model.runsIn);
}

function isUnsafe(evaluator: Evaluator, value: Value, node: TSESTree.Node, unsafe: SdkUnsafe): boolean | undefined {
  if (typeof unsafe !== 'object') return isConstant(value, unsafe);
  if ('includes' in unsafe) return includesWord(value, unsafe.includes);
  if ('unlessNamed' in unsafe) return false;
  if ('empty' in unsafe) return value.kind === 'list' && value.elements.length === 0 && !value.open;
  if ('anyOf' in unsafe) return unsafe.anyOf.some((part) => isUnsafe(evaluator, value, node, part) === true);
  const owner = evaluator.functions.resolve(node);
  const returns = owner ? evaluator.functions.returnsOf(owner) : [];
  return returns.length > 0 && returns.every((returned) => isConstant(evaluator.evaluate(returned), unsafe.returns) === true);
}

function storageNamed(value: Value, values: Readonly<Record<string, TokenStorage>>): TokenStorage | undefined {
  for (const option of alternatives(value)) {
    // Of a list, the first that there is.
    const text = constantOf(option.kind === 'list' ? option.elements[0] : option);
    if (text !== undefined && Object.hasOwn(values, text)) return values[text];
  }
  return undefined;
}

// `localStorage`, `window.localStorage`, `new WebStorageStateStore({ store: localStorage })`, `() => localStorage`
function storageObject(evaluator: Evaluator, node: TSESTree.Node): TokenStorage | undefined {
  const { root, steps } = evaluator.paths.of(node) ?? { root: { kind: 'global', name: '' }, steps: '?' };
  if (root.kind === 'global' && steps === '' && (root.name === 'localStorage' || root.name === 'sessionStorage')) return root.name;
  const value = unwrap(node);
  if (value.type === 'Identifier') {
    const slot = evaluator.slots.of(value);
    const [source] = slot?.sources ?? [];
    return slot?.sources.length === 1 && source?.path.length === 0 ? storageObject(evaluator, source.expression) : undefined;
  }
  if (value.type === 'ArrowFunctionExpression' && value.body.type !== 'BlockStatement') return storageObject(evaluator, value.body);
  if (value.type !== 'NewExpression' && value.type !== 'CallExpression') return undefined;
  for (const argument of value.arguments) {
    const inner = argument.type === 'ObjectExpression' ? argument.properties.map((property) => (property.type === 'Property' ? property.value : property)) : [argument];
    for (const part of inner) {
      const storage = storageObject(evaluator, part);
      if (storage) return storage;
    }
  }
  return undefined;
}

// References to exports of the SDKs that have such rows, apart from the imports themselves.
function* usesOfExports(evaluator: Evaluator): Generator<{ tables: SdkTables; node: TSESTree.Node; path: string }> {
  if (![...sdksIn(evaluator.sourceCode)].some(({ model }) => speaksOfExports(model))) return;
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of [...index.of('Identifier'), ...index.of('MemberExpression')]) {
    if (!isUse(node)) continue;
    const path = evaluator.paths.of(node);
    for (const { tables, steps } of path ? sdkPositionsOf(path) : []) yield { tables, node, path: steps };
  }
}

function speaksOfExports({ switches = [], storage = [] }: SdkModel): boolean {
  return switches.some((row) => 'use' in row) || storage.some((row) => 'use' in row);
}

function isUse(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (!parent || /^(?:Import|Export|TS)/.test(parent.type) || parent.type === 'VariableDeclarator') return false;
  if (parent.type === 'MemberExpression') return parent.object !== node && parent.computed;
  if (parent.type !== 'Property' || parent.key !== node || parent.shorthand) return true;
  // `{ [allowInsecureRequests]: true }`
  return parent.computed && !(parent.value.type === 'Literal' && parent.value.value === false);
}
