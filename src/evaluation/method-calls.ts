import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { Call } from './calls.ts';
import { listMethod } from './list-methods.ts';
import { urlText } from './operations.ts';
import { isChainLink, recordChain, recordMethod } from './record-methods.ts';
import { computedText } from './text.ts';
import { textMethod } from './text-methods.ts';
import type { ScalarValue, Value } from './value.ts';

/** What a method gives, by what its object is. */
export function methodCall(call: Call, node: Call['node'], callee: TSESTree.MemberExpression): Value | undefined {
  const name = writtenName(callee);
  if (name === undefined || node.type !== 'CallExpression' || unwrap(callee.object).type === 'ThisExpression') return undefined;
  if (isChainLink(node)) return recordChain(call, node);
  return methodOf(call, call.evaluator.evaluate(callee.object, call.environment), name);
}

function methodOf(call: Call, object: Value, name: string): Value | undefined {
  switch (object.kind) {
    case 'text':
      return textMethod(call, object, name);
    case 'list':
      return listMethod(call, object, name);
    case 'record':
      return recordMethod(call, object, name);
    case 'url':
      return name === 'toString' || name === 'toJSON' || name === 'valueOf' ? urlText(object, call.node) : undefined;
    case 'choice': {
      const options = object.options.map((option) => methodOf(call, option, name));
      const known = options.filter((option) => option !== undefined);
      return known.length === options.length ? { ...object, options: known } : undefined;
    }
    case 'scalar':
      return name === 'toString' ? numberAsText(call, object) : undefined;
    case 'unknown':
      return undefined;
  }
}

function numberAsText({ node }: Call, { value }: ScalarValue): Value | undefined {
  return value === null || value === undefined || node.arguments.length > 0 ? undefined : computedText(String(value), node);
}
