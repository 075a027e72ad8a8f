import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import type { Messages } from '../../messages/messages.ts';
import { NOWHERE } from '../../messages/reach.ts';
import { LOGS } from '../../messages/uses.ts';
import { CONSOLE_ONLY, FAILURE_METHODS, isLoggerName, LOG_METHODS, LOGGER_PACKAGES } from '../../messages/loggers.ts';
import { reachOfSecrets } from '../reach.ts';

/** A call that writes what it is given to a log or to the console. */
export interface LogCall {
  readonly node: TSESTree.CallExpression;
  readonly name: string;
  /** It tells of a failure, by its method or by the branch in which it stands: a response is no token response there. */
  readonly isFailure: boolean;
}

/** Loggers that are told to cut secrets out are trusted to do so. */
const REDACTING = /\bredact/i;

const QUOTED_PACKAGE = new RegExp(`['"](${Object.keys(LOGGER_PACKAGES).join('|')})['"]`, 'g');

const namesLog = (text: string): boolean => LOGS.test(text);

/** The calls of `console` and of loggers in a file that a token can get into. */
export function logCallsOf(messages: Messages): readonly LogCall[] {
  const { evaluator } = messages;
  const { text } = evaluator.sourceCode;
  const reach = reachOfSecrets(messages, namesLog);
  if (reach === NOWHERE) return [];
  const packages = [...text.matchAll(QUOTED_PACKAGE)].flatMap(([, name]) => name ?? []);
  let isRedacting: boolean | undefined;
  const calls: LogCall[] = [];
  for (const node of nodeIndexOf(evaluator.sourceCode).of('CallExpression')) {
    if (!reach(node)) continue;
    const console = consoleMethod(evaluator, node);
    const method = console ?? loggerMethod(evaluator, node, packages);
    if (method === undefined || node.arguments.every(isPlain)) continue;
    isRedacting ??= REDACTING.test(text);
    if (console === undefined && isRedacting) continue;
    const name = console === undefined ? method : `console.${method}`;
    calls.push({
      node,
      name,
      // Asked of few calls.
      get isFailure() {
        return FAILURE_METHODS.has(method.replace(/^.*\./, '')) || isInFailure(evaluator, node);
      },
    });
  }
  return calls;
}

function isPlain({ type }: TSESTree.Node): boolean {
  return type === 'Literal';
}

function consoleMethod(evaluator: Evaluator, node: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = writtenName(callee);
  if (method === undefined || !LOG_METHODS.has(method)) return undefined;
  const object = unwrap(callee.object);
  const holder = object.type === 'MemberExpression' && writtenName(object) === 'console' ? unwrap(object.object) : object;
  if (holder.type !== 'Identifier' || !evaluator.bindings.isGlobal(holder)) return undefined;
  const isConsole = holder === object ? holder.name === 'console' : /^(?:window|globalThis|self|global)$/.test(holder.name);
  return isConsole ? method : undefined;
}

function loggerMethod(evaluator: Evaluator, node: TSESTree.CallExpression, packages: readonly string[]): string | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') {
    return packages.some((name) => LOGGER_PACKAGES[name]?.call !== undefined) && isOfPackage(evaluator, node) ? callee.name : undefined;
  }
  if (callee.type !== 'MemberExpression') return undefined;
  const method = writtenName(callee);
  if (method === undefined || !LOG_METHODS.has(method) || CONSOLE_ONLY.has(method)) return undefined;
  const object = unwrap(callee.object);
  const name = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? writtenName(object) : undefined;
  if (name !== undefined && isLoggerName(name)) return `${name}.${method}`;
  return packages.length > 0 && isOfPackage(evaluator, node) ? `${name ?? ''}.${method}`.replace(/^\./, '') : undefined;
}

function isOfPackage(evaluator: Evaluator, node: TSESTree.CallExpression): boolean {
  const path = evaluator.paths.of(node);
  if (path?.root.kind !== 'module' || !Object.hasOwn(LOGGER_PACKAGES, path.root.name)) return false;
  const row = LOGGER_PACKAGES[path.root.name];
  const steps = path.steps.replace(/^default(?:\.|(?=\(|$))/, '');
  if (row?.call !== undefined) return steps === row.call;
  return row?.at === undefined || steps.startsWith(`${row.at}.`);
}

const FAILED = /\b(?:ok|status|statusCode|err|error|errors|fail|failed|success)\b/i;

// In a `catch`, in what a promise is told to do when it fails, or on a branch that asks whether the request went well.
function isInFailure(evaluator: Evaluator, node: TSESTree.Node): boolean {
  let current: TSESTree.Node | undefined = node;
  for (; current && !isFunction(current); current = current.parent) {
    if (current.type === 'CatchClause') return true;
    const test: TSESTree.Node | undefined = current.type === 'IfStatement' || current.type === 'ConditionalExpression' ? current.test : undefined;
    if (test && FAILED.test(evaluator.sourceCode.getText(test))) return true;
  }
  const call = current?.parent;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const method = writtenName(call.callee);
  return method === 'catch' || method === 'fail' || (method === 'then' && call.arguments[1] === current);
}
