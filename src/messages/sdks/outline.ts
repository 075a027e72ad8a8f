import type { SdkModel, SdkShape } from './model.ts';
import { tablesOf } from './model-tables.ts';

/** What has to be known of a model to tell whether it speaks of a file at all. */
export interface SdkOutline {
  readonly package: string;
  /** Import specifiers, with the path in the model at which each of them starts. */
  readonly modules: Readonly<Record<string, string>>;
  readonly globals: Readonly<Record<string, string>>;
  /** Other packages that paths of the model start from. */
  readonly others: readonly string[];
  /** It speaks of members that any object of the file can have. */
  readonly isUnrooted: boolean;
  readonly shapes: readonly SdkShape[];
}

/** A model that is read when somebody asks for it. */
export interface SdkSource {
  readonly outline: SdkOutline;
  readonly model: SdkModel;
}

/** The outline of a model. */
export function outlineOf(model: SdkModel): SdkOutline {
  const tables = tablesOf(model);
  return {
    package: model.package,
    modules: isList(model.modules) ? Object.fromEntries(model.modules.map((module) => [module, ''])) : model.modules,
    globals: model.globals ?? {},
    others: [...tables.keys()].filter((name) => name !== undefined),
    isUnrooted: tables.get(undefined)?.has.unrooted === true,
    shapes: model.shapes ?? [],
  };
}

/** Import specifiers by which a file can use one of the models; those under another of the list are left out. */
export function moduleNamesOf(outlines: readonly SdkOutline[]): readonly string[] {
  const names = new Set(outlines.flatMap(({ modules, others }) => [...Object.keys(modules), ...others]));
  return [...names].filter((name) => ![...names].some((other) => name.startsWith(`${other}/`))).sort();
}

/** The globals of the models. */
export function globalNamesOf(outlines: readonly SdkOutline[]): readonly string[] {
  return [...new Set(outlines.flatMap(({ globals }) => Object.keys(globals)))].sort();
}

function isList(modules: SdkModel['modules']): modules is readonly string[] {
  return Array.isArray(modules);
}
