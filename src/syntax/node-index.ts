import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { oncePerFile } from './once.ts';

/** Nodes of one file by type. */
export interface NodeIndex {
  /** Every such node, in document order; empty for a type that there is none of. */
  of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(
    type: T,
  ): readonly Extract<TSESTree.Node, { type: `${T}` }>[];
}

/** Says of the statements of the program, by their number, which ones the file is looked at for. */
export type Focus = readonly boolean[];

interface Indexes {
  /** What to narrow the index to, worked out by the first who asks for a node. */
  focusing: (() => Focus | undefined) | undefined;
  focus: Focus | undefined;
  /** Where the statements of the program end, so that asking for the one at an offset touches no node. */
  readonly ends: readonly number[];
  text: string | undefined;
  focused: NodeIndex | undefined;
  whole: NodeIndex | undefined;
}

/**
 * Narrows what `nodeIndexOf` lists to some statements of the program: reading every node of a file is a good part of
 * what it costs to look at it. Which these are is asked when somebody asks for a node; nobody does in most files.
 */
export function focusOn(sourceCode: TSESLint.SourceCode, focusing: () => Focus | undefined): void {
  knownOf(sourceCode).focusing = focusing;
}

/** The nodes of the statements in focus, listed once for everybody. Reads no `parent`: a tree without parents is as good. */
export function nodeIndexOf(sourceCode: TSESLint.SourceCode): NodeIndex {
  const known = knownOf(sourceCode);
  if (known.focused) return known.focused;
  const focus = focusOf(sourceCode);
  return focus ? (known.focused = new FileIndex(sourceCode, focus)) : wholeIndexOf(sourceCode);
}

/** The nodes of all the file. */
export function wholeIndexOf(sourceCode: TSESLint.SourceCode): NodeIndex {
  return (knownOf(sourceCode).whole ??= new FileIndex(sourceCode, undefined));
}

/** The nodes around and beside this one: all of its statement at least, in focus or not. */
export function indexAt(sourceCode: TSESLint.SourceCode, node: TSESTree.Node): NodeIndex {
  const isInFocus = focusOf(sourceCode)?.[statementAt(sourceCode, node.range[0])] !== false;
  return isInFocus ? nodeIndexOf(sourceCode) : wholeIndexOf(sourceCode);
}

/** The statements in focus; `undefined` for all of them. */
export function focusOf(sourceCode: TSESLint.SourceCode): Focus | undefined {
  const known = knownOf(sourceCode);
  if (known.focusing) {
    const { focusing } = known;
    known.focusing = undefined;
    known.focus = focusing();
  }
  return known.focus;
}

/**
 * The text of the statements in focus, to look for words that what is listed of the file must have: that is a small part
 * of most files. Offsets in it are none of the file.
 */
export function textInFocus(sourceCode: TSESLint.SourceCode): string {
  const focus = focusOf(sourceCode);
  const known = knownOf(sourceCode);
  return (known.text ??= focus ? textOf(sourceCode, focus) : sourceCode.text);
}

function textOf({ ast, text }: TSESLint.SourceCode, focus: Focus): string {
  let start = 0;
  let inFocus = '';
  ast.body.forEach(({ range: [, end] }, index) => {
    if (focus[index] === true) inFocus += text.slice(start, end);
    start = end;
  });
  return inFocus;
}

/** The number of the statement of the program that an offset belongs to. */
export function statementAt(sourceCode: TSESLint.SourceCode, offset: number): number {
  return statementsOf(sourceCode)(offset);
}

/**
 * The same for many offsets. Decorators can stand in front of their statement, so each statement begins where the one
 * before ends.
 */
