import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { mayConcernOAuth } from '../../../src/messages/gate.ts';
import type { Messages } from '../../../src/messages/messages.ts';
import { keyBehind, keysOfSdks } from '../../../src/messages/sdks/keys.ts';
import { sdkDecoderOf, sdkResultAt } from '../../../src/messages/sdks/look-up.ts';
import { storageUsesOf, switchesOf } from '../../../src/messages/sdks/switches.ts';
import { nodeIndexOf } from '../../../src/syntax/node-index.ts';
import { inspect, lineOf, resourceLine } from '../shapes.ts';

/**
 * What the models see in a piece of code, one line each:
 *
 *     authorization https://id.example closed: client_id=‹app› scope:=openid
 *     + state code_challenge
 *     off PKCE: disablePKCE: true
 *     storage localStorage: userStore: localStorage
 *     access token: user.access_token
 *     decodes: jwtDecode(token)
 *     key privateKey: PEM
 *     signed with PEM: jwt.sign(claims, PEM)
 *
 * A message is written as in `../shapes.ts`; behind `+` stand the parameters that its SDK supplies, and its added scopes
 * with a `~`. `off …?` is a switch that depends on something, `off …!` one that the provider needs.
 */
function seenIn(code: string): readonly string[] {
  const lines: string[] = [];
  const failures = inspect(code, 'typescript', (messages) => {
    const { authorizationRequests, tokenRequests, clientMetadata, resourceRequests } = messages;
    for (const message of [...authorizationRequests, ...tokenRequests, ...clientMetadata]) {
      lines.push(lineOf(message, code));
      const { supplies = [], addsScopes = [] } = message.sdk ?? {};
      const supplied = [...[...supplies].filter((name) => name !== 'openid'), ...[...addsScopes].map((scope) => `~${scope}`)];
      if (supplied.length > 0) lines.push(`+ ${supplied.join(' ')}`);
    }
    for (const request of resourceRequests) lines.push(resourceLine(request, code));
    for (const { turnsOff, node, isConditional, isNeeded } of switchesOf(messages)) {
      lines.push(`off ${turnsOff}${isConditional ? '?' : ''}${isNeeded ? '!' : ''}: ${textOf(node, code)}`);
    }
    for (const { storage, node } of storageUsesOf(messages)) lines.push(`storage ${storage}: ${textOf(node, code)}`);
    for (const { name, node } of keysOfSdks(messages.evaluator)) lines.push(`key ${name}: ${textOf(node, code)}`);
    lines.push(...resultLines(messages, code));
  });
  return failures.length > 0 ? failures : lines;
}

function resultLines({ evaluator }: Messages, code: string): string[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const nodes = [...index.of('MemberExpression'), ...index.of('CallExpression'), ...index.of('Identifier')];
  const lines: string[] = [];
  for (const node of nodes.sort((left, right) => left.range[0] - right.range[0])) {
    const found = sdkResultAt(evaluator, node);
    if (found && (isRead(node) || found.result.holds.endsWith('claims'))) lines.push(`${found.result.holds}: ${textOf(node, code)}`);
    const path = node.type === 'CallExpression' && isRead(node) ? evaluator.paths.of(node) : undefined;
    const decoder = path && sdkDecoderOf(path)?.decoder;
    if (decoder) lines.push(`${decoder.verifies ? 'verifies' : 'decodes'}: ${textOf(node, code)}`);
    const key = node.type === 'CallExpression' && isRead(node) ? keyBehind(evaluator, node) : undefined;
    if (key) lines.push(`signed with ${textOf(key.node, code)}: ${textOf(node, code)}`);
  }
  return lines;
}

// Not a part of a longer expression, nor where a name is declared.
function isRead(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object !== node && parent.computed;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'Property':
      return parent.parent.type === 'ObjectExpression' && parent.value === node;
    case 'TemplateLiteral':
    case 'ReturnStatement':
    case 'ExpressionStatement':
    case 'AssignmentExpression':
    case 'AwaitExpression':
    case 'JSXExpressionContainer':
    case 'BinaryExpression':
    case 'ConditionalExpression':
    case 'ChainExpression':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    default:
      return false;
  }
}

function textOf(node: TSESTree.Node, code: string): string {
  return code.slice(...node.range).replace(/\s+/gu, ' ');
}

/** A piece of code, and what the models see in it. */
export type Case = readonly [name: string, code: string, ...lines: string[]];

/** Tests that the models see just this in each piece of code, and that it passes the gate. */
export function testSdk(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [title, code, ...lines] of cases) {
      it(title, () => {
        expect(seenIn(code)).toEqual(lines);
        if (lines.length > 0) expect(mayConcernOAuth(code), 'passes the gate').toBe(true);
      });
    }
  });
}
