import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { isUnconditional, type Slot } from '../evaluation/slots.ts';
import { constantOf } from '../evaluation/text.ts';
import { onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { callbackSource, pipedValue, promiseResult } from './callbacks.ts';
import { positionOf, visibleCallsOf } from './calls.ts';
import { calleeName, isEmpty, isStateHook, passedOn } from './passing.ts';
import { follow, memberStep, startAt, type Step, type Trail } from './trail.ts';
import { Writes } from './writes.ts';

const DEPTH = 60;
/** How many trails of one expression are kept apart. */
const WIDTH = 16;

/** The calls at which trails end, although they could be followed. */
export interface Ends {
  isRequest(call: TSESTree.CallExpression): boolean;
  isDecoder(call: TSESTree.CallExpression): boolean;
}

/**
 * Follows values back to where they come from, through variables, fields, objects, local functions, promises and
 * callbacks of one file. Values that a place has before there is one (`null`, `''`) lead nowhere and are left out.
 */
export class Trails {
  readonly #evaluator: Evaluator;
  readonly #writes: Writes;
  readonly #ends: Ends;
  readonly #known = new Map<TSESTree.Node, readonly Trail[]>();
  readonly #active = new Set<TSESTree.Node | Slot>();
  readonly #entered = new Map<TSESTree.Node, Set<string>>();
  #depth = 0;

  constructor(evaluator: Evaluator, ends: Ends) {
    this.#evaluator = evaluator;
    this.#writes = new Writes(evaluator);
    this.#ends = ends;
  }

  /** Every way in which a value reaches the expression; none when it is not known to hold one. */
  of(node: TSESTree.Node): readonly Trail[] {
    const known = this.#known.get(node);
    if (known) return known;
    if (this.#active.has(node) || this.#depth > DEPTH) return [];
    this.#depth += 1;
    this.#active.add(node);
    const trails = isEmpty(node) ? [] : this.#find(unwrap(node)).slice(0, WIDTH);
    this.#active.delete(node);
    this.#depth -= 1;
    this.#known.set(node, trails);
    return trails;
  }

  /** The trails of several expressions, of which one counts at run time. */
  ofAny(nodes: readonly TSESTree.Node[]): readonly Trail[] {
    return nodes.flatMap((node) => this.of(node));
  }

  /** What the trails lead to one step further. */
  step(trails: readonly Trail[], step: Step): readonly Trail[] {
    return trails.flatMap((trail) => {
      const isAtRoot = trail.links.every((link) => link.kind === 'variable');
      const inside = isAtRoot && !step.isCall ? this.#insideOnce(trail.root, step) : undefined;
      if (!inside) return [follow(trail, step)];
      if (trail.passed.length === 0) return inside;
      return inside.map((found) => ({ ...found, argument: found.argument ?? trail.argument, passed: [...found.passed, ...trail.passed] }));
    });
  }

  #find(node: TSESTree.Node): readonly Trail[] {
    switch (node.type) {
      case 'Identifier':
        return this.#ofIdentifier(node);
      case 'MemberExpression':
        return this.#ofMember(node);
      case 'CallExpression':
        return this.#ofCall(node);
      case 'NewExpression': {
        const results = calleeName(node) === 'Promise' ? promiseResult(this.#evaluator, node) : [];
        return results.length > 0 ? this.ofAny(results) : [startAt(node)];
      }
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'YieldExpression':
        return node.argument ? this.of(node.argument) : [];
      case 'ConditionalExpression':
        return this.ofAny([node.consequent, node.alternate]);
      case 'LogicalExpression':
        return node.operator === '&&' ? this.of(node.right) : this.ofAny([node.left, node.right]);
      case 'AssignmentExpression':
        return this.of(node.right);
      case 'SequenceExpression': {
        const last = node.expressions.at(-1);
        return last ? this.of(last) : [];
      }
      case 'TemplateLiteral': {
        const [only, ...others] = node.expressions;
        const isBare = only && others.length === 0 && node.quasis.every((quasi) => quasi.value.raw === '');
        return isBare ? this.of(only) : [startAt(node)];
      }
      case 'JSXExpressionContainer':
        return this.of(node.expression);
      default:
        return [startAt(node)];
    }
  }

  #ofIdentifier(node: TSESTree.Identifier): readonly Trail[] {
    const variable = this.#evaluator.bindings.of(node);
    const trails = variable ? this.#ofVariable(variable, node) : [startAt(node)];
    return trails.map((trail) => follow(trail, { kind: 'variable', name: node.name }));
  }

  #ofVariable(variable: Variable, at: TSESTree.Identifier): readonly Trail[] {
    const definition = onlyDefinition(variable);
    const slot = this.#evaluator.slots.ofVariable(variable);
    const kind: string | undefined = definition?.type;
    const state = definition?.node.type === 'VariableDeclarator' ? this.#ofState(definition.node, definition.name) : [];
    if (state.length > 0) return state;
    const trails = kind === 'Variable' || kind === 'Parameter' ? [...this.#ofSlot(slot, at)] : [];
    if (definition && kind === 'Parameter') trails.push(...this.#ofParameter(definition.node, definition.name));
    return trails.length > 0 ? trails : [startAt(at)];
  }

  #ofSlot(slot: Slot, at: TSESTree.Node): readonly Trail[] {
    if (this.#active.has(slot)) return [];
    this.#active.add(slot);
    let trails: readonly Trail[] = [];
    for (const source of slot.sources) {
      const isSameRun = enclosingFunction(source.node) === enclosingFunction(at);
      if (isSameRun && source.node.range[0] >= at.range[1] && source.node !== slot.declaration) continue;
      let written = this.of(source.expression);
      for (const { key } of source.path) written = this.step(written, memberStep(String(key)));
      const isReplaced = source.operator === '=' && isSameRun && isUnconditional(source.node, slot.declaration);
      trails = isReplaced ? written : [...trails, ...written];
    }
    this.#active.delete(slot);
    return trails;
  }

  // `const [token, setToken] = useState()`: what is given to `setToken` comes out as `token`.
  #ofState(declarator: TSESTree.VariableDeclarator, name: TSESTree.Node): readonly Trail[] {
    const { id, init } = declarator;
    const hook = init && unwrap(init);
    if (id.type !== 'ArrayPattern' || id.elements[0] !== name || !hook || !isStateHook(hook)) return [];
    const setter = id.elements[1];
    if (setter?.type !== 'Identifier') return [];
    const given = (this.#evaluator.bindings.of(setter)?.references ?? []).flatMap(({ identifier }) => {
      const call = identifier.parent;
      const [value] = call.type === 'CallExpression' && call.callee === identifier ? call.arguments : [];
      return value ? this.of(value) : [];
    });
    const [initial] = hook.arguments;
    return given.length > 0 && initial ? [...this.of(initial), ...given] : given;
  }

  #ofParameter(owner: TSESTree.Node, name: TSESTree.Node): readonly Trail[] {
    const position = positionOf(owner, name);
    if (!position) return [];
    const source = callbackSource(this.#evaluator, position.owner, position.index, this.#ends);
    let trails: readonly Trail[] = [];
    if (source) {
      trails = source.values ? this.ofAny(source.values) : source.object ? this.of(source.object) : [];
      if (source.step) trails = this.step(trails, source.step);
    } else {
      trails = visibleCallsOf(this.#evaluator, position.owner).flatMap((call) => {
        const argument = call.arguments[position.index];
        if (!argument || argument.type === 'SpreadElement') return [];
        return this.of(argument).map((trail) => ({ ...trail, argument: trail.argument ?? argument, passed: [...trail.passed, argument] }));
      });
    }
    if (trails.length === 0) {
      const whole = position.owner.params[position.index];
      trails = whole ? [startAt(whole)] : [];
    }
    for (const { key } of position.path) trails = this.step(trails, memberStep(String(key)));
    return trails;
  }

  #ofMember(node: TSESTree.MemberExpression): readonly Trail[] {
    const name = writtenName(node) ?? constantOf(this.#evaluator.evaluate(node.property));
    if (name === undefined) return [startAt(node)];
    const written = this.ofAny(this.#writes.to(node));
    const slot = node.object.type === 'ThisExpression' ? this.#evaluator.slots.of(node) : undefined;
    if (slot && !slot.sources.every(({ expression }) => expression.parent?.type === 'TSParameterProperty')) {
      const trails = this.#ofSlot(slot, node);
      const isWritten = trails.length > 0 || slot.sources.some(({ expression }) => !isEmpty(expression));
      return (isWritten ? trails : [startAt(node)]).map((trail) => follow(trail, { kind: 'variable', name }));
    }
    if (node.object.type === 'ThisExpression') {
      // A service that is injected by type has an access path of its own.
      const own = written.length > 0 ? written : [startAt(node)];
      return own.map((trail) => follow(trail, { kind: 'variable', name }));
    }
    const read = written.length > 0 ? this.#knownMember(node, name) : this.step(this.of(node.object), memberStep(name, node));
    return [...read, ...written.map((trail) => follow(trail, { kind: 'variable', name }))];
  }

  // What an object literal gives the member at first; an unknown object is what the writes make of it.
  #knownMember(node: TSESTree.MemberExpression, name: string): readonly Trail[] {
    return this.of(node.object).flatMap((trail) => {
      const isLiteral = trail.root.type === 'ObjectExpression' && trail.links.every((link) => link.kind === 'variable');
      return isLiteral ? this.step([trail], memberStep(name, node)).filter((found) => found.root !== trail.root) : [];
    });
  }

  #ofCall(node: TSESTree.CallExpression): readonly Trail[] {
    if (this.#ends.isRequest(node) || this.#ends.isDecoder(node)) return [startAt(node)];
    const callee = unwrap(node.callee);
    const method = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    if (method === 'then') return this.#ofThen(node);
    if (callee.type === 'MemberExpression' && method === 'pipe') {
      const results = pipedValue(this.#evaluator, node);
      return results ? this.ofAny(results) : this.of(callee.object);
    }
    if (calleeName(node) === 'Object.assign') return this.ofAny(node.arguments.filter((given) => !isEmptyObject(given)));
    const passed = passedOn(node);
    if (passed) return this.of(passed);
    const local = this.#evaluator.functions.resolve(callee);
    if (local) {
      const returns = this.#evaluator.functions.returnsOf(local);
      if (returns.length > 0) return this.ofAny(returns).filter(({ passed }) => !passed.some((argument) => this.#isOfOtherCall(argument, node, local)));
    }
    if (callee.type !== 'MemberExpression' || method === undefined) return [startAt(node)];
    const root = unwrap(callee.object);
    // `Promise.all([…])` is the list.
    if (root.type === 'Identifier' && root.name === 'Promise' && method === 'all' && node.arguments[0]) return this.of(node.arguments[0]);
    return this.step(this.of(callee.object), { kind: 'step', name: method, isCall: true, node });
  }

  // What another call of the same function is given does not come out of this one.
  #isOfOtherCall(argument: TSESTree.Node, call: TSESTree.CallExpression, called: FunctionNode): boolean {
    const other = argument.parent;
    return other?.type === 'CallExpression' && other !== call && this.#evaluator.functions.resolve(other.callee) === called;
  }

  #ofThen(node: TSESTree.CallExpression): readonly Trail[] {
    const [first] = node.arguments;
    const callback: FunctionNode | undefined = first && this.#evaluator.functions.resolve(first);
    if (!first || !callback) return [startAt(node)];
    const returns = this.#evaluator.functions.returnsOf(callback);
    return this.ofAny(returns);
  }

  // `state = { ...state, token }` leads back to itself, and several of them to each other. Once each is enough.
  #insideOnce(root: TSESTree.Node, step: Step): readonly Trail[] | undefined {
    const isOutermost = this.#entered.size === 0;
    const names = this.#entered.get(root) ?? new Set();
    if (names.has(step.name)) return [];
    this.#entered.set(root, names.add(step.name));
    const inside = this.#inside(root, step)?.slice(0, WIDTH);
    if (isOutermost) this.#entered.clear();
    return inside;
  }

  // A step into something that the file writes out.
  #inside(root: TSESTree.Node, step: Step): readonly Trail[] | undefined {
    if (root.type === 'ArrayExpression') {
      const element = root.elements[Number(/^\[(\d+)\]$/.exec(step.name)?.[1] ?? Number.NaN)];
      return element && element.type !== 'SpreadElement' ? this.of(element) : undefined;
    }
    if (root.type !== 'ObjectExpression') return undefined;
    let spreads: TSESTree.Node[] = [];
    for (const property of root.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        spreads = [...spreads, property.argument];
      } else if (writtenName(property) === step.name) {
        if (isFunction(property.value)) return undefined;
        return [...this.of(property.value).map((trail) => follow(trail, { kind: 'variable', name: step.name })), ...this.#ofSpreads(spreads, step, true)];
      }
    }
    return spreads.length > 0 ? this.#ofSpreads(spreads, step, false) : undefined;
  }

  // A spread behind a property replaces it only if it has that name, which is known of a literal alone.
  #ofSpreads(spreads: readonly TSESTree.Node[], step: Step, isOptional: boolean): readonly Trail[] {
    return spreads.flatMap((spread) =>
      this.step(this.of(spread), step).filter((trail) => !isOptional || !trail.links.includes(step)),
    );
  }
}

function isEmptyObject(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' && node.properties.length === 0;
}
