import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { renderSecurityPage } from '../../scripts/security-page.ts';
import { rules } from '../../src/rules/index.ts';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The rules that the page links to. */
const named = new Set([...page.matchAll(/\]\(rules\/([\w-]+)\.md\)/g)].map(([, name]) => name));

interface Row {
  readonly heading: string;
  readonly section: string;
  readonly url: string;
  readonly cells: readonly string[];
}

const rows: readonly Row[] = page.split(/^## /mu).flatMap((part) => {
  const [heading = ''] = part.split('\n');
  return [...part.matchAll(/^\| \[§([\d.]+)\]\((\S+)\) \|(.*)\|$/gmu)].map(([, section = '', url = '', rest = '']) => ({
    heading,
    section,
    url,
    cells: rest.split('|').map((cell) => cell.trim()),
  }));
});

describe('docs/security.md', () => {
  it('is what the table of threats says (`npm run generate` renews it)', () => {
    expect(page).toBe(renderSecurityPage());
  });

  it('names every rule of today’s practice', () => {
    const wanted = Object.entries(rules).filter(([, { meta }]) => meta.docs.group === 5);
    expect(wanted.map(([name]) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('names no rule that does not exist', () => {
    expect([...named].filter((name) => name === undefined || !Object.hasOwn(rules, name))).toEqual([]);
  });

  it('lists each section once, with its own address', () => {
    const addresses = rows.map(({ url }) => url);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(rows.filter(({ section, url }) => !url.endsWith(`#section-${section}`))).toEqual([]);
  });

  it('has every section of RFC 9700 §2 and §4', () => {
    const sectionsUnder = (start: string): string[] => rows.filter(({ heading }) => heading.startsWith(start)).map(({ section }) => section);
    expect(sectionsUnder('RFC 9700 §2')).toEqual(['2.1', '2.1.1', '2.1.2', '2.2', '2.2.1', '2.2.2', '2.3', '2.4', '2.5', '2.6']);
    expect(sectionsUnder('RFC 9700 §4')).toEqual(Array.from({ length: 17 }, (_, index) => `4.${String(index + 1)}`));
  });

  it('gives a rule or a reason for each', () => {
    expect(rows.filter(({ cells: [threat, rule, reason] }) => threat === '' || (rule === '–' && reason === '–'))).toEqual([]);
  });

  it('is linked from the README', () => {
    expect(readme).toContain('(docs/security.md)');
  });
});
