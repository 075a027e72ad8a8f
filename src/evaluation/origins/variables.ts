import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { isUnconditional, type Slot, type Source } from '../slots.ts';
import { toldByNames } from './names.ts';
import { combined, type Origin, unknownOrigin } from './origin.ts';
import { type Given, namesOf, type Origins } from './origins.ts';
import { isRandomCall, READING_CALLS } from './sources.ts';

const ADDING = /^(?:push|unshift|set|append|add|fill|copy|write|splice|update)$/;

/** What a variable or field can hold at a place. */
export function originsOfSlot(origins: Origins, slot: Slot, at: TSESTree.Node, given: Given): readonly Origin[] {
  let found: Written[] = [];
  const added: (readonly Origin[])[] = [];
  let isCounted = false;
  for (const source of slot.sources) {
    const isSameRun = origins.isSameRun(source.node, at);
    const isLater = isSameRun && source.node.range[0] >= at.range[1] && source.node !== slot.declaration;
    if (isLater && !isInLoopWith(source.node, at)) continue;
    if (isCounter(source)) isCounted = true;
    else if (source.operator === '+=') added.push(origins.of(source.expression, given));
    else {
      const written = { origins: ofSource(origins, source, given), isSameRun };
      const isReplaced = source.operator === '=' && isSameRun && !isLater && isUnconditional(source.node, slot.declaration);
      found = isReplaced ? [written] : [...found, written];
    }
  }
  if (slot.sources.length === 0) return unknownOrigin(at);
  const values = withoutStandIns(found);
  if (isCounted && values.every(({ kind }) => kind === 'constant')) {
    return [{ kind: 'predictable', node: at, what: 'a counter', at: slot.declaration, isBare: true }];
  }
  const contents = contentsOf(origins, slot, given);
  if (added.length === 0 && contents.length === 0) return values;
  return combined(values[0]?.node ?? at, [values, ...added, ...contents], origins.textOf(at));
}

interface Written {
  readonly origins: readonly Origin[];
  readonly isSameRun: boolean;
}

// A constant that a variable has until another function gives it a value is there for the time being.
function withoutStandIns(found: readonly Written[]): readonly Origin[] {
  const all = found.flatMap((written) => written.origins);
  const isStandIn = (kind: Origin['kind']): boolean => kind === 'constant';
  if (found.length < 2 || all.every(({ kind }) => isStandIn(kind)) || found.every(({ isSameRun }) => isSameRun)) return all;
  return all.filter(({ kind }) => !isStandIn(kind));
}

function ofSource(origins: Origins, source: Source, given: Given): readonly Origin[] {
  const { expression, path } = source;
  const [step, ...deeper] = path;
  if (!step) return isFunction(unwrap(expression)) ? unknownOrigin(expression) : origins.of(expression, given);
  if (step.key === '') return ofLoop(origins, source, given);
  // A pair of a value and the function that sets it.
  const value = unwrap(expression);
  if (step.key === 0 && value.type === 'CallExpression' && /^use[A-Z]|^createSignal$/.test(namesOf(value.callee).at(-1) ?? '')) {
    return ofState(origins, value, source, given);
  }
  if (deeper.length === 0) {
    const property = origins.propertyOf(expression, String(step.key), given);
    if (property) return step.fallback ? [...property, ...origins.of(step.fallback, given)] : property;
  }
  const whole = origins.of(expression, given);
  if (whole.length > 0 && whole.every(({ kind }) => kind === 'random' || kind === 'predictable')) return whole;
  const names = [...namesOf(expression), ...path.map(({ key }) => String(key))];
  const told = toldByNames(names);
  const own: readonly Origin[] =
    told === 'public' || told === 'given'
      ? [{ kind: told, node: source.node, what: names.at(-1) ?? '', at: source.node, isBare: false }]
      : unknownOrigin(expression);
  const fallback = path.at(-1)?.fallback;
  return fallback ? [...own, ...origins.of(fallback, given)] : own;
}

