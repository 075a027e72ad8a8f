import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { RecordBuilder } from '../evaluation/record.ts';
import { skeletonOf } from '../evaluation/text.ts';
import type { RecordValue, TextValue } from '../evaluation/value.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../syntax/node-index.ts';
import { wrapped } from '../syntax/unwrap.ts';
import type { Candidate } from './candidate.ts';
import { endpointText } from './endpoint.ts';
import type { HttpRequest } from './model.ts';
import { mayBeMessageText, namesParameter } from './message-text.ts';
import type { Reach } from './reach.ts';
import { readRecord, readText } from './recognise.ts';
import { isExpected, isNamedAsMessage, isOnlyShown, isOnlySigned, isOnlyTold } from './surroundings.ts';

/** Requests whose parameters stand in the body, the query option or the URL itself. */
export function candidatesOfRequests(evaluator: Evaluator, requests: readonly HttpRequest[]): Candidate[] {
  return requests.flatMap((http): Candidate[] => {
    const url = endpointText(http.url);
    const records = [
      readRecord(evaluator, http.body, http.node),
      readRecord(evaluator, http.query, http.node),
      http.url?.kind === 'url' ? http.url.search : url && readText(evaluator, url)?.record,
    ].filter((record) => record !== undefined);
    const record = together(records);
    // Whoever gets an object that describes a request may add to it, or only tell of it.
    const canBeReturned = http.node.type !== 'ObjectExpression';
    if (!record || (canBeReturned ? isExpected(evaluator, http.node) : isOnlyTold(evaluator, http.node))) return [];
    return [{ context: 'http', node: anchorOf(record, http.node), record, endpoint: http.url, http, canBeReturned }];
  });
}

// Some requests have parameters in the URL and in the body.
function together(records: readonly RecordValue[]): RecordValue | undefined {
  const [first, ...others] = records.filter((record) => record.entries.length > 0);
  if (!first || others.length === 0) return first;
  const builder = RecordBuilder.from(first);
  for (const record of others) builder.spread(record, true);
  return builder.finish();
}

// A report about the whole request stands under its parameters where they are one expression, else under the call.
function anchorOf(record: RecordValue, fallback: TSESTree.Node): TSESTree.Node {
  const { node } = record;
  return node.type === 'ObjectExpression' || node.type === 'NewExpression' || node.type === 'TemplateLiteral' ? node : fallback;
}

/** URLs, query strings and form bodies that are written as text. */
export function candidatesOfTexts(evaluator: Evaluator, reach: Reach): Candidate[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const candidates: Candidate[] = [];
  // Calls first: of equal messages the first is kept, and a call puts the others together.
  const types = ['CallExpression', 'TemplateLiteral', 'BinaryExpression'] as const;
  // A string that is written out has all that it says in the text of the file.
  for (const type of namesParameter(textInFocus(evaluator.sourceCode)) ? ([...types, 'Literal'] as const) : types) {
    for (const node of index.of(type)) {
      if (!reach(node) || !mayBeMessageText(node) || !isOutermost(node)) continue;
      const value = evaluator.evaluateWhole(node);
      if (value.kind !== 'text') continue;
      const read = readText(evaluator, value);
      const endpoint = read && endpointText(read.endpoint);
      if (!read || (endpoint && isProse(skeletonOf(endpoint))) || isOnlyShown(evaluator, node)) continue;
      candidates.push({ context: 'url', node, record: read.record, endpoint: read.endpoint, http: undefined, canBeReturned: true });
    }
  }
  return candidates;
}

/** Whether an expression is a whole text: a part of a larger string is seen with that one. */
export function isOutermost(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  switch (parent?.type) {
    case 'TemplateLiteral':
    case 'TaggedTemplateExpression':
      return false;
    case 'BinaryExpression':
      return parent.operator !== '+';
    case 'Property':
      return parent.value === wrapped(node);
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'TSLiteralType':
    case 'TSEnumMember':
      return false;
    case 'MemberExpression': {
      const name = writtenName(parent);
      return parent.object === wrapped(node) && name !== 'concat' && name !== 'join';
    }
    default:
      return true;
  }
}

