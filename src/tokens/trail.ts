import type { TSESTree } from '@typescript-eslint/utils';

/**
 * One way in which a value reaches an expression: from a root, at which the file stops telling more, by members and
 * calls (`steps`), under the names of the variables that hold it on the way.
 */
export interface Trail {
  /** A request, an SDK, a name that comes from elsewhere, an object literal: what is not followed further. */
  readonly root: TSESTree.Node;
  readonly links: readonly Link[];
  /** The argument of a local function through which the value comes in; the nearest to the root. */
  readonly argument: TSESTree.Node | undefined;
  /** Every argument of a local function on the way, from the root outwards. */
  readonly passed: readonly TSESTree.Node[];
}

/** A member, a method call, or a variable, from the root outwards. */
export type Link = Step | { readonly kind: 'variable'; readonly name: string };

export interface Step {
  readonly kind: 'step';
  /** Name of the member, index in square brackets (`[0]`), or parameter of a callback (`@0#1/2`, as in access paths). */
  readonly name: string;
  /** `x.name()` and not `x.name`. */
  readonly isCall: boolean;
  /** Where the step is written, where it is one expression. */
  readonly node: TSESTree.Node | undefined;
}

/** A trail that starts here. */
export function startAt(root: TSESTree.Node): Trail {
  return { root, links: [], argument: undefined, passed: [] };
}

/** The trail, one link longer. A member that is read of an argument is read here, whoever passed the argument. */
export function follow(trail: Trail, link: Link): Trail {
  return { ...trail, links: [...trail.links, link], argument: link.kind === 'step' ? undefined : trail.argument };
}

/** The members and calls of a trail, without the variables between them. */
export function stepsOf(trail: Trail): readonly Step[] {
  return trail.links.filter((link) => link.kind === 'step');
}

/** A member step. */
export function memberStep(name: string, node?: TSESTree.Node): Step {
  return { kind: 'step', name: /^\d+$/.test(name) ? `[${name}]` : name, isCall: false, node };
}

/** The string that a method call is given as its first argument, as in `params.get('code')`. */
export function firstArgument(step: Step): TSESTree.Node | undefined {
  return step.node?.type === 'CallExpression' ? step.node.arguments[0] : undefined;
}

/** Steps in the notation of access paths: `.getUser().id_token`. */
export function pathText(steps: readonly Step[]): string {
  return steps.map(({ name, isCall }) => `${/^[[@]/.test(name) ? '' : '.'}${name}${isCall ? '()' : ''}`).join('');
}

/** Whether a step takes a JWT apart: `token.split('.')`. */
export function isJwtSplit(step: Step): boolean {
  const argument = firstArgument(step);
  return step.isCall && step.name === 'split' && argument?.type === 'Literal' && argument.value === '.';
}
