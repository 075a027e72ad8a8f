import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { renderRulesJson } from '../../scripts/rules-json.ts';
import { citation } from '../../src/protocol/specification.ts';
import { rules } from '../../src/rules/index.ts';

const read = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

it('docs/rules.json is what the metadata of the rules says (`npm run generate` renews it)', () => {
  expect(read('rules.json')).toBe(renderRulesJson());
});

it('docs/rules.json has every rule with all of its metadata', () => {
  const documents = JSON.parse(read('rules.json')) as Record<string, Record<string, unknown>>;
  expect(Object.keys(documents)).toEqual(Object.keys(rules));
  const keys = ['description', 'url', 'group', 'presets', 'specifications', 'cwe', 'owasp', 'applicationTypes', 'dataFlow', 'fixable', 'hasSuggestions'];
  for (const document of Object.values(documents)) expect(Object.keys(document)).toEqual(keys);
});

describe('the page of each rule shows its metadata (`npm run docs` renews it)', () => {
  it.each(Object.entries(rules))('%s', (name, { meta }) => {
    const [, block = ''] = /<!-- begin auto-generated rule metadata -->([^]*)<!-- end auto-generated rule metadata -->\n$/u.exec(read(`rules/${name}.md`)) ?? [];
    const { specifications, cwe, owasp, applicationTypes } = meta.docs;
    for (const specification of specifications) expect(block).toContain(`[${citation(specification)}](${specification.url})`);
    for (const number of cwe) expect(block).toContain(`[CWE-${String(number)}]`);
    expect(block).toContain(`| OWASP Top 10 | ${owasp ?? '–'} |`);
    expect(block).toContain(`| Application types | ${applicationTypes.join(', ')} |`);
  });
});
