import type { TSESTree } from '@typescript-eslint/utils';

import { choiceOf, memberOf, unknown } from '../../evaluation/operations.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { entriesOf, RecordBuilder } from '../../evaluation/record.ts';
import { constantOf, piecesOf, skeletonOf } from '../../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap, wrapped } from '../../syntax/unwrap.ts';
import type { HttpRequest } from '../model.ts';
import { CALLS_BY_NAME, type CallShape, HTTP_CLIENTS, OPTION_NAMES, TEST_DOUBLES } from './clients.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

const BY_MODULE = indexOf('modules');
const BY_GLOBAL = indexOf('globals');

function indexOf(kind: 'modules' | 'globals'): ReadonlyMap<string, Readonly<Record<string, CallShape>>> {
  const index = new Map<string, Record<string, CallShape>>();
  for (const client of HTTP_CLIENTS) {
    for (const name of client[kind]) index.set(name, { ...index.get(name), ...client.calls });
  }
  return index;
}

/** How a call sends an HTTP request, or `undefined` when it is no call of an HTTP client. */
export function callShapeOf(evaluator: Evaluator, node: Call): CallShape | undefined {
  const callee = unwrap(node.callee);
  const path = evaluator.paths.of(callee);
  if (path) {
    const steps = `${path.steps}${node.type === 'NewExpression' ? '.new()' : '()'}`.replace(/^\./, '').replace(/^default(?:\.default)?(?=[.(])\.?/, '');
    const calls = path.root.kind === 'module' ? BY_MODULE.get(path.root.name) : BY_GLOBAL.get(path.root.name);
    const shape = calls && Object.hasOwn(calls, steps) ? calls[steps] : undefined;
    if (shape) return { ...shape, fixedMethod: shape.method === undefined ? methodIn(steps) : undefined } as CallShape;
    if (calls || TEST_DOUBLES.has(path.root.name)) return undefined;
  }
  return node.type === 'CallExpression' ? shapeByName(evaluator, node, callee) : undefined;
}

function methodIn(steps: string): string | undefined {
  const name = /(?:^|\.)(get|post|put|patch|delete|postForm)\(\)$/.exec(steps)?.[1];
  return name === undefined ? undefined : name === 'postForm' ? 'POST' : name.toUpperCase();
}

function shapeByName(evaluator: Evaluator, node: TSESTree.CallExpression, callee: TSESTree.Node): CallShape | undefined {
  const name = callee.type === 'MemberExpression' ? writtenName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  if (name === undefined || !Object.hasOwn(CALLS_BY_NAME, name)) return undefined;
  // A bare `get(…)` or `post(…)` is as likely something else.
  if (callee.type === 'Identifier' && name !== '$http' && name !== 'request' && name !== 'ajax') return undefined;
  const shape = CALLS_BY_NAME[name];
  const [first] = node.arguments;
  if (!shape || !first) return undefined;
  const value = evaluator.evaluate(first);
  if (value.kind === 'record') return optionOf(value, OPTION_NAMES.url) ? { options: 0 } : undefined;
  const isUrl = value.kind === 'url' || (value.kind === 'text' && /\/|^\0$/.test(skeletonOf(value)));
  const isEndpoint = /url|endpoint|uri/i.test(lastName(first) ?? '');
  const method = methodIn(`${name}()`);
  if (!isUrl && !isEndpoint) return undefined;
  // `app.get('/path', handler)` of a server is a route, not a request.
  if (node.arguments.some((argument) => argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression')) return undefined;
  return method === undefined ? shape : { ...shape, fixedMethod: method };
}

function lastName(node: TSESTree.Node): string | undefined {
  const bare = unwrap(node);
  if (bare.type === 'Identifier') return bare.name;
  return bare.type === 'MemberExpression' ? writtenName(bare) : undefined;
}

/** Every HTTP request that the file makes, as far as it is visible. */
export function httpRequestsOf(evaluator: Evaluator): readonly HttpRequest[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const requests: HttpRequest[] = [];
  for (const type of ['CallExpression', 'NewExpression'] as const) {
    for (const node of index.of(type) as readonly Call[]) {
      const shape = callShapeOf(evaluator, node);
      if (shape) requests.push(httpRequest(evaluator, node, shape));
      else if (isXmlHttpRequestSend(node)) requests.push(...xmlHttpRequest(evaluator, node));
    }
  }
  return requests;
}

function httpRequest(evaluator: Evaluator, node: Call, shape: CallShape): HttpRequest {
  const argument = (index: number | undefined): Value | undefined => {
    const given = index === undefined ? undefined : node.arguments[index];
    return given && given.type !== 'SpreadElement' ? evaluator.evaluate(given) : undefined;
  };
  let url = argument(shape.url);
  let options = argument(shape.options);
  // `axios({ url, … })`, `request({ uri, … })`: the options stand in place of the URL.
  if (url?.kind === 'record' && !options) [url, options] = [undefined, url];
  if (url?.kind === 'record' && options?.kind !== 'record') [url, options] = [undefined, url];
  const settings = options?.kind === 'record' ? options : undefined;
  const chain = chainOf(evaluator, node);
  const method = constantOf(argument(shape.method)) ?? shape.fixedMethod ?? constantOf(optionOf(settings, OPTION_NAMES.method));
  const body = argument(shape.body) ?? firstContainer(settings) ?? chain.body ?? streamBody(evaluator, node);
  return {
    node,
    url: url ?? urlOption(settings),
    method: method?.toUpperCase(),
    headers: headersOf(optionOf(settings, OPTION_NAMES.headers), chain.headers, node),
    query: optionOf(settings, OPTION_NAMES.query) ?? chain.query,
    body,
    hasCredentials: OPTION_NAMES.credentials.some((name) => settings?.entries.some((entry) => entry.key === name)) || chain.hasCredentials,
  };
}

function optionOf(options: RecordValue | undefined, names: readonly string[]): Value | undefined {
  for (const name of names) {
    if (options && entriesOf(options, name).length > 0) return memberOf(options, name, options.node);
  }
  return undefined;
}

// Some clients call the body `data`, others use that name beside `body`: the first that holds something counts.
function firstContainer(options: RecordValue | undefined): Value | undefined {
  for (const name of OPTION_NAMES.body) {
    const value = optionOf(options, [name]);
    if (value && value.kind !== 'scalar') return value;
  }
  return undefined;
}

function urlOption(options: RecordValue | undefined): Value | undefined {
  const path = optionOf(options, OPTION_NAMES.url);
  const base = optionOf(options, OPTION_NAMES.base);
  if (!path || !base || !options) return path ?? base;
  return { kind: 'text', node: options.node, pieces: [...piecesOf(base, options.node), ...piecesOf(path, options.node)] };
}

function headersOf(value: Value | undefined, chained: RecordValue | undefined, node: TSESTree.Node): RecordValue | undefined {
  if (!value) return chained;
  const builder = new RecordBuilder(node, 'headers');
  builder.spread(value, true);
  if (chained) builder.spread(chained, true);
  return builder.finish();
}

interface Chain {
  readonly headers: RecordValue | undefined;
  readonly body: Value | undefined;
  readonly query: Value | undefined;
  readonly hasCredentials: boolean;
}

// `request.post(url).set('Accept', …).query({…}).send({…})`, and `.form({…})`, `.auth(user, password)` of `request`.
function chainOf(evaluator: Evaluator, node: Call): Chain {
  const headers = new RecordBuilder(node, 'headers');
  let hasHeaders = false;
  let body: Value | undefined;
  let query: Value | undefined;
  let hasCredentials = false;
  let current = wrapped(node);
  while (current.parent?.type === 'MemberExpression' && current.parent.object === current) {
    const member = current.parent;
    const call: TSESTree.Node | undefined = wrapped(member).parent;
    if (call?.type !== 'CallExpression' || call.callee !== wrapped(member)) break;
    const [first, second] = call.arguments;
    switch (writtenName(member)) {
      case 'send':
      case 'form':
      case 'field':
        if (first) body = mergeBodies(body, evaluator.evaluate(first), call);
        break;
      case 'query':
        if (first) query = evaluator.evaluate(first);
        break;
      case 'auth':
        hasCredentials = true;
        break;
      case 'set':
      case 'header': {
        hasHeaders = true;
        const key = first && constantOf(evaluator.evaluate(first));
        if (first && key === undefined) headers.spread(evaluator.evaluate(first), true);
        else if (key !== undefined && second) {
          headers.set({ key, value: evaluator.evaluate(second), node: call, valueNode: second, certain: true, form: 'call' });
        }
        break;
      }
    }
    current = wrapped(call);
  }
  return { headers: hasHeaders ? headers.finish() : undefined, body, query, hasCredentials };
}

// `.send('a=b').send('c=d')` and `.send({…}).send({…})` add up.
function mergeBodies(before: Value | undefined, added: Value, node: TSESTree.Node): Value {
  if (!before) return added;
  if (before.kind === 'record' || added.kind === 'record') {
    const builder = new RecordBuilder(node, 'object');
    builder.spread(before, true);
    builder.spread(added, true);
    return builder.finish();
  }
  const ampersand = { kind: 'text', node, pieces: [{ kind: 'literal', text: '&', node, start: undefined, encoded: false, shared: false }] } satisfies TextValue;
  return { kind: 'text', node, pieces: [...piecesOf(before, node), ...ampersand.pieces, ...piecesOf(added, node)] };
}

// `const request = https.request(options); request.write(body); request.end();`
function streamBody(evaluator: Evaluator, node: Call): Value | undefined {
  const declarator = wrapped(node).parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const written: Value[] = [];
  for (const read of evaluator.slots.of(declarator.id)?.reads ?? []) {
    const member = read.parent;
    if (member?.type !== 'MemberExpression' || member.parent.type !== 'CallExpression') continue;
    const name = writtenName(member);
    const [first] = member.parent.arguments;
    if (first && (name === 'write' || name === 'end' || name === 'send')) written.push(evaluator.evaluate(first));
  }
  return written.length > 0 ? choiceOf(node, written, 'branch') : undefined;
}

function isXmlHttpRequestSend(node: Call): node is TSESTree.NewExpression {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'XMLHttpRequest';
}

function xmlHttpRequest(evaluator: Evaluator, node: TSESTree.NewExpression): HttpRequest[] {
  const target = wrapped(node).parent;
  const binding = target?.type === 'VariableDeclarator' ? target.id : target?.type === 'AssignmentExpression' ? target.left : undefined;
  const slot = binding && evaluator.slots.of(binding);
  if (!slot) return [];
  const headers = new RecordBuilder(node, 'headers');
  let method: string | undefined;
  let url: Value | undefined;
  let body: Value | undefined;
  for (const read of slot.reads) {
    const member = read.parent;
    const call = member?.parent;
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member) continue;
    const [first, second] = call.arguments;
    if (!first) continue;
    switch (writtenName(member)) {
      case 'open':
        method = constantOf(evaluator.evaluate(first));
        url = second && evaluator.evaluate(second);
        break;
      case 'setRequestHeader': {
        const key = constantOf(evaluator.evaluate(first));
        if (key !== undefined && second) {
          headers.append({ key, value: evaluator.evaluate(second), node: call, valueNode: second, certain: true, form: 'call' });
        }
        break;
      }
      case 'send':
        body = evaluator.evaluate(first);
        break;
    }
  }
  return [{ node, url: url ?? unknown(node), method, headers: headers.finish(), query: undefined, body, hasCredentials: false }];
}
