import type { TSESTree } from '@typescript-eslint/utils';

import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { onlyDefinition, type Variable } from '../../syntax/bindings.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import type { Evaluator } from '../evaluator.ts';
import { oncePerEvaluator } from '../once.ts';
import { originsOfCall } from './calls.ts';
import { toldByNames } from './names.ts';
import { combined, type Origin, unknownOrigin } from './origin.ts';
import { originsOfParameter } from './parameters.ts';
import { sourceAt } from './sources.ts';
import { originsOfSlot } from './variables.ts';

/** What the parameters of the functions are given in which an expression is looked at. */
export type Given = ReadonlyMap<Variable, () => readonly Origin[]>;

/** Nothing is known of the parameters. */
export const NOTHING_GIVEN: Given = new Map();

const DEPTH = 60;
/** How many alternatives of one expression are kept apart. */
const WIDTH = 16;
/** How many expressions one question may touch. */
const STEPS = 4000;

/** The origins of the values of one file. Computed on demand. */
export const originsOf = oncePerEvaluator((evaluator): Origins => new Origins(evaluator));

/**
 * Says where the characters of a value come from: a random generator, the clock, the source text, the request. It follows
 * variables, fields, later writes, local functions, encodings and hashes; a function of another file is unknown, unless
 * the table of generators has it.
 */
