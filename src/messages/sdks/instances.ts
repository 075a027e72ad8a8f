import { splitPackage } from './paths.ts';
import { joined, type SdkTables } from './model-tables.ts';
import { tablesOfModel, tablesOfPackage } from './tables.ts';

/** How many objects of one package may lead into others. */
const REWRITES = 8;

/**
 * The ways of naming what is at a path: as it is written, then as the objects on the way are known. A call can have
 * options of its own and give a known object, so each of them counts.
 */
export function stagesOf(tables: SdkTables, steps: string): readonly { readonly tables: SdkTables; readonly steps: string }[] {
  const stages = [{ tables, steps }];
  while (stages.length <= REWRITES) {
    const found = instanceOf(tables, steps);
    if (!found) break;
    const { package: name, steps: target } = splitPackage(found.of);
    const next = name === undefined ? tablesOfModel(tables.model) : tablesOfPackage(name);
    if (!next) break;
    [tables, steps] = [next, joined(target, found.rest)];
    stages.push({ tables, steps });
  }
  return stages;
}

function instanceOf(tables: SdkTables, steps: string): { readonly of: string; readonly rest: string } | undefined {
  for (const { pattern, of } of tables.instances) {
    const match = pattern.exec(steps);
    if (match) return { of, rest: steps.slice(match[0].length).replace(/^\./, '') };
  }
  return undefined;
}
