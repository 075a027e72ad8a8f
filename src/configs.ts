import type { ESLint, Linter } from 'eslint';

import type { PresetName } from './protocol/presets.ts';
import type { OAuthRule } from './rules/create-rule.ts';

/**
 * The presets, derived from what each rule says about itself in `meta.docs.presets`.
 * Each one holds the very `plugin` object that is given, because ESLint refuses two objects under one name, and none
 * names `files`: which files to lint is for the user to say.
 */
export function createConfigs(plugin: ESLint.Plugin, rules: Readonly<Record<string, OAuthRule>>) {
  const config = (preset: PresetName) => ({
    name: `oauth/${preset}`,
    plugins: { oauth: plugin },
    rules: Object.fromEntries(Object.entries(rules).flatMap(([name, rule]) => ruleEntries(name, rule, preset))),
  });
  return { legacy: config('legacy'), recommended: config('recommended'), strict: config('strict') } satisfies Record<
    PresetName,
    Linter.Config
  >;
}

/** What a preset says about one rule: one entry, or none where the rule is off. */
function ruleEntries(name: string, rule: OAuthRule, preset: PresetName): [string, Linter.RuleEntry][] {
  const setting = rule.meta.docs.presets[preset];
  if (setting === 'off') return [];
  return [[`oauth/${name}`, setting === 'on' ? 'error' : ['error', setting.options]]];
}
