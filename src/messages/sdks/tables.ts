import { sdkSources } from './all.ts';
import type { SdkModel, SdkShape } from './model.ts';
import { push, type SdkTables, tablesOf } from './model-tables.ts';
import type { SdkSource } from './outline.ts';

/** A module that a model names, and where in the model it starts. */
export interface ModuleEntry {
  readonly tables: SdkTables;
  readonly prefix: string;
  /** A path of another package than the model's own. */
  readonly isForeign: boolean;
}

/** Keys by which an SDK's options are known, and the tables of that SDK. */
export interface ShapeEntry {
  readonly shape: SdkShape;
  readonly tables: SdkTables;
}

interface Index {
  readonly byModule: ReadonlyMap<string, readonly ModuleEntry[]>;
  readonly byPattern: readonly { readonly start: string; readonly pattern: RegExp; readonly entry: ModuleEntry }[];
  readonly byGlobal: ReadonlyMap<string, readonly ModuleEntry[]>;
  readonly byPackage: ReadonlyMap<string, readonly LazyTables[]>;
  readonly unrooted: readonly string[];
  readonly shapes: readonly ShapeEntry[];
}

const tablesOfModels = new WeakMap<SdkModel, ReadonlyMap<string | undefined, SdkTables>>();

/** The tables of one model, which are made when the first file asks. */
class LazyTables {
  readonly #source: SdkSource;

  constructor(source: SdkSource) {
    this.#source = source;
  }

  get model(): SdkModel {
    return this.#source.model;
  }

  /** Those of its own paths, or of the paths that start from another package. */
  of(name: string | undefined): SdkTables {
    const tables = allTablesOf(this.model).get(name);
    if (!tables) throw new Error(`The outline of ${this.#source.outline.package} is not that of the model.`);
    return tables;
  }

  entry(name: string | undefined, prefix: string): ModuleEntry {
    const own = this.of.bind(this, name);
    return {
      get tables() {
        return own();
      },
      prefix,
      isForeign: name !== undefined,
    };
  }

  shape(shape: SdkShape): ShapeEntry {
    const own = this.of.bind(this, undefined);
    return {
      shape,
      get tables() {
        return own();
      },
    };
  }
}

function allTablesOf(model: SdkModel): ReadonlyMap<string | undefined, SdkTables> {
  let tables = tablesOfModels.get(model);
  if (!tables) tablesOfModels.set(model, (tables = tablesOf(model)));
  return tables;
}

let known: Index | undefined;

// Made when the first file asks: importing the plugin must not pay for it.
function index(): Index {
  return (known ??= makeIndex());
}

function makeIndex(): Index {
  const byModule = new Map<string, ModuleEntry[]>();
  const byPattern: { readonly start: string; readonly pattern: RegExp; readonly entry: ModuleEntry }[] = [];
  const byGlobal = new Map<string, ModuleEntry[]>();
  const byPackage = new Map<string, LazyTables[]>();
  const unrooted: string[] = [];
  const shapes: ShapeEntry[] = [];
  for (const source of sdkSources()) {
    const { outline } = source;
    const lazy = new LazyTables(source);
    push(byPackage, outline.package, lazy);
    for (const [module, prefix] of Object.entries(outline.modules)) {
      const entry = lazy.entry(undefined, prefix);
      if (outline.isUnrooted) unrooted.push(module);
      if (module.includes('*')) {
        const [start = '', end = ''] = module.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
        byPattern.push({ start: module.slice(0, module.indexOf('*')), pattern: new RegExp(`^${start}([^/]+?)${end}(?:\\.js)?$`), entry });
      } else push(byModule, module, entry);
    }
    for (const [global, prefix] of Object.entries(outline.globals)) push(byGlobal, global, lazy.entry(undefined, prefix));
    for (const name of outline.others) push(byModule, name, lazy.entry(name, ''));
    shapes.push(...outline.shapes.map((shape) => lazy.shape(shape)));
  }
  return { byModule, byPattern, byGlobal, byPackage, unrooted, shapes };
}

/** What the models say of a module. */
export function entriesOfModule(name: string): readonly ModuleEntry[] {
  const exact = index().byModule.get(name);
  if (exact) return exact;
  return index().byPattern.flatMap(({ start, pattern, entry }) => {
    const match = name.startsWith(start) ? pattern.exec(name) : null;
    if (!match) return [];
    return [
      {
        get tables() {
          return entry.tables;
        },
        prefix: entry.prefix.replace('*', match[1] ?? '*'),
        isForeign: entry.isForeign,
      },
    ];
  });
}

/** The modules whose models speak of members that any object of the file can have. */
export function modulesWithUnrootedPaths(): readonly string[] {
  return index().unrooted;
}

/** What the models say of a global of a script build. */
export function entriesOfGlobal(name: string): readonly ModuleEntry[] {
  return index().byGlobal.get(name) ?? [];
}

/** The tables of a package's own paths: of the last model that has its name, where several majors have one. */
export function tablesOfPackage(name: string): SdkTables | undefined {
  return index().byPackage.get(name)?.at(-1)?.of(undefined);
}

/** The models of a package, one for each major that has its own. */
export function modelsOfPackage(name: string): readonly SdkModel[] {
  return (index().byPackage.get(name) ?? []).map(({ model }) => model);
}

/** The tables of a model's own paths. */
export function tablesOfModel(model: SdkModel): SdkTables | undefined {
  return allTablesOf(model).get(undefined);
}

/** The shapes by which objects are known as options of an SDK. */
export function shapesOfModels(): readonly ShapeEntry[] {
  return index().shapes;
}
