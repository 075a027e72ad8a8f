import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The folders of `src`, and what the files of each may import beside their own folder. Imports point down this table
 * only; `tests/project/imports.test.ts` proves it.
 */
const mayImport = {
  protocol: [],
  syntax: [],
  evaluation: ['syntax', 'protocol'],
  messages: ['evaluation', 'syntax', 'protocol'],
  runtime: ['evaluation', 'syntax', 'protocol'],
  tokens: ['messages', 'evaluation', 'syntax', 'protocol'],
  edits: ['messages', 'evaluation', 'syntax', 'protocol'],
  rules: ['edits', 'tokens', 'runtime', 'messages', 'evaluation', 'syntax', 'protocol'],
};

/** What no file of `src` may import, with the reason. */
const unwantedPackages = [
  {
    regex: '^@typescript-eslint/utils$',
    allowTypeImports: true,
    message: 'Its root entry is slow to load. Import a subpath, such as `@typescript-eslint/utils/ast-utils`.',
  },
  {
    regex: '^(?:eslint|typescript|@typescript-eslint/(?!utils))',
    allowTypeImports: true,
    message: 'It is not part of what is shipped. Import its types only.',
  },
  { regex: '^node:', message: "A rule's result may depend on the file and its configuration only." },
];

/** The files of a folder of `src` that lie `depth` folders deep, and where their imports may lead. */
function importsOf(folder, depth) {
  const allowed = [folder, ...mayImport[folder]];
  const elsewhere = {
    regex: `^(?:\\./)?(?:\\.\\./){${depth}}(?!(?:${allowed.join('|')})/)`,
    message: `Files of src/${folder} may import from ${allowed.map((name) => `src/${name}`).join(', ')} only.`,
  };
  return {
    files: [`src/${folder}/${'*/'.repeat(depth - 1)}*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...unwantedPackages, elsewhere] }] },
  };
}

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', 'examples/', 'tests/**/fixtures/', 'tests/sdks-typed/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Node types are compared with plain strings: the enumeration would have to be loaded at run time.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: unwantedPackages }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'The package is one file: nothing is loaded later.' },
      ],
    },
  },
  ...Object.keys(mayImport).flatMap((folder) => [1, 2, 3].map((depth) => importsOf(folder, depth))),
  {
    files: ['src/rules/*.ts'],
    extends: [eslintPlugin.configs['rules-recommended']],
    rules: {
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(?:disallow|enforce|require) .*[^.]$' }],
      // `createRule` makes the schema, the default options and the URL. tests/metadata.test.ts checks what comes out.
      'eslint-plugin/require-meta-schema': 'off',
      'eslint-plugin/require-meta-default-options': 'off',
      // It looks for calls of `context.report`; tests/metadata.test.ts goes by what the test cases really offer.
      'eslint-plugin/require-meta-has-suggestions': 'off',
      'eslint-plugin/require-meta-fixable': 'off',
    },
  },
]);
