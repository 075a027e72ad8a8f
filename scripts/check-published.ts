/**
 * Lints the source that the modelled packages publish with `recommended`, and holds the reports against the list in
 * `sdks/published.ts`, from which `docs/sdks.md` explains them. Names of packages as arguments: these alone. It takes a
 * minute or two of work, and is run when a model or a rule has changed what it reports. Minified files hold what others
 * hold too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../src/index.ts';
import { mayConcernOAuth } from '../src/messages/gate.ts';
import { SDKS } from '../src/messages/sdks/index.ts';
import { installSdks, typedFolder } from './sdks/install.ts';
import { majors } from './sdks/majors.ts';
import { PUBLISHED_REPORTS } from './sdks/published.ts';

/** Code, and no declarations, which run nothing. */
const SOURCE = /(?<!\.d)\.[cm]?[jt]sx?$/u;
/** Longer lines than these on average are a machine's. */
const MINIFIED = 400;

const modules = join(typedFolder, 'node_modules');
const linter = new Linter();
const configWith = (languageOptions: Linter.LanguageOptions): Linter.Config[] => [
  {
    ...plugin.configs.recommended,
    files: ['**'],
    languageOptions,
    // Their comments for ESLint are for their own rules.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  },
];
const jsx = { ecmaFeatures: { jsx: true } };
const javascript = configWith({ parserOptions: jsx });
const typescript = configWith({ parser, parserOptions: { ...jsx, jsDocParsingMode: 'none' } });

process.exitCode = installSdks() && check(process.argv.slice(2)) ? 0 : 1;

function check(names: readonly string[]): boolean {
  const found = new Set<unknown>();
  const packages = names.length > 0 ? names : packagesOfModels();
  let mistakes = 0;
  for (const name of packages) {
    let files = 0;
    for (const file of sourcesOf(join(modules, name))) {
      const code = readFileSync(join(modules, name, file), 'utf8');
      if (code.length / code.split('\n').length > MINIFIED) continue;
      files += 1;
      // Nothing is reported behind the gate, so nothing needs to be parsed there.
      if (!mayConcernOAuth(code)) continue;
      for (const { ruleId, line, message } of lint(code, join(name, file))) {
        const explained = PUBLISHED_REPORTS.find((row) => row.package === name && `oauth/${row.rule}` === ruleId && row.files.test(file));
        if (explained) found.add(explained);
        else if (ruleId !== null) {
          mistakes += 1;
          console.error(`${name}/${file}:${String(line)}: ${ruleId}: ${message}`);
        }
      }
    }
    console.log(`${name}: ${String(files)} files`);
  }
  for (const row of PUBLISHED_REPORTS) {
    if (!packages.includes(row.package) || found.has(row)) continue;
    mistakes += 1;
    console.error(`${row.package}: ${row.rule} is in the list, but no longer reported.`);
  }
  return mistakes === 0;
}

// ESLint's own parser is several times as fast, and takes less.
function lint(code: string, filename: string): readonly Linter.LintMessage[] {
  const messages = /\.[cm]?jsx?$/u.test(filename) ? linter.verify(code, javascript, { filename }) : undefined;
  return messages?.every(({ fatal }) => fatal !== true) === true ? messages : linter.verify(code, typescript, { filename });
}

// Other majors have an alias, and umbrella packages the parts that their modules are read from.
function packagesOfModels(): readonly string[] {
  const specifiers = SDKS.flatMap(({ modules: given }) => (Array.isArray(given) ? (given as readonly string[]) : Object.keys(given)));
  const names = [...SDKS.map((model) => model.package), ...specifiers, ...majors.flatMap((aliases) => Object.values(aliases))];
  const packages = new Set(names.map((name) => /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name));
  return [...packages].filter((name) => existsSync(join(modules, name, 'package.json'))).sort();
}

function* sourcesOf(folder: string, within = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* sourcesOf(folder, path);
    else if (entry.isFile() && SOURCE.test(entry.name)) yield path;
  }
}
