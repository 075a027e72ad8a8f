import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import type { RecordValue } from '../evaluation/value.ts';
import { boundName, writtenName } from '../syntax/names.ts';
import { nodeIndexOf } from '../syntax/node-index.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';
import { endpointText } from './endpoint.ts';
import type { HttpRequest } from './model.ts';
import { type Candidate, readRecord, readText } from './recognise.ts';

/** Requests whose parameters stand in the body, the query option or the URL itself. */
export function candidatesOfRequests(evaluator: Evaluator, requests: readonly HttpRequest[]): Candidate[] {
  return requests.flatMap((http) => {
    const candidates: Candidate[] = [];
    const add = (record: RecordValue | undefined): void => {
      if (!record) return;
      const closed = !record.open && !(http.body === undefined && http.query === undefined);
      candidates.push({ context: 'http', node: anchorOf(record, http.node), record, endpoint: http.url, http, closed });
    };
    add(readRecord(evaluator, http.body, http.node));
    add(readRecord(evaluator, http.query, http.node));
    const url = endpointText(http.url);
    const inUrl = http.url?.kind === 'url' ? http.url.search : url && readText(evaluator, url)?.record;
    if (inUrl) candidates.push({ context: 'http', node: anchorOf(inUrl, http.node), record: inUrl, endpoint: http.url, http, closed: !inUrl.open });
    return candidates;
  });
}

// A report about the whole request stands under its parameters where they are one expression, else under the call.
function anchorOf(record: RecordValue, fallback: TSESTree.Node): TSESTree.Node {
  const { node } = record;
  return node.type === 'ObjectExpression' || node.type === 'NewExpression' || node.type === 'TemplateLiteral' ? node : fallback;
}

/** URLs, query strings and form bodies that are written as text. */
export function candidatesOfTexts(evaluator: Evaluator): Candidate[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const candidates: Candidate[] = [];
  for (const type of ['TemplateLiteral', 'BinaryExpression', 'Literal', 'CallExpression'] as const) {
    for (const node of index.of(type)) {
      if (!mayBeMessageText(node) || !isOutermost(node) || isOnlyShown(node)) continue;
      const value = evaluator.evaluateWhole(node);
      if (value.kind !== 'text') continue;
      const read = readText(evaluator, value);
      if (!read) continue;
      const skeleton = read.endpoint && endpointText(read.endpoint);
      if (skeleton && isProse(skeleton.pieces.map((piece) => (piece.kind === 'literal' ? piece.text : '')).join(''))) continue;
      candidates.push({
        context: 'url',
        node,
        record: read.record,
        endpoint: read.endpoint,
        http: undefined,
        closed: !read.record.open,
      });
    }
  }
  return candidates;
}

function mayBeMessageText(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && /(?:response_type|grant_type|client_id|appid)=/.test(node.value);
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? /(?:response_type|grant_type|client_id|appid)=/.test(node.quasis[0]?.value.raw ?? '')
        : node.quasis.some((quasi) => /[?&=]/.test(quasi.value.raw));
    case 'BinaryExpression':
      return node.operator === '+';
    case 'CallExpression': {
      const name = node.callee.type === 'MemberExpression' ? writtenName(node.callee) : undefined;
      return name === 'concat' || name === 'join';
    }
    default:
      return false;
  }
}

// Part of a larger string, or of an HTTP request's own arguments, is seen with that one.
function isOutermost(node: TSESTree.Node): boolean {
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

// `console.log('… response_type=token …')` and JSX text are for people.
function isOnlyShown(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === 'NewExpression') return parent.callee.type === 'Identifier' && parent.callee.name.endsWith('Error');
  if (parent?.type !== 'CallExpression' || parent.callee === node) return false;
  const callee = unwrap(parent.callee);
  if (callee.type === 'Identifier') return /^(?:describe|it|test|log|warn|debug|t|i18n|expect|alert)$/.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const name = writtenName(callee);
  return /^(?:log|info|warn|error|debug|trace|fatal|verbose|write|writeln|matches|includes|startsWith|endsWith|indexOf|toBe|toEqual|toMatch|toContain|equal|strictEqual)$/.test(name ?? '') && !isTransport(callee);
}

