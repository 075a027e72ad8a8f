import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

export default defineConfig({
  files: ['**/*.js'],
  ignores: ['eslint.config.js'],
  extends: [oauth.configs.strict],
  languageOptions: { sourceType: 'commonjs' },
});
