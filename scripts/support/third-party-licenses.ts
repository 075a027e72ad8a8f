import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * The licence texts of the packages that the given modules come from, one after the other.
 * Modules outside `node_modules` are the project's own. A package without a licence file is an error, not a gap.
 */
export function thirdPartyLicenses(modules: readonly string[]): string {
  const folders = new Set(modules.filter((id) => id.includes('node_modules')).map((id) => packageFolder(id)));
  const sections = [...folders].sort().map((folder) => licenseSection(folder));
  return [
    'The file index.js contains code of the packages below.',
    ...(sections.length > 0 ? sections : ['(none)']),
  ].join('\n\n');
}

function packageFolder(module: string): string {
  let folder = dirname(module.replace(/^\0/u, '').replace(/\?.*$/u, ''));
  while (!isPackageFolder(folder)) folder = dirname(folder);
  return folder;
}

/** Folders such as `dist/esm` may hold a `package.json` that only says `"type"`; a package's own has a version. */
function isPackageFolder(folder: string): boolean {
  const path = join(folder, 'package.json');
  return existsSync(path) && 'version' in (JSON.parse(readFileSync(path, 'utf8')) as object);
}

function licenseSection(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/iu.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return [`${'-'.repeat(80)}\n${name} ${version} (${license})`, text].join('\n\n') + '\n';
}
