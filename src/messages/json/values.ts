import type { TSESTree } from '@typescript-eslint/utils';

import { scalar, unknown } from '../../evaluation/operations.ts';
import { literalPieces } from '../../evaluation/text.ts';
import type { Entry, RecordValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';

/** What a document's expressions are. Nothing in it refers to anything, so each value stands where it is. */
export class JsonValues {
  readonly #text: string;
  /** The objects of the document, the outer ones first. */
  readonly records: RecordValue[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The value of an expression. Its objects are added to `records`. */
  of(node: TSESTree.Node): Value {
    switch (node.type) {
      case 'ObjectExpression': {
        const position = this.records.length;
        const record = this.#record(node);
        this.records.splice(position, 0, record);
        return record;
      }
      case 'ArrayExpression':
        return { kind: 'list', node, elements: node.elements.map((element) => (element ? this.of(element) : unknown(node))), open: false };
      case 'Literal':
        return this.#literal(node);
      default:
        return unknown(node);
    }
  }

  #record(node: TSESTree.ObjectExpression): RecordValue {
    // Of two members of one name, parsers take the last (RFC 8259 §4).
    const entries = new Map<string, Entry>();
    for (const property of node.properties) {
      const key = property.type === 'Property' ? writtenName(property) : undefined;
      if (property.type !== 'Property' || key === undefined) continue;
      entries.set(key, { key, value: this.of(property.value), node: property, valueNode: property.value, certain: true, form: 'property' });
    }
    return { kind: 'record', node, flavour: 'object', entries: [...entries.values()], open: false, origins: [node] };
  }

  #literal(node: TSESTree.Literal): Value {
    const { value } = node;
    if (typeof value !== 'string') return value instanceof RegExp ? unknown(node) : scalar(node, value);
    const [start, end] = node.range;
    const isVerbatim = end - start === value.length + 2 && this.#text.startsWith(value, start + 1);
    return { kind: 'text', node, pieces: literalPieces(value, node, isVerbatim ? start + 1 : undefined) };
  }
}
