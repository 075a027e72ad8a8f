import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { Bindings, type Variable } from '../syntax/bindings.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';
import { type AccessPath, AccessPaths } from './access-path.ts';
import { Budget } from './budget.ts';
import { evaluateCall } from './calls.ts';
import { arrayOf, objectOf } from './collections.ts';
import { EMPTY, type Environment } from './environment.ts';
import { type Escape, Escapes, type ReadsOnly } from './escapes.ts';
import { Functions } from './functions.ts';
import { iteratedRecord } from './iteration.ts';
import { Jumps } from './jumps.ts';
import { conditional, logical, unary } from './logic.ts';
import { unknown } from './operations.ts';
import { Parameters } from './parameters.ts';
import { passedOn } from './passing.ts';
import { Places } from './places.ts';
import { parseUrl, type UrlParts } from './query.ts';
import { identifier, member } from './references.ts';
import { SlotValues } from './slot-values.ts';
import { type Slot, Slots } from './slots.ts';
import { isStringRaw, literal, sum, template } from './strings.ts';
import { computedText } from './text.ts';
import type { RecordValue, TextValue, Value } from './value.ts';

/** The constant that stands at a path of a package. */
export type ConstantAt = (path: AccessPath) => string | undefined;

/**
 * Says what the expressions of one file can be, without running them.
 *
 * It follows constants, later writes, local functions and their parameters. It reads no other file; what comes from
 * elsewhere is *unknown*, except a constant whose literal type the parser's type information knows.
 */
export class Evaluator {
  readonly sourceCode: TSESLint.SourceCode;
  readonly #readsOnly: ReadsOnly;
  readonly #constantAt: ConstantAt | undefined;
  readonly #budget = new Budget();
  readonly #values = new Map<TSESTree.Node, Value>();
  readonly #seen = new Set<TSESTree.Node>();
  readonly #active = new Set<TSESTree.Node>();
  // Each part is made by the first who asks for it: of most files nobody asks for all of them.
  #bindings: Bindings | undefined;
  #slots: Slots | undefined;
  #paths: AccessPaths | undefined;
  #functions: Functions | undefined;
  #parameters: Parameters | undefined;
  #places: Places | undefined;
  #jumps: Jumps | undefined;
  #slotValues: SlotValues | undefined;
  #parameterValues: Map<Variable, Value> | undefined;
  #escapes: Map<Escape, Escapes> | undefined;

  /**
   * `readsOnly` tells calls that do not change the objects they are given, such as HTTP clients; `constantAt` the
   * constants that packages export, where the file can use one that has any.
   */
  constructor(
    sourceCode: TSESLint.SourceCode,
    readsOnly: (evaluator: Evaluator) => ReadsOnly = () => () => false,
    constantAt?: ConstantAt,
  ) {
    this.sourceCode = sourceCode;
    this.#readsOnly = readsOnly(this);
    this.#constantAt = constantAt;
  }