// White space in front of the question mark: a sentence, not a URL. Line breaks are how long templates are written.
function isProse(base: string): boolean {
  return /\S[ \t]+\S/.test(base.replaceAll('\0', '').trim());
}

const CONTAINERS = new Set(['URLSearchParams', 'FormData', 'HttpParams', 'URL']);

/** Containers that are shaped as a message, wherever they go. */
export function candidatesOfContainers(evaluator: Evaluator, reach: Reach): Candidate[] {
  const candidates: Candidate[] = [];
  for (const node of nodeIndexOf(evaluator.sourceCode).of('NewExpression')) {
    const name = node.callee.type === 'MemberExpression' ? writtenName(node.callee) : node.callee.type === 'Identifier' ? node.callee.name : undefined;
    if (name === undefined || !CONTAINERS.has(name) || !reach(node) || isOnlyTold(evaluator, node)) continue;
    const value = evaluator.evaluateWhole(node);
    const shared = { node, http: undefined, canBeReturned: false } as const;
    if (value.kind === 'url') candidates.push({ ...shared, context: 'url', record: value.search, endpoint: value.href });
    else if (value.kind === 'record') candidates.push({ ...shared, context: 'form', record: value, endpoint: undefined });
  }
  return candidates;
}

/** Plain objects that are shaped as a message, wherever they go. */
export function candidatesOfObjects(evaluator: Evaluator, reach: Reach): Candidate[] {
  const candidates: Candidate[] = [];
  for (const node of nodeIndexOf(evaluator.sourceCode).of('ObjectExpression')) {
    if (!mayHaveTellTale(node) || !reach(node)) continue;
    const value = evaluator.evaluateWhole(node);
    if (value.kind !== 'record') continue;
    if (!value.entries.some((entry) => isTellTale(entry.key))) continue;
    const isForm = isStringified(evaluator, node);
    if (isForm ? isOnlyTold(evaluator, node) : !isNamedAsMessage(evaluator, node)) continue;
    // The claims of a token; but an authorization request may be signed (RFC 9101).
    if (value.entries.some(({ key }) => key === 'grant_type') && isOnlySigned(evaluator, node)) continue;
    const context = isForm ? 'form' : 'object';
    candidates.push({ context, node, record: value, endpoint: urlBeside(evaluator, node), http: undefined, canBeReturned: false });
  }
  return candidates;
}

// `login('https://…/authorize', { response_type: … })`
function urlBeside(evaluator: Evaluator, node: TSESTree.Node): TextValue | undefined {
  const { parent } = wrapped(node);
  if (parent?.type !== 'CallExpression') return undefined;
  for (const argument of parent.arguments) {
    const text = argument.type === 'ObjectExpression' || argument.type === 'SpreadElement' ? undefined : endpointText(evaluator.evaluate(argument));
    if (text && /^https?:|\0\/|^\//.test(skeletonOf(text))) return text;
  }
  return undefined;
}

function isTellTale(name: string): boolean {
  return name === 'grant_type' || name === 'response_type';
}

// Not worth evaluating: an object whose names are all written out, and that no variable or field holds to be added to.
function mayHaveTellTale(node: TSESTree.ObjectExpression): boolean {
  const isOpen = node.properties.some((property) => {
    const name = property.type === 'Property' ? writtenName(property) : undefined;
    return name === undefined || isTellTale(name);
  });
  return isOpen || isHeld(wrapped(node));
}

function isHeld(node: TSESTree.Node): boolean {
  const type = node.parent?.type;
  return type === 'VariableDeclarator' || type === 'AssignmentExpression' || type === 'PropertyDefinition';
}

function isStringified(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === 'CallExpression' && parent.arguments[0] === wrapped(node) && evaluator.evaluate(parent).kind === 'text';
}
