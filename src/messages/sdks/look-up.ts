import type { AccessPath } from '../../evaluation/access-path.ts';
import { SDKS } from './index.ts';
import type { SdkCall, SdkModel, SdkResult } from './model.ts';

interface Tables {
  readonly model: SdkModel;
  readonly calls: ReadonlyMap<string, SdkCall>;
  readonly results: ReadonlyMap<string, SdkResult>;
}

const byModule = new Map<string, Tables>();
const byGlobal = new Map<string, { tables: Tables; prefix: string }>();

for (const model of SDKS) {
  const tables: Tables = { model, calls: byPath(model.calls), results: byPath(model.results ?? []) };
  for (const name of model.modules) byModule.set(name, tables);
  for (const [name, prefix] of Object.entries(model.globals ?? {})) byGlobal.set(name, { tables, prefix });
}

function byPath<T extends { readonly path: string | readonly string[] }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap((row) => (typeof row.path === 'string' ? [row.path] : row.path).map((path) => [path, row] as const)));
}

/** The SDK of a module. */
export function sdkOfModule(name: string): SdkModel | undefined {
  return byModule.get(name)?.model;
}

/** The SDK that an access path leads into, and the steps inside it. */
export function sdkOf(path: AccessPath): { readonly model: SdkModel; readonly steps: string } | undefined {
  const found = tablesOf(path);
  return found && { model: found.tables.model, steps: found.steps };
}

/** The call of an SDK that an access path ends in. */
export function sdkCallOf(path: AccessPath): { readonly model: SdkModel; readonly call: SdkCall } | undefined {
  const found = tablesOf(path);
  const call = found?.tables.calls.get(found.steps);
  return found && call && { model: found.tables.model, call };
}

/** The token or claims that an access path holds. */
export function sdkResultOf(path: AccessPath): { readonly model: SdkModel; readonly result: SdkResult } | undefined {
  const found = tablesOf(path);
  const result = found?.tables.results.get(found.steps);
  return found && result && { model: found.tables.model, result };
}

function tablesOf(path: AccessPath): { tables: Tables; steps: string } | undefined {
  if (path.root.kind === 'module') {
    const tables = byModule.get(path.root.name);
    return tables && { tables, steps: path.steps };
  }
  const found = byGlobal.get(path.root.name);
  if (!found) return undefined;
  const isCall = path.steps.startsWith('(') || path.steps.startsWith('[');
  const separator = found.prefix !== '' && path.steps !== '' && !isCall ? '.' : '';
  return { tables: found.tables, steps: `${found.prefix}${separator}${path.steps}` };
}
