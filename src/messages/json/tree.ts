import type { TSESTree } from '@typescript-eslint/utils';

/*
 * ESLint's JSON language gives a syntax tree of its own kind (Momoa's). JSON is almost a part of JavaScript, and everything
 * that judges and edits messages speaks of JavaScript's tree: so a document is read as the JavaScript program that it
 * would be. Offsets are the same in both.
 */

/** How deep values are read; no document that is written by hand comes near. */
const DEPTH = 500;

interface Located {
  readonly type: string;
  readonly loc: { readonly start: Position; readonly end: Position };
  readonly range?: readonly [number, number];
}

interface Position {
  readonly line: number;
  /** The first is 1. */
  readonly column: number;
  readonly offset: number;
}

/** The root of a JSON document, as far as it is read here. */
export interface JsonDocument extends Located {
  readonly type: 'Document';
  readonly body: JsonNode;
  readonly tokens: readonly Located[];
}

/** A value of a JSON document. Types that are not named here are values of which nothing is known. */
export interface JsonNode extends Located {
  readonly value?: unknown;
  readonly members?: readonly JsonMember[];
  readonly elements?: readonly JsonElement[];
}

interface JsonMember extends Located {
  readonly name: Located & { readonly value?: unknown; readonly name?: unknown };
  readonly value: JsonNode;
}

interface JsonElement extends Located {
  readonly value: JsonNode;
}

/** Whether the root of a syntax tree is one of ESLint's JSON language. Other languages have documents, too. */
export function isJsonDocument(ast: object): ast is JsonDocument {
  const { type, body, tokens } = ast as Readonly<Record<string, unknown>>;
  if (type !== 'Document' || !Array.isArray(tokens)) return false;
  return typeof body === 'object' && body !== null && typeof (body as { type?: unknown }).type === 'string';
}

/** Where an offset is, as reports on JSON files say it: lines and columns begin at 1. Not every version of ESLint's JSON language can tell. */
export function jsonPosition(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split(/\r?\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A JSON document as a program of one expression, with its tokens. */
export function programOf(document: JsonDocument, text: string): TSESTree.Program {
  const significant = document.tokens.filter(({ type }) => !type.endsWith('Comment'));
  const program = {
    ...placeOf(document),
    type: 'Program',
    sourceType: 'script',
    body: [] as unknown[],
    tokens: significant.map((token) => tokenOf(token, text)),
    comments: document.tokens.filter(({ type }) => type.endsWith('Comment')).map((token) => tokenOf(token, text)),
  };
  const statement = { ...placeOf(document.body), type: 'ExpressionStatement', parent: program, expression: undefined as unknown };
  statement.expression = expressionOf(document.body, statement, 0);
  program.body.push(statement);
  return program as unknown as TSESTree.Program;
}

function expressionOf(node: JsonNode, parent: unknown, depth: number): unknown {
  const place = placeOf(node);
  switch (depth < DEPTH ? node.type : undefined) {
    case 'Object': {
      const object = { ...place, type: 'ObjectExpression', parent, properties: [] as unknown[] };
      for (const member of node.members ?? []) object.properties.push(propertyOf(member, object, depth + 1));
      return object;
    }
    case 'Array': {
      const array = { ...place, type: 'ArrayExpression', parent, elements: [] as unknown[] };
      for (const element of node.elements ?? []) array.elements.push(expressionOf(element.value, array, depth + 1));
      return array;
    }
    case 'String':
    case 'Number':
    case 'Boolean':
      return { ...place, type: 'Literal', parent, value: node.value };
    case 'Null':
      return { ...place, type: 'Literal', parent, value: null };
    default:
      return { ...place, type: 'Identifier', parent, name: 'undefined' };
  }
}

function propertyOf(member: JsonMember, parent: unknown, depth: number): unknown {
  const property = {
    ...placeOf(member),
    type: 'Property',
    kind: 'init',
    computed: false,
    method: false,
    shorthand: false,
    parent,
    key: undefined as unknown,
    value: undefined as unknown,
  };
  const { name } = member;
  property.key =
    name.type === 'Identifier'
      ? { ...placeOf(name), type: 'Identifier', parent: property, name: name.name }
      : { ...placeOf(name), type: 'Literal', parent: property, value: name.value };
  property.value = expressionOf(member.value, property, depth);
  return property;
}

function tokenOf(token: Located, text: string): unknown {
  const place = placeOf(token);
  const isWord = token.type === 'String';
  return { ...place, type: isWord ? 'String' : 'Punctuator', value: text.slice(place.range[0], place.range[1]) };
}

function placeOf({ loc: { start, end } }: Located): Pick<TSESTree.Node, 'loc' | 'range'> {
  return {
    range: [start.offset, end.offset],
    loc: { start: { line: start.line, column: start.column - 1 }, end: { line: end.line, column: end.column - 1 } },
  };
}
