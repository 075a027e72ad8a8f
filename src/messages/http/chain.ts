import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { choiceOf } from '../../evaluation/operations.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import { piecesOf } from '../../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import { wrapped } from '../../syntax/unwrap.ts';
import type { Call } from './calls.ts';
import { addHeadersOfCall } from './later-headers.ts';

/** What the calls behind a request add to it. */
export interface Chain {
  readonly headers: RecordValue;
  readonly body: Value | undefined;
  readonly query: Value | undefined;
  readonly hasCredentials: boolean;
  readonly password: Value | undefined;
}

/** `request.post(url).set('Accept', …).query({…}).send({…})`, and `.form({…})`, `.auth(user, password)` of `request`. */
export function chainOf(evaluator: Evaluator, node: Call): Chain {
  const headers = new RecordBuilder(node, 'headers');
  let body: Value | undefined;
  let query: Value | undefined;
  let hasCredentials = false;
  let password: Value | undefined;
  let current = wrapped(node);
  while (current.parent?.type === 'MemberExpression' && current.parent.object === current) {
    const member = current.parent;
    const call: TSESTree.Node | undefined = wrapped(member).parent;
    if (call?.type !== 'CallExpression' || call.callee !== wrapped(member)) break;
    const [first, second] = call.arguments;
    const name = writtenName(member) ?? '';
    switch (name) {
      case 'send':
      case 'form':
      case 'field':
        if (first) body = mergeBodies(body, evaluator.evaluate(first), call);
        break;
      case 'write':
      case 'end': {
        const written = first && evaluator.evaluate(first);
        // `.end(callback)`
        if (written && written.kind !== 'unknown') body = mergeBodies(body, written, call);
        break;
      }
      case 'query':
        if (first) query = evaluator.evaluate(first);
        break;
      case 'auth':
        hasCredentials = true;
        // `.auth(token, { type: 'bearer' })` has no password.
        password = second && evaluator.evaluate(second);
        break;
      case 'cert':
      case 'pfx':
        hasCredentials = true;
        break;
      default:
        addHeadersOfCall(evaluator, name, call, headers);
    }
    current = wrapped(call);
  }
  return { headers: headers.finish(), body, query, hasCredentials, password };
}

// `.send('a=b').send('c=d')` and `.send({…}).send({…})` add up.
function mergeBodies(before: Value | undefined, added: Value, node: TSESTree.Node): Value {
  if (!before) return added;
  if (before.kind === 'record' || added.kind === 'record') {
    const builder = new RecordBuilder(node, 'object');
    builder.spread(before, true);
    builder.spread(added, true);
    return builder.finish();
  }
  const ampersand = { kind: 'text', node, pieces: [{ kind: 'literal', text: '&', node, start: undefined, encoded: false, shared: false }] } satisfies TextValue;
  return { kind: 'text', node, pieces: [...piecesOf(before, node), ...ampersand.pieces, ...piecesOf(added, node)] };
}

/** The body of `const request = https.request(options); request.write(body); request.end();`. */
export function streamBody(evaluator: Evaluator, node: Call): Value | undefined {
  const declarator = wrapped(node).parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined;
  const written: Value[] = [];
  for (const read of evaluator.slots.of(declarator.id)?.reads ?? []) {
    const member = read.parent;
    if (member?.type !== 'MemberExpression' || member.parent.type !== 'CallExpression') continue;
    const name = writtenName(member);
    const [first] = member.parent.arguments;
    if (first && (name === 'write' || name === 'end' || name === 'send')) written.push(evaluator.evaluate(first));
  }
  return written.length > 0 ? choiceOf(node, written, 'branch') : undefined;
}

