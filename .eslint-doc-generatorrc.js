import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The groups of `meta.docs.group`, in order. */
const groups = [
  'The flow contradicts where the code runs',
  'OpenID Connect or OAuth 2.0',
  'A request that cannot mean what it says',
  'The wrong token',
  'What RFC 9700, OAuth 2.1 and OpenID Connect require',
];

const block = /\n*<!-- begin auto-generated rule metadata -->[^]*<!-- end auto-generated rule metadata -->\n*$/u;

/** The page of a rule with what its metadata says, which `npm run generate` writes to `docs/rules.json`. */
function withMetadata(page, path) {
  const rule = JSON.parse(readFileSync(new URL('docs/rules.json', import.meta.url), 'utf8'))[basename(path, '.md')];
  if (!path.replaceAll('\\', '/').includes('docs/rules/') || rule === undefined) return page;
  const rows = [
    ['Specifications', rule.specifications.map(({ citation, url }) => `[${citation}](${url})`).join(', ')],
    ['CWE', rule.cwe.map((number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`).join(', ') || '–'],
    ['OWASP Top 10', rule.owasp ?? '–'],
    ['Application types', rule.applicationTypes.join(', ')],
    ['Follows values through the file', rule.dataFlow ? 'yes' : 'no'],
  ];
  const table = ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)];
  const metadata = ['<!-- begin auto-generated rule metadata -->', '', '## Metadata', '', ...table, '', '<!-- end auto-generated rule metadata -->'];
  return `${page.replace(block, '').trimEnd()}\n\n${metadata.join('\n')}\n`;
}

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  configEmoji: [
    ['legacy', '🏛️'],
    ['recommended', '✅'],
    ['strict', '🔒'],
  ],
  postprocess: withMetadata,
  ruleDocTitleFormat: 'prefix-name',
  ruleListColumns: ['name', 'description', 'configsError', 'fixable', 'hasSuggestions'],
  ruleListSplit: (rules) =>
    groups
      .map((title, index) => ({ title, rules: rules.filter(([, { meta }]) => meta.docs.group === index + 1) }))
      .filter((group) => group.rules.length > 0),
};
