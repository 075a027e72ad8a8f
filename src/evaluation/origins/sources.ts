import type { TSESTree } from '@typescript-eslint/utils';

import { ENCODING_PACKAGES, RANDOM_METHODS, VALUE_SOURCES, type ValueSource } from '../../protocol/random-sources.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import type { AccessPath } from '../access-path.ts';
import type { Evaluator } from '../evaluator.ts';

/** The row of the table of generators for what stands at a path. */
export function sourceAt(path: AccessPath): ValueSource | undefined {
  const { kind, name } = path.root;
  return VALUE_SOURCES.find((row) => {
    if (row.kind !== kind || row.root !== name) return false;
    const [matched] = row.steps.exec(path.steps) ?? [];
    // `Date.now().toString()` is made of what it is called on.
    return matched !== undefined && (row.gives === 'random' || matched.length === path.steps.length);
  });
}

/** Whether the call of a package writes what it is given in another way. */
export function isEncodingAt(path: AccessPath): boolean {
  const { kind, name } = path.root;
  if (kind === 'global') return name === 'crypto' && path.steps.startsWith('subtle.digest()');
  return ENCODING_PACKAGES.some((row) => row.root === name && row.steps.test(path.steps));
}

/** Whether a call fills what it is given with random bytes, or gives such: `x.getRandomValues(array)`. */
export function isRandomCall(evaluator: Evaluator, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === 'MemberExpression' && RANDOM_METHODS.has(writtenName(callee) ?? '')) return true;
  const path = evaluator.paths.of(call);
  return path !== undefined && sourceAt(path)?.gives === 'random';
}

/** Functions of the language and the platform that write their arguments in another way, or count with them. */
export const ENCODING_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['encodeURIComponent', 'encodeURI', 'decodeURIComponent', 'escape', 'unescape', 'btoa', 'atob', 'String', 'Number', 'BigInt'],
  ...['parseInt', 'parseFloat', 'structuredClone', 'Array', 'JSON.stringify', 'JSON.parse', 'Array.from', 'Array.of', 'Object.freeze'],
  ...['Object.assign', 'Object.entries', 'Object.values', 'Object.fromEntries', 'Buffer.from', 'Buffer.concat', 'Buffer.alloc'],
  ...['Buffer.allocUnsafe', 'Uint8Array.from', 'Promise.resolve', 'Promise.all', 'String.fromCharCode', 'String.fromCodePoint', 'String.raw'],
  ...['Math.floor', 'Math.round', 'Math.ceil', 'Math.trunc', 'Math.abs', 'Math.min', 'Math.max', 'Math.pow', 'Math.sqrt', 'Math.sin', 'Number.parseInt'],
  ...['Reflect.apply', 'subtle.digest', 'Base64.encode', 'Base64.encodeURI', 'qs.stringify'],
]);

/** Constructors whose instances hold what they are given. */
export const HOLDING_CONSTRUCTORS: ReadonlySet<string> = new Set([
  ...['Date', 'URL', 'URLSearchParams', 'String', 'Number', 'Array', 'Map', 'Set', 'Buffer', 'DataView', 'ArrayBuffer', 'TextEncoder', 'TextDecoder'],
  ...['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array', 'BigUint64Array', 'Float64Array'],
]);

/** Methods of strings, numbers, arrays, dates, buffers and hashes whose result is made of the object and the arguments. */
export const PASSING_METHODS: ReadonlySet<string> = new Set([
  ...['toString', 'toLocaleString', 'toLowerCase', 'toUpperCase', 'trim', 'slice', 'substring', 'substr', 'replace', 'replaceAll', 'concat'],
  ...['split', 'join', 'reverse', 'padStart', 'padEnd', 'repeat', 'charAt', 'charCodeAt', 'codePointAt', 'at', 'normalize', 'valueOf', 'toFixed'],
  ...['map', 'flatMap', 'filter', 'reduce', 'fill', 'flat', 'sort', 'keys', 'values', 'entries', 'pop', 'shift', 'toJSON', 'toPrecision'],
  ...['toISOString', 'toUTCString', 'toDateString', 'getTime', 'getMilliseconds', 'getSeconds', 'unix', 'format', 'toExponential'],
  ...['encode', 'decode', 'update', 'digest', 'toBase64', 'toHex', 'buffer', 'then', 'catch', 'finally', 'stringify', 'subarray', 'toReversed'],
]);

/** Calls that only look at what they are given, so that an object stays as it was. */
export const READING_CALLS =
  /^(?:encodeURIComponent|btoa|String|stringify|from|log|info|debug|warn|error|setItem|keys|values|entries|isArray|fromCharCode|apply|encode|digest|update|freeze|join|concat|toString|digestStringAsync|TextDecoder|Uint8Array|URLSearchParams)$/;
