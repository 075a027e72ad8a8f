import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';

/** Functions that give back their first argument, decoded, copied or awaited. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'String',
  'atob',
  'decodeURIComponent',
  'encodeURIComponent',
  'firstValueFrom',
  'from',
  'lastValueFrom',
  'of',
  'structuredClone',
  'toRaw',
  'toValue',
  'unref',
  'JSON.parse',
  'JSON.stringify',
  'Object.freeze',
  'Object.fromEntries',
  'Promise.resolve',
  'Buffer.from',
]);

/** Methods that give back the object they are called on, as far as its content goes. */
const METHODS: ReadonlySet<string> = new Set([
  'asObservable',
  'catch',
  'clone',
  'entries',
  'finally',
  'replace',
  'replaceAll',
  'toJSON',
  'toPromise',
  'toString',
  'trim',
  'unwrap',
  'valueOf',
]);

/** RxJS operators whose callback gives the next value. */
export const MAPPING: ReadonlySet<string> = new Set(['map', 'switchMap', 'mergeMap', 'flatMap', 'concatMap', 'exhaustMap']);
/** Methods and RxJS operators whose callback only looks at the value. */
export const LOOKING: ReadonlySet<string> = new Set(['tap', 'do', 'filter', 'first', 'take', 'subscribe', 'done', 'success', 'forEach']);
/** Hooks that give a value and the function that sets it. */
const STATE_HOOKS: ReadonlySet<string> = new Set(['useState', 'createSignal', 'useRecoilState', 'useAtom', 'useSessionStorage', 'useLocalStorage']);

/** The name of what is called, with its object where that is a plain name: `JSON.parse`. */
export function calleeName(node: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return undefined;
  const name = writtenName(callee);
  const object = unwrap(callee.object);
  return name !== undefined && object.type === 'Identifier' ? `${object.name}.${name}` : name;
}

/** The expression whose content a call passes on unchanged, or `undefined` when it does something else. */
export function passedOn(node: TSESTree.CallExpression): TSESTree.Node | undefined {
  const name = calleeName(node);
  const [first] = node.arguments;
  if (name === undefined) return undefined;
  if (first && FUNCTIONS.has(name.replace(/^(?:window|globalThis|self)\./, ''))) return first.type === 'SpreadElement' ? undefined : first;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  return METHODS.has(writtenName(callee) ?? '') ? callee.object : undefined;
}

/** Whether the call is a hook such as `useState`. */
export function isStateHook(node: TSESTree.Node): node is TSESTree.CallExpression {
  return node.type === 'CallExpression' && STATE_HOOKS.has((calleeName(node) ?? '').replace(/^.*\./, ''));
}

/** `null`, `undefined`, `''` and the like: what stands where there is no token yet. */
export function isEmpty(wrappedNode: TSESTree.Node): boolean {
  const node = unwrap(wrappedNode);
  switch (node.type) {
    case 'Literal':
      return node.value === null || node.value === '' || node.value === false;
    case 'Identifier':
      return node.name === 'undefined';
    case 'TemplateLiteral':
      return node.expressions.length === 0 && node.quasis[0]?.value.raw === '';
    case 'UnaryExpression':
      return node.operator === 'void';
    default:
      return false;
  }
}
