/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  configEmoji: [
    ['legacy', '🏛️'],
    ['recommended', '✅'],
    ['strict', '🔒'],
  ],
  pathRuleDoc: 'docs/rules/{name}.md',
  pathRuleList: 'README.md',
  ruleDocTitleFormat: 'prefix-name',
  ruleListColumns: ['name', 'description', 'configsError', 'fixable', 'hasSuggestions'],
};
