import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { Messages } from '../../messages/messages.ts';
import { NOWHERE } from '../../messages/reach.ts';
import { KEEPS } from '../../messages/uses.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { reachOfSecrets } from '../reach.ts';
import { readableCookies } from './cookies.ts';
import type { StorageWrite } from './storage-write.ts';

const DEPTH = 8;

const namesStorage = (text: string): boolean => KEEPS.test(text);

/** What a file writes to `localStorage`, `sessionStorage`, `document.cookie` and other cookies that scripts can read, where that can be a token. */
export function storageWritesOf(messages: Messages): readonly StorageWrite[] {
  const { evaluator } = messages;
  const reach = reachOfSecrets(messages, namesStorage);
  if (reach === NOWHERE) return [];
  const writes = [...callsOfStorage(evaluator), ...assignments(evaluator)];
  const cookies = /ookie/i.test(evaluator.sourceCode.text) ? readableCookies(evaluator) : [];
  return [...writes, ...cookies].filter(({ node }) => reach(node));
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
      if (!isGlobal(evaluator, target.object, 'document')) continue;
      for (const value of cookieValues(node.right)) yield { storage: 'cookie', node, value, key: undefined };
      continue;
    }
    const storage = mayBeStorage(target.object) ? storageAt(evaluator, target.object) : undefined;
    if (storage) yield { storage, node, value: node.right, key: name ?? constantOf(evaluator.evaluate(target.property)) };
  }
}

// `${name}=${value}; path=/`: what stands in front of the first equals sign is the name. A name that is written out says
// more of the value than it would alone, so that the two stay together.
function cookieValues(right: TSESTree.Node): readonly TSESTree.Node[] {
  const parts = partsOf(right);
  const equals = parts.findIndex((part) => typeof part === 'string' && part.includes('='));
  if (equals === -1 || parts.slice(0, equals).every((part) => typeof part === 'string')) return [right];
  return parts.slice(equals).filter((part) => typeof part !== 'string');
}

/** The texts and expressions of a string that is put together, in their order. */
function partsOf(wrappedNode: TSESTree.Node): readonly (string | TSESTree.Node)[] {
  const node = unwrap(wrappedNode);
  switch (node.type) {
    case 'Literal':
      return [typeof node.value === 'string' ? node.value : node];
    case 'TemplateLiteral':
      return node.quasis.flatMap((quasi, index) => [quasi.value.raw, ...(node.expressions[index] ? partsOf(node.expressions[index]) : [])]);
    case 'BinaryExpression':
      return node.operator === '+' ? [...partsOf(node.left), ...partsOf(node.right)] : [node];
    default:
      return [node];
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
