import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { type Bindings, isExported, onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { enclosingClass } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { indexAt, type NodeIndex } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';

export { isUnconditional } from './turns.ts';

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** A place that holds a value over time: a variable, or a field of a class. */
export interface Slot {
  /** Where it is declared, or the class body for a field that is only assigned. */
  readonly declaration: TSESTree.Node;
  /** Every expression that gives it a value, in the order in which they end. */
  readonly sources: readonly Source[];
  /** Every place that reads it, in source order. */
  readonly reads: readonly TSESTree.Node[];
  /** Code outside the file can read or replace it. */
  readonly isExported: boolean;
}

/** One expression that gives a slot its value. */
export interface Source {
  readonly operator: '=' | '+=' | '??=' | '||=';
  readonly expression: TSESTree.Node;
  /** The declaration or assignment. */
  readonly node: TSESTree.Node;
  /** For `const { a: { b } } = x`: the keys from `x` to the slot; a number for an array pattern. */
  readonly path: readonly PathStep[];
}

/** One step into a destructured value. */
export interface PathStep {
  readonly key: string | number;
  readonly fallback: TSESTree.Node | undefined;
}

const NO_FIELDS: ReadonlyMap<string, readonly TSESTree.MemberExpression[]> = new Map();

/** Finds the slots of one file. */
export class Slots {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #bindings: Bindings;
  readonly #variables = new Map<Variable, Slot>();
  readonly #fields = new Map<NodeIndex, ReadonlyMap<ClassNode, ReadonlyMap<string, readonly TSESTree.MemberExpression[]>>>();
  readonly #sources = new Map<Slot, Map<TSESTree.Node, Source>>();
  readonly #fieldSlots = new Map<ClassNode, Map<string, Slot | undefined>>();

  constructor(sourceCode: TSESLint.SourceCode, bindings: Bindings) {
    this.#sourceCode = sourceCode;
    this.#bindings = bindings;
  }

  /** The slot that an identifier or `this.name` means. */
  of(node: TSESTree.Node): Slot | undefined {
    if (node.type === 'Identifier') {
      const variable = this.#bindings.of(node);
      return variable && this.ofVariable(variable);
    }
    if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return undefined;
    const name = writtenName(node);
    const owner = enclosingClass(node);
    return name === undefined || !owner ? undefined : this.ofField(owner, name);
  }

  /** The source of the slot that this expression is. */
  sourceAt(slot: Slot, expression: TSESTree.Node): Source | undefined {
    let sources = this.#sources.get(slot);
    if (!sources) {
      sources = new Map(slot.sources.map((source) => [unwrap(source.expression), source]));
      this.#sources.set(slot, sources);
    }
    return sources.get(unwrap(expression));
  }

  ofVariable(variable: Variable): Slot {
    const known = this.#variables.get(variable);
    if (known) return known;
    const slot = this.#makeVariable(variable);
    this.#variables.set(variable, slot);
    return slot;
  }

  ofField(owner: ClassNode, name: string): Slot | undefined {
    const known = this.#fieldSlots.get(owner);
    if (known?.has(name)) return known.get(name);
    const slot = this.#makeField(owner, name);
    if (known) known.set(name, slot);
    else this.#fieldSlots.set(owner, new Map([[name, slot]]));
    return slot;
  }

  #makeVariable(variable: Variable): Slot {
    const sources: Source[] = [];
    const reads: TSESTree.Node[] = [];
    for (const definition of variable.defs) {
      if (definition.node.type !== 'VariableDeclarator' || !definition.node.init) continue;
      const path = patternPath(definition.node.id, definition.name);
      if (path) sources.push({ operator: '=', expression: definition.node.init, node: definition.node, path });
    }
    for (const reference of variable.references) {
      if (reference.isRead()) reads.push(reference.identifier);
      if (!reference.isWrite() || reference.init === true) continue;
      sources.push(assignmentOf(reference.identifier) ?? destructuringOf(reference.identifier) ?? opaque(reference.identifier));
    }
    sources.sort(byEnd);
    reads.sort(byStart);
    const declaration = variable.defs[0]?.node ?? variable.identifiers[0] ?? this.#sourceCode.ast;
    return { declaration, sources, reads, isExported: isExported(variable) };
  }

  #makeField(owner: ClassNode, name: string): Slot | undefined {
    const sources: Source[] = [];
    const reads: TSESTree.Node[] = [];
    let declaration: TSESTree.Node = owner.body;
    for (const member of owner.body.body) {
      const parameter = propertyParameter(member, name);
      if (parameter) sources.push({ operator: '=', expression: parameter, node: parameter, path: [] });
      if (member.type !== 'PropertyDefinition' || writtenName(member) !== name) continue;
      declaration = member;
      if (member.value) sources.push({ operator: '=', expression: member.value, node: member, path: [] });
    }
    for (const access of this.#accesses(owner).get(name) ?? []) {
      const source = assignmentOf(access);
      if (source) sources.push(source);
      if (source?.operator !== '=') reads.push(access);
    }
    if (sources.length === 0) return undefined;
    sources.sort(byEnd);
    return { declaration, sources, reads, isExported: false };
  }

  #accesses(owner: ClassNode): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
    const index = indexAt(this.#sourceCode, owner);
    let fields = this.#fields.get(index);
    if (!fields) this.#fields.set(index, (fields = fieldAccesses(index)));
    return fields.get(owner) ?? NO_FIELDS;
  }
}

