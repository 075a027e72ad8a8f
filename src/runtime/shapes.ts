import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { nodesMatching } from '../syntax/node-at.ts';
import { getParent, wholeIndexOf } from '../syntax/node-index.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { ShapeName } from './evidence-table.ts';
import { exportedNames } from './exports.ts';
import { reactHook } from './react-hooks.ts';
import { requestHandlerAnswer } from './request-handlers.ts';
import { definitionsOf } from './scope.ts';

/** A form of code that was found, with words that `at line 3` can follow. */
export interface ShapeFinding {
  readonly node: TSESTree.Node;
  readonly finding: string;
  /** Where it is not the line of the node. */
  readonly line?: number;
}

/** The first place in the file that has a form of the evidence table. */
export const SHAPES: Readonly<Record<ShapeName, (sourceCode: TSESLint.SourceCode) => ShapeFinding | undefined>> = {
  'exported fetch handler': exportedFetchHandler,
  'data export of a page': dataExport,
  'event handler definition': eventHandlerDefinition,
  'request handler': requestHandlerAnswer,
  'React hook': reactHook,
  'JSX event handler': jsxEventHandler,
  shebang,
};

/** `export default { fetch(request, env) { … } }`. An API wrapper with a method `fetch` has other parameters. */
function exportedFetchHandler(sourceCode: TSESLint.SourceCode): ShapeFinding | undefined {
  const declaration = sourceCode.ast.body.find((node) => node.type === 'ExportDefaultDeclaration');
  const exported = declaration && exportedObject(sourceCode, unwrap(declaration.declaration));
  const handler = exported?.properties.find(
    (property) => property.type === 'Property' && writtenName(property) === 'fetch',
  );
  if (handler?.type !== 'Property' || !isFunction(handler.value)) return undefined;
  const [request] = handler.value.params;
  if (request?.type !== 'Identifier' || !isRequestParameter(request)) return undefined;
  return { node: handler, finding: `a handler 'fetch(${request.name})' is exported` };
}

function exportedObject(sourceCode: TSESLint.SourceCode, value: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  if (value.type === 'ObjectExpression') return value;
  if (value.type !== 'Identifier') return undefined;
  const [definition] = definitionsOf(sourceCode, value);
  if (definition?.node.type !== 'VariableDeclarator' || !definition.node.init) return undefined;
  const init = unwrap(definition.node.init);
  return init.type === 'ObjectExpression' ? init : undefined;
}

function isRequestParameter(parameter: TSESTree.Identifier): boolean {
  if (/^_*req(?:uest)?$/i.test(parameter.name)) return true;
  const type = parameter.typeAnnotation?.typeAnnotation;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'Request';
}

function dataExport(sourceCode: TSESLint.SourceCode): ShapeFinding | undefined {
  const names = ['getServerSideProps', 'getStaticProps', 'getStaticPaths'];
  for (const { name, node } of exportedNames(sourceCode)) {
    if (names.includes(name)) return { node, finding: `'${name}' is exported` };
  }
  return undefined;
}

/** Nitro makes it global; a file can import it as well, but one that declares it itself means something else. */
function eventHandlerDefinition(sourceCode: TSESLint.SourceCode): ShapeFinding | undefined {
  if (!sourceCode.text.includes('EventHandler')) return undefined;
  for (const node of wholeIndexOf(sourceCode).of('CallExpression')) {
    const { callee } = node;
    if (callee.type !== 'Identifier' || !/^define(?:Cached|Lazy)?EventHandler$/.test(callee.name)) continue;
    const isForeign = definitionsOf(sourceCode, callee).every((definition) => definition.type === 'ImportBinding');
    if (isForeign) return { node, finding: `'${callee.name}' is called` };
  }
  return undefined;
}

/** `onClick={…}`: the value is an expression; `onclick="…"` of a page that a server writes is not meant. */
function jsxEventHandler(sourceCode: TSESLint.SourceCode): ShapeFinding | undefined {
  for (const name of nodesMatching(sourceCode, /\son[A-Z]\w*\s*=\s*\{/g, 1)) {
    const node = getParent(name);
    if (name.type !== 'JSXIdentifier' || node?.type !== 'JSXAttribute' || node.value?.type !== 'JSXExpressionContainer') continue;
    return { node, finding: `'${name.name}' is set` };
  }
  return undefined;
}

function shebang(sourceCode: TSESLint.SourceCode): ShapeFinding | undefined {
  const line = /^#!.*\b(?:node|deno|bun|tsx|ts-node|zx)\b/.exec(sourceCode.text)?.[0];
  // The program starts after the comment.
  return line === undefined ? undefined : { node: sourceCode.ast, finding: `'${line.trim()}' stands`, line: 1 };
}
