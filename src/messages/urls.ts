import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { alternatives } from '../evaluation/operations.ts';
import { skeletonOf } from '../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../evaluation/value.ts';
import { writtenName } from '../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../syntax/node-index.ts';
import { unwrap, wrapped } from '../syntax/unwrap.ts';
import { isOutermost } from './candidates.ts';
import { endpointText } from './endpoint.ts';
import type { Call } from './http/calls.ts';
import { hasOption, OPTION_NAMES } from './http/options.ts';
import { possibleRequests } from './http/requests.ts';
import { mayBeMessageText } from './message-text.ts';
import type { Messages } from './messages.ts';
import type { HttpRequest } from './model.ts';
import { NOWHERE, reachOfBoth } from './reach.ts';
import { readRecord } from './recognise.ts';
import { mentionsSdk } from './sdks/in-file.ts';
import { isExpected, isOnlyShown } from './surroundings.ts';
import { PUTS_INTO_URL } from './uses.ts';
import { mayHoldRequest } from './words.ts';

/** A URL that the file puts together. One that is only read, compared, matched or shown is none. */
export interface WrittenUrl {
  /** Where it goes: an HTTP request, a connection of the browser that can set no headers, or the address bar; else unknown. */
  readonly use: 'request' | 'connection' | 'navigation' | 'unknown';
  readonly node: TSESTree.Node;
  /** Scheme, user-info, host and path. */
  readonly base: TextValue | undefined;
  /** What stands behind the question mark, or in an option that ends up there; never the fragment. */
  readonly query: readonly RecordValue[];
  readonly http: HttpRequest | undefined;
}

const NAMES = /[?&]\s*(?:access_token|refresh_token|id_token|client_secret|password|token)=/;
const CREDENTIALS = /token|secret|password/i;
/** Names that tell a credential by themselves, and what makes a URL have user-info. */
const TELLING_CREDENTIALS = /(?:access|refresh|id)[_-]?token|client_?secret|password|:\/\/\S*@|@\$\{/i;
/** Endpoints whose `token` is one of OAuth. */
const TOKEN_ENDPOINTS = /revo[ck]|introspect/i;
/** Constructors of the browser that open a connection and take no headers. */
const CONNECTIONS: ReadonlySet<string> = new Set(['WebSocket', 'EventSource']);
const NAVIGATION = /^(?:redirect|push|replace|assign|open|navigate\w*|openURL|goto|openBrowser\w*|openAuthSessionAsync)$/i;
const READING: ReadonlySet<string> = new Set(['split', 'replace', 'replaceAll', 'search', 'lastIndexOf', 'RegExp', 'parse']);

const namesCredential = (text: string): boolean => CREDENTIALS.test(text);
const namesTellingCredential = (text: string): boolean => TELLING_CREDENTIALS.test(text);
const namesQuery = (text: string): boolean => PUTS_INTO_URL.test(text);

/** The URLs of a file into which a token, secret or password can get; those with the most telling use first. */
export function credentialUrlsOf(messages: Messages): readonly WrittenUrl[] {
  const { evaluator } = messages;
  const { sourceCode } = evaluator;
  const names = mayNameOtherwise(sourceCode) ? namesCredential : namesTellingCredential;
  const text = textInFocus(sourceCode);
  if (!names(text) || !namesQuery(text)) return [];
  const reach = reachOfBoth(sourceCode, names, namesQuery);
  if (reach === NOWHERE) return [];
  const requests = possibleRequests(sourceCode)
    .filter((node) => reach(node) && mayHaveQuery(evaluator, node))
    .map((node) => messages.httpRequestAt(node))
    .filter((request) => request !== undefined);
  return [
    ...connectionsOf(evaluator, reach),
    ...requests.filter(({ node }) => !isExpected(evaluator, node)).map((http) => urlOfRequest(evaluator, http)),
    ...textsOf(evaluator, reach),
    ...containersOf(evaluator, reach),
  ].filter(({ base }) => !base || !skeletonOf(base).includes('#'));
}

// What `token` is can only be known where there is a request or an SDK to follow it to, or an endpoint that says it.
function mayNameOtherwise(sourceCode: TSESLint.SourceCode): boolean {
  return mayHoldRequest(sourceCode) || mentionsSdk(sourceCode) || TOKEN_ENDPOINTS.test(textInFocus(sourceCode));
}

const QUERY_OPTIONS: ReadonlySet<string> = new Set([...OPTION_NAMES.query, ...OPTION_NAMES.url, ...OPTION_NAMES.base]);

// Most requests of a file have a URL that is written out without a query, and options that add none: not worth evaluating.
function mayHaveQuery(evaluator: Evaluator, node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' || isContinued(node)) return true;
  const [url, ...options] = node.arguments;
  if (!options.every((option) => option.type === 'ObjectExpression' && !option.properties.some(mayBeQuery))) return true;
  const texts = url?.type === 'TemplateLiteral' ? url.quasis.map(({ value }) => value.raw) : url?.type === 'Literal' ? [String(url.value)] : undefined;
  // A base can hold anything, but what stands behind a path of it is no query.
  const isPlain = texts?.some((text) => text.includes('/')) === true && !texts.some((text) => /[?@&=]/.test(text));
  return !isPlain || mayAddQuery(evaluator, node.callee);
}

/** What is asked of a response or a promise. */
const AFTERWARDS: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'json', 'text', 'blob', 'arrayBuffer', 'data', 'body', 'pipe', 'subscribe', 'toPromise']);

