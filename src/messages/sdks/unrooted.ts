import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import type { SdkTables } from './tables.ts';

/** Where a chain of members leads that starts at some object which is not known: `*.oidc.user` for `req.oidc.user`. */
export function unrootedPositions(
  node: TSESTree.Node,
  models: ReadonlySet<SdkTables>,
  isWanted: (tables: SdkTables, steps: string) => boolean,
): { readonly tables: SdkTables; readonly steps: string }[] {
  const steps: string[] = [];
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
    for (const tables of models) if (tables.has.unrooted && isWanted(tables, path)) found.push({ tables, steps: path });
    if (found.length > 0) break;
  }
  return found;
}
