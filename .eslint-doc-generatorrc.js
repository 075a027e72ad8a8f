/** The groups of `meta.docs.group`, in order. */
const groups = [
  'The flow contradicts where the code runs',
  'OpenID Connect or OAuth 2.0',
  'A request that cannot mean what it says',
  'The wrong token',
  'What RFC 9700, OAuth 2.1 and OpenID Connect require',
];

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  configEmoji: [
    ['legacy', '🏛️'],
    ['recommended', '✅'],
    ['strict', '🔒'],
  ],
  ruleDocTitleFormat: 'prefix-name',
  ruleListColumns: ['name', 'description', 'configsError', 'fixable', 'hasSuggestions'],
  ruleListSplit: (rules) =>
    groups
      .map((title, index) => ({ title, rules: rules.filter(([, { meta }]) => meta.docs.group === index + 1) }))
      .filter((group) => group.rules.length > 0),
};
