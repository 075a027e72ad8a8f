import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import type { Tokens } from './tokens.ts';
import { stepsOf, type Trail } from './trail.ts';

const NAMED = /hash|fragment/i;
const SAID = new RegExp(`['"\`]#|${NAMED.source}`, 'i');
/** How much of an expression is looked at. */
const LENGTH = 300;

/** Whether what a trail leads to is taken from the fragment of a URL, which only an authorization server fills with tokens. */
export function isOfFragment(sourceCode: TSESLint.SourceCode, tokens: Tokens, trail: Trail): boolean {
  const isSaid = (node: TSESTree.Node): boolean => SAID.test(sourceCode.getText(node).slice(0, LENGTH));
  const isNamed = ({ links }: Trail): boolean => links.some(({ name }) => NAMED.test(name));
  if (isSaid(trail.root) || isNamed(trail)) return true;
  // `qs.parse(location.hash)`, `new URLSearchParams(fragment)`, and what stands behind them
  const calls = [trail.root, ...stepsOf(trail).map(({ node }) => node)];
  const given = calls.flatMap((call) => (call?.type === 'CallExpression' || call?.type === 'NewExpression' ? call.arguments : []));
  return given.some((argument) => !isFunction(argument) && tokens.trails.of(argument).some((inner) => isSaid(inner.root) || isNamed(inner)));
}
