import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { enclosingClass } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** What the file assigns to members of objects: `session.idToken = …`, `token.value = …`. */
export class Writes {
  readonly #evaluator: Evaluator;
  #byName: Map<string, TSESTree.AssignmentExpression[]> | undefined;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** The values that are written to the same member of the same object. A storage gives back what other code put in. */
  to(member: TSESTree.MemberExpression): readonly TSESTree.Expression[] {
    const name = writtenName(member);
    if (name === undefined || isStorage(member.object)) return [];
    return (this.#index().get(name) ?? []).flatMap(({ left, right }) =>
      left.type === 'MemberExpression' && left !== member && this.#isSame(left.object, member.object) ? [right] : [],
    );
  }

  #index(): ReadonlyMap<string, TSESTree.AssignmentExpression[]> {
    if (this.#byName) return this.#byName;
    this.#byName = new Map();
    for (const node of nodeIndexOf(this.#evaluator.sourceCode).of('AssignmentExpression')) {
      const name = node.left.type === 'MemberExpression' && node.operator === '=' ? writtenName(node.left) : undefined;
      if (name === undefined) continue;
      const list = this.#byName.get(name);
      if (list) list.push(node);
      else this.#byName.set(name, [node]);
    }
    return this.#byName;
  }

  #isSame(wrappedLeft: TSESTree.Node, wrappedRight: TSESTree.Node): boolean {
    const left = unwrap(wrappedLeft);
    const right = unwrap(wrappedRight);
    if (left.type === 'Identifier' && right.type === 'Identifier') {
      return left.name === right.name && this.#evaluator.bindings.of(left) === this.#evaluator.bindings.of(right);
    }
    if (left.type === 'ThisExpression') return right.type === 'ThisExpression' && enclosingClass(left) === enclosingClass(right);
    if (left.type !== 'MemberExpression' || right.type !== 'MemberExpression') return false;
    const name = writtenName(left);
    return name !== undefined && name === writtenName(right) && this.#isSame(left.object, right.object);
  }
}

function isStorage(node: TSESTree.Node): boolean {
  const object = unwrap(node);
  const name = object.type === 'MemberExpression' ? writtenName(object) : object.type === 'Identifier' ? object.name : undefined;
  return name === 'localStorage' || name === 'sessionStorage';
}
