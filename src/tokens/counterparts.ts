import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { declaredIn, type Variable } from '../syntax/bindings.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { tokenNamed } from './names.ts';
import type { Trail } from './trail.ts';
import type { Trails } from './trails.ts';

/** Where a file can have the other token of a response: members of tokens, and variables called a token. */
export class Counterparts {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #trails: Trails;
  #variables: Map<TSESTree.Node, Variable[]> | undefined;
  #members: Map<string, Set<string>> | undefined;

  constructor(sourceCode: TSESLint.SourceCode, trails: Trails) {
    this.#sourceCode = sourceCode;
    this.#trails = trails;
  }

  /** Whether the file has a member of that name, of an object that is written in the same way. */
  hasMember(object: TSESTree.Node, name: string): boolean {
    return this.#membersOfTokens().get(name)?.has(this.#sourceCode.getText(unwrap(object))) === true;
  }

  /** The variables called a token, of any kind, whose value starts where one of these does. */
  variablesBeside(trails: readonly Trail[]): readonly Variable[] {
    const roots = new Set(trails.map(({ root }) => root));
    return [...new Set([...roots].flatMap((root) => this.#variablesByRoot().get(root) ?? []))];
  }

  #variablesByRoot(): ReadonlyMap<TSESTree.Node, Variable[]> {
    if (this.#variables) return this.#variables;
    this.#variables = new Map();
    for (const variable of this.#sourceCode.scopeManager?.scopes.flatMap(declaredIn) ?? []) {
      const [identifier] = variable.identifiers;
      if (!identifier || variable.defs.length !== 1 || !/token/i.test(variable.name)) continue;
      for (const { root } of this.#trails.of(identifier)) {
        const variables = this.#variables.get(root);
        if (variables) variables.push(variable);
        else this.#variables.set(root, [variable]);
      }
    }
    return this.#variables;
  }

  #membersOfTokens(): ReadonlyMap<string, Set<string>> {
    if (this.#members) return this.#members;
    this.#members = new Map();
    for (const node of nodeIndexOf(this.#sourceCode).of('MemberExpression')) {
      const name = writtenName(node);
      if (name === undefined || !tokenNamed(name)) continue;
      const object = this.#sourceCode.getText(unwrap(node.object));
      const objects = this.#members.get(name);
      if (objects) objects.add(object);
      else this.#members.set(name, new Set([object]));
    }
    return this.#members;
  }
}