export class Origins {
  readonly evaluator: Evaluator;
  readonly #known = new Map<TSESTree.Node, readonly Origin[]>();
  readonly #active = new Set<TSESTree.Node>();
  #depth = 0;
  #steps = 0;

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
  }

  /** Every value that an expression can have. None when it has no value, like `''` and `undefined`. */
  of(wrappedNode: TSESTree.Node, given: Given = NOTHING_GIVEN): readonly Origin[] {
    const node = unwrap(wrappedNode);
    const answer = given.size === 0 ? this.#known.get(node) : undefined;
    if (answer) return answer;
    if (this.#depth === 0) this.#steps = 0;
    this.#steps += 1;
    if (this.#active.has(node) || this.#depth > DEPTH || this.#steps > STEPS) return unknownOrigin(node);
    this.#depth += 1;
    this.#active.add(node);
    const found = this.#find(node, given);
    this.#active.delete(node);
    this.#depth -= 1;
    const origins = found.length > WIDTH ? unknownOrigin(node) : found;
    if (given.size === 0 && (this.#depth === 0 || this.#active.size === 0)) this.#known.set(node, origins);
    return origins;
  }

  /** What is made of several parts. */
  made(node: TSESTree.Node, parts: readonly TSESTree.Node[], given: Given): readonly Origin[] {
    return combined(node, parts.map((part) => this.of(part, given)), this.textOf(node));
  }

  /** What a call of a local function gives, with what it is given. */
  returned(owner: FunctionNode, given: Given): readonly Origin[] {
    const returns = this.evaluator.functions.returnsOf(owner);
    if (owner.generator || returns.length === 0 || this.#active.has(owner)) return unknownOrigin(owner);
    this.#active.add(owner);
    const origins = returns.flatMap((expression) => this.of(expression, given));
    this.#active.delete(owner);
    return origins;
  }

  /** The source of an expression, short enough for a message. */
  textOf(node: TSESTree.Node): string {
    const text = this.evaluator.sourceCode.getText(node).replace(/\s+/g, ' ');
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
  }

  #find(node: TSESTree.Node, given: Given): readonly Origin[] {
    switch (node.type) {
      case 'Literal':
        return this.#ofLiteral(node);
      case 'TemplateLiteral':
        return this.made(node, [...node.quasis, ...node.expressions], given);
      case 'TemplateElement':
        return this.#ofText(node, node.value.cooked);
      case 'BinaryExpression':
        if (/^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(node.operator)) return unknownOrigin(node);
        return this.made(node, [node.left, node.right], given);
      case 'UnaryExpression':
        if (node.operator === 'void') return [];
        return /^[-+~]$/.test(node.operator) ? this.made(node, [node.argument], given) : unknownOrigin(node);
      case 'UpdateExpression':
        return [{ kind: 'predictable', node, what: 'a counter', at: node, isBare: true }];
      case 'ConditionalExpression':
        return [...this.of(node.consequent, given), ...this.of(node.alternate, given)];
      case 'LogicalExpression':
        return node.operator === '&&' ? this.of(node.right, given) : [...this.of(node.left, given), ...this.of(node.right, given)];
      case 'SequenceExpression':
        return this.of(node.expressions.at(-1) ?? node, given);
      case 'AssignmentExpression':
        return node.operator === '=' ? this.of(node.right, given) : unknownOrigin(node);
      case 'AwaitExpression':
      case 'SpreadElement':
        return this.of(node.argument, given);
      case 'JSXExpressionContainer':
        return this.of(node.expression, given);
      case 'ObjectExpression':
        return this.made(node, node.properties.map((property) => (property.type === 'Property' ? property.value : property.argument)), given);
      case 'ArrayExpression':
        return this.made(node, node.elements.filter((element) => element !== null), given);
      case 'Identifier':
        return this.#ofIdentifier(node, given);
      case 'MemberExpression':
        return this.#ofMember(node, given);
      case 'CallExpression':
      case 'NewExpression':
        return originsOfCall(this, node, given);
      default:
        return unknownOrigin(node);
    }
  }

  #ofLiteral(node: TSESTree.Literal): readonly Origin[] {
    if (node.value === null && node.raw === 'null') return [];
    return typeof node.value === 'string' ? this.#ofText(node, node.value) : [this.#constant(node)];
  }

  // A placeholder in a string is filled in by somebody else.
  #ofText(node: TSESTree.Literal | TSESTree.TemplateElement, text: string | null): readonly Origin[] {
    if (text === '' || text === null) return [];
    if (node.type === 'TemplateElement') return [this.#constant(node)];
    const value = this.evaluator.evaluate(node);
    const isConstant = value.kind === 'text' && value.pieces.every((piece) => piece.kind === 'literal');
    return isConstant ? [this.#constant(node)] : unknownOrigin(node);
  }

  #constant(node: TSESTree.Node): Origin {
    return { kind: 'constant', node, what: this.textOf(node), at: node, isBare: true };
  }

  #ofIdentifier(node: TSESTree.Identifier, given: Given): readonly Origin[] {
    const variable = this.evaluator.bindings.of(node);
    if (!variable) return node.name === 'undefined' ? [] : this.#byNames(node, [node.name]);
    const definition = onlyDefinition(variable);
    switch (definition?.type as string | undefined) {
      case 'Variable':
        return originsOfSlot(this, this.evaluator.slots.ofVariable(variable), node, given);
      case 'Parameter':
        return originsOfParameter(this, variable, node, given);
      case 'ImportBinding':
        return this.#atPath(node) ?? this.#byNames(node, [node.name]);
      default:
        return unknownOrigin(node);
    }
  }

  #ofMember(node: TSESTree.MemberExpression, given: Given): readonly Origin[] {
    const name = writtenName(node);
    if (name === 'length' || name === 'byteLength') return [this.#constant(node)];
    if (node.object.type === 'ThisExpression') {
      const slot = this.evaluator.slots.of(node);
      return slot ? originsOfSlot(this, slot, node, given) : this.#byNames(node, namesOf(node));
    }
    const atPath = this.#atPath(node);
    if (atPath) return atPath;
    const value = name === undefined ? undefined : this.propertyOf(node.object, name, given);
    if (value) return value;
    // An element of a string, array or buffer: `chars[Math.floor(…)]`.
    if (node.computed && !(node.property.type === 'Literal' && typeof node.property.value === 'string')) {
      return this.made(node, [node.object, node.property], given);
    }
    if (name === 'current' || name === 'value') return this.of(node.object, given);
    return this.#byNames(node, namesOf(node));
  }

  /** What a member of an object holds that the file writes out, or of a value that a function makes. */
  propertyOf(wrappedObject: TSESTree.Node, name: string, given: Given): readonly Origin[] | undefined {
    const object = this.objectAt(wrappedObject);
    if (!object) return undefined;
    const spreads: TSESTree.SpreadElement[] = [];
    for (const property of object.properties.toReversed()) {
      if (property.type === 'SpreadElement') spreads.push(property);
      else if (writtenName(property) === name) return spreads.length > 0 ? unknownOrigin(object) : this.of(property.value, given);
    }
    return undefined;
  }

  /** The object literal that an expression is, through a variable that is given nothing else, or a local function. */
  objectAt(wrappedNode: TSESTree.Node): TSESTree.ObjectExpression | undefined {
    const node = unwrap(wrappedNode);
    if (node.type === 'ObjectExpression') return node;
    if (node.type === 'AwaitExpression') return this.objectAt(node.argument);
    if (node.type === 'CallExpression') {
      const local = this.evaluator.functions.resolve(node.callee);
      const [only, ...others] = local ? this.evaluator.functions.returnsOf(local) : [];
      const value = only && unwrap(only);
      return others.length === 0 && value?.type === 'ObjectExpression' ? value : undefined;
    }
    if (node.type !== 'Identifier') return undefined;
    const variable = this.evaluator.bindings.of(node);
    const slot = variable && this.evaluator.slots.ofVariable(variable);
    const [source, ...others] = slot?.sources ?? [];
    if (!slot || !source || others.length > 0 || source.path.length > 0) return undefined;
    // A member that is written later is another value.
    const isWritten = slot.reads.some((read) => read.parent?.type === 'MemberExpression' && isTarget(read.parent));
    const value = unwrap(source.expression);
    return isWritten || value.type === 'Identifier' ? undefined : this.objectAt(value);
  }

  #atPath(node: TSESTree.Node): readonly Origin[] | undefined {
    const path = this.evaluator.paths.of(node);
    const row = path && sourceAt(path);
    const name = row?.name ?? this.textOf(node);
    return row && [{ kind: row.gives, node, what: name, at: path.calls.at(-1) ?? node, isBare: true }];
  }

  #byNames(node: TSESTree.Node, names: readonly string[]): readonly Origin[] {
    const told = toldByNames(names);
    if (told !== 'public' && told !== 'given') return unknownOrigin(node);
    return [{ kind: told, node, what: this.textOf(node), at: node, isBare: false }];
  }

  /** Whether two places belong to the same run of a function. */
  isSameRun(left: TSESTree.Node, right: TSESTree.Node): boolean {
    return enclosingFunction(left) === enclosingFunction(right);
  }
}

/** The names along `a.b?.c()`, the outermost object first; none when a link is no name. */
export function namesOf(wrappedNode: TSESTree.Node): readonly string[] {
  const node = unwrap(wrappedNode);
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'ThisExpression') return ['this'];
  if (node.type === 'AwaitExpression') return namesOf(node.argument);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return namesOf(node.callee);
  if (node.type !== 'MemberExpression') return [''];
  return [...namesOf(node.object), writtenName(node) ?? ''];
}

function isTarget(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  return parent.type === 'AssignmentExpression' && parent.left === member && !isFunction(parent.right);
}
