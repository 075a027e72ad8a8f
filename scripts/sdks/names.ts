import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';

import type { SdkCondition, SdkModel, SdkUnsafe } from '../../src/messages/sdks/model.ts';
import { listOf, placeOf, splitPackage } from '../../src/messages/sdks/paths.ts';
import { joined } from '../../src/messages/sdks/model-tables.ts';
import { typedFolder } from './install.ts';
import { aliased, majors } from './majors.ts';
import { isAny, PathTypes, type Reached, stepsOf } from './path-types.ts';

/** A module that a model names: under which specifier it is installed, and at which path of the model it stands. */
export interface NamedModule {
  readonly installed: string;
  readonly prefix: string;
}

/** What the name check found out about one model. */
export interface NameReport {
  readonly model: SdkModel;
  /** Names that the typings do not have. */
  readonly missing: readonly string[];
  readonly checked: number;
  /** Names of which the typings say nothing. */
  readonly unchecked: readonly string[];
}

/** What stands in front of the name of a global, where others have an installed module. */
export const GLOBAL = 'global:';

/** The modules of a model, as they are installed: another major has its own alias. */
export function modulesOf(model: SdkModel): readonly NamedModule[] {
  const aliases = majors.find((major) => Object.values(major).some((name) => isInstalled(name, model)));
  const modules = Object.entries(Array.isArray(model.modules) ? withoutPrefix(model.modules as readonly string[]) : (model.modules as Readonly<Record<string, string>>));
  // A script whose typings declare a global and no module.
  if (modules.length === 0) return Object.entries(model.globals ?? {}).map(([name, prefix]) => ({ installed: `${GLOBAL}${name}`, prefix }));
  return modules.flatMap(([module, prefix]): NamedModule[] => {
    const installed = isInstalled(model.package, model) ? module : aliased(module, aliases);
    return installed.includes('*') ? wildcardModules(installed, prefix) : [{ installed, prefix }];
  });
}

function hasVersion(model: SdkModel): boolean {
  return [model.typings ?? model.package, ...majors.flatMap((major) => Object.values(major))].some((name) => isInstalled(name, model));
}

function isInstalled(name: string, { package: sdk, typings, version }: SdkModel): boolean {
  const wanted = typings ?? sdk;
  const file = join(typedFolder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return false;
  const found = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string };
  // `@firebase/auth` stands for the umbrella package, which is not installed.
  return found.name === wanted ? found.version === version : name === `@${wanted}/auth`;
}

function withoutPrefix(modules: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(modules.map((module) => [module, '']));
}

// `next-auth/providers/*` is every typed file of that folder.
function wildcardModules(module: string, prefix: string): NamedModule[] {
  const folder = join(typedFolder, 'node_modules', dirname(module));
  if (!existsSync(folder)) return [];
  const names = new Set(readdirSync(folder).filter((file) => file.endsWith('.d.ts')).map((file) => file.replace(/\.d\.ts$/u, '')));
  return [...names].filter((name) => name !== 'index').map((name) => ({ installed: module.replace('*', name), prefix: prefix.replace('*', name) }));
}

/** Checks every name of a model against the typings. `moduleAt` gives the symbol of an installed module. */
export class NameCheck {
  readonly #checker: ts.TypeChecker;
  readonly #types: PathTypes;
  readonly #moduleAt: (installed: string) => ts.Symbol | undefined;
  readonly #models: readonly SdkModel[];
  readonly #reached = new Map<string, Reached | undefined>();

  constructor(checker: ts.TypeChecker, at: ts.Node, models: readonly SdkModel[], moduleAt: (installed: string) => ts.Symbol | undefined) {
    this.#checker = checker;
    this.#types = new PathTypes(checker, at);
    this.#moduleAt = moduleAt;
    this.#models = models;
  }

