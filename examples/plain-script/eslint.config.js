import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

// No parser is needed for plain scripts: ESLint's own reads them.
export default defineConfig({
  files: ['**/*.js'],
  extends: [oauth.configs.strict],
  languageOptions: { sourceType: 'script' },
});