  get bindings(): Bindings {
    return (this.#bindings ??= new Bindings(this.sourceCode));
  }

  get slots(): Slots {
    return (this.#slots ??= new Slots(this.sourceCode, this.bindings));
  }

  get paths(): AccessPaths {
    return (this.#paths ??= new AccessPaths(this.bindings, this.slots, this.functions));
  }

  get functions(): Functions {
    return (this.#functions ??= new Functions(this.sourceCode, this.bindings));
  }

  get parameters(): Parameters {
    return (this.#parameters ??= new Parameters(this));
  }

  get places(): Places {
    return (this.#places ??= new Places());
  }

  get jumps(): Jumps {
    return (this.#jumps ??= new Jumps(this.sourceCode));
  }

  /** What the expression can be. Never throws; cycles and very deep nesting are *unknown*. */
  evaluate(node: TSESTree.Node, environment: Environment = EMPTY): Value {
    const isAtRest = environment.size === 0;
    const known = isAtRest ? this.#values.get(node) : undefined;
    if (known) return known;
    if (this.#active.has(node)) {
      this.#budget.cycle();
      return unknown(node);
    }
    const isOutermost = this.#active.size === 0;
    const { cuts, cycles, isFresh } = this.#budget;
    if (!this.#budget.enter(!isAtRest || this.#seen.has(node))) return unknown(node);
    this.#seen.add(node);
    this.#active.add(node);
    const value = this.#evaluate(unwrap(node), environment);
    this.#active.delete(node);
    this.#budget.leave();
    // What went unanswered amidst this question may have an answer when it is asked by itself.
    const isWhole = (isFresh || this.#budget.cuts === cuts) && (isOutermost || this.#budget.cycles === cycles);
    if (isAtRest && isWhole) this.#values.set(node, value);
    return value;
  }

  /**
   * What the expression is at the end of its life: an object that a variable or field holds, with the writes to that
   * variable. For any other expression the same as `evaluate`.
   */
  evaluateWhole(node: TSESTree.Node): Value {
    const slot = this.#slotGivenBy(node);
    const source = slot && this.slots.sourceAt(slot, node);
    const life = slot && source && slot.sources.length > 1 ? this.#held.lifeOf(slot, source) : undefined;
    const value = life ?? (slot && this.evaluateSlot(slot, EMPTY, undefined));
    return value && value.kind !== 'unknown' ? value : this.evaluate(node);
  }

  /** A URL, query string or form body taken apart. */
  parse(text: TextValue): UrlParts {
    return parseUrl(text, (name, value) => {
      const record = this.iterated(name, EMPTY);
      const [piece] = value;
      const isEncoded = piece?.kind === 'hole' && piece.encoded;
      const code = piece && value.length === 1 ? this.sourceCode.getText(piece.node) : undefined;
      return record && passedOn(record, code, !isEncoded);
    });
  }

  /** The record whose names a loop or callback variable takes. */
  iterated(name: TSESTree.Node, environment: Environment): RecordValue | undefined {
    return iteratedRecord(this, name, environment);
  }

  /** Whether an object that is created here can be changed by code that is not visible. */
  escapes(node: TSESTree.Node, escape: Escape = 'any'): boolean {
    this.#escapes ??= new Map();
    let escapes = this.#escapes.get(escape);
    if (!escapes) this.#escapes.set(escape, (escapes = new Escapes(this, this.#readsOnly, escape)));
    return escapes.of(node);
  }

  /** What a variable or field holds at a place, or at the end of its life. `given` is the argument, for a parameter. */
  evaluateSlot(slot: Slot, environment: Environment, at: TSESTree.Node | undefined, given?: Value): Value {
    return this.#held.valueOf(slot, environment, at, given);
  }

  get #held(): SlotValues {
    return (this.#slotValues ??= new SlotValues(this, this.#budget));
  }

  /** What a parameter of a local function can be, whichever call runs it. */
  parameterOf(owner: FunctionNode, variable: Variable, environment: Environment): Value {
    const known = environment.size === 0 ? this.#parameterValues?.get(variable) : undefined;
    if (known) return known;
    if (this.#active.has(owner)) {
      this.#budget.cycle();
      return unknown(variable.identifiers[0] ?? owner);
    }
    const { cuts, cycles } = this.#budget;
    this.#active.add(owner);
    const value = this.parameters.valueOf(owner, variable, environment);
    this.#active.delete(owner);
    const isWhole = this.#budget.cuts === cuts && this.#budget.cycles === cycles;
    if (isWhole && environment.size === 0) (this.#parameterValues ??= new Map()).set(variable, value);
    return value;
  }

  /** The constant that an imported name stands for, such as `ResponseType.Token` of a package that is known to export it. */
  constantOf(node: TSESTree.Node): Value | undefined {
    const path = this.#constantAt && this.paths.of(node);
    const constant = path && this.#constantAt(path);
    return constant === undefined ? undefined : computedText(constant, node);
  }

  #slotGivenBy(node: TSESTree.Node): Slot | undefined {
    const current = wrapped(node);
    const { parent } = current;
    switch (parent?.type) {
      case 'VariableDeclarator':
        return parent.init === current && parent.id.type === 'Identifier' ? this.slots.of(parent.id) : undefined;
      case 'AssignmentExpression':
        return parent.right === current ? this.slots.of(parent.left) : undefined;
      case 'PropertyDefinition': {
        const name = parent.value === current ? writtenName(parent) : undefined;
        return name === undefined ? undefined : this.slots.ofField(parent.parent.parent, name);
      }
      default:
        return undefined;
    }
  }

  #evaluate(node: TSESTree.Node, environment: Environment): Value {
    switch (node.type) {
      case 'Literal':
        return literal(this, node);
      case 'TemplateLiteral':
        return template(this, node, environment);
      case 'TaggedTemplateExpression':
        return isStringRaw(this, node.tag) ? template(this, node.quasi, environment, true) : unknown(node);
      case 'BinaryExpression':
        return sum(this, node, environment);
      case 'ConditionalExpression':
        return conditional(this, node, environment);
      case 'LogicalExpression':
        return logical(node, node.operator, this.evaluate(node.left, environment), this.evaluate(node.right, environment));
      case 'UnaryExpression':
        return unary(this, node, environment);
      case 'AssignmentExpression':
        return node.operator === '=' ? this.evaluate(node.right, environment) : unknown(node);
      case 'SequenceExpression':
        return this.evaluate(node.expressions.at(-1) ?? node, environment);
      case 'AwaitExpression':
        return this.evaluate(node.argument, environment);
      case 'ArrayExpression':
        return arrayOf(this, node, environment);
      case 'ObjectExpression':
        return objectOf(this, node, environment);
      case 'Identifier':
        return identifier(this, node, environment);
      case 'MemberExpression':
        return member(this, node, environment);
      case 'CallExpression':
      case 'NewExpression':
        return evaluateCall(this, node, environment);
      case 'JSXExpressionContainer':
        return this.evaluate(node.expression, environment);
      default:
        return unknown(node);
    }
  }
}
