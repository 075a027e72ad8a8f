import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';

import type { OAuthPlugin } from '../../src/index.ts';
import { projectRoot } from '../support/project.ts';
import { UsageError } from './arguments.ts';
import type { DemoOptions } from './arguments.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';

const files = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

const ignores = [
  '**/{node_modules,bower_components,jspm_packages}/',
  '**/{dist,build,.next,.nuxt,.svelte-kit,.output}/',
  '**/{vendor,vendors,vendored,third_party,third-party,thirdparty,.yarn}/',
  '**/*{.,-}min.{js,mjs,cjs}',
  '**/*.bundle.{js,mjs,cjs}',
];

/** The plugin as it is shipped. */
export async function loadPlugin(): Promise<OAuthPlugin> {
  const module = (await import(pathToFileURL(join(projectRoot, 'dist/index.js')).href)) as { default: OAuthPlugin };
  return module.default;
}

/**
 * Lints the JavaScript and TypeScript of a folder, or one file, without reading the configuration or the comments that
 * the folder has for ESLint. Vue and Svelte components are not read.
 */
export async function lintFolder(folder: string, options: DemoOptions, plugin: OAuthPlugin): Promise<Report> {
  const path = resolve(folder);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no folder '${folder}'.`);

  const cwd = stats.isDirectory() ? path : dirname(path);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: configuration(options, plugin),
    allowInlineConfig: false,
    errorOnUnmatchedPattern: false,
  });
  const pattern = stats.isDirectory() ? '.' : basename(path);
  return reportOf(folder, await eslint.lintFiles([pattern]), cwd);
}

function configuration(options: DemoOptions, plugin: OAuthPlugin): Linter.Config[] {
  const [first, ...others] = options.applicationTypes;
  return [
    { ignores },
    {
      files,
      plugins: { oauth: plugin },
      rules: rulesOf(options, plugin),
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true }, jsDocParsingMode: 'none' } },
      linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
      settings: first === undefined ? {} : { oauth: { applicationType: others.length === 0 ? first : [first, ...others] } },
    },
  ];
}

/** The rules of the preset, or the ones that are asked for, each as the preset sets it. */
function rulesOf({ preset, rules: names }: DemoOptions, plugin: OAuthPlugin): Linter.RulesRecord {
  const { rules } = plugin.configs[preset];
  if (names.length === 0) return rules;
  return Object.fromEntries(
    names.map((name): [string, Linter.RuleEntry] => [`oauth/${name}`, rules[`oauth/${name}`] ?? 'error']),
  );
}
