import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { stagesOf } from './instances.ts';
import type { SdkTables } from './model-tables.ts';

/** Where a chain of members leads that starts at some object which is not known: `*.oidc.user` for `req.oidc.user`. `tail` stands behind it. */
export function unrootedPositions(
  node: TSESTree.Node,
  tail: string,
  models: ReadonlySet<SdkTables>,
  isWanted: (tables: SdkTables, steps: string) => boolean,
): { readonly tables: SdkTables; readonly steps: string }[] {
  const named = [...models].filter(({ has }) => has.unrooted);
  if (named.length === 0) return [];
  const steps: string[] = tail.match(/\.[\w$]+|\(\)|\[\d*\]/g) ?? [];
  for (let current = unwrap(node); ; ) {
    if (current.type === 'CallExpression') {
      steps.unshift('()');
      current = unwrap(current.callee);
    } else if (current.type === 'AwaitExpression') {
      current = unwrap(current.argument);
    } else if (current.type === 'MemberExpression') {
      const name = writtenName(current);
      if (name === undefined) break;
      steps.unshift(`.${name}`);
      current = unwrap(current.object);
    } else break;
  }
  const found: { tables: SdkTables; steps: string }[] = [];
  for (let start = 0; start < steps.length; start += 1) {
    if (!steps[start]?.startsWith('.')) continue;
    const path = `*${steps.slice(start).join('')}`;
    for (const tables of named) {
      const stage = stagesOf(tables, path).find((each) => isWanted(each.tables, each.steps));
      if (stage) found.push(stage);
    }
    if (found.length > 0) break;
  }
  return found;
}
