import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

// No setting is needed: React's hooks and the browser's globals show that these files run in a browser.
export default defineConfig({
  files: ['**/*.{ts,tsx}'],
  extends: [oauth.configs.strict],
  languageOptions: { parser },
});
