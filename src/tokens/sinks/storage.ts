import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { memberOf } from '../../evaluation/operations.ts';
import { constantOf } from '../../evaluation/text.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { COOKIE_LIBRARIES } from './cookie-libraries.ts';

/** Storage of a browser that every script of the page can read. */
export type ReadableStorage = 'localStorage' | 'sessionStorage' | 'cookie';

/** A value that is written to such storage. */
export interface StorageWrite {
  readonly storage: ReadableStorage;
  /** The call or assignment. */
  readonly node: TSESTree.Node;
  readonly value: TSESTree.Node;
  /** The key under which it is kept, where that is a constant. */
  readonly key: string | undefined;
}

/** What stands in every file that writes to such storage. */
const WORDS = /(?:local|session)Storage|cookie/i;
const COOKIE_METHODS: ReadonlySet<string> = new Set(
  COOKIE_LIBRARIES.flatMap(({ calls }) => Object.keys(calls).flatMap((steps) => /([A-Za-z]+)\(\)$/.exec(steps)?.[1] ?? [])),
);
const DEPTH = 8;

/** What a file writes to `localStorage`, `sessionStorage`, `document.cookie` and with libraries for cookies. */
export function storageWritesOf(evaluator: Evaluator): readonly StorageWrite[] {
  const { text } = evaluator.sourceCode;
  if (!WORDS.test(text)) return [];
  const writes = [...callsOfStorage(evaluator), ...assignments(evaluator)];
  return text.includes('ookie') || text.includes('COOKIE') ? [...writes, ...callsOfLibraries(evaluator)] : writes;
}

// `localStorage.setItem(key, value)`
function* callsOfStorage(evaluator: Evaluator): Generator<StorageWrite> {
  for (const node of nodeIndexOf(evaluator.sourceCode).of('CallExpression')) {
    const callee = unwrap(node.callee);
    const [key, value] = node.arguments;
    if (callee.type !== 'MemberExpression' || !key || !value || writtenName(callee) !== 'setItem') continue;
    const storage = storageAt(evaluator, callee.object);
    if (storage) yield { storage, node, value, key: constantOf(evaluator.evaluate(key)) };
  }
}

// `localStorage.key = value`, `localStorage[key] = value`, `document.cookie = …`
function* assignments(evaluator: Evaluator): Generator<StorageWrite> {
  for (const node of nodeIndexOf(evaluator.sourceCode).of('AssignmentExpression')) {
    const target = unwrap(node.left);
    if (target.type !== 'MemberExpression' || node.operator !== '=') continue;
    const name = writtenName(target);
    if (name === 'cookie') {
      if (isGlobal(evaluator, target.object, 'document')) yield { storage: 'cookie', node, value: node.right, key: undefined };
      continue;
    }
    const storage = mayBeStorage(target.object) ? storageAt(evaluator, target.object) : undefined;
    if (storage) yield { storage, node, value: node.right, key: name ?? constantOf(evaluator.evaluate(target.property)) };
  }
}

// Most assignments are to members of something else.
function mayBeStorage(object: TSESTree.Node): boolean {
  const node = unwrap(object);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? writtenName(node) : undefined;
  return name !== undefined && /stor|^ls$|^ss$/i.test(name);
}

/** The storage that an expression is, also under another name; of two, the first. */
function storageAt(evaluator: Evaluator, expression: TSESTree.Node, depth = 0): 'localStorage' | 'sessionStorage' | undefined {
  if (depth > DEPTH) return undefined;
  const node = unwrap(expression);
  if (isGlobal(evaluator, node, 'localStorage')) return 'localStorage';
  if (isGlobal(evaluator, node, 'sessionStorage')) return 'sessionStorage';
  const inside = (part: TSESTree.Node): ReturnType<typeof storageAt> => storageAt(evaluator, part, depth + 1);
  if (node.type === 'ConditionalExpression') return inside(node.consequent) ?? inside(node.alternate);
  if (node.type === 'LogicalExpression') return inside(node.right) ?? inside(node.left);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
  const [source, ...others] = evaluator.slots.of(node)?.sources ?? [];
  return source && others.length === 0 && source.path.length === 0 ? inside(source.expression) : undefined;
}

function isGlobal(evaluator: Evaluator, node: TSESTree.Node, name: string): boolean {
  const path = evaluator.paths.of(node);
  return path?.root.kind === 'global' && path.root.name === name && path.steps === '';
}

function* callsOfLibraries(evaluator: Evaluator): Generator<StorageWrite> {
  for (const node of nodeIndexOf(evaluator.sourceCode).of('CallExpression')) {
    if (!mayWriteCookie(node)) continue;
    const path = evaluator.paths.of(node);
    if (!path) continue;
    const steps = path.steps.replace(/^default(?:\.|(?=\(|$))/, '');
    for (const { modules, globals, calls } of COOKIE_LIBRARIES) {
      if (!(path.root.kind === 'module' ? modules : globals).includes(path.root.name)) continue;
      const index = Object.hasOwn(calls, steps) ? calls[steps] : undefined;
      const value = index === undefined ? undefined : node.arguments[index];
      const key = index === undefined ? undefined : node.arguments[index - 1];
      if (index === undefined || !value || !key || mayBeHidden(evaluator, node, index)) continue;
      yield { storage: 'cookie', node, value, key: constantOf(evaluator.evaluate(key)) };
    }
  }
}

// The setter that a hook gives has a name of its own.
function mayWriteCookie({ callee: written, arguments: given }: TSESTree.CallExpression): boolean {
  if (given.length < 2) return false;
  const callee = unwrap(written);
  if (callee.type === 'Identifier') return /cookie/i.test(callee.name);
  return callee.type === 'MemberExpression' && COOKIE_METHODS.has(writtenName(callee) ?? '');
}

// `{ httpOnly: true }`, or options that say nothing here.
function mayBeHidden(evaluator: Evaluator, node: TSESTree.CallExpression, index: number): boolean {
  return node.arguments.slice(index + 1).some((argument) => {
    const options = evaluator.evaluate(argument);
    if (options.kind !== 'record') return options.kind === 'unknown';
    const httpOnly = memberOf(options, 'httpOnly', node);
    return options.open || httpOnly.kind !== 'scalar' || httpOnly.value === true;
  });
}
