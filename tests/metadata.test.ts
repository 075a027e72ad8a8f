import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { rules } from '../src/rules/index.ts';
import { casesOfEveryRule } from './support/rule-tester.ts';
import type { InvalidCase } from './support/rule-tester.ts';

const cases = await casesOfEveryRule();
const ruleNames = Object.keys(rules);

describe('the files of the rules', () => {
  it('have a test and a page for each rule, and none without a rule', () => {
    expect(namesIn('rules', '.test.ts').filter((name) => !name.includes('.'))).toEqual(ruleNames);
    expect(namesIn('../docs/rules', '.md')).toEqual(ruleNames);
    expect(Object.values(rules).filter((rule) => !cases.has(rule))).toEqual([]);
  });
});

describe.each(Object.entries(rules))('%s', (name, rule) => {
  const { meta } = rule;
  const messages = meta.messages ?? {};
  const invalid = cases.get(rule)?.invalid ?? [];

  it('has a description in one of three forms, and the URL of its own page', () => {
    expect(meta.docs.description).toMatch(/^(?:disallow|enforce|require) .*[^.]$/u);
    expect(meta.docs.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, 'u'));
  });

  it('says what it is about', () => {
    expect(meta.docs.applicationTypes).not.toEqual([]);
    expect(Object.values(meta.docs.presets).filter((entry) => entry !== 'off')).not.toEqual([]);
    expect(meta.docs.owasp ?? 'A01:2021').toMatch(/^A\d\d:20\d\d$/u);
  });

  it('is fixable if and only if a case has an output', () => {
    const hasOutput = invalid.some(({ output }) => output !== undefined && output !== null && output.length > 0);
    expect(meta.fixable !== undefined).toBe(hasOutput);
  });

  it('has suggestions if and only if a case has one', () => {
    const hasSuggestions = invalid.some((testCase) => suggestionsOf(testCase).length > 0);
    expect(meta.hasSuggestions === true).toBe(hasSuggestions);
  });

  it('uses each of its messages in a case', () => {
    const reported = invalid.flatMap(({ errors }) => errors.map(({ messageId }) => messageId));
    const suggested = invalid.flatMap((testCase) => suggestionsOf(testCase).map(({ messageId }) => messageId));
    expect([...new Set([...reported, ...suggested])].sort()).toEqual(Object.keys(messages).sort());
  });

  it.each(Object.entries(messages))('ends the message %s with a full stop', (_, message) => {
    expect(message).toMatch(/^(?:[A-Z]|\{\{|`).*\.$/su);
  });

  it('takes at most one object as its option, each property described and with a default', () => {
    expect(meta.schema).toBeInstanceOf(Array);
    const [option, ...others] = meta.schema as readonly OptionSchema[];
    expect(others).toEqual([]);
    if (option === undefined) return;
    expect(option).toMatchObject({ type: 'object', additionalProperties: false });
    const properties = Object.entries(option.properties);
    expect(properties.filter(([, { description = '' }]) => !description.endsWith('.'))).toEqual([]);
    const defaults = meta.defaultOptions?.map((value: object) => Object.keys(value));
    expect(defaults).toEqual([properties.map(([property]) => property)]);
  });
});

interface OptionSchema {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

function suggestionsOf(testCase: InvalidCase) {
  return testCase.errors.flatMap(({ suggestions }) => suggestions ?? []);
}

/** The names of the files of a folder beside this file that end so, without that end, in order. */
function namesIn(folder: string, end: string): string[] {
  return readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length))
    .sort();
}
