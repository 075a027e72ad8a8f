import type { TSESTree } from '@typescript-eslint/utils';

import type { Messages } from '../../messages/messages.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap, wrapped } from '../../syntax/unwrap.ts';
import { visibleCallsOf } from '../calls.ts';
import { calleeName } from '../passing.ts';
import { hasConsequence, isLogging, isNothing, passesWhenMissing, type Verdict } from './comparisons.ts';
import { ASSERTION, isRedirectState } from './state-reads.ts';

/** What becomes of the state, and where. */
export interface Use {
  readonly verdict: Verdict;
  readonly node: TSESTree.Node;
}

const DEPTH = 24;
/** Functions that give the same value in another writing. */
const REWRITING = /(?:^|\.)(?:decodeURIComponent|encodeURIComponent|String|atob|btoa|parse|stringify|from|decode|toString|trim|split|slice|substring|unescape|replace|URLSearchParams|base64UrlDecode)$/i;
/** Calls that send the value off or keep it, and check nothing. */
const SENDING = /(?:^|\.)(?:redirect|send|json|render|end|write|setItem|removeItem|append|set|push|replace|navigate|assign|open|cookie|clearCookie|URL)$/;
const COMPARING = /equal|compare|match|same/i;
const LOOKING_UP = /(?:^|\.)(?:get|getItem|has|find\w*|take|pop|load|read|delete|del|hget|select\w*|where|lookup)$/i;

/** Follows the state of the redirect through one file, and says what is done with it. */
export class StateUses {
  readonly #messages: Messages;
  readonly #exchange: TSESTree.Node | undefined;
  readonly #seen = new Set<TSESTree.Node>();

  constructor(messages: Messages, exchange: TSESTree.Node | undefined) {
    this.#messages = messages;
    this.#exchange = exchange;
  }

  /** What is done with the state that an expression reads, or that a variable is given. */
  of(node: TSESTree.Node, depth = 0): readonly Use[] {
    if (depth > DEPTH || this.#seen.has(node)) return [];
    this.#seen.add(node);
    const isDeclared = node.type === 'Identifier' && this.#isDeclaration(node);
    return isDeclared ? this.#ofVariable(node, depth) : this.#ofExpression(node, depth);
  }

  #isDeclaration(node: TSESTree.Identifier): boolean {
    return this.#messages.evaluator.bindings.of(node)?.identifiers.includes(node) === true;
  }

