import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { skeletonOf } from '../evaluation/text.ts';
import type { RecordValue, Value } from '../evaluation/value.ts';
import { isLocalHost } from '../protocol/hosts.ts';
import { boundName } from '../syntax/names.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { textAlternatives } from './alternatives.ts';

/** Words of tests that ask for the environment, for a flag of development, or whether a URL is one of the machine itself. */
const ASKS = /env\b|environment|dev(?!ice)|prod|debug|insecure|local|loopback|staging|test|mock|https?\b|protocol/i;

/** Names of what is used in development or by tests only. */
const FOR_DEVELOPMENT = /(?:^|[^a-z])(?:dev|local|test|mock|e2e|stub|fake|debug|staging|sandbox)|Dev(?![a-z]*ice)|Develop|Local(?!i[sz]|e)|Test|Mock|E2e|Debug|Staging|Sandbox|DEV|LOCAL|TEST|MOCK/;

/**
 * Whether code is reached, or a value used, in development only as far as the file shows: it stands behind a test of the
 * environment, in a branch of one, or in something that is named so. Names inside `options` are those of the options.
 */
export function isForDevelopment({ sourceCode }: Evaluator, node: TSESTree.Node, options?: TSESTree.Node): boolean {
  let child: TSESTree.Node = node;
  for (let current = node.parent; current; child = current, current = current.parent) {
    const name = isWithin(current, options) ? undefined : (boundName(wrapped(child)) ?? nameOfFunction(child));
    if (name !== undefined && FOR_DEVELOPMENT.test(name)) return true;
    const test = testOf(current, child);
    if (test && ASKS.test(sourceCode.getText(test))) return true;
    if (current.type === 'BlockStatement' && isLeftEarly(current, child, (statement) => ASKS.test(sourceCode.getText(statement)))) return true;
  }
  return false;
}

function isWithin(node: TSESTree.Node, container: TSESTree.Node | undefined): boolean {
  return container !== undefined && node.range[0] >= container.range[0] && node.range[1] <= container.range[1];
}

function nameOfFunction(node: TSESTree.Node): string | undefined {
  return node.type === 'FunctionDeclaration' ? node.id?.name : undefined;
}

function testOf(parent: TSESTree.Node, child: TSESTree.Node): TSESTree.Node | undefined {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === child ? undefined : parent.test;
    case 'LogicalExpression':
      return parent.right === child ? parent.left : undefined;
    case 'SwitchCase':
      return parent.test ?? parent.parent.discriminant;
    default:
      return undefined;
  }
}

// `if (process.env.NODE_ENV === 'production') return;`
function isLeftEarly({ body }: TSESTree.BlockStatement, child: TSESTree.Node, asks: (test: TSESTree.Node) => boolean): boolean {
  return body.slice(0, body.findIndex((statement) => statement === child)).some((statement) => {
    if (statement.type !== 'IfStatement' || !asks(statement.test)) return false;
    const { consequent } = statement;
    const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
    return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
  });
}

/** Whether options name a host of the machine itself or of its network, at whatever depth. */
export function namesLocalHost({ entries }: RecordValue): boolean {
  return entries.some(({ value }) => isOfLocalHost(value));
}

/** Whether a value is a URL of such a host, or holds one. */
export function isOfLocalHost(value: Value | undefined): boolean {
  if (value?.kind === 'record') return namesLocalHost(value);
  if (value?.kind === 'list') return value.elements.some(isOfLocalHost);
  return textAlternatives(value).some((text) => {
    const host = /^\s*https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:\0]+)(?=[/?#:]|$)/i.exec(skeletonOf(text))?.[1];
    return host !== undefined && isLocalHost(host);
  });
}
