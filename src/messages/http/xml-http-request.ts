import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { unknown } from '../../evaluation/operations.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { wrapped } from '../../syntax/unwrap.ts';
import type { HttpRequest } from '../model.ts';
import type { Call } from './calls.ts';
import { addHeadersFrom, isBeside } from './later-headers.ts';

/** Whether a construction makes an `XMLHttpRequest`. */
export function isXmlHttpRequest(node: Call): node is TSESTree.NewExpression {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'XMLHttpRequest';
}

/** What is done with an `XMLHttpRequest`, as one request. `undefined` when it is not kept in a variable or field. */
export function xmlHttpRequest(evaluator: Evaluator, node: TSESTree.NewExpression): HttpRequest | undefined {
  const target = wrapped(node).parent;
  const binding = target?.type === 'VariableDeclarator' ? target.id : target?.type === 'AssignmentExpression' ? target.left : undefined;
  const slot = binding && evaluator.slots.of(binding);
  if (!slot) return undefined;
  const headers = new RecordBuilder(node, 'headers');
  const options = new RecordBuilder(node, 'object');
  let method: string | undefined;
  let url: Value | undefined;
  let body: Value | undefined;
  let hasCredentials = false;
  let password: Value | undefined;
  for (const read of slot.reads) {
    addHeadersFrom(evaluator, read, headers, isBeside(read, node));
    const member = read.parent;
    const call = member?.parent;
    if (member?.type === 'MemberExpression' && call?.type === 'AssignmentExpression' && call.left === member) {
      const key = writtenName(member);
      if (key !== undefined) options.set({ key, value: evaluator.evaluate(call.right), node: call, valueNode: call.right, certain: true, form: 'assignment' });
      continue;
    }
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member) continue;
    const [first, second, , user, key] = call.arguments;
    if (!first) continue;
    switch (writtenName(member) ?? '') {
      case 'open':
        method = constantOf(evaluator.evaluate(first));
        url = second && evaluator.evaluate(second);
        hasCredentials = user !== undefined && !isNothing(evaluator.evaluate(user));
        password = key && evaluator.evaluate(key);
        break;
      case 'send':
        body = evaluator.evaluate(first);
        break;
    }
  }
  return { node, url: url ?? unknown(node), method, headers: headers.finish(), query: undefined, body, hasCredentials, password, options: [options.finish()] };
}

// `open(method, url, true, null, null)`
function isNothing(value: Value): boolean {
  return value.kind === 'scalar' || constantOf(value) === '';
}
