import type { TSESTree } from '@typescript-eslint/utils';

import { isModuleExports } from '../syntax/bindings.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import type { Evaluator } from './evaluator.ts';
import type { Slot } from './slots.ts';

/** Whether a call only reads the objects that it is given. */
export type ReadsOnly = (call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node) => boolean;

/** Functions of the language and of well-known libraries that do not change their arguments: they read, or go to a URL. */
const READERS = new Set(['open', 'redirect', 'replace', 'navigate', 'openURL', 'openExternal', 'setItem', 'format', 'withQuery', 'pushState', 'replaceState', 'stringify', 'param', 'log', 'info', 'debug', 'warn', 'error', 'keys', 'entries', 'values', 'freeze', 'toString', 'isArray', 'fromEntries', 'encode', 'String', 'toEqual', 'useState', 'useRef', 'useMemo']);
const READING_CONSTRUCTORS = new Set(['URLSearchParams', 'Headers', 'Request', 'URL', 'HttpParams', 'HttpHeaders', 'Map', 'Set', 'Error']);

/** Properties of the platform that take a string, so that an object given to them is read and done with. */
const STRING_PROPERTIES = new Set(['href', 'location', 'search', 'src', 'action', 'hash']);

/**
 * How an object can get into code that is not visible: given to it as an argument or stored where it can reach
 * (`handed out`), or that and also returned or exported (`any`).
 */
export type Escape = 'handed out' | 'any';

/** How many names an object may be handed on to. */
const DEPTH = 100;

/** Finds out which objects of one file can get into code that is not visible and may change them. */
export class Escapes {
  readonly #evaluator: Evaluator;
  readonly #readsOnly: ReadsOnly;
  readonly #countsReturns: boolean;
  readonly #answers = new Map<Slot, boolean>();
  readonly #seen = new Set<Slot | TSESTree.Node>();

  constructor(evaluator: Evaluator, readsOnly: ReadsOnly, escape: Escape) {
    this.#evaluator = evaluator;
    this.#readsOnly = readsOnly;
    this.#countsReturns = escape === 'any';
  }

  /** Whether the object that is created at this place can. */
  of(node: TSESTree.Node): boolean {
    this.#seen.clear();
    return this.#goesOn(node);
  }

  #goesOn(node: TSESTree.Node): boolean {
    let current = wrapped(node);
    for (;;) {
      const parent: TSESTree.Node | undefined = current.parent;
      if (!parent) return false;
      switch (parent.type) {
        case 'Property':
          if (parent.value !== current || parent.parent.type !== 'ObjectExpression') return false;
          current = wrapped(parent.parent);
          break;
        case 'ConditionalExpression':
        case 'LogicalExpression':
        case 'AwaitExpression':
        case 'ArrayExpression':
        case 'SequenceExpression':
          current = wrapped(parent);
          break;
        case 'VariableDeclarator':
          return parent.id.type === 'Identifier' && this.#slotEscapes(this.#evaluator.slots.of(parent.id));
        case 'PropertyDefinition':
          return false;
        case 'AssignmentExpression':
          return parent.right === current && this.#assignmentEscapes(parent);
        case 'CallExpression':
        case 'NewExpression':
          return parent.callee === current ? false : this.#argumentEscapes(parent, current);
        case 'MemberExpression': {
          // `params.append(…).append(…)` and `params.toString()`: the chain goes on with the same object or a string.
          const outer = wrapped(parent);
          const call = outer.parent;
          if (call?.type !== 'CallExpression' || call.callee !== outer || !isMutator(writtenName(parent))) return false;
          current = wrapped(call);
          break;
        }
        case 'ReturnStatement':
          return this.#returnEscapes(enclosingFunction(parent));
        case 'ArrowFunctionExpression':
          return parent.body === current && this.#returnEscapes(parent);
        case 'YieldExpression':
        case 'ExportDefaultDeclaration':
          return this.#countsReturns;
        default:
          return false;
      }
    }
  }

  // What a local function returns goes on where it is called.
  #returnEscapes(owner: FunctionNode | undefined): boolean {
    const calls = owner && this.#evaluator.functions.callsOf(owner);
    if (!owner || !calls?.length) return this.#countsReturns;
    if (this.#seen.has(owner)) return false;
    this.#seen.add(owner);
    return calls.some((call) => this.#goesOn(call));
  }

  #slotEscapes(slot: Slot | undefined): boolean {
    const known = slot && this.#answers.get(slot);
    if (!slot || known !== undefined) return known ?? false;
    if (this.#seen.has(slot)) return false;
    const isOutermost = this.#seen.size === 0;
    this.#seen.add(slot);
    // An object that goes through so many names is out of sight.
    if (this.#seen.size > DEPTH) return true;
    const answer = (this.#countsReturns && slot.isExported) || slot.reads.some((read) => this.#goesOn(read));
    if (isOutermost) this.#answers.set(slot, answer);
    return answer;
  }

  #assignmentEscapes(assignment: TSESTree.AssignmentExpression): boolean {
    const { left } = assignment;
    const name = left.type === 'MemberExpression' ? writtenName(left) : left.type === 'Identifier' ? left.name : undefined;
    if (name !== undefined && STRING_PROPERTIES.has(name)) return false;
    const slot = this.#evaluator.slots.of(assignment.left);
    if (slot) return this.#slotEscapes(slot);
    let target: TSESTree.Node = assignment.left;
    while (target.type === 'MemberExpression') target = target.object;
    if (isModuleExports(assignment.left)) return this.#countsReturns;
    if (target.type !== 'Identifier') return true;
    const holder = this.#evaluator.slots.of(target);
    return !holder || this.#slotEscapes(holder);
  }

  #argumentEscapes(call: TSESTree.CallExpression | TSESTree.NewExpression, argument: TSESTree.Node): boolean {
    if (this.#readsOnly(call, argument)) return false;
    const { callee } = call;
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    if (call.type === 'NewExpression') return name === undefined || !READING_CONSTRUCTORS.has(name);
    if (name !== undefined && READERS.has(name)) return false;
    if (name === 'assign') return call.arguments[0] === argument && this.#goesOn(call);
    const target = this.#evaluator.functions.resolve(callee);
    if (!isFunction(target) || this.#seen.has(target)) return target === undefined;
    this.#seen.add(target);
    const parameter = target.params[call.arguments.indexOf(argument as TSESTree.CallExpressionArgument)];
    const binding = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
    if (binding?.type === 'ObjectPattern') return false;
    return binding?.type !== 'Identifier' || this.#slotEscapes(this.#evaluator.slots.of(binding));
  }
}

function isMutator(name: string | undefined): boolean {
  return name === 'set' || name === 'append' || name === 'delete' || name === 'appendAll';
}
