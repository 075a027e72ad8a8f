import type { TSESTree } from '@typescript-eslint/utils';

import { unwrap } from '../syntax/unwrap.ts';

/**
 * The expressions that stand in the source as the value of a parameter of a query, in order: `a` and `b` of
 * `` `?state=${a}-${b}&x=${c}` `` and of `'?state=' + a + '-' + b + '&x=' + c`. None for a value without an expression,
 * and for one that does not stand behind its name.
 */
export function expressionsOfValue(name: string, nameNode: TSESTree.Node): readonly TSESTree.Node[] {
  const atoms = atomsAround(nameNode);
  const start = atoms.indexOf(nameNode);
  const own = textOf(nameNode);
  if (start === -1 || own === undefined || !isLastName(name, own)) return [];
  const expressions: TSESTree.Node[] = [];
  for (const atom of atoms.slice(start + 1)) {
    const text = textOf(atom);
    if (text === undefined) expressions.push(atom);
    else if (/[&#]/.test(text)) break;
  }
  return expressions;
}

// Whether the text ends in the parameter, with or without the beginning of its value.
function isLastName(name: string, text: string): boolean {
  return text.slice(text.lastIndexOf('&') + 1).replace(/^.*\?/s, '').trimStart().startsWith(`${name}=`);
}

// The literals and expressions of the template and of the sum in which a piece of text stands.
function atomsAround(node: TSESTree.Node): readonly TSESTree.Node[] {
  let top: TSESTree.Node = node.type === 'TemplateElement' ? node.parent : node;
  while (top.parent?.type === 'BinaryExpression' && top.parent.operator === '+') top = top.parent;
  return atomsOf(top);
}

function atomsOf(wrappedNode: TSESTree.Node): readonly TSESTree.Node[] {
  const atoms: TSESTree.Node[] = [];
  // Long concatenations nest to the left; a loop does not run out of stack.
  let node = unwrap(wrappedNode);
  const rights: TSESTree.Node[] = [];
  for (; node.type === 'BinaryExpression' && node.operator === '+'; node = unwrap(node.left)) rights.push(unwrap(node.right));
  for (const operand of [node, ...rights.toReversed()]) {
    if (operand.type !== 'TemplateLiteral') {
      atoms.push(operand);
      continue;
    }
    for (const [index, quasi] of operand.quasis.entries()) {
      const expression = operand.expressions[index];
      atoms.push(quasi, ...(expression ? [expression] : []));
    }
  }
  return atoms;
}

function textOf(node: TSESTree.Node): string | undefined {
  if (node.type === 'TemplateElement') return node.value.raw;
  return node.type === 'Literal' ? String(node.value) : undefined;
}
