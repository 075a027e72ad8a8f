import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { isForDevelopment, isOfLocalHost, namesLocalHost } from '../development.ts';
import { type SwitchUse, switchesOf } from './switches.ts';

/**
 * The switches of SDKs that turn a check off for good: not those that depend on something, that the provider needs, or
 * that are for development or a host of the machine itself by what the file shows.
 */
export function disabledChecksOf({ evaluator }: { readonly evaluator: Evaluator }): readonly SwitchUse[] {
  return switchesOf({ evaluator }).filter(
    (use) => !use.isConditional && !use.isNeeded && !isLocal(evaluator, use) && !isForDevelopment(evaluator, use.node, use.record?.node),
  );
}

function isLocal(evaluator: Evaluator, { record, node }: SwitchUse): boolean {
  return record ? namesLocalHost(record) : argumentsAround(evaluator, node).some((argument) => isOfLocalHost(evaluator.evaluate(argument)));
}

// `discovery(new URL('http://localhost:8080'), id, secret, undefined, { execute: [allowInsecureRequests] })`, and what
// the object was made of that is given to the function that turns the check off.
function argumentsAround(evaluator: Evaluator, node: TSESTree.Node): readonly TSESTree.Node[] {
  const calls: TSESTree.Node[] = [];
  for (let current = node.parent; current && !/Statement$|Declaration$|Function/.test(current.type); current = current.parent) {
    if (current.type !== 'CallExpression' && current.type !== 'NewExpression') continue;
    calls.push(current);
    for (const argument of current.arguments) calls.push(...(evaluator.paths.of(argument)?.calls ?? []));
  }
  return calls.flatMap((call) => (call.type === 'CallExpression' || call.type === 'NewExpression' ? call.arguments : []));
}
