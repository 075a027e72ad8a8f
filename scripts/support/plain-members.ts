import type { Plugin } from 'rolldown';
import ts from 'typescript';

const SOURCE = /[\\/]src[\\/].+\.ts$/u;
const PREFIX = '$_';

/**
 * Gives the private members of our classes plain names in the bundle. A linter runs most code a few times in each file,
 * before it is optimized, and there every use of a private name costs a look at what it belongs to.
 */
export function plainMembers(): Plugin {
  return {
    name: 'plain-members',
    transform(code, id) {
      return SOURCE.test(id) && code.includes('#') ? { code: withPlainMembers(code, id) } : null;
    },
  };
}

/**
 * The code of a module with a plain name for each private one.
 *
 * @throws Error where that could mean something else: in a class that inherits, or that asks whether an object has such
 * a name, and where the plain names are taken.
 */
export function withPlainMembers(code: string, id: string): string {
  const places: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text.startsWith(PREFIX)) throw new Error(`${id}: a name must not start with ${PREFIX}.`);
    if (ts.isPrivateIdentifier(node)) {
      if (ts.isBinaryExpression(node.parent) || inherits(node)) throw new Error(`${id}: '${node.text}' cannot be a plain member.`);
      places.push(node.getStart());
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true));
  return places.reduceRight((text, at) => text.slice(0, at) + PREFIX + text.slice(at + 1), code);
}

function inherits(node: ts.Node): boolean {
  const owner = ts.findAncestor(node, ts.isClassLike);
  return owner?.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) === true;
}