  report(model: SdkModel): NameReport {
    const names = new Names(model, this.#types, (path) => this.#resolve(model, path));
    if (!hasVersion(model)) names.fail('that version is not in tests/sdks-typed/package.json');
    for (const { installed } of modulesOf(model)) if (!this.#moduleAt(installed)) names.fail(`module '${installed}' is not installed or has no typings`);
    for (const [path, others] of Object.entries(model.instances ?? {})) [path, ...others].forEach((name) => names.path(name));
    for (const [path, value] of Object.entries(model.constants ?? {})) names.constant(path, value);
    for (const call of model.calls) for (const path of listOf(call.path)) names.call(path, call);
    for (const { named } of model.calls) if (named) [named.by, named.what].forEach((name) => names.path(name));
    for (const group of model.results ?? []) {
      const { of, ...fields } = group;
      for (const path of listOf(of)) for (const steps of Object.values(fields)) for (const step of listOf(steps)) names.path(joined(path, step));
    }
    for (const decoder of model.decoders ?? []) {
      for (const path of listOf(decoder.path)) for (const steps of listOf(decoder.claims ?? '')) names.path(joined(path, steps));
    }
    for (const row of [...(model.switches ?? []), ...(model.storage ?? [])]) {
      if ('use' in row) listOf(row.use).forEach((path) => names.path(path));
      else for (const path of listOf(row.at)) for (const [option, spec] of Object.entries(row.options)) names.switched(path, option, spec);
    }
    for (const place of [...(model.bearers ?? []), ...(model.keys ?? []), ...(model.signs ?? [])]) {
      const { call, argument, within } = placeOf(place);
      names.options(`${call}@${String(argument)}`, within.length > 0 ? [within.join('.')] : []);
    }
    for (const [type, place] of Object.entries(model.types ?? {})) {
      names.path(type.includes('.') ? type.replace('.', '.new().') : `${type}.new()`);
      names.path(placeOf(place).call);
    }
    for (const { keys, call } of model.shapes ?? []) names.options(call, keys);
    return names.finish();
  }

  #resolve(model: SdkModel, path: string): Reached | undefined {
    const { package: name, steps } = splitPackage(path);
    const owner = name === undefined ? model : this.#models.find((other) => other.package === name);
    const key = `${String(this.#models.indexOf(owner ?? model))} ${name ?? ''} ${steps}`;
    if (!this.#reached.has(key)) {
      const modules = owner ? modulesOf(owner) : [{ installed: name ?? '', prefix: '' }];
      this.#reached.set(key, this.#fromModules(modules, steps));
    }
    return this.#reached.get(key);
  }

  #fromModules(modules: readonly NamedModule[], path: string): Reached | undefined {
    const steps = stepsOf(path);
    for (const { installed, prefix } of modules) {
      const start = prefix === '' ? 0 : stepsOf(prefix).length;
      const isHere = stepsOf(prefix).every((step, index) => matches(steps[index] ?? '', step));
      const module = isHere ? this.#moduleAt(installed) : undefined;
      const reached = module && this.#fromModule(module, steps.slice(start).map((step, index) => (index === 0 ? step.replace(/^\./u, '') : step)));
      if (reached) return reached;
    }
    return undefined;
  }

  #fromModule(module: ts.Symbol, [first = '', ...rest]: readonly string[]): Reached | undefined {
    const isInstance = /^\.?new\(\)$/u.test(rest[0] ?? '');
    const symbols = this.#exportsOf(module).filter((symbol) => matches(first, symbol.name));
    if (first === 'default') {
      const whole = this.#wholeOf(module);
      if (whole) symbols.push(whole);
    }
    for (const symbol of symbols) {
      let reached: Reached | undefined = this.#types.ofSymbol(symbol, isInstance);
      if (isInstance && reached.types.length === 0) continue;
      for (const step of isInstance ? rest.slice(1) : rest) reached = reached && this.#types.step(reached, step);
      reached ??= this.#fromNamespace(symbol, rest);
      if (reached) return reached;
    }
    return undefined;
  }

  // A type that is declared inside the namespace of a class.
  #fromNamespace(symbol: ts.Symbol, [first = '', ...rest]: readonly string[]): Reached | undefined {
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    return target.flags & ts.SymbolFlags.Namespace ? this.#fromModule(target, [first.replace(/^\./u, ''), ...rest]) : undefined;
  }

  #exportsOf(module: ts.Symbol): ts.Symbol[] {
    const whole = this.#wholeOf(module);
    const named = this.#checker.getExportsOfModule(module);
    return whole ? [...named, ...this.#checker.getPropertiesOfType(this.#checker.getTypeOfSymbol(whole))] : named;
  }

  // What a CommonJS package is, `export =` in its typings.
  #wholeOf(module: ts.Symbol): ts.Symbol | undefined {
    const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals);
    return whole && (whole.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(whole) : whole);
  }
}

