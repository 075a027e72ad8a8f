import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { getParent, wholeIndexOf } from '../syntax/node-index.ts';
import { EnvironmentChecks } from './environment-checks.ts';

type ConditionsByBlock = ReadonlyMap<TSESTree.Node, readonly TSESTree.IfStatement[]>;

/**
 * Which code of a file runs only after a look at where it runs, such as `typeof window !== 'undefined' && …` or
 * `if (!isBrowser) return`. Such code tells nothing, on either branch: its file is written for both places. Code in
 * `try` is not guarded: browsers throw there too.
 */
export class Guards {
  readonly #checks: EnvironmentChecks;
  readonly #sourceCode: TSESLint.SourceCode;
  /** By block: the conditions in it that leave it. */
  #conditions: ConditionsByBlock | undefined;
  /** By block: where the first condition ends that leaves it because of where the code runs. */
  readonly #exits = new Map<TSESTree.Node, number>();

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
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
    this.#conditions ??= leavingConditions(this.#sourceCode);
    const conditions = this.#conditions.get(block);
    if (!conditions) return false;
    let end = this.#exits.get(block);
    if (end === undefined) {
      end = conditions.find(({ test }) => this.#checks.in(test))?.range[1] ?? Number.POSITIVE_INFINITY;
      this.#exits.set(block, end);
    }
    return end <= node.range[0];
  }
}

function leavingConditions(sourceCode: TSESLint.SourceCode): ConditionsByBlock {
  const conditions = new Map<TSESTree.Node, TSESTree.IfStatement[]>();
  for (const statement of wholeIndexOf(sourceCode).of('IfStatement')) {
    const block = getParent(statement);
    if (!block || !(isExit(statement.consequent) || isExit(statement.alternate))) continue;
    const known = conditions.get(block);
    if (known) known.push(statement);
    else conditions.set(block, [statement]);
  }
  return conditions;
}

const EXITS = new Set<string>(['ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement']);

function isExit(statement: TSESTree.Statement | null | undefined): boolean {
  if (!statement) return false;
  return statement.type === 'BlockStatement' ? isExit(statement.body.at(-1)) : EXITS.has(statement.type);
}