export function statementsOf(sourceCode: TSESLint.SourceCode): (offset: number) => number {
  const { ends } = knownOf(sourceCode);
  return (offset) => {
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const knownOf = oncePerFile(({ ast }): Indexes => ({
  focusing: undefined,
  focus: undefined,
  ends: ast.body.map(({ range }) => range[1]),
  text: undefined,
  focused: undefined,
  whole: undefined,
}));

/** The node around this one: `undefined` for the program, and for every node while the linter has not set parents. */
export function getParent(node: TSESTree.Node): TSESTree.Node | undefined {
  return (node as { readonly parent?: TSESTree.Node | null }).parent ?? undefined;
}

class FileIndex implements NodeIndex {
  readonly #lists = new Map<string, TSESTree.Node[]>();
  readonly #ordered = new Set<string>();

  constructor(sourceCode: TSESLint.SourceCode, focus: Focus | undefined) {
    const lists = this.#lists;
    visitNodes(sourceCode, focus, (node) => {
      const list = lists.get(node.type);
      if (list) list.push(node);
      else lists.set(node.type, [node]);
    });
  }

  of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(type: T): readonly Extract<TSESTree.Node, { type: `${T}` }>[] {
    const list = this.#lists.get(type) ?? [];
    if (!this.#ordered.has(type)) {
      this.#ordered.add(type);
      // Visitor keys mostly, but not always, follow the text: a template's texts all come before its expressions.
      if (!isInDocumentOrder(list)) list.sort(byPosition);
    }
    return list as readonly TSESTree.Node[] as readonly Extract<TSESTree.Node, { type: `${T}` }>[];
  }
}

/** A step of ESLint's own walk, as far as it matters here. */
interface TraversalStep {
  readonly target: unknown;
  /** Only the visit of a node has a phase. */
  readonly phase?: number;
}

const ENTER = 1;

/**
 * Visits the nodes in the order in which ESLint does. It keeps the steps of its walk for its rules, so to read those costs
 * less than a walk of our own through all the file; other linters that run rules of ESLint may have no such list.
 */
function visitNodes(sourceCode: TSESLint.SourceCode, focus: Focus | undefined, visit: (node: TSESTree.Node) => void): void {
  const linter = sourceCode as { traverse?: () => Iterable<TraversalStep> };
  if (focus || linter.traverse === undefined) {
    walk(sourceCode, focus, visit);
    return;
  }
  for (const { target, phase } of linter.traverse()) {
    if (phase === ENTER) visit(target as TSESTree.Node);
  }
}

/** The nodes right inside this one, in the order of the visitor keys. */
export function childrenOf({ visitorKeys }: TSESLint.SourceCode, node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: unknown[] = [];
  pushChildren(children, node, visitorKeys[node.type] ?? ownChildKeys(node));
  return children.filter(isNode).reverse();
}

/** Depth first with a stack of its own, because a file can nest deeper than calls can. */
function walk(sourceCode: TSESLint.SourceCode, focus: Focus | undefined, visit: (node: TSESTree.Node) => void): void {
  const seenWithoutKeys = new Set<TSESTree.Node>();
  const { ast, visitorKeys } = sourceCode;
  visit(ast);
  const stack: unknown[] = ast.body.filter((_, index) => focus === undefined || focus[index] === true).reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!isNode(node)) continue;
    let keys = visitorKeys[node.type];
    if (!keys) {
      // A parser's unknown node may refer back to where it came from.
      if (seenWithoutKeys.has(node)) continue;
      seenWithoutKeys.add(node);
      keys = ownChildKeys(node);
    }
    visit(node);
    pushChildren(stack, node, keys);
  }
}

// What a parser keeps under such a key is looked at when it is taken from the stack: it need not be a node.
function pushChildren(stack: unknown[], node: TSESTree.Node, keys: readonly string[]): void {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (let k = keys.length - 1; k >= 0; k -= 1) {
    const child = fields[keys[k] ?? ''];
    if (typeof child !== 'object' || child === null) continue;
    if (Array.isArray(child)) for (let c = child.length - 1; c >= 0; c -= 1) stack.push(child[c]);
    else stack.push(child);
  }
}

const NOT_CHILDREN: ReadonlySet<string> = new Set([
  'parent',
  'loc',
  'range',
  'tokens',
  'comments',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

function ownChildKeys(node: TSESTree.Node): string[] {
  return Object.keys(node).filter((key) => !NOT_CHILDREN.has(key) && !key.startsWith('_'));
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

// An outer node is visited before those inside of it, so where each begins is all there is to compare.
function isInDocumentOrder(nodes: readonly TSESTree.Node[]): boolean {
  let previous = 0;
  for (const { range } of nodes) {
    if (range[0] < previous) return false;
    [previous] = range;
  }
  return true;
}

/** The outer node first where two start at the same place. */
function byPosition(a: TSESTree.Node, b: TSESTree.Node): number {
  return a.range[0] - b.range[0] || b.range[1] - a.range[1];
}