// `request.get(url).query({ … })`
function isContinued({ parent }: TSESTree.CallExpression): boolean {
  return parent.type === 'MemberExpression' && !AFTERWARDS.has(writtenName(parent) ?? '');
}

const MADE = /\b(?:create|extend|defaults|instance|interceptors|jquery)\b|\$\s*\./i;

// A client that the file makes itself can have a query of its own, and jQuery makes one of what it is to send.
function mayAddQuery({ sourceCode, bindings }: Evaluator, callee: TSESTree.Node): boolean {
  const owner = callee.type === 'MemberExpression' ? callee.object : callee;
  const isNamed = owner.type === 'Identifier' && owner.name !== '$' && owner.name !== 'jQuery';
  // What is imported, or is the platform's own, the file did not make.
  if (isNamed && bindings.of(owner)?.defs.every(({ type }) => (type as string) === 'ImportBinding') !== false) return false;
  return MADE.test(sourceCode.text);
}

function mayBeQuery(property: TSESTree.ObjectLiteralElement): boolean {
  const name = property.type === 'Property' ? writtenName(property) : undefined;
  return name === undefined || QUERY_OPTIONS.has(name);
}

function* connectionsOf(evaluator: Evaluator, reach: (node: TSESTree.Node) => boolean): Generator<WrittenUrl> {
  for (const node of nodeIndexOf(evaluator.sourceCode).of('NewExpression')) {
    const [first] = node.arguments;
    if (!first || !reach(node) || !isConnection(evaluator, node)) continue;
    yield { use: 'connection', node, ...partsOf(evaluator, evaluator.evaluate(first)), http: undefined };
  }
}

// The browser's own, not a package of that name.
function isConnection(evaluator: Evaluator, { callee }: TSESTree.NewExpression): boolean {
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  if (name === undefined || !CONNECTIONS.has(name)) return false;
  const owner = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  return owner.type === 'Identifier' && evaluator.bindings.isGlobal(owner);
}

function urlOfRequest(evaluator: Evaluator, http: HttpRequest): WrittenUrl {
  const { base, query } = http.url ? partsOf(evaluator, http.url) : { base: undefined, query: [] };
  const options = [http.query, sendsBodyInUrl(evaluator, http) ? http.body : undefined];
  const records = options.map((value) => readRecord(evaluator, value, http.node)).filter((record) => record !== undefined);
  return { use: 'request', node: http.node, base: base ?? endpointText(http.url), query: [...query, ...records], http };
}

// `$.get(url, data)`, and `$.ajax({ url, data })` without a method, put the data into the URL.
function sendsBodyInUrl(evaluator: Evaluator, http: HttpRequest): boolean {
  const { node } = http;
  const path = node.type === 'ObjectExpression' ? undefined : evaluator.paths.of(node.callee);
  if (path?.root.name !== '$' && path?.root.name !== 'jQuery' && path?.root.name !== 'jquery') return false;
  if (/(?:^|\.)(?:get|getJSON)$/.test(path.steps)) return true;
  const { method, options } = http;
  return method === 'GET' || (method === undefined && !options.some((record) => record.open || hasOption(record, OPTION_NAMES.method)) && path.steps.endsWith('ajax'));
}