function fieldAccesses(index: NodeIndex): ReadonlyMap<ClassNode, ReadonlyMap<string, readonly TSESTree.MemberExpression[]>> {
  const fields = new Map<ClassNode, Map<string, TSESTree.MemberExpression[]>>();
  for (const node of index.of('MemberExpression')) {
    if (node.object.type !== 'ThisExpression') continue;
    const name = writtenName(node);
    const holder = enclosingClass(node);
    if (name === undefined || !holder) continue;
    let names = fields.get(holder);
    if (!names) fields.set(holder, (names = new Map<string, TSESTree.MemberExpression[]>()));
    const nodes = names.get(name);
    if (nodes) nodes.push(node);
    else names.set(name, [node]);
  }
  return fields;
}

// `constructor(private scope = 'openid') {}`: the field holds what the parameter holds.
function propertyParameter(member: TSESTree.ClassElement, name: string): TSESTree.Node | undefined {
  if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') return undefined;
  for (const parameter of member.value.params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const binding: TSESTree.Node = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (binding.type === 'Identifier' && binding.name === name) return binding;
  }
  return undefined;
}

// `({ scope } = options)`, `[first] = list`.
function destructuringOf(identifier: TSESTree.Node): Source | undefined {
  let node = identifier.parent;
  while (node?.type === 'Property' || node?.type === 'ObjectPattern' || node?.type === 'ArrayPattern' || node?.type === 'AssignmentPattern') {
    node = node.parent;
  }
  if (node?.type !== 'AssignmentExpression' || node.operator !== '=') return undefined;
  const path = patternPath(node.left, identifier);
  return path && { operator: '=', expression: node.right, node, path };
}

// A write whose value is not an expression: a loop variable, a rest element, `i++`.
function opaque(identifier: TSESTree.Node): Source {
  return { operator: '=', expression: identifier.parent ?? identifier, node: identifier, path: [{ key: '', fallback: undefined }] };
}

function assignmentOf(target: TSESTree.Node): Source | undefined {
  const parent = target.parent;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== target) return undefined;
  const operator = parent.operator;
  if (operator !== '=' && operator !== '+=' && operator !== '??=' && operator !== '||=') return undefined;
  return { operator, expression: parent.right, node: parent, path: [] };
}

/** Whether an expression stands for nothing until something else is given. */
export function isEmpty(node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');
}

/** The only expression whose whole value a variable is given, beside nothing. */
export function onlySource(slots: Slots, variable: Variable): TSESTree.Node | undefined {
  if ((onlyDefinition(variable)?.type as string | undefined) !== 'Variable') return undefined;
  const [source, ...others] = slots.ofVariable(variable).sources.filter(({ expression }) => !isEmpty(expression));
  return source && others.length === 0 && source.path.length === 0 ? source.expression : undefined;
}

/** The keys that lead from a destructuring pattern to one of its names, or `undefined` for a rest element. */
export function patternPath(pattern: TSESTree.Node, name: TSESTree.Node): PathStep[] | undefined {
  if (pattern === name) return [];
  switch (pattern.type) {
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type !== 'Property') continue;
        const key = writtenName(property);
        const rest = patternPath(property.value, name);
        if (rest && key !== undefined) return [step(key, property.value), ...rest];
      }
      return undefined;
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        const rest = element && patternPath(element, name);
        if (rest) return [step(index, element), ...rest];
      }
      return undefined;
    case 'AssignmentPattern':
      return patternPath(pattern.left, name);
    case 'TSParameterProperty':
      return patternPath(pattern.parameter, name);
    default:
      return undefined;
  }
}

function step(key: string | number, pattern: TSESTree.Node): PathStep {
  return { key, fallback: pattern.type === 'AssignmentPattern' ? pattern.right : undefined };
}

/** Whether the slot is read inside the node. */
export function readsWithin(slot: Slot, node: TSESTree.Node): boolean {
  let low = 0;
  let high = slot.reads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const read = slot.reads[middle];
    if (read && read.range[0] < node.range[0]) low = middle + 1;
    else high = middle;
  }
  const first = slot.reads[low];
  return first !== undefined && first.range[1] <= node.range[1];
}

// A value is given when all of the assignment has been evaluated.
function byEnd(left: Source, right: Source): number {
  return left.node.range[1] - right.node.range[1];
}

function byStart(left: TSESTree.Node, right: TSESTree.Node): number {
  return left.range[0] - right.range[0];
}
