import type { ESLint, Linter, Rule } from 'eslint';

import { createConfigs } from './configs.ts';
import { rules } from './rules/index.ts';
import { version } from './version.ts';

/** A preset, to be put into `defineConfig([...])` or named in `extends`. */
export interface OAuthPresetConfig {
  name: string;
  plugins: { oauth: ESLint.Plugin };
  rules: Linter.RulesRecord;
}

/** The plugin object: the rules, and the presets that switch them on. */
export interface OAuthPlugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  configs: {
    /** The flows as Okta's guide allows them, including the implicit flow in browsers. */
    legacy: OAuthPresetConfig;
    /** What RFC 9700 asks of every client. */
    recommended: OAuthPresetConfig;
    /** Every rule, at the level of OAuth 2.1. */
    strict: OAuthPresetConfig;
  };
}

const base = { meta: { name: 'eslint-plugin-oauth', version, namespace: 'oauth' }, rules };

const plugin: OAuthPlugin = Object.assign(base, { configs: createConfigs(base, rules) });

// The second name is what Node.js gives to `require('eslint-plugin-oauth')`.
export { plugin as default, plugin as 'module.exports' };
