import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { boundName, writtenName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { calledName, isAssertion, isHeldForAssertions, isOnlyGivenTo } from './expectations.ts';
import { type Call, clientCallOf, isTestDouble } from './http/calls.ts';
import { isLoggerName, LOG_METHODS } from './loggers.ts';

/** Functions that keep what they are given, describe it, or answer with it. */
const KEEPING =
  /^(?:create\w*|insert\w*|update\w*|upsert|save|find\w*|where|bulk\w*|build|seed|add|json|render|object\w*|schema|Schema|model|define\w*|validate|check|parse)$/;

/** Functions that write a row of a database or look for one, and the options of theirs that hold the row. */
const ROW_CALL = /^(?:insert|update|upsert|find|bulk|where|values|save|seed|replaceOne)/;
const ROW_OPTION = /^(?:data|update|create|where|values|set|\$set|doc|record|row)$/;

const MESSAGE_NAME =
  /auth|token|oidc|param|query|body|data|form|payload|req|option|config|login|sign|search|args|credential|grant|exchange|input|qs/i;

/** Functions whose text is read by people or compared, not sent. */
const SHOWING =
  /^(?:describe|it|test|log|info|warn|warning|error|debug|trace|fatal|verbose|write|writeln|t|i18n|translate|alert|print|matches|match|startsWith|endsWith|indexOf)$/;

/** Functions that log, count or announce what has happened, whatever their object is. */
const TELLING =
  /^(?:log|info|warn|warning|error|debug|trace|fatal|verbose|print|emit|publish|track|capture\w*|audit|inc|increment|observe|labels|timing|setAttributes?|addBreadcrumb)$/;

/** What is thrown. */
const ERROR = /(?:Error|Exception)$/;

/** What signs or encrypts a token: whatever its claims are called, they are no request. */
const SIGNING = /^(?:sign(?:Sync|Async|Jwt|JWT|Token|Payload)?|SignJWT|EncryptJWT)$/;

/** Whether the text is only shown to people or compared: a log line, an error message, a test's title, JSX text. */
export function isOnlyShown(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'NewExpression':
      return ERROR.test(calledName(parent) ?? '');
    case 'CallExpression':
      if (parent.callee !== outer && SHOWING.test(calledName(parent) ?? '') && !isTransport(parent)) return true;
      break;
    case 'JSXExpressionContainer':
      if (parent.parent.type !== 'JSXAttribute') return true;
      break;
    case 'BinaryExpression':
    case 'SwitchCase':
      return true;
    default:
      break;
  }
  return isExpected(evaluator, node);
}

// `request.write('grant_type=…')` sends what it writes.
function isTransport(call: TSESTree.CallExpression): boolean {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || writtenName(callee) !== 'write') return false;
  return callee.object.type === 'Identifier' && /req|socket|client/i.test(callee.object.name);
}

/**
 * Whether a value is sent by nobody: a test expects it, or the file only logs, counts or announces it, or makes an error
 * of it.
 */
export function isOnlyTold(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return isExpected(evaluator, node) || isOnlyGivenTo(evaluator, node, (call) => isAssertion(calledName(call)) || isTelling(call));
}

/** Whether the file makes nothing but a signed or encrypted token of an object. */
export function isOnlySigned(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return isOnlyGivenTo(evaluator, node, (call) => isSigning(call) || isTelling(call));
}

function isTelling(call: Call): boolean {
  const name = calledName(call) ?? '';
  if (call.type === 'NewExpression' || ERROR.test(name)) return ERROR.test(name);
  if (TELLING.test(name)) return true;
  if (!LOG_METHODS.has(name) || call.callee.type !== 'MemberExpression') return false;
  const { object } = call.callee;
  const logger = object.type === 'Identifier' ? object.name : object.type === 'MemberExpression' ? writtenName(object) : undefined;
  return logger !== undefined && (logger === 'console' || isLoggerName(logger));
}

// `jwt.sign(claims, key)`; `jwt.encode` of `jwt-simple`.
function isSigning(call: Call): boolean {
  const name = calledName(call) ?? '';
  if (SIGNING.test(name)) return true;
  const { callee } = call;
  return name === 'encode' && callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && /^(?:jwt|jws|jose)/i.test(callee.object.name);
}

/** Whether the value stands for what a test expects, and is sent by nobody. */
export function isExpected(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const calls = callsAround(node);
  if (!calls.some((call) => isAssertion(calledName(call)) || isTestDouble(evaluator, call))) return isHeldForAssertions(evaluator, node);
  return !isSent(evaluator, node);
}

/**
 * Whether an object whose sending is out of sight is named as what is sent, and is not handed to a database, a schema, a
 * log or an assertion.
 */
export function isNamedAsMessage(evaluator: Evaluator, node: TSESTree.Node): boolean {
  if (callsAround(node).some((call) => KEEPING.test(calledName(call) ?? '')) || isOnlyTold(evaluator, node)) return false;
  const outer = wrapped(node);
  const { parent } = outer;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== outer && calledName(parent) !== undefined;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return true;
    default: {
      const name = boundName(outer);
      return name !== undefined && MESSAGE_NAME.test(name);
    }
  }
}

/** Whether an object is a row that is written to a database or looked for in one: what it holds is of somebody else. */
export function isDatabaseRow(node: TSESTree.Node): boolean {
  const [call] = callsAround(node);
  const name = call && calledName(call);
  if (name === undefined) return false;
  if (ROW_CALL.test(name)) return true;
  const outer = wrapped(node).parent;
  return /^create(?:Many)?$/.test(name) && outer?.type === 'Property' && ROW_OPTION.test(writtenName(outer) ?? '');
}

// `expect(await axios.post(url, { … }))` expects the answer; the parameters are sent.
function isSent(evaluator: Evaluator, node: TSESTree.Node): boolean {
  return callsAround(node).some((call) => clientCallOf(evaluator, call) !== undefined);
}

/** The calls among whose arguments the expression stands, the innermost first. */
function callsAround(node: TSESTree.Node): readonly Call[] {
  const calls: Call[] = [];
  let child = node;
  for (let current = node.parent; current; child = current, current = current.parent) {
    if (current.type === 'CallExpression' || current.type === 'NewExpression') {
      if (current.callee !== child) calls.push(current);
    } else if (/Statement$|Declaration$|Function/.test(current.type)) {
      break;
    }
  }
  return calls;
}
