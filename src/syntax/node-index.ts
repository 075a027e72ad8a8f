import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes of one file by type. */
export interface NodeIndex {
  /** Every node of that type, in document order; empty for a type that the file does not have. */
  of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(
    type: T,
  ): readonly Extract<TSESTree.Node, { type: `${T}` }>[];
}

const indexes = new WeakMap<TSESLint.SourceCode, NodeIndex>();

/**
 * The types that nearly every question is about. Reading a file's nodes is a good part of what it costs to look at the
 * file at all, so only these are kept on the first way through; any other type is looked for when somebody asks.
 */
const USUAL_TYPES = [
  'ArrayExpression',
  'AssignmentExpression',
  'BinaryExpression',
  'BreakStatement',
  'CallExpression',
  'ContinueStatement',
  'ExportAllDeclaration',
  'ExportDefaultDeclaration',
  'ExportNamedDeclaration',
  'ExpressionStatement',
  'Identifier',
  'IfStatement',
  'ImportDeclaration',
  'ImportExpression',
  'JSXAttribute',
  'JSXOpeningElement',
  'Literal',
  'MemberExpression',
  'MetaProperty',
  'NewExpression',
  'ObjectExpression',
  'Property',
  'ReturnStatement',
  'TemplateLiteral',
  'ThrowStatement',
  'TSExternalModuleReference',
  'TSImportEqualsDeclaration',
  'VariableDeclarator',
] as const;

/** The nodes of the file by type, listed once for everybody. It reads no `parent`: a tree without parents is as good. */
export function nodeIndexOf(sourceCode: TSESLint.SourceCode): NodeIndex {
  const known = indexes.get(sourceCode);
  if (known) return known;
  const index = new FileIndex(sourceCode);
  indexes.set(sourceCode, index);
  return index;
}

/** The node around this one: `undefined` for the program, and for every node while the linter has not set parents. */
export function getParent(node: TSESTree.Node): TSESTree.Node | undefined {
  return (node as { readonly parent?: TSESTree.Node | null }).parent ?? undefined;
}

class FileIndex implements NodeIndex {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #usual = new Map<string, TSESTree.Node[]>();
  #others: ReadonlyMap<string, TSESTree.Node[]> | undefined;
  readonly #ordered = new Set<string>();

  constructor(sourceCode: TSESLint.SourceCode) {
    this.#sourceCode = sourceCode;
    for (const type of USUAL_TYPES) this.#usual.set(type, []);
    visitNodes(sourceCode, (node) => {
      this.#usual.get(node.type)?.push(node);
    });
  }

  of<T extends TSESTree.Node['type'] | `${TSESTree.Node['type']}`>(type: T): readonly Extract<TSESTree.Node, { type: `${T}` }>[] {
    const list = this.#usual.get(type) ?? this.#other(type);
    if (!this.#ordered.has(type)) {
      this.#ordered.add(type);
      // Visitor keys mostly, but not always, follow the text: a template's texts all come before its expressions.
      if (!isInDocumentOrder(list)) list.sort(byPosition);
    }
    return list as readonly TSESTree.Node[] as readonly Extract<TSESTree.Node, { type: `${T}` }>[];
  }

  #other(type: string): TSESTree.Node[] {
    this.#others ??= this.#collectOthers();
    return this.#others.get(type) ?? [];
  }

  #collectOthers(): ReadonlyMap<string, TSESTree.Node[]> {
    const others = new Map<string, TSESTree.Node[]>();
    visitNodes(this.#sourceCode, (node) => {
      if (this.#usual.has(node.type)) return;
      const list = others.get(node.type);
      if (list) list.push(node);
      else others.set(node.type, [node]);
    });
    return others;
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
 * Calls back for each node in the order in which ESLint visits them. It keeps the steps of its walk for its rules, so
 * this costs less than a walk of our own; other linters that run rules of ESLint may have no such list.
 */
function visitNodes(sourceCode: TSESLint.SourceCode, visit: (node: TSESTree.Node) => void): void {
  const linter = sourceCode as { traverse?: () => Iterable<TraversalStep> };
  if (linter.traverse === undefined) {
    walk(sourceCode, visit);
    return;
  }
  for (const step of linter.traverse()) {
    if (step.phase === ENTER) visit(step.target as TSESTree.Node);
  }
}

/** Depth first with a stack of its own, because a file can nest deeper than calls can. */
function walk(sourceCode: TSESLint.SourceCode, visit: (node: TSESTree.Node) => void): void {
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
    visit(node);
    pushChildren(stack, node, keys);
  }
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
