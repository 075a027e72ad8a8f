import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { declaredIn, programScopes } from '../syntax/bindings.ts';
import { statementsOf } from '../syntax/node-index.ts';
import { oncePerFile } from '../syntax/once.ts';

/** How the statements of a program hang together through the variables of the program. */
export interface StatementLinks {
  /** Marks every statement that values can come to from those that are marked. */
  spread(isReached: boolean[]): void;
}

/** The links of a file, found once. `undefined` when the parser told nothing of scopes. */
export const linksOf = oncePerFile((sourceCode): StatementLinks | undefined => (sourceCode.scopeManager ? findLinks(sourceCode) : undefined));

function findLinks(sourceCode: TSESLint.SourceCode): StatementLinks {
  // From functions and constants to whoever uses them.
  const returns: number[][] = [];
  // To functions, from whoever may call them. What one caller gets back does not hold what another one hands in.
  const calls: number[][] = [];
  const statements = statementsOf(sourceCode);
  const at = (node: TSESTree.Node): number => statements(node.range[0]);
  for (const scope of programScopes(sourceCode)) {
    for (const { defs, references } of declaredIn(scope)) {
      const isFixed = defs.every(({ node }) => node.type === 'FunctionDeclaration' || isConstant(node));
      for (const { type, node } of defs) {
        if ((type as string) === 'ImportBinding') continue;
        const home = at(node);
        let last = home;
        for (const { identifier } of references) {
          const use = at(identifier);
          if (use === last || use === home) continue;
          last = use;
          (returns[home] ??= []).push(use);
          (calls[use] ??= []).push(home);
          if (isFixed) continue;
          // What a variable holds can change: whoever uses it can change it for everybody.
          (returns[use] ??= []).push(home);
          (calls[home] ??= []).push(use);
        }
      }
    }
  }
  return {
    spread(isReached) {
      spreadAlong(isReached, returns);
      spreadAlong(isReached, calls);
    },
  };
}

function isConstant(node: TSESTree.Node): boolean {
  if (node.type !== 'VariableDeclarator' || node.parent.kind !== 'const') return false;
  switch (node.init?.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'Literal':
    case 'TemplateLiteral':
      return true;
    default:
      return false;
  }
}

/** By the number of a statement, those that values come to from it. */
type Targets = readonly (readonly number[] | undefined)[];

function spreadAlong(isReached: boolean[], targets: Targets): void {
  const open: number[] = [];
  for (let index = isReached.indexOf(true); index >= 0; index = isReached.indexOf(true, index + 1)) open.push(index);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const to of targets[index] ?? []) {
      if (isReached[to]) continue;
      isReached[to] = true;
      open.push(to);
    }
  }
}