/** Collects what is missing in one model. */
class Names {
  readonly #model: SdkModel;
  readonly #types: PathTypes;
  readonly #resolve: (path: string) => Reached | undefined;
  readonly #missing = new Set<string>();
  readonly #unchecked = new Set<string>();
  readonly #checked = new Set<string>();
  readonly #untyped: ReadonlySet<string>;
  readonly #needed = new Set<string>();

  constructor(model: SdkModel, types: PathTypes, resolve: (path: string) => Reached | undefined) {
    this.#model = model;
    this.#types = types;
    this.#resolve = resolve;
    this.#untyped = new Set(model.untyped);
  }

  fail(message: string): void {
    this.#missing.add(message);
  }

  path(path: string): Reached | undefined {
    if (path.startsWith('*.')) {
      this.#unchecked.add(path);
      return undefined;
    }
    const reached = this.#resolve(path);
    if (reached) this.#note(reached.types, path);
    else this.#fail(path);
    return reached;
  }

  constant(path: string, value: string): void {
    const reached = this.path(path);
    const isLiteral = (type: ts.Type): type is ts.StringLiteralType => type.isStringLiteral();
    const literals = reached?.types.filter(isLiteral).map((type) => type.value) ?? [];
    if (literals.length > 0 && !literals.includes(value)) this.fail(`${path} is ${literals.map((text) => `'${text}'`).join(' | ')}, not '${value}'`);
  }