function* textsOf(evaluator: Evaluator, reach: (node: TSESTree.Node) => boolean): Generator<WrittenUrl> {
  const { sourceCode } = evaluator;
  const index = nodeIndexOf(sourceCode);
  const types = ['CallExpression', 'TemplateLiteral', 'BinaryExpression'] as const;
  // A string that is written out has all that it says in the text of the file.
  const text = textInFocus(sourceCode);
  const areLiteralsTelling = NAMES.test(text) || /:\/\/[^/?#]*@/.test(text);
  for (const type of areLiteralsTelling ? ([...types, 'Literal'] as const) : types) {
    for (const node of index.of(type)) {
      if (!reach(node) || !(mayBeMessageText(node, NAMES) || mayHaveUserInfo(node)) || !isOutermost(node)) continue;
      const value = evaluator.evaluateWhole(node);
      if (value.kind !== 'text' || !/[?@]/.test(skeletonOf(value)) || isRead(node) || isOnlyShown(evaluator, node)) continue;
      const { base, query } = partsOf(evaluator, value);
      if (!base || !/\S[ \t]+\S/.test(skeletonOf(base).trim())) yield { use: useOf(node), node, base, query, http: undefined };
    }
  }
}

function* containersOf(evaluator: Evaluator, reach: (node: TSESTree.Node) => boolean): Generator<WrittenUrl> {
  for (const node of nodeIndexOf(evaluator.sourceCode).of('NewExpression')) {
    const name = node.callee.type === 'MemberExpression' ? writtenName(node.callee) : node.callee.type === 'Identifier' ? node.callee.name : undefined;
    if (name !== 'URL' || !reach(node) || isExpected(evaluator, node)) continue;
    const value = evaluator.evaluateWhole(node);
    if (value.kind === 'url') yield { use: useOf(node), node, ...partsOf(evaluator, value), http: undefined };
  }
}

// Of a text only what has a question mark is a URL with a query; a form body has none.
function partsOf(evaluator: Evaluator, value: Value): Pick<WrittenUrl, 'base' | 'query'> {
  if (value.kind === 'url') return { base: value.href, query: [value.search] };
  const parts = alternatives(value)
    .filter((option) => option.kind === 'text')
    .map((text) => ({ text, ...evaluator.parse(text) }));
  const query = parts.flatMap((part) => (part.query && skeletonOf(part.text).includes('?') ? [part.query] : []));
  return { base: parts[0]?.base, query };
}

function mayHaveUserInfo(node: TSESTree.Node): boolean {
  if (node.type === 'TemplateLiteral') return node.expressions.length > 0 && node.quasis.some(({ value }) => value.raw.includes('@')) && /:\/\/.*@/s.test(node.quasis.map(({ value }) => value.raw).join('\0'));
  return node.type === 'Literal' && typeof node.value === 'string' && /^https?:\/\/[^/?#]*:[^/?#]*@/.test(node.value);
}

function isRead(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
  if (parent.callee === outer || !READING.has(calledName(parent) ?? '')) return false;
  // `location.replace(url)` goes there, `text.replace(url, …)` looks for it.
  return parent.callee.type !== 'MemberExpression' || !/location|router|history|navigat/i.test(textOfObject(parent.callee));
}

function textOfObject({ object }: TSESTree.MemberExpression): string {
  const node = unwrap(object);
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? (writtenName(node) ?? '') : '';
}

function useOf(node: TSESTree.Node): WrittenUrl['use'] {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'CallExpression':
      return parent.callee !== outer && NAVIGATION.test(calledName(parent) ?? '') ? 'navigation' : 'unknown';
    case 'AssignmentExpression': {
      const { left } = parent;
      const name = left.type === 'Identifier' ? left.name : left.type === 'MemberExpression' ? writtenName(left) : undefined;
      return parent.right === outer && /^(?:href|location|src)$/.test(name ?? '') ? 'navigation' : 'unknown';
    }
    case 'JSXExpressionContainer':
    case 'JSXAttribute':
      return 'navigation';
    default:
      return 'unknown';
  }
}

function calledName(call: Call): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
}
