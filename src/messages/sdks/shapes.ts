import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { sdksIn } from './in-file.ts';
import type { SdkShape } from './model.ts';
import { placeName } from './paths.ts';
import { allTables, type SdkTables } from './tables.ts';

/** An object whose keys can mean nothing else than the options of an SDK. */
export interface ShapedObject {
  readonly node: TSESTree.ObjectExpression;
  readonly tables: SdkTables;
  readonly place: string;
}

interface Row {
  readonly shape: SdkShape;
  readonly tables: SdkTables;
}

let byFirstKey: ReadonlyMap<string, readonly Row[]> | undefined;

/** Such objects of the file, whether or not it imports the SDK. They say what they say, and nothing of what they do not. */
export function shapedObjectsOf(evaluator: Evaluator): readonly ShapedObject[] {
  byFirstKey ??= indexShapes();
  const found: ShapedObject[] = [];
  for (const node of nodeIndexOf(evaluator.sourceCode).of('ObjectExpression')) {
    const row = rowOf(node, byFirstKey);
    if (row) found.push({ node, ...(ownerOf(row, sdksIn(evaluator.sourceCode)) ?? { tables: row.tables, place: placeName(row.shape.call) }) });
  }
  return found;
}

// Several SDKs name their options alike: the one that the file imports is the one it configures.
function ownerOf({ shape, tables: first }: Row, imported: ReadonlySet<SdkTables>): Omit<ShapedObject, 'node'> | undefined {
  if (imported.has(first)) return undefined;
  for (const tables of imported) {
    for (const [place, calls] of tables.calls) {
      const takes = calls.some(
        ({ makes, role, options }) =>
          makes === 'authorization request' && role === 'configuration' && shape.keys.every((key) => Object.hasOwn(options ?? {}, key)),
      );
      if (takes) return { tables, place };
    }
  }
  return undefined;
}

function indexShapes(): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const tables of allTables()) {
    for (const shape of tables.model.shapes ?? []) {
      const [first = ''] = shape.keys[0]?.split('.') ?? [];
      index.set(first, [...(index.get(first) ?? []), { shape, tables }]);
    }
  }
  return index;
}

function rowOf(node: TSESTree.ObjectExpression, index: ReadonlyMap<string, readonly Row[]>): Row | undefined {
  for (const property of node.properties) {
    const name = property.type === 'Property' ? writtenName(property) : undefined;
    const row = name === undefined ? undefined : index.get(name)?.find(({ shape }) => shape.keys.every((key) => has(node, key.split('.'))));
    if (row) return row;
  }
  return undefined;
}

function has(node: TSESTree.Node, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => property.type === 'Property' && writtenName(property) === key && has(property.value, rest));
}