  call(place: string, call: SdkModel['calls'][number]): void {
    const conditions: SdkCondition[] = [];
    const values = new Map<string, readonly string[]>();
    for (const [option, target] of Object.entries(call.options ?? {})) {
      values.set(option, typeof target === 'string' ? [] : Object.keys(target.values ?? {}));
      if (typeof target !== 'string' && target.when) conditions.push(target.when);
    }
    for (const raw of call.raw ?? []) {
      values.set(typeof raw === 'string' ? raw : raw.option, []);
      if (typeof raw !== 'string' && raw.when) conditions.push(raw.when);
    }
    const inner = [...(call.beneath ?? []), ...(call.above ?? [])].map((row) => (typeof row === 'string' ? row : row.option));
    for (const option of inner) if (!option.startsWith('^.')) values.set(option, []);
    for (const row of call.above ?? []) if (typeof row !== 'string') conditions.push(row.when);
    for (const row of [...(call.defaults ?? []), ...(call.supplies ?? []), ...(call.addsScopes ?? [])]) {
      if (typeof row !== 'string' && row.when) conditions.push(row.when);
    }
    if (call.openidOnly) conditions.push(call.openidOnly);
    for (const option of call.answersBy ?? []) if (!values.has(option)) values.set(option, []);
    for (const option of conditions.flatMap((condition) => this.#optionsOf(condition))) if (!values.has(option)) values.set(option, []);
    values.delete('');
    this.options(place, [...values.keys()], call.configuredBy, values, inner);
    const { call: path } = placeOf(place);
    for (const index of Object.keys(call.positional ?? {})) this.path(`${path}@${index}`);
    for (const other of listOf(call.configuredBy)) this.path(placeOf(other).call);
  }

  switched(place: string, option: string, spec: unknown): void {
    if (option === '') {
      this.path(place);
      return;
    }
    const values = isSwitch(spec) ? wordsOf(spec.unsafe) : typeof spec === 'object' && spec !== null ? Object.keys(spec) : [];
    this.options(place, [option], undefined, new Map([[option, values]]));
    if (isSwitch(spec) && spec.neededFor) this.options(place, [spec.neededFor.option]);
    if (isSwitch(spec) && spec.when) this.options(place, this.#optionsOf(spec.when));
  }

  /** Checks that the options are there: in the object at the place, in one spread over it, or in the configuration. */
  options(
    place: string,
    options: readonly string[],
    configuredBy?: string | readonly string[],
    values: ReadonlyMap<string, readonly string[]> = new Map(),
    spread: readonly string[] = [],
  ): void {
    const { call, argument, within } = placeOf(place);
    if (call.startsWith('*.')) {
      this.#unchecked.add(place);
      return;
    }
    const given = call.endsWith(')') || call.endsWith('<>') || call.endsWith('=') ? this.#argument(call, argument) : this.path(call)?.types;
    if (!given) {
      if (options.length > 0) this.#fail(`${call}@${String(argument)}`);
      else this.path(call);
      return;
    }
    let types: readonly ts.Type[] | undefined = given;
    for (const step of within) types = types && (step === '[]' || step === '*' ? this.#each(types, step) : this.#types.option(types, step));
    if (!types) {
      this.#fail(place);
      return;
    }
    const inside = types;
    const spreadTypes = spread.flatMap((name) => this.#types.option(name.startsWith('^.') ? given : inside, name.replace(/^\^\./u, '')) ?? []);
    const configured = listOf(configuredBy).flatMap((other) => {
      const at = placeOf(other);
      return this.#argument(at.call, at.argument) ?? [];
    });
    for (const option of options) {
      const here = [types, spreadTypes, configured].map((candidates) => this.#types.option(candidates, option)).find((found) => found !== undefined);
      if (!here) this.#fail(`${place} · ${option}`, option);
      else {
        this.#note(here, `${place} · ${option}`);
        this.#literals(here, values.get(option) ?? [], `${place} · ${option}`);
      }
    }
  }

  finish(): NameReport {
    for (const name of this.#untyped) if (!this.#needed.has(name)) this.fail(`'${name}' is listed as untyped, but nothing misses it`);
    return { model: this.#model, missing: [...this.#missing], checked: this.#checked.size, unchecked: [...this.#unchecked] };
  }

  #argument(call: string, argument: number | 'props'): readonly ts.Type[] | undefined {
    const isProvider = call.endsWith('.provide()');
    const reached = this.path(isProvider ? call.replace('.provide()', '') : call);
    if (!reached || isProvider) return reached && this.#types.provided(reached.types);
    if (call.endsWith('=')) return reached.types;
    return this.#resolve(`${call}@${String(argument)}`)?.types;
  }

  #each(types: readonly ts.Type[], step: string): readonly ts.Type[] | undefined {
    if (step === '[]') return this.#types.step({ types, signatures: [] }, '[]')?.types;
    const values = this.#types.unwrapped(types).flatMap((type) => {
      const index = type.getStringIndexType();
      return index ? [index] : type.getProperties().flatMap((property) => this.#types.option([type], property.name) ?? []);
    });
    return values.length > 0 ? values : undefined;
  }

  // Where the typings enumerate the values, those of the model have to be among them.
  #literals(types: readonly ts.Type[], values: readonly string[], where: string): void {
    const all = this.#types.unwrapped(types);
    const open = all.some((type) => (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0);
    const literals = new Set(all.flatMap((type) => (type.isStringLiteral() ? [type.value] : [])));
    if (open || literals.size === 0) return;
    for (const value of values) if (value !== 'true' && value !== 'false' && !literals.has(value)) this.#fail(`${where}: '${value}'`, value);
  }

  #optionsOf(condition: SdkCondition): readonly string[] {
    if ('not' in condition) return this.#optionsOf(condition.not);
    if ('all' in condition) return condition.all.flatMap((part) => this.#optionsOf(part));
    if ('any' in condition) return condition.any.flatMap((part) => this.#optionsOf(part));
    if ('called' in condition) this.path(condition.called);
    return 'option' in condition ? [condition.option] : [];
  }

  #note(types: readonly ts.Type[], name: string): void {
    (types.some(isAny) ? this.#unchecked : this.#checked).add(name);
  }

  #fail(what: string, name = what): void {
    const last = name.replace(/^.*\./u, '');
    const known = [what, name, last, name.replace(/^.*(?=@)/u, '')].find((text) => this.#untyped.has(text));
    if (known === undefined) this.#missing.add(what);
    else this.#needed.add(known);
  }
}

function matches(wanted: string, name: string): boolean {
  const bare = wanted.replace(/^\./u, '');
  const other = name.replace(/^\./u, '');
  if (!bare.includes('*')) return bare === other;
  return new RegExp(`^${bare.replaceAll('$', '\\$').replaceAll('*', '[\\w$-]+')}$`, 'u').test(other);
}

interface Switch {
  readonly unsafe: SdkUnsafe;
  readonly neededFor?: { readonly option: string };
  readonly when?: SdkCondition;
}

function isSwitch(spec: unknown): spec is Switch {
  return typeof spec === 'object' && spec !== null && 'unsafe' in spec && 'turnsOff' in spec;
}

function wordsOf(unsafe: SdkUnsafe): readonly string[] {
  if (typeof unsafe === 'string') return [unsafe];
  if (typeof unsafe !== 'object') return [];
  if ('includes' in unsafe) return [unsafe.includes];
  return 'anyOf' in unsafe ? unsafe.anyOf.flatMap(wordsOf) : [];
}
