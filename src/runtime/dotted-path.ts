import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';

/**
 * The names of a member expression from its root: `a.b['c']` is `['a', 'b', 'c']`, `import.meta.env` is
 * `['import', 'meta', 'env']`. `undefined` where a part of it is not a written name.
 */
export function dottedPath(node: TSESTree.Node): readonly string[] | undefined {
  const names: string[] = [];
  let current = unwrap(node);
  while (current.type === 'MemberExpression') {
    const name = writtenName(current);
    if (name === undefined) return undefined;
    names.push(name);
    current = unwrap(current.object);
  }
  if (current.type === 'Identifier') names.push(current.name);
  else if (current.type === 'MetaProperty') names.push(current.property.name, current.meta.name);
  else return undefined;
  return names.reverse();
}