// `request.write('grant_type=…')` sends what it writes.
function isTransport(callee: TSESTree.MemberExpression): boolean {
  return writtenName(callee) === 'write' && callee.object.type === 'Identifier' && /req|socket|client/i.test(callee.object.name);
}

// White space in front of the question mark: a sentence, not a URL. Line breaks are how long templates are written.
function isProse(base: string): boolean {
  return /\S[ \t]+\S/.test(base.trim());
}

const CONTAINERS = new Set(['URLSearchParams', 'FormData', 'HttpParams', 'URL']);

/** Objects and containers that are shaped as a message, wherever they go. */
export function candidatesOfContainers(evaluator: Evaluator): Candidate[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const candidates: Candidate[] = [];
  for (const node of index.of('NewExpression') as readonly TSESTree.NewExpression[]) {
    const name = node.callee.type === 'Identifier' ? node.callee.name : undefined;
    if (name === undefined || !CONTAINERS.has(name)) continue;
    const value = evaluator.evaluateWhole(node);
    if (value.kind === 'url') candidates.push(container(evaluator, node, value.search, value.href, 'url'));
    else if (value.kind === 'record') candidates.push(container(evaluator, node, value, undefined, 'form'));
  }
  for (const node of index.of('ObjectExpression') as readonly TSESTree.ObjectExpression[]) {
    if (node.properties.length === 0 && !isSlotInitialiser(node)) continue;
    const value = evaluator.evaluateWhole(node);
    if (value.kind !== 'record') continue;
    const hasTellTale = value.entries.some((entry) => entry.key === 'grant_type' || entry.key === 'response_type');
    if (!hasTellTale) continue;
    const isForm = isStringified(evaluator, node);
    if (!isForm && !isNamedAsMessage(node)) continue;
    candidates.push(container(evaluator, node, value, undefined, isForm ? 'form' : 'object'));
  }
  return candidates;
}

function container(
  evaluator: Evaluator,
  node: TSESTree.Node,
  record: RecordValue,
  endpoint: Candidate['endpoint'],
  context: Candidate['context'],
): Candidate {
  return { context, node, record, endpoint, http: undefined, closed: !record.open && !evaluator.escapes(node) };
}

function isSlotInitialiser(node: TSESTree.Node): boolean {
  return boundName(node) !== undefined;
}

function isStringified(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === 'CallExpression' && parent.arguments[0] === wrapped(node) && evaluator.evaluate(parent).kind === 'text';
}

const MESSAGE_NAME = /auth|token|oidc|param|query|body|data|form|payload|req|option|config|login|sign|search|args|credential|grant|exchange|input|qs/i;
const NO_MESSAGE_CALL =
  /^(?:create\w*|insert\w*|update\w*|upsert|save|find\w*|where|bulk\w*|build|seed|add|to(?:Strict|Deep)?Equal|toMatch\w*|toHave\w*|toBe\w*|expect|equals?|deepEqual|strictEqual|deepStrictEqual|reply|json|render|mock\w*|object\w*|schema|model|define\w*|validate|check|matchHeader|intercept|parse|assert\w*|include|eql?|deep)$/;

// An object whose sending is out of sight: it has to be named as what is sent, and not be handed to a database, a schema
// or an assertion.
function isNamedAsMessage(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' || parent?.type === 'NewExpression') {
    if (parent.callee === outer) return false;
    const callee = unwrap(parent.callee);
    const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    return name !== undefined && !NO_MESSAGE_CALL.test(name) && !isWithinNoMessageCall(parent);
  }
  if (parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression') return true;
  const name = boundName(outer);
  if (name === undefined || !MESSAGE_NAME.test(name)) return false;
  return !isWithinNoMessageCall(outer);
}

function isWithinNoMessageCall(node: TSESTree.Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'CallExpression') {
      const callee = unwrap(current.callee);
      const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
      if (name !== undefined && NO_MESSAGE_CALL.test(name)) return true;
    } else if (current.type.endsWith('Statement') || current.type.endsWith('Declaration') || current.type.includes('Function')) {
      return false;
    }
  }
  return false;
}
