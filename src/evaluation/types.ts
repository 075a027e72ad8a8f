import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { literalPiece } from './text.ts';
import type { Value } from './value.ts';

/**
 * The string literal type of an expression, where the parser offers type information. Used for constants that come
 * from another module; a union of several literals is not a value.
 */
export function literalTypeOf(sourceCode: TSESLint.SourceCode, node: TSESTree.Node): Value | undefined {
  const services = sourceCode.parserServices;
  if (!services?.program || !('getTypeAtLocation' in services)) return undefined;
  const type = services.getTypeAtLocation(node);
  if (!type.isStringLiteral()) return undefined;
  return { kind: 'text', node, pieces: type.value === '' ? [] : [{ ...literalPiece(type.value, node), shared: true }] };
}
