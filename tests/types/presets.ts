/**
 * Compiled, never run: the plugin and its presets must fit wherever a user may put them. `tests/package` compiles the
 * same uses against the declarations of the packed package, with ESLint 9 and 10.
 */
import type { TSESLint } from '@typescript-eslint/utils';
import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

import oauth from '../../src/index.ts';

export const plugins = [oauth] satisfies ESLint.Plugin[];

export const presets = [
  oauth.configs.legacy,
  oauth.configs.recommended,
  oauth.configs.strict,
] satisfies Linter.Config[] & TSESLint.FlatConfig.Config[];

export const eslintConfigs = [
  defineConfig([oauth.configs.legacy, oauth.configs.recommended, oauth.configs.strict]),
  defineConfig(oauth.configs.recommended, { settings: { oauth: { applicationType: 'browser' } } }),
  defineConfig([{ files: ['src/**/*.ts'], extends: [oauth.configs.recommended] }]),
  defineConfig([{ files: ['src/**/*.ts'], plugins: { oauth }, extends: ['oauth/recommended'] }]),
  defineConfig([{ plugins: { oauth }, rules: { 'oauth/no-implicit-flow': ['error', { allowIn: ['browser'] }] } }]),
];

/* eslint-disable @typescript-eslint/no-deprecated -- Many configurations still use typescript-eslint's helper. */
export const typescriptEslintConfigs = [
  tseslint.config(oauth.configs.legacy, oauth.configs.recommended, oauth.configs.strict),
  tseslint.config({ files: ['src/**/*.ts'], extends: [oauth.configs.recommended] }),
  tseslint.config({ plugins: { oauth }, rules: { 'oauth/no-implicit-flow': 'error' } }),
];
/* eslint-enable @typescript-eslint/no-deprecated */

// @ts-expect-error -- There is no such preset.
export const missing = defineConfig([oauth.configs.relaxed]);
