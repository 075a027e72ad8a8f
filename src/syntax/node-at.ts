import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { childrenOf, statementAt } from './node-index.ts';

/**
 * The innermost node that an offset of the file lies in; `undefined` between the statements of the program. Asking for one
 * costs far less than listing all nodes. Reads no `parent`.
 */
function nodeAt(sourceCode: TSESLint.SourceCode, offset: number): TSESTree.Node | undefined {
  let node: TSESTree.Node | undefined = sourceCode.ast.body[statementAt(sourceCode, offset)];
  if (!node || !covers(node, offset)) return undefined;
  for (let inner: TSESTree.Node | undefined = node; inner; inner = childrenOf(sourceCode, node).find((child) => covers(child, offset))) node = inner;
  return node;
}

/**
 * The nodes at which an expression matches the text of the file, or so many characters later, in document order. `pattern`
 * needs the flag `g`.
 */
export function* nodesMatching(sourceCode: TSESLint.SourceCode, pattern: RegExp, later = 0): Generator<TSESTree.Node> {
  for (const { index } of sourceCode.text.matchAll(pattern)) {
    const node = nodeAt(sourceCode, index + later);
    if (node) yield node;
  }
}

function covers({ range: [start, end] }: TSESTree.Node, offset: number): boolean {
  return start <= offset && offset < end;
}
