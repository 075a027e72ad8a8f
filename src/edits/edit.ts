import type { TSESLint } from '@typescript-eslint/utils';

/** A change of the source, as ESLint applies it. */
export type Edit = (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix | readonly TSESLint.RuleFix[];
