import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { typedFolder } from './install.ts';

/** Imports → the alias under which that major is installed. */
export type Aliases = Readonly<Record<string, string>>;

/** The aliases that hold in a folder of `tests/sdks-typed`. */
export const majorsByFolder = JSON.parse(readFileSync(join(typedFolder, 'majors.json'), 'utf8')) as Readonly<Record<string, Aliases>>;

export const majors: readonly Aliases[] = Object.values(majorsByFolder);

/** The specifier under which an import is installed. */
export function aliased(name: string, aliases: Aliases | undefined): string {
  for (const [from, to] of Object.entries(aliases ?? {})) {
    if (name === from || name.startsWith(`${from}/`)) return to + name.slice(from.length);
  }
  return name;
}
