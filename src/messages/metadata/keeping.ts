import type { TSESTree } from '@typescript-eslint/utils';

import { isFunction } from '../../syntax/functions.ts';
import { boundName, writtenName } from '../../syntax/names.ts';
import { unwrap, wrapped } from '../../syntax/unwrap.ts';

/** Functions that store what they are given, answer a request with it, or check it. */
const KEEPING =
  /^(?:add|bulk\w*|check\w*|create|createMany|end|find\w*|insert\w*|is[A-Z]\w*|json|mock\w*|parse|push|put|render|Response|safeParse|save\w*|seed\w*|send|set|store\w*|throws?|update\w*|upsert\w*|validate\w*|where|write\w*)$/;

/** Names of what a server answers or keeps, of what a test makes up, and of what others complete. */
const OTHER_NAME =
  /answer|bad|default|dummy|expected|fake|fixture|initial|invalid|malformed|mock|response|result|row|schema|stored?|stub|supported|wrong/i;

/** Whether an object is stored, answered with or checked, as an authorization server does with its clients. */
export function isKept(node: TSESTree.Node): boolean {
  let child: TSESTree.Node = node;
  for (let current = node.parent; current; child = current, current = current.parent) {
    const name = boundName(wrapped(child));
    if (name !== undefined && OTHER_NAME.test(name)) return true;
    // A form's values are for the user to complete; what a handler is given as its request is for it to judge.
    if (current.type === 'JSXAttribute' || (current.type === 'AssignmentExpression' && isRequest(current.left))) return true;
    if (current.type === 'CallExpression' || current.type === 'NewExpression') {
      if (current.callee !== child && KEEPING.test(calledName(current) ?? '')) return true;
    } else if (isFunction(current) || current.type.endsWith('Statement')) {
      break;
    }
  }
  return false;
}

// `mockReq.body = {…}`
function isRequest(target: TSESTree.Node): boolean {
  if (target.type !== 'MemberExpression' || writtenName(target) !== 'body') return false;
  const { object } = target;
  const name = object.type === 'MemberExpression' ? writtenName(object) : object.type === 'Identifier' ? object.name : undefined;
  return name !== undefined && /req(?:uest)?$|^c(?:on)?te?xt$/i.test(name);
}

function calledName({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  const bare = unwrap(callee);
  if (bare.type === 'Identifier') return bare.name;
  return bare.type === 'MemberExpression' ? writtenName(bare) : undefined;
}
