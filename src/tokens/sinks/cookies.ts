import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { memberOf } from '../../evaluation/operations.ts';
import { entryOf } from '../../evaluation/record.ts';
import { constantOf, skeletonOf } from '../../evaluation/text.ts';
import type { Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { COOKIE_LIBRARIES, type CookieCall, RESPONSE_COOKIES } from './cookie-libraries.ts';
import type { StorageWrite } from './storage-write.ts';

const METHODS: ReadonlySet<string> = new Set([
  ...COOKIE_LIBRARIES.flatMap(({ calls }) => Object.keys(calls).flatMap((steps) => /([A-Za-z]+)\(\)$/.exec(steps)?.[1] ?? [])),
  ...RESPONSE_COOKIES.map(({ method }) => method),
]);
/** The header in which a server sets cookies, and the methods of responses and headers that write one. */
const SET_COOKIE = /^set-cookie$/i;
const HEADER_METHODS = /^(?:set|append)(?:Header)?$|^header$/;

/** The cookies that a file writes with libraries and on the responses of servers, and that scripts can read. */
export function* readableCookies(evaluator: Evaluator): Generator<StorageWrite> {
  const setsHeader = /set-cookie/i.test(evaluator.sourceCode.text);
  const index = nodeIndexOf(evaluator.sourceCode);
  for (const node of index.of('CallExpression')) {
    if (mayWriteCookie(node)) yield* byCall(evaluator, node);
    if (setsHeader && HEADER_METHODS.test(methodOf(node) ?? '')) {
      const [name, value] = node.arguments;
      if (name && value && SET_COOKIE.test(constantOf(evaluator.evaluate(name)) ?? '')) yield* byHeader(evaluator, node, value);
    }
  }
  // `writeHead(200, { 'Set-Cookie': … })`, `new Response(null, { headers: { 'Set-Cookie': … } })`
  for (const node of setsHeader ? index.of('Property') : []) {
    if (node.parent.type === 'ObjectExpression' && SET_COOKIE.test(writtenName(node) ?? '')) yield* byHeader(evaluator, node, node.value);
  }
}

// The setter that a hook gives has a name of its own.
function mayWriteCookie(node: TSESTree.CallExpression): boolean {
  const callee = unwrap(node.callee);
  const [first, ...others] = node.arguments;
  if (!first || (others.length === 0 && first.type !== 'ObjectExpression')) return false;
  if (callee.type === 'Identifier') return /cookie/i.test(callee.name);
  return METHODS.has(methodOf(node) ?? '');
}

function methodOf({ callee: written }: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(written);
  return callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
}

function* byCall(evaluator: Evaluator, node: TSESTree.CallExpression): Generator<StorageWrite> {
  const call = libraryCall(evaluator, node) ?? responseCall(node);
  if (!call) return;
  const { value: index, isHidden = false } = call;
  const [first, ...others] = node.arguments;
  // `cookies().set({ name, value, httpOnly })`
  const whole = first && others.length === 0 ? evaluator.evaluate(first) : undefined;
  if (whole?.kind === 'record') {
    const value = entryOf(whole, 'value');
    if (value && isReadable(node, [whole], isHidden)) {
      yield { storage: 'cookie', node, value: value.valueNode, key: constantOf(entryOf(whole, 'name')?.value) };
    }
    return;
  }
  const [key, value, ...options] = node.arguments.slice(index - 1);
  if (!key || !value || !isReadable(node, options.map((argument) => evaluator.evaluate(argument)), isHidden)) return;
  yield { storage: 'cookie', node, value, key: constantOf(evaluator.evaluate(key)) };
}

function libraryCall(evaluator: Evaluator, node: TSESTree.CallExpression): CookieCall | undefined {
  const path = evaluator.paths.of(node);
  if (!path) return undefined;
  const steps = path.steps.replace(/^default(?:\.|(?=\(|$))/, '');
  for (const { modules, globals, calls } of COOKIE_LIBRARIES) {
    if (!(path.root.kind === 'module' ? modules : globals).includes(path.root.name)) continue;
    const value = Object.hasOwn(calls, steps) ? calls[steps] : undefined;
    if (value !== undefined) return { value };
  }
  return undefined;
}

// `res.status(200).cookie(name, value)`, `ctx.cookies.set(name, value, { httpOnly: false })`
function responseCall(node: TSESTree.CallExpression): CookieCall | undefined {
  const method = methodOf(node);
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  let object = unwrap(callee.object);
  while (object.type === 'CallExpression') {
    const inner = unwrap(object.callee);
    if (inner.type !== 'MemberExpression') return undefined;
    object = unwrap(inner.object);
  }
  const name = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? writtenName(object) : undefined;
  return name === undefined ? undefined : RESPONSE_COOKIES.find((row) => row.method === method && row.of.test(name));
}

// `{ httpOnly: true }`, and options that say nothing here, hide a cookie.
function isReadable(node: TSESTree.Node, options: readonly Value[], isHidden: boolean): boolean {
  const answers = options.map((value) => {
    if (value.kind !== 'record') return value.kind === 'unknown' || value.kind === 'choice' ? false : undefined;
    const httpOnly = memberOf(value, 'httpOnly', node);
    if (httpOnly.kind !== 'scalar' || httpOnly.value === true) return false;
    if (httpOnly.value === false) return true;
    return value.open ? false : undefined;
  });
  return !answers.includes(false) && (!isHidden || answers.includes(true));
}

function* byHeader(evaluator: Evaluator, node: TSESTree.Node, written: TSESTree.Node): Generator<StorageWrite> {
  const header = unwrap(written);
  const cookies = header.type === 'ArrayExpression' ? header.elements : [header];
  for (const value of cookies) {
    if (value && value.type !== 'SpreadElement' && isReadableText(evaluator.evaluate(value))) yield { storage: 'cookie', node, value, key: undefined };
  }
}

// `name=value; Path=/; Max-Age=60`: a part that is not visible may say `HttpOnly`, unless it is the value of another attribute.
function isReadableText(value: Value): boolean {
  if (value.kind !== 'text') return false;
  const [pair = '', ...attributes] = skeletonOf(value).split(';');
  return pair.includes('=') && attributes.every((attribute) => !/^\s*httponly\s*$/i.test(attribute) && /^[^\0]*$|^\s*(?:max-age|expires|domain|path|samesite)=[^=]*$/i.test(attribute));
}
