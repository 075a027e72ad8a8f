import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

export default defineConfig({
  files: ['**/*.ts'],
  extends: [oauth.configs.strict],
  languageOptions: { parser },
  settings: {
    // Code alone cannot tell a service, which has no users, from the server of a web application.
    oauth: { applicationType: 'service' },
  },
});