// `for (const byte of bytes)`
function ofLoop(origins: Origins, { node }: Source, given: Given): readonly Origin[] {
  let parent: TSESTree.Node | undefined = node;
  while (parent && parent.type !== 'ForOfStatement' && parent.type !== 'BlockStatement') parent = parent.parent;
  return parent?.type === 'ForOfStatement' ? origins.of(parent.right, given) : unknownOrigin(node);
}

// `const [state, setState] = useState(…)`: what the setter is given comes out as the value.
function ofState(origins: Origins, hook: TSESTree.CallExpression, { node }: Source, given: Given): readonly Origin[] {
  const [initial] = hook.arguments;
  if (!/^(?:useState|createSignal)$/.test(namesOf(hook.callee).at(-1) ?? '')) return unknownOrigin(hook);
  const pattern = node.type === 'VariableDeclarator' && node.id.type === 'ArrayPattern' ? node.id.elements[1] : undefined;
  const setter = pattern?.type === 'Identifier' ? origins.evaluator.bindings.of(pattern) : undefined;
  const uses = setter?.references.filter(({ init }) => init !== true) ?? [];
  const values = uses.map(({ identifier }) => {
    const { parent } = identifier;
    return parent.type === 'CallExpression' && parent.callee === identifier ? parent.arguments[0] : undefined;
  });
  const sets = values.flatMap((value) => (value && !isFunction(value) ? origins.of(value, given) : unknownOrigin(hook)));
  const start = !initial ? [] : isFunction(initial) ? origins.returned(initial, given) : origins.of(initial, given);
  return values.length > 0 ? [...start.filter(({ kind }) => kind !== 'constant'), ...sets] : start;
}

function isCounter({ node, expression }: Source): boolean {
  return expression.type === 'UpdateExpression' || node.parent?.type === 'UpdateExpression';
}

function isInLoopWith(source: TSESTree.Node, at: TSESTree.Node): boolean {
  for (let node = source.parent; node && !isFunction(node); node = node.parent) {
    if (/^(?:For|While|DoWhile)/.test(node.type) && node.range[0] <= at.range[0] && at.range[1] <= node.range[1]) return true;
  }
  return false;
}

// What is put into an array or object that the variable holds, after it was made.
function contentsOf(origins: Origins, slot: Slot, given: Given): readonly (readonly Origin[])[] {
  const made = slot.sources.filter(({ path }) => path.length === 0).map(({ expression }) => unwrap(expression));
  const isContainer = made.some(isMadeHere);
  // A hash or a buffer that a function gives can be added to as well.
  if (!isContainer && !made.some(({ type }) => type === 'CallExpression')) return [];
  return slot.reads.flatMap((read): readonly (readonly Origin[])[] => {
    const parent = read.parent;
    if (parent?.type === 'MemberExpression' && parent.object === read) return throughMember(origins, parent, given);
    if (!isContainer || parent?.type === 'SpreadElement') return [];
    if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return [];
    if (parent.callee === read) return [];
    if (isRandomCall(origins.evaluator, parent)) return [origins.of(parent, given)];
    const name = namesOf(parent.callee).at(-1) ?? '';
    // Another function may put something in.
    return READING_CALLS.test(name) || isPrimitiveMaker(origins, parent) ? [] : [unknownOrigin(parent)];
  });
}

// A local function without a write to what it is given gives something else.
function isPrimitiveMaker(origins: Origins, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const local = origins.evaluator.functions.resolve(call.callee);
  return local !== undefined && origins.evaluator.functions.returnsOf(local).length > 0;
}

function throughMember(origins: Origins, member: TSESTree.MemberExpression, given: Given): readonly (readonly Origin[])[] {
  const { parent } = member;
  if (parent.type === 'AssignmentExpression' && parent.left === member) return [origins.of(parent.right, given)];
  if (parent.type !== 'CallExpression' || parent.callee !== member || !ADDING.test(writtenName(member) ?? '')) return [];
  return parent.arguments.map((argument) => origins.of(argument, given));
}

function isMadeHere(node: TSESTree.Node): boolean {
  if (node.type === 'ArrayExpression' || node.type === 'ObjectExpression' || node.type === 'NewExpression') return true;
  return node.type === 'CallExpression' && /^(?:Array|alloc|allocUnsafe|fill|from)$/.test(namesOf(node.callee).at(-1) ?? '');
}
