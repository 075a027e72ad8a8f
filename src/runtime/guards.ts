import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { getParent } from '../syntax/node-index.ts';
import { EnvironmentChecks } from './environment-checks.ts';

/**
 * Which code of a file runs only after a look at where it runs, such as `typeof window !== 'undefined' && …` or
 * `if (!isBrowser) return`. Such code tells nothing, on either branch: its file is written for both places. Code in
 * `try` is not guarded: browsers throw there too.
 */
export class Guards {
  readonly #checks: EnvironmentChecks;
  /** By block: where the first condition ends that leaves it because of where the code runs. */
  readonly #exits = new Map<TSESTree.Node, number>();

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#checks = new EnvironmentChecks(sourceCode);
  }

  protect(node: TSESTree.Node): boolean {
    let child = node;
    for (let parent = getParent(child); parent; child = parent, parent = getParent(parent)) {
      if (this.#isBranchOfCheck(parent, child) || this.#isAfterExit(parent, node)) return true;
    }
    return false;
  }

  #isBranchOfCheck(parent: TSESTree.Node, child: TSESTree.Node): boolean {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        return child !== parent.test && this.#checks.in(parent.test);
      case 'LogicalExpression':
        return child === parent.right && this.#checks.in(parent.left);
      case 'SwitchStatement':
        return child !== parent.discriminant && this.#checks.in(parent.discriminant);
      default:
        return false;
    }
  }

  #isAfterExit(block: TSESTree.Node, node: TSESTree.Node): boolean {
    const statements = statementsIn(block);
    if (!statements) return false;
    let end = this.#exits.get(block);
    if (end === undefined) {
      end = statements.find((statement) => isLeavingCondition(statement) && this.#checks.in(statement.test))?.range[1] ?? Number.POSITIVE_INFINITY;
      this.#exits.set(block, end);
    }
    return end <= node.range[0];
  }
}

function statementsIn(block: TSESTree.Node): readonly TSESTree.Statement[] | undefined {
  switch (block.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return block.body;
    case 'SwitchCase':
      return block.consequent;
    default:
      return undefined;
  }
}

function isLeavingCondition(statement: TSESTree.Statement): statement is TSESTree.IfStatement {
  return statement.type === 'IfStatement' && (isExit(statement.consequent) || isExit(statement.alternate));
}

const EXITS = new Set<string>(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

function isExit(statement: TSESTree.Statement | null | undefined): boolean {
  if (!statement) return false;
  return statement.type === 'BlockStatement' ? isExit(statement.body.at(-1)) : EXITS.has(statement.type);
}
