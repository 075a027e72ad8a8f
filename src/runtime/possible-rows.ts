import { EVIDENCE_TABLE, type EvidenceRow, type GlobalRow, type ImportRow } from './evidence-table.ts';
import type { ModuleImport } from './imports.ts';

/** What a file has of that which rows of the table speak of. */
export interface Mentions {
  readonly imports: readonly ModuleImport[];
  /** Names of the globals that it reads. */
  readonly globals: ReadonlySet<string>;
  readonly directives: boolean;
}

/** The rows that can find evidence in a file, in the order of the table: most files have words of only a few. */
export function possibleRows({ imports, globals, directives }: Mentions): readonly EvidenceRow[] {
  const { byPackage, byPrefix, byGlobal } = (known ??= indexOf(EVIDENCE_TABLE));
  const possible = new Set<EvidenceRow>();
  const add = (rows: readonly EvidenceRow[] = []): void => {
    for (const row of rows) possible.add(row);
  };
  for (const { specifier } of imports) {
    add(byPackage.get(specifier));
    for (let slash = specifier.indexOf('/'); slash > 0; slash = specifier.indexOf('/', slash + 1)) add(byPackage.get(specifier.slice(0, slash)));
    for (const { prefix, row } of byPrefix) if (specifier.startsWith(prefix)) possible.add(row);
  }
  for (const name of globals) add(byGlobal.get(name));
  // Any global can be a member of this one.
  const hasGlobalObject = globals.has('globalThis');
  return EVIDENCE_TABLE.filter((row) => {
    switch (row.by) {
      case 'import':
        return possible.has(row);
      case 'global':
        return hasGlobalObject || possible.has(row);
      case 'directive':
        return directives;
      case 'file name':
      case 'shape':
        return true;
    }
  });
}

interface RowIndex {
  readonly byPackage: ReadonlyMap<string, readonly ImportRow[]>;
  readonly byPrefix: readonly { readonly prefix: string; readonly row: ImportRow }[];
  /** By the first name of a path. */
  readonly byGlobal: ReadonlyMap<string, readonly GlobalRow[]>;
}

let known: RowIndex | undefined;

function indexOf(table: readonly EvidenceRow[]): RowIndex {
  const byPackage = new Map<string, ImportRow[]>();
  const byPrefix: { prefix: string; row: ImportRow }[] = [];
  const byGlobal = new Map<string, GlobalRow[]>();
  for (const row of table) {
    if (row.by === 'import') {
      for (const name of row.packages) {
        if (name.endsWith('*')) byPrefix.push({ prefix: name.slice(0, -1), row });
        else push(byPackage, name, row);
      }
    } else if (row.by === 'global') {
      for (const path of row.paths) push(byGlobal, path.split('.', 1)[0] ?? path, row);
    }
  }
  return { byPackage, byPrefix, byGlobal };
}

function push<Row>(map: Map<string, Row[]>, key: string, row: Row): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
