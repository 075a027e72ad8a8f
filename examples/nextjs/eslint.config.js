import parser from '@typescript-eslint/parser';
import { defineConfig } from 'eslint/config';
import oauth from 'eslint-plugin-oauth';

// 'use client', 'use server' and the names of route handlers tell the plugin where each file runs.
export default defineConfig({
  files: ['**/*.{ts,tsx}'],
  extends: [oauth.configs.strict],
  languageOptions: { parser },
});
