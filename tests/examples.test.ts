import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';

import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import { beforeAll, describe, expect, test, vi } from 'vitest';

import { projectRoot } from '../scripts/support/project.ts';
import plugin from '../src/index.ts';
import { babelParser } from './support/babel-parser.ts';

// The examples name the plugin as its users do. Here that name means the source, so that the tests need no build.
vi.mock('eslint-plugin-oauth', async () => import('../src/index.ts'));

/** The rules whose misuses the bad examples mark. What other rules say about the bad examples is not compared. */
const markedRules = [
  'no-client-credentials-in-public-client',
  'no-client-secret-in-public-client',
  'no-credentials-in-url',
  'no-disabled-validation',
  'no-hardcoded-client-secret',
  'no-id-token-as-bearer',
  'no-implicit-flow',
  'no-insecure-endpoint',
  'no-password-grant',
  'no-predictable-state',
  'no-token-in-web-storage',
  'no-token-logging',
  'no-unsafe-redirect-uri',
  'no-unverified-id-token',
  'no-user-flow-in-service',
  'require-openid-scope',
  'require-pkce',
];

const folder = join(projectRoot, 'examples');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface ParserSetup {
  readonly reads: RegExp;
  /** Without a `parser` it is ESLint's own, espree. */
  readonly languageOptions: { readonly parser?: Linter.Parser; readonly parserOptions: Linter.ParserOptions };
}

const require = createRequire(import.meta.url);
const javascript = /\.jsx?$/u;
const everything = /\.[jt]sx?$/u;

const parsers: Readonly<Record<string, ParserSetup>> = {
  '@typescript-eslint/parser': {
    reads: everything,
    languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  '@typescript-eslint/parser with type information': {
    reads: everything,
    languageOptions: {
      parser: typescriptParser,
      parserOptions: { ecmaFeatures: { jsx: true }, projectService: true, tsconfigRootDir: folder },
    },
  },
  espree: { reads: javascript, languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  '@babel/eslint-parser': {
    reads: everything,
    languageOptions: {
      parser: babelParser,
      parserOptions: {
        requireConfigFile: false,
        babelOptions: {
          babelrc: false,
          configFile: false,
          presets: [require.resolve('@babel/preset-react'), require.resolve('@babel/preset-typescript')],
        },
      },
    },
  },
};

/** What an example's own configuration says apart from the parser and the rules. */
const ownConfigs = new Map<string, Linter.Config>();

beforeAll(async () => {
  for (const name of names) {
    const { default: configs } = (await import(`../examples/${name}/eslint.config.js`)) as { default: Linter.Config[] };
    const sourceType = configs.map(({ languageOptions }) => languageOptions?.['sourceType']).find((type) => type);
    ownConfigs.set(name, {
      settings: Object.assign({}, ...configs.map(({ settings }) => settings)) as Linter.Config['settings'],
      languageOptions: sourceType === undefined ? {} : { sourceType },
    } as Linter.Config);
  }
});

describe('the marks', () => {
  const marks = names.flatMap((name) => expectedReports(filesOf(name, 'bad')));

  test.each(markedRules)('oauth/%s is marked several times', (rule) => {
    expect(marks.filter((mark) => mark.endsWith(` oauth/${rule}`)).length).toBeGreaterThanOrEqual(4);
  });

  test('name no other rule', () => {
    const ids = new Set(marks.map((mark) => mark.slice(mark.lastIndexOf(' ') + 1)));
    expect([...ids].sort()).toEqual(markedRules.map((rule) => `oauth/${rule}`));
  });

  test.each(names)('stand in the bad variant of %s only', (name) => {
    expect(expectedReports(filesOf(name, 'bad'))).not.toEqual([]);
    expect(expectedReports(filesOf(name, 'good'))).toEqual([]);
  });
});

describe.each([
  { version: ESLint.version, Engine: ESLint },
  { version: ESLint9.version, Engine: ESLint9 },
])('ESLint $version', ({ Engine }) => {
  describe.each(Object.entries(parsers))('%s', (_parser, setup) => {
    const readable = names.filter((name) => filesOf(name, 'bad').some((file) => setup.reads.test(file)));

    test.each(readable)('%s: reports what is marked in the bad variant, and nothing in the good one', async (name) => {
      const files = [...filesOf(name, 'bad'), ...filesOf(name, 'good')].filter((file) => setup.reads.test(file));
      expect(await reports(Engine, name, setup, files)).toEqual(expectedReports(files));
    });
  });
});

async function reports(Engine: typeof ESLint, name: string, setup: ParserSetup, files: string[]): Promise<string[]> {
  const own = ownConfigs.get(name);
  const eslint = new Engine({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        ...own,
        files: ['**/*.{js,jsx,ts,tsx}'],
        plugins: { oauth: plugin },
        rules: plugin.configs.strict.rules,
        languageOptions: { ...own?.languageOptions, ...setup.languageOptions },
      },
    ],
  });
  const results = await eslint.lintFiles(files);
  return results
    .flatMap(({ filePath, messages }) =>
      messages
        .filter((message) => isCompared(message, filePath))
        .map(({ line, ruleId, message }) => `${place(filePath, line)} ${ruleId ?? message}`),
    )
    .sort();
}

/** In a good file every message counts; in a bad one those of the marked rules, and those that are no rule's. */
function isCompared({ ruleId }: Linter.LintMessage, file: string): boolean {
  return ruleId === null || !isBad(file) || markedRules.includes(ruleId.replace(/^oauth\//u, ''));
}

function expectedReports(files: readonly string[]): string[] {
  return files.flatMap((file) => marksOf(file)).sort();
}

function marksOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const mark = /^(?<before>.*)\/[/*] expect: (?<rules>[\w/, -]+?)(?: \*\/.*)?$/u.exec(text)?.groups;
      if (mark?.['rules'] === undefined) return [];
      const alone = /^\s*\{?$/u.test(mark['before'] ?? '');
      const line = index + (alone ? 2 : 1);
      return mark['rules'].split(', ').map((rule) => `${place(file, line)} ${rule}`);
    });
}

function filesOf(name: string, variant: 'good' | 'bad'): string[] {
  return readdirSync(join(folder, name, variant), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, name, variant, file))
    .filter((file) => everything.test(file));
}

function isBad(file: string): boolean {
  return file.includes(`${sep}bad${sep}`);
}

function place(file: string, line: number): string {
  return `${relative(folder, file)}:${String(line)}`;
}
