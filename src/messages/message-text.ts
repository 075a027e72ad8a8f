import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';

const NAMES = /(?:response_type|grant_type|client_id|appid)=/;

/** Whether a text names a parameter of a message as it stands in a query. */
export function namesParameter(text: string): boolean {
  return NAMES.test(text);
}

/**
 * Whether it is worth evaluating an expression to see if it is the text of a message: a URL, a query or a form body. It
 * says no to the texts and sums of which most files have many. `names`: what stands in a text that is looked for.
 */
export function mayBeMessageText(node: TSESTree.Node, names = NAMES): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && names.test(node.value);
    case 'TemplateLiteral':
      return mayBeMessageTemplate(node, names);
    case 'BinaryExpression':
      return node.operator === '+' && mayBeMessageSum(node);
    case 'CallExpression':
      return mayPutTextTogether(node);
    default:
      return false;
  }
}

// A template without a name of its own can get parameters from a hole, but not from one that is the value of another
// parameter, and not from one in front of a path.
function mayBeMessageTemplate({ quasis, expressions }: TSESTree.TemplateLiteral, names: RegExp): boolean {
  const texts = quasis.map((quasi) => quasi.value.raw);
  if (texts.some((text) => names.test(text))) return true;
  if (!texts.some((text) => /[?&=]/.test(text))) return false;
  return expressions.some((_, index) => {
    const isValue = texts[index]?.endsWith('=') === true;
    const isBase = index === 0 && texts[0] === '' && /^[/?]/.test(texts[1] ?? '');
    return !isValue && !isBase;
  });
}

function mayBeMessageSum(sum: TSESTree.BinaryExpression): boolean {
  let isNumeric = false;
  let isProse = false;
  for (const operand of operandsOf(sum)) {
    if (operand.type === 'Literal' && typeof operand.value !== 'string') isNumeric = true;
    const text = writtenText(operand);
    if (text === undefined) continue;
    if (/[?&=]/.test(text)) return true;
    if (/\S[ \t]|[ \t]\S/.test(text)) isProse = true;
  }
  return !isNumeric && !isProse;
}

function* operandsOf(sum: TSESTree.BinaryExpression): Generator<TSESTree.Node> {
  let left: TSESTree.Node = sum;
  for (; left.type === 'BinaryExpression' && left.operator === '+'; left = unwrap(left.left)) yield unwrap(left.right);
  yield left;
}

function writtenText(node: TSESTree.Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  return node.type === 'TemplateLiteral' ? node.quasis.map((quasi) => quasi.value.raw).join('') : undefined;
}

// `withQuery(url, params)`, `url.concat('?…')`, `[…].join('&')`. Words and lines are joined by something else.
function mayPutTextTogether({ callee, arguments: [separator] }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'withQuery';
  const name = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  if (name !== 'join' || separator?.type !== 'Literal') return name === 'concat' || name === 'join';
  return separator.value === '' || /[?&/]/.test(String(separator.value));
}
