import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { wholeIndexOf } from '../syntax/node-index.ts';
import { definitionsOf } from './scope.ts';

/** One place where the file loads a module. */
export interface ModuleImport {
  readonly specifier: string;
  readonly node: TSESTree.Node;
  /** Only types are imported, so that nothing is loaded at run time. */
  readonly typesOnly: boolean;
}

/**
 * Every module that the file names with a constant, in document order: `import`, `export … from`, `import x =
 * require('x')`, `require('x')`, `import('x')`. A `require` that the file defines itself is none.
 */
export function importsOf(sourceCode: TSESLint.SourceCode): readonly ModuleImport[] {
  const imports: ModuleImport[] = [];
  const add = (node: TSESTree.Node, source: TSESTree.Node | null | undefined, typesOnly: boolean): void => {
    const specifier = constantText(source);
    if (specifier !== undefined) imports.push({ specifier, node, typesOnly });
  };
  for (const node of sourceCode.ast.body) {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, node.source, isTypeKind(node.importKind) || hasOnlyTypeSpecifiers(node.specifiers));
        break;
      case 'ExportNamedDeclaration':
        add(node, node.source, isTypeKind(node.exportKind) || hasOnlyTypeSpecifiers(node.specifiers));
        break;
      case 'ExportAllDeclaration':
        add(node, node.source, isTypeKind(node.exportKind));
        break;
      case 'TSImportEqualsDeclaration':
        if (node.moduleReference.type === 'TSExternalModuleReference') add(node, node.moduleReference.expression, isTypeKind(node.importKind));
        break;
      default:
    }
  }
  // The others can stand anywhere, and most files have none.
  if (/\bimport\s*\(/.test(sourceCode.text)) {
    for (const node of wholeIndexOf(sourceCode).of('ImportExpression')) add(node, node.source, false);
  }
  if (/\brequire\s*\(/.test(sourceCode.text)) {
    for (const node of wholeIndexOf(sourceCode).of('CallExpression')) if (isRequire(sourceCode, node)) add(node, node.arguments[0], false);
  }
  return imports.sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** Whether the call is `require(…)` of the module system. */
export function isRequire(sourceCode: TSESLint.SourceCode, node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  return callee.type === 'Identifier' && callee.name === 'require' && definitionsOf(sourceCode, callee).length === 0;
}

/** The text of a string literal or of a template without holes. */
export function constantText(node: TSESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** Flow has `import typeof` besides. */
function isTypeKind(kind: string | null | undefined): boolean {
  return kind === 'type' || kind === 'typeof';
}

/** `import {} from 'x'` and `import 'x'` load the module. */
function hasOnlyTypeSpecifiers(specifiers: readonly (TSESTree.ImportClause | TSESTree.ExportSpecifier)[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((specifier) => {
      if (specifier.type === 'ImportSpecifier') return isTypeKind(specifier.importKind);
      return specifier.type === 'ExportSpecifier' && isTypeKind(specifier.exportKind);
    })
  );
}
