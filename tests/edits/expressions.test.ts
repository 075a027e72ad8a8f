import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import type { Edit } from '../../src/edits/edit.ts';
import { removeArgument, replaceExpression, replaceMember, wrapExpression } from '../../src/edits/expressions.ts';
import { replacePart } from '../../src/edits/pieces.ts';
import { literalPiece } from '../../src/evaluation/text.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import { applied, inFile } from './probe.ts';

/** Edits the last expression whose text is the given one. */
function change(code: string, text: string, edit: (node: TSESTree.Node) => Edit | undefined): string | undefined {
  const result = inFile(code, (sourceCode) => {
    const index = nodeIndexOf(sourceCode);
    const types = ['Identifier', 'Literal', 'MemberExpression', 'CallExpression', 'TSNonNullExpression'] as const;
    const nodes = types.flatMap((type): readonly TSESTree.Node[] => index.of(type));
    const node = nodes.findLast((candidate) => sourceCode.getText(candidate) === text);
    if (!node) throw new Error(`No ${text}`);
    return applied(code, edit(node));
  });
  // Throws where the result does not parse.
  if (result !== undefined) inFile(result, () => true);
  return result;
}

describe('replaceExpression', () => {
  it.each([
    [`const state = 'abc';`, `'abc'`, `const state = crypto.randomUUID();`],
    [`const f = () => { return'abc' }`, `'abc'`, `const f = () => { return crypto.randomUUID() }`],
    [`const has = 'abc'in y;`, `'abc'`, `const has = crypto.randomUUID()in y;`],
    [`send({ state });`, 'state', `send({ state: crypto.randomUUID() });`],
    [`const { state } = x;`, 'state', undefined],
    [`const a = <Login state="abc" />;`, `"abc"`, `const a = <Login state={crypto.randomUUID()} />;`],
    [`send(make(/* why */ 1));`, 'make(/* why */ 1)', undefined],
  ])('%s', (code, text, expected) => {
    expect(change(code, text, (node) => replaceExpression(node, 'crypto.randomUUID()'))).toBe(expected);
  });
});

describe('replaceMember', () => {
  it.each([
    ['use(tokens.id_token);', 'tokens.id_token', 'use(tokens.access_token);'],
    ['use(tokens?.id_token);', 'tokens?.id_token', 'use(tokens?.access_token);'],
    [`use(tokens['id_token']);`, `tokens['id_token']`, `use(tokens['access_token']);`],
    ['use(tokens["id_token"]);', 'tokens["id_token"]', 'use(tokens["access_token"]);'],
    ['use(tokens.id_token!);', 'tokens.id_token!', 'use(tokens.access_token!);'],
    ['use(tokens[id_token]);', 'tokens[id_token]', undefined],
    ['use(id_token);', 'id_token', undefined],
  ])('%s', (code, text, expected) => {
    expect(change(code, text, (node) => replaceMember(node, 'access_token'))).toBe(expected);
  });
});

it('wrapExpression puts a call around an expression', () => {
  const wrap = (node: TSESTree.Node): Edit | undefined => wrapExpression(node, 'hash(', ')');
  expect(change('send(verifier);', 'verifier', wrap)).toBe('send(hash(verifier));');
  expect(change('send({ verifier });', 'verifier', wrap)).toBe('send({ verifier: hash(verifier) });');
});

it('removeArgument takes an argument and its comma', () => {
  expect(change(`console.log('token', token);`, 'token', removeArgument)).toBe(`console.log('token');`);
  expect(change('console.log(token);', 'token', removeArgument)).toBe('console.log();');
  expect(change('console.log((token), 1);', 'token', removeArgument)).toBe('console.log(1);');
  expect(change('console.log((token));', 'token', removeArgument)).toBe('console.log();');
  expect(change('console.log(read(), 1);', 'read()', removeArgument)).toBeUndefined();
});

it('replacePart changes characters inside a literal', () => {
  const code = `const url = 'http://as.example';`;
  const piece = (node: TSESTree.Node): ReturnType<typeof literalPiece> => literalPiece('http://as.example', node, node.range[0] + 1);
  expect(change(code, `'http://as.example'`, (node) => replacePart(piece(node), [0, 5], 'https:'))).toBe(`const url = 'https://as.example';`);
  expect(change(code, `'http://as.example'`, (node) => replacePart({ ...piece(node), shared: true }, [0, 5], 'https:'))).toBeUndefined();
});
