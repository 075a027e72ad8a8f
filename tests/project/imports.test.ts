import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

const ruleName = '@typescript-eslint/no-restricted-imports';
const project = new ESLint();

/** Whether the project's own configuration refuses an import in a file of `src`. */
async function isRefused(file: string, code: string): Promise<boolean> {
  const { rules } = (await project.calculateConfigForFile(`src/${file}`)) as { rules: Linter.RulesRecord };
  const config: Linter.Config = {
    files: ['**/*.*'],
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { [ruleName]: rules[ruleName] ?? 'off' },
  };
  const messages = new Linter().verify(code, [config], 'file.ts');
  expect(messages.filter(({ ruleId }) => ruleId !== ruleName)).toEqual([]);
  return messages.length > 0;
}

describe('imports point down the table of folders', () => {
  it.each([
    ['protocol/flows.ts', `import { f } from '../syntax/names.ts';`],
    ['protocol/flows.ts', `import type { Value } from '../evaluation/value.ts';`],
    ['syntax/names.ts', `import { f } from '../evaluation/value.ts';`],
    ['syntax/names.ts', `export * from '../protocol/flows.ts';`],
    ['evaluation/value.ts', `import { f } from '../messages/model.ts';`],
    ['messages/model.ts', `import { f } from '../runtime/evidence.ts';`],
    ['messages/http/fetch.ts', `import { f } from '../../rules/index.ts';`],
    ['messages/http/fetch.ts', `import { f } from '../../edits/parameter.ts';`],
    ['runtime/evidence.ts', `import { f } from '../messages/model.ts';`],
    ['tokens/flow.ts', `import { f } from '../edits/parameter.ts';`],
    ['edits/parameter.ts', `import { f } from '../tokens/flow.ts';`],
    ['rules/no-implicit-flow.ts', `import { f } from '../configs.ts';`],
    ['rules/no-implicit-flow.ts', `import plugin from '../index.ts';`],
  ])('%s may not hold: %s', async (file, code) => {
    expect(await isRefused(file, code)).toBe(true);
  });

  it.each([
    ['messages/http/fetch.ts', `import { f } from './request.ts';`],
    ['messages/http/fetch.ts', `import { f } from './index.ts';`],
    ['messages/http/fetch.ts', `import { f } from '../index.ts';`],
    ['messages/sdks/okta.ts', `import { f } from '../../evaluation/value.ts';`],
    ['messages/model.ts', `import { f } from './tokens/request.ts';`],
    ['tokens/flow.ts', `import { f } from '../messages/model.ts';`],
    ['rules/no-implicit-flow.ts', `import { f } from '../protocol/flows.ts';`],
    ['configs.ts', `import { rules } from './rules/index.ts';`],
  ])('%s may hold: %s', async (file, code) => {
    expect(await isRefused(file, code)).toBe(false);
  });

  it.each([
    `import { AST_NODE_TYPES } from '@typescript-eslint/utils';`,
    `import ts from 'typescript';`,
    `import { Linter } from 'eslint';`,
    `import { readFileSync } from 'node:fs';`,
  ])('no source loads what is not shipped: %s', async (code) => {
    expect(await isRefused('rules/no-implicit-flow.ts', code)).toBe(true);
    expect(await isRefused('index.ts', code)).toBe(true);
  });

  it('takes types from anywhere', async () => {
    const code = `import type { TSESTree } from '@typescript-eslint/utils'; import type { Rule } from 'eslint';`;
    expect(await isRefused('rules/no-implicit-flow.ts', code)).toBe(false);
  });
});