  #ofVariable(name: TSESTree.Identifier, depth: number): readonly Use[] {
    const reads = this.#messages.evaluator.slots.of(name)?.reads ?? [];
    return reads.flatMap((read) => this.of(read, depth + 1));
  }

  #ofPattern(pattern: TSESTree.Node, depth: number): readonly Use[] {
    switch (pattern.type) {
      case 'Identifier':
        return this.#ofVariable(pattern, depth);
      case 'AssignmentPattern':
        return this.#ofPattern(pattern.left, depth);
      case 'ObjectPattern':
        return pattern.properties.flatMap((property) => (property.type === 'Property' ? this.#ofPattern(property.value, depth) : []));
      case 'ArrayPattern':
        return pattern.elements.flatMap((element) => (element ? this.#ofPattern(element, depth) : []));
      default:
        return [];
    }
  }

  #ofExpression(node: TSESTree.Node, depth: number): readonly Use[] {
    const current = wrapped(node);
    const { parent } = current;
    const use = (verdict: Verdict): readonly Use[] => [{ verdict, node: current }];
    const goOn = (next: TSESTree.Node): readonly Use[] => this.of(next, depth + 1);
    switch (parent?.type) {
      case 'AwaitExpression':
      case 'TemplateLiteral':
      case 'ObjectExpression':
      case 'ArrayExpression':
        return goOn(parent);
      case 'Property':
        return parent.parent.type === 'ObjectExpression' ? goOn(parent.parent) : [];
      case 'SpreadElement':
        return goOn(parent.parent);
      case 'VariableDeclarator':
        return this.#ofPattern(parent.id, depth);
      case 'AssignmentExpression':
        return this.#ofAssignment(parent, current, depth);
      case 'LogicalExpression':
        return parent.operator === '&&' && parent.left === current ? use('none') : goOn(parent);
      case 'ConditionalExpression':
        return parent.test === current ? use('none') : goOn(parent);
      case 'UnaryExpression':
      case 'ExpressionStatement':
      case 'IfStatement':
        return use('none');
      case 'BinaryExpression':
        return parent.operator === '+' ? goOn(parent) : [this.#ofComparison(parent, current)];
      case 'MemberExpression':
        if (parent.object !== current) return this.#ofLookUp(parent);
        return isCallee(parent) ? this.#ofMethod(parent, depth) : goOn(parent);
      case 'NewExpression':
      case 'CallExpression':
        return this.#ofArgument(parent, current, depth);
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        return this.#ofReturn(parent, depth);
      default:
        return use('checked');
    }
  }

  #ofAssignment(assignment: TSESTree.AssignmentExpression, value: TSESTree.Node, depth: number): readonly Use[] {
    if (assignment.right !== value) return [];
    const { left } = assignment;
    const slot = this.#messages.evaluator.slots.of(left);
    if (slot) return slot.reads.flatMap((read) => this.of(read, depth + 1));
    const isAddress = left.type === 'MemberExpression' && /^(?:href|search|location|hash)$/.test(writtenName(left) ?? '');
    return [{ verdict: isAddress ? 'none' : 'checked', node: assignment }];
  }

  #ofComparison(comparison: TSESTree.BinaryExpression, side: TSESTree.Node): Use {
    const other = comparison.left === side ? comparison.right : comparison.left;
    const verdict = (): Verdict => {
      if (!/^[!=]==?$/.test(comparison.operator)) return 'checked';
      if (isNothing(other) || unwrap(side).type === 'UnaryExpression') return 'none';
      if (isRedirectState(this.#messages, other) && isRedirectState(this.#messages, side)) return 'itself';
      if (!hasConsequence(this.#messages, comparison)) return 'unused';
      return passesWhenMissing(this.#messages, comparison, this.#exchange) ? 'passes' : 'checked';
    };
    return { verdict: verdict(), node: comparison };
  }

  // `stored[state]`, `await redis.get(state)`: a check, if something is done when there is nothing.
  #ofLookUp(found: TSESTree.Node): readonly Use[] {
    return [{ verdict: this.#isAskedFor(found, 0) ? 'checked' : 'none', node: found }];
  }

  #isAskedFor(node: TSESTree.Node, depth: number): boolean {
    const current = wrapped(node);
    const { parent } = current;
    if (!parent || depth > DEPTH) return true;
    switch (parent.type) {
      case 'ExpressionStatement':
        return false;
      case 'AwaitExpression':
      case 'ChainExpression':
        return this.#isAskedFor(parent, depth + 1);
      case 'VariableDeclarator': {
        if (parent.id.type !== 'Identifier') return true;
        const reads = this.#messages.evaluator.slots.of(parent.id)?.reads ?? [];
        return reads.some((read) => this.#isAskedFor(read, depth + 1));
      }
      case 'Property':
      case 'TemplateLiteral':
        return false;
      case 'MemberExpression':
        return !parent.optional;
      case 'CallExpression': {
        const method = calleeName(parent) ?? '';
        return !isLogging(parent) && !SENDING.test(method);
      }
      default:
        return true;
    }
  }

  #ofMethod(member: TSESTree.MemberExpression, depth: number): readonly Use[] {
    const name = writtenName(member) ?? '';
    const call = wrapped(member).parent;
    if (!call) return [];
    if (COMPARING.test(name)) return [this.#compared(call)];
    return name === 'length' ? [] : this.of(call, depth + 1);
  }

  #compared(call: TSESTree.Node): Use {
    return { verdict: hasConsequence(this.#messages, call) ? 'checked' : 'unused', node: call };
  }

  #ofArgument(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, depth: number): readonly Use[] {
    if (call.callee === argument) return [];
    const { evaluator } = this.#messages;
    const name = calleeName(call) ?? '';
    const local = evaluator.functions.resolve(call.callee);
    if (local) return [...this.#ofParameter(local, call, argument, depth), ...this.of(call, depth + 1)];
    if (call.type === 'CallExpression' && isLogging(call)) return [{ verdict: 'none', node: call }];
    // What the token endpoint is told is nothing that it compares.
    if (call === this.#exchange) return [{ verdict: 'none', node: call }];
    if (ASSERTION.test(name)) return [{ verdict: 'checked', node: call }];
    if (COMPARING.test(name)) return [this.#compared(call)];
    if (REWRITING.test(name)) return this.of(call, depth + 1);
    if (LOOKING_UP.test(name)) return this.#ofLookUp(call);
    return [{ verdict: SENDING.test(name) ? 'none' : 'checked', node: call }];
  }

  #ofParameter(local: FunctionNode, call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node, depth: number): readonly Use[] {
    const index = call.arguments.findIndex((given) => given === argument);
    const parameter = local.params[index];
    return parameter ? this.#ofPattern(parameter, depth + 1) : [];
  }

  #ofReturn(node: TSESTree.Node, depth: number): readonly Use[] {
    const owner = isFunction(node) ? node : enclosingFunction(node);
    const calls = owner ? visibleCallsOf(this.#messages.evaluator, owner) : [];
    if (calls.length === 0) return [{ verdict: 'checked', node }];
    return calls.flatMap((call) => this.of(call, depth + 1));
  }
}

function isCallee(member: TSESTree.MemberExpression): boolean {
  const current = wrapped(member);
  return current.parent?.type === 'CallExpression' && current.parent.callee === current;
}
