import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes of one file by type. */
export interface NodeIndex {
  /** Every node of that type, in document order; empty for a type that the file does not have. */
  of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(
    type: T,
  ): readonly Extract<TSESTree.Node, { type: `${T}` }>[];
}

const indexes = new WeakMap<TSESLint.SourceCode, NodeIndex>();

/** The nodes of the file by type, listed once for everybody. It reads no `parent`: a tree without parents is as good. */
export function nodeIndexOf(sourceCode: TSESLint.SourceCode): NodeIndex {
  const known = indexes.get(sourceCode);
  if (known) return known;
  const index = createIndex(visitedNodes(sourceCode) ?? collectNodes(sourceCode));
  indexes.set(sourceCode, index);
  return index;
}

/** The node around this one: `undefined` for the program, and for every node while the linter has not set parents. */
export function getParent(node: TSESTree.Node): TSESTree.Node | undefined {
  return (node as { readonly parent?: TSESTree.Node | null }).parent ?? undefined;
}

function createIndex(nodes: ReadonlyMap<string, TSESTree.Node[]>): NodeIndex {
  const ordered = new Set<string>();
  return {
    of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(type: T) {
      const list = nodes.get(type) ?? [];
      if (!ordered.has(type)) {
        ordered.add(type);
        // Visitor keys mostly, but not always, follow the text: a template's texts all come before its expressions.
        if (!isInDocumentOrder(list)) list.sort(byPosition);
      }
      return list as readonly TSESTree.Node[] as readonly Extract<TSESTree.Node, { type: `${T}` }>[];
    },
  };
}

/** A step of ESLint's own walk, as far as it matters here. */
interface TraversalStep {
  readonly kind: number;
  readonly target: unknown;
  readonly phase?: number;
}

const VISIT = 1;
const ENTER = 1;

/**
 * The nodes in the order in which ESLint visits them. It keeps the steps of its walk for its rules, so this costs less
 * than a walk of our own; other linters that run rules of ESLint may have no such list.
 */
function visitedNodes(sourceCode: TSESLint.SourceCode): ReadonlyMap<string, TSESTree.Node[]> | undefined {
  const linter = sourceCode as { traverse?: () => Iterable<TraversalStep> };
  if (linter.traverse === undefined) return undefined;
  const nodes = new Map<string, TSESTree.Node[]>();
  for (const { kind, phase, target } of linter.traverse()) {
    if (kind === VISIT && phase === ENTER) addNode(nodes, target as TSESTree.Node);
  }
  return nodes;
}

function addNode(nodes: Map<string, TSESTree.Node[]>, node: TSESTree.Node): void {
  const list = nodes.get(node.type);
  if (list) list.push(node);
  else nodes.set(node.type, [node]);
}

/** Depth first with a stack of its own, because a file can nest deeper than calls can. */
function collectNodes(sourceCode: TSESLint.SourceCode): ReadonlyMap<string, TSESTree.Node[]> {
  const nodes = new Map<string, TSESTree.Node[]>();
  const seenWithoutKeys = new Set<TSESTree.Node>();
  const stack: TSESTree.Node[] = [sourceCode.ast];
  for (let node = stack.pop(); node; node = stack.pop()) {
    let keys = sourceCode.visitorKeys[node.type];
    if (!keys) {
      // A parser's unknown node may refer back to where it came from.
      if (seenWithoutKeys.has(node)) continue;
      seenWithoutKeys.add(node);
      keys = ownChildKeys(node);
    }
    addNode(nodes, node);
    pushChildren(stack, node, keys);
  }
  return nodes;
}

function pushChildren(stack: TSESTree.Node[], node: TSESTree.Node, keys: readonly string[]): void {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  for (let k = keys.length - 1; k >= 0; k -= 1) {
    const child = fields[keys[k] ?? ''];
    if (Array.isArray(child)) {
      for (let c = child.length - 1; c >= 0; c -= 1) {
        const element: unknown = child[c];
        if (isNode(element)) stack.push(element);
      }
    } else if (isNode(child)) {
      stack.push(child);
    }
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

function isInDocumentOrder(nodes: readonly TSESTree.Node[]): boolean {
  let previous: TSESTree.Node | undefined;
  for (const node of nodes) {
    if (previous && byPosition(previous, node) > 0) return false;
    previous = node;
  }
  return true;
}

/** The outer node first where two start at the same place. */
function byPosition(a: TSESTree.Node, b: TSESTree.Node): number {
  return a.range[0] - b.range[0] || b.range[1] - a.range[1];
}
