import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../../evaluation/once.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../../syntax/node-index.ts';
import { sdksIn } from './in-file.ts';
import { placeName } from './paths.ts';
import type { SdkTables } from './model-tables.ts';
import { type ShapeEntry, shapesOfModels } from './tables.ts';

/** An object whose keys can mean nothing else than the options of an SDK. */
export interface ShapedObject {
  readonly node: TSESTree.ObjectExpression;
  readonly tables: SdkTables;
  readonly place: string;
  /** The file does not import the SDK. */
  readonly isToldByKeys: boolean;
}

/** A shape whose keys are taken apart at their dots. */
interface Row {
  readonly entry: ShapeEntry;
  readonly keys: readonly (readonly string[])[];
  readonly words: readonly string[];
}

const CLIENT = /client_?id/i;

let known: readonly Row[] | undefined;

/** Such objects of the file, whether or not it imports the SDK. They say what they say, and nothing of what they do not. */
export const shapedObjectsOf = oncePerEvaluator(findShapedObjects);

function findShapedObjects({ sourceCode }: Evaluator): readonly ShapedObject[] {
  const rows = rowsIn(textInFocus(sourceCode));
  if (rows.length === 0) return [];
  const objects: ShapedObject[] = [];
  const imported = sdksIn(sourceCode);
  for (const node of nodeIndexOf(sourceCode).of('ObjectExpression')) {
    const row = rowOf(node, rows);
    if (!row) continue;
    const owner = ownerOf(row, imported) ?? { tables: row.tables, place: placeName(row.shape.call) };
    objects.push({ node, ...owner, isToldByKeys: !imported.has(owner.tables) });
  }
  return objects;
}

// Most files do not have all the words of any shape: a long word is the likelier to be missing. An identifier of the client
// is in each of them.
function rowsIn(text: string): readonly Row[] {
  if (!CLIENT.test(text)) return [];
  known ??= shapesOfModels().map((entry) => {
    const keys = entry.shape.keys.map((key) => key.split('.'));
    return { entry, keys, words: keys.flat().sort((a, b) => b.length - a.length) };
  });
  return known.filter(({ words }) => words.every((word) => text.includes(word)));
}

// Of several shapes, the one whose first key stands first.
function rowOf(node: TSESTree.ObjectExpression, rows: readonly Row[]): ShapeEntry | undefined {
  for (const property of node.properties) {
    const name = property.type === 'Property' ? writtenName(property) : undefined;
    const row = name === undefined ? undefined : rows.find(({ entry, keys }) => keys[0]?.[0] === name && keys.every((key) => has(node, key)) && !isOther(node, entry));
    if (row) return row.entry;
  }
  return undefined;
}

function isOther(node: TSESTree.ObjectExpression, { shape: { without = [] } }: ShapeEntry): boolean {
  return without.some((name) => has(node, [name]));
}

// Several SDKs name their options alike: the one that the file imports is the one it configures.
function ownerOf({ shape, tables: first }: ShapeEntry, imported: ReadonlySet<SdkTables>): Pick<ShapedObject, 'tables' | 'place'> | undefined {
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

function has(node: TSESTree.Node, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => property.type === 'Property' && writtenName(property) === key && has(property.value, rest));
}
