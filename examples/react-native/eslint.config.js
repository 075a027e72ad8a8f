import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

export default defineConfig({
  files: ['**/*.{js,jsx}'],
  extends: [oauth.configs.strict],
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
});
