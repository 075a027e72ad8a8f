import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import type { OAuthPlugin } from '../../src/index.ts';
import { InstalledProject, packPackage } from './installed-project.ts';
import type { LinterPackage } from './installed-project.ts';

const { folder: packed, remove } = packPackage();
afterAll(remove);

/** Wrong in every preset: users' passwords pass through a browser. */
const passwordInBrowser = `import { createRoot } from 'react-dom/client';
export async function signIn(username, password) {
  createRoot(document.body).render('Please wait');
  return fetch('https://id.example.com/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'app', username, password }),
  });
}
`;
const noOAuth = `export const sum = (a, b) => a + b;\n`;
const found = { 'good.js': [], 'sign-in.js': ['oauth/no-password-grant'] };

describe('the packed package', () => {
  it('holds the bundles, their types and the licences, and nothing else', () => {
    const files = readdirSync(packed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(packed.length + 1));
    expect(files.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/analysis.js',
      'dist/index.d.ts',
      'dist/index.js',
      'package.json',
    ]);
  });

  it('has no dependencies, and no trace of where it was built', () => {
    const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as object;
    expect(manifest).not.toHaveProperty('dependencies');
    for (const name of ['dist/index.js', 'dist/analysis.js']) {
      expect(readFileSync(join(packed, name), 'utf8')).not.toMatch(/(?:^|[\s'"(])(?:\.\.\/)+\w+\/|file:\/\//mu);
    }
  });
});

describe('the rules of the packed package', () => {
  it('are those of the source, of which the same is said', async () => {
    const { default: shipped } = (await import(pathToFileURL(join(packed, 'dist/index.js')).href)) as { default: OAuthPlugin };
    const metaOf = (rules: OAuthPlugin['rules']): object => Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
    expect(metaOf(shipped.rules)).toEqual(metaOf(plugin.rules));
    expect(Object.fromEntries(Object.entries(shipped.configs).map(([name, { rules }]) => [name, rules]))).toEqual(
      Object.fromEntries(Object.entries(plugin.configs).map(([name, { rules }]) => [name, rules])),
    );
  });
});

describe.each<LinterPackage>(['eslint', 'eslint9'])('installed beside %s', (eslint) => {
  let project: InstalledProject;

  beforeAll(() => {
    project = new InstalledProject(packed, eslint);
    project.write('sign-in.js', passwordInBrowser);
    project.write('good.js', noOAuth);
  });

  afterAll(() => {
    project.remove();
  });

  it.each(['legacy', 'recommended', 'strict'])('the preset %s lints', async (preset) => {
    configure(`export default defineConfig([oauth.configs.${preset}]);`);
    expect(await project.lint('*-in.js', 'good.js')).toEqual(found);
  });

  it('a preset is found by its name', async () => {
    configure(`export default defineConfig([{ files: ['**/*.js'], plugins: { oauth }, extends: ['oauth/recommended'] }]);`);
    expect(await project.lint('*-in.js', 'good.js')).toEqual(found);
  });

  it('the plugin may be registered more than once', async () => {
    configure(
      `export default defineConfig([oauth.configs.recommended, { plugins: { oauth } }, tseslint.configs.base,
        oauth.configs.strict, { plugins: { oauth }, rules: { 'oauth/no-password-grant': 'warn' } }]);`,
    );
    expect(await project.lint('*-in.js', 'good.js')).toEqual(found);
  });

  it('works in a configuration that is CommonJS', async () => {
    project.rename('eslint.config.js', 'eslint.config.off');
    project.write(
      'eslint.config.cjs',
      `const oauth = require('eslint-plugin-oauth'); module.exports = [oauth.configs.recommended];`,
    );
    expect(await project.lint('--config', 'eslint.config.cjs', '*-in.js', 'good.js')).toEqual(found);
  });

  it('gives the same with a cache, and with more than one thread', async () => {
    configure(`export default defineConfig([oauth.configs.recommended]);`);
    const args = ['*-in.js', 'good.js'];
    expect(await project.lint('--cache', ...args)).toEqual(found);
    expect(await project.lint('--cache', ...args)).toEqual(found);
    expect(await project.lint('--concurrency', '2', ...args)).toEqual(found);
  });

  it('has types that fit ESLint and typescript-eslint', async () => {
    project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['config.ts', 'config.cts'] }));
    project.write(
      'config.ts',
      `import type { Linter } from 'eslint';
       import { defineConfig } from 'eslint/config';
       import oauth from 'eslint-plugin-oauth';
       import tseslint from 'typescript-eslint';
       export const preset: Linter.Config = oauth.configs.legacy;
       export const eslint = defineConfig([oauth.configs.strict, { plugins: { oauth }, extends: ['oauth/recommended'] }]);
       export const typescript = tseslint.config(oauth.configs.strict, { plugins: { oauth } });`,
    );
    project.write(
      'config.cts',
      `import oauth = require('eslint-plugin-oauth');
       export const rules = oauth.configs.recommended.rules;`,
    );
    expect(await project.compile()).toBe('');
  });

  it('loads no module of Node.js, and in much less time than ESLint takes', async () => {
    const shares: number[] = [];
    for (let run = 0; run < 12; run += 1) {
      const { loaded, share } = (await project.evaluate(measureImport)) as { loaded: string[]; share: number };
      expect(loaded).toEqual([]);
      shares.push(share);
    }
    // `npm run bench` measures how far below a quarter it lies.
    expect(Math.min(...shares)).toBeLessThan(0.25);
  });

  function configure(lines: string): void {
    project.write(
      'eslint.config.js',
      `import { defineConfig } from 'eslint/config';
       import oauth from 'eslint-plugin-oauth';
       import tseslint from 'typescript-eslint';
       ${lines}`,
    );
  }
});

describe('installed beside oxlint', () => {
  it('lints as a plugin of Oxlint', async () => {
    const project = new InstalledProject(packed, 'oxlint');
    project.write('good.js', noOAuth);
    project.write('sign-in.js', passwordInBrowser);
    project.write('sign-up.js', `// Two files never share what is known of one.\n${passwordInBrowser}`);
    project.write(
      '.oxlintrc.json',
      JSON.stringify({
        jsPlugins: ['eslint-plugin-oauth'],
        categories: { correctness: 'off' },
        rules: { 'oauth/no-password-grant': 'error' },
      }),
    );
    expect((await project.oxlint('good.js', 'sign-in.js', 'sign-up.js')).sort()).toEqual([
      ['sign-in.js', 'oauth(no-password-grant)'],
      ['sign-up.js', 'oauth(no-password-grant)'],
    ]);
    project.remove();
  });
});

const compilerOptions = {
  module: 'nodenext',
  target: 'es2023',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  types: [],
};

// Whatever Node.js itself loads for the first import, and for the clock, is loaded before the measurement.
const measureImport = `
  await import('./good.js');
  performance.now();
  const before = new Set(process.moduleLoadList);
  const start = performance.now();
  await import('eslint-plugin-oauth');
  const middle = performance.now();
  const loaded = process.moduleLoadList.filter((name) => !before.has(name));
  await import('eslint');
  const share = (middle - start) / (performance.now() - middle);
  console.log(JSON.stringify({ loaded, share }));
`;
