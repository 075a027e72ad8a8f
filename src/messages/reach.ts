import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { namesTellTale } from './gate.ts';

/** Says of a node whether the names of a message can reach it. */
export type Reach = (node: TSESTree.Node) => boolean;

/** Says of a part of the source whether it names what is looked for. */
type Names = (text: string) => boolean;

const known = new WeakMap<TSESLint.SourceCode, Map<Names, Reach>>();

/**
 * Where in a file a request that is written out by hand can be put together: in the statements of the program that hold
 * one of its names, and in those that values can come to from there. They come through the variables of the program: to
 * whoever reads one, and to a function from whoever calls it. Everything else is not worth evaluating. `names` tells
 * the names; a function of its own for each question, so that each is worked out once.
 */
export function reachOf(sourceCode: TSESLint.SourceCode, names: Names = namesTellTale): Reach {
  const reaches = known.get(sourceCode) ?? new Map<Names, Reach>();
  known.set(sourceCode, reaches);
  let reach = reaches.get(names);
  if (!reach) {
    reach = findReach(sourceCode, names);
    reaches.set(names, reach);
  }
  return reach;
}

function findReach({ ast, text, scopeManager }: TSESLint.SourceCode, names: Names): Reach {
  // Decorators can stand in front of their statement, so each begins where the one before ends.
  const ends = ast.body.map(({ range }) => range[1]);
  const isReached = ends.map((end, index) => names(text.slice(ends[index - 1] ?? 0, end)));
  if (!scopeManager || isReached.every(Boolean)) return () => true;
  const at = (node: TSESTree.Node): number => indexOfEnd(ends, node.range[0]);
  const { shared, returned, called } = linksOf(scopeManager, at);
  spread(isReached, [shared, returned]);
  spread(isReached, [shared, called]);
  return (node) => isReached[at(node)] !== false;
}

/** The number of the first statement that ends behind an offset. */
function indexOfEnd(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each statement, by its number, those that values come to from it. */
type Links = Map<number, Set<number>>;

interface AllLinks {
  /** Through variables that hold what can change: whoever uses one can change it for everybody. */
  readonly shared: Links;
  /** From functions and constants to whoever uses them. */
  readonly returned: Links;
  /** To functions, from whoever may call them. What one caller gets back does not hold what another one hands in. */
  readonly called: Links;
}

function linksOf(scopes: TSESLint.Scope.ScopeManager, at: (node: TSESTree.Node) => number): AllLinks {
  const links: AllLinks = { shared: new Map(), returned: new Map(), called: new Map() };
  for (const variable of scopes.scopes.filter(({ block }) => block.type === 'Program').flatMap(({ variables }) => variables)) {
    const isFixed = variable.defs.every(({ node }) => node.type === 'FunctionDeclaration' || isConstant(node));
    for (const { type, node } of variable.defs) {
      if ((type as string) === 'ImportBinding') continue;
      const home = at(node);
      for (const use of new Set(variable.references.map(({ identifier }) => at(identifier)))) {
        link(isFixed ? links.returned : links.shared, home, use);
        link(isFixed ? links.called : links.shared, use, home);
      }
    }
  }
  return links;
}

function isConstant(node: TSESTree.Node): boolean {
  if (node.type !== 'VariableDeclarator' || node.parent.kind !== 'const') return false;
  switch (node.init?.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'Literal':
    case 'TemplateLiteral':
      return true;
    default:
      return false;
  }
}

function link(links: Links, from: number, to: number): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

function spread(isReached: boolean[], allLinks: readonly Links[]): void {
  const open = [...isReached.keys()].filter((index) => isReached[index]);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const links of allLinks) {
      for (const next of links.get(index) ?? []) {
        if (isReached[next]) continue;
        isReached[next] = true;
        open.push(next);
      }
    }
  }
}
