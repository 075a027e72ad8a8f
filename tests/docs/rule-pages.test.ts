import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';
import { mayConcernOAuth } from '../../src/messages/gate.ts';
import { rules } from '../../src/rules/index.ts';
import { parseRulePage, readRulePage } from '../support/rule-page.ts';
import type { CodeBlock } from '../support/rule-page.ts';

const sections = ['Rule Details', 'Options', 'When Not To Use It', 'Further Reading'];

describe.each(Object.entries(rules))('docs/rules/%s.md', (name, { meta }) => {
  const { headings, blocks } = readRulePage(name);

  it('has the sections that every page has', () => {
    const expected = sections.filter((section) => section !== 'Options' || hasOptions(meta.schema));
    expect(headings.filter((heading) => sections.includes(heading))).toEqual(expected);
  });

  it('shows incorrect and correct code', () => {
    expect([...new Set(blocks.map(({ verdict }) => verdict))]).toEqual(
      expect.arrayContaining(['incorrect', 'correct']),
    );
  });

  it.each(blocks)('line $line is $verdict', (block) => {
    const messages = lint(name, block);
    const reports = messages.filter(({ ruleId }) => ruleId === `oauth/${name}`);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    if (block.verdict === 'correct') expect(reports).toEqual([]);
    if (block.verdict === 'incorrect') {
      expect(reports).not.toEqual([]);
      expect(mayConcernOAuth(block.code), 'passes the gate').toBe(true);
    }
  });
});

describe('the reader of pages', () => {
  it('takes the verdict from the nearest heading that says one', () => {
    const page = parseRulePage(
      ['## Incorrect', '### Browser', '```js', '1', '```', '### Correct', '```ts', '2', '```', '## Options', '```ts', '3', '```'].join('\n'),
    );
    expect(page.blocks.map(({ code, verdict }) => [code.trim(), verdict])).toEqual([
      ['1', 'incorrect'],
      ['2', 'correct'],
      ['3', undefined],
    ]);
  });

  it('reads file name, settings and options of a block, and leaves other languages alone', () => {
    const info = `tsx filename="app/page.tsx" settings='{"applicationType":"web"}' options='{"allowIn":["web"]}'`;
    const page = parseRulePage(['```sh', 'npm ci', '```', `\`\`\`${info}`, '1', '```'].join('\n'));
    expect(page.blocks).toEqual([
      {
        verdict: undefined,
        line: 4,
        code: '1\n',
        filename: 'app/page.tsx',
        settings: { applicationType: 'web' },
        options: [{ allowIn: ['web'] }],
      },
    ]);
  });

  it('refuses what it does not understand', () => {
    expect(() => parseRulePage('```ts option="x"\n```')).toThrow('Line 1: cannot read `option="x"`.');
    expect(() => parseRulePage('```ts\n1')).toThrow('Line 1: the block does not end.');
  });
});

function lint(name: string, block: CodeBlock): Linter.LintMessage[] {
  const config: Linter.Config = {
    files: ['**/*.*'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { oauth: plugin },
    rules: { [`oauth/${name}`]: ['error', ...block.options] },
    settings: { oauth: block.settings },
  };
  return new Linter().verify(block.code, [config], block.filename);
}

function hasOptions(schema: unknown): boolean {
  return Array.isArray(schema) && schema.length > 0;
}
