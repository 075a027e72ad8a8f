import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { wholeIndexOf } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { constantText, isRequire } from './imports.ts';

/** The hooks that React forbids in server components. `useMemo`, `useId` and the like run on servers as well. */
const CLIENT_HOOKS = new Set(['useState', 'useReducer', 'useEffect', 'useLayoutEffect']);

const REACT_MODULES = new Set(['react', 'preact/hooks', 'preact/compat']);

interface Found {
  readonly node: TSESTree.Node;
  readonly finding: string;
}

/** The first hook with state or effects: imported from React, taken out of it, or read from it as a member. */
export function reactHook(sourceCode: TSESLint.SourceCode): Found | undefined {
  // Most files have no such name, and then it is not worth looking at each member expression.
  if (!/\buse(?:State|Reducer|Effect|LayoutEffect)\b/.test(sourceCode.text)) return undefined;
  return importedHook(sourceCode) ?? destructuredHook(sourceCode) ?? memberHook(sourceCode);
}

function importedHook(sourceCode: TSESLint.SourceCode): Found | undefined {
  for (const node of sourceCode.ast.body) {
    if (node.type !== 'ImportDeclaration' || !REACT_MODULES.has(node.source.value) || node.importKind === 'type') continue;
    for (const specifier of node.specifiers) {
      if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') continue;
      const { imported } = specifier;
      const name = imported.type === 'Identifier' ? imported.name : imported.value;
      if (CLIENT_HOOKS.has(name)) return { node: specifier, finding: `'${name}' is imported` };
    }
  }
  return undefined;
}

/** `const { useState } = React`, `const { useState } = require('react')`. */
function destructuredHook(sourceCode: TSESLint.SourceCode): Found | undefined {
  const reactNames = namesOfReact(sourceCode);
  for (const { id, init } of wholeIndexOf(sourceCode).of('VariableDeclarator')) {
    if (id.type !== 'ObjectPattern' || !init || !isReact(sourceCode, unwrap(init), reactNames)) continue;
    for (const property of id.properties) {
      const name = property.type === 'Property' ? writtenName(property) : undefined;
      if (name !== undefined && CLIENT_HOOKS.has(name)) return { node: property, finding: `'${name}' is imported` };
    }
  }
  return undefined;
}

function memberHook(sourceCode: TSESLint.SourceCode): Found | undefined {
  const reactNames = namesOfReact(sourceCode);
  for (const node of wholeIndexOf(sourceCode).of('MemberExpression')) {
    const name = writtenName(node);
    if (name === undefined || !CLIENT_HOOKS.has(name)) continue;
    const object = unwrap(node.object);
    if (!isReact(sourceCode, object, reactNames)) continue;
    const react = object.type === 'Identifier' ? object.name : 'React';
    return { node, finding: `'${react}.${name}' is used` };
  }
  return undefined;
}

function isReact(sourceCode: TSESLint.SourceCode, node: TSESTree.Node, names: ReadonlySet<string>): boolean {
  if (node.type === 'Identifier') return names.has(node.name);
  if (node.type !== 'CallExpression' || !isRequire(sourceCode, node)) return false;
  return REACT_MODULES.has(constantText(node.arguments[0]) ?? '');
}

/** `React` is nobody else's name, also where a script tag provides it. */
function namesOfReact(sourceCode: TSESLint.SourceCode): ReadonlySet<string> {
  const names = new Set(['React']);
  for (const node of sourceCode.ast.body) {
    if (node.type !== 'ImportDeclaration' || !REACT_MODULES.has(node.source.value)) continue;
    for (const specifier of node.specifiers) {
      if (specifier.type !== 'ImportSpecifier') names.add(specifier.local.name);
    }
  }
  return names;
}
