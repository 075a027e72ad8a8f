import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { getParent, nodeIndexOf } from '../../src/syntax/node-index.ts';
import { probe } from '../runtime/probe.ts';
import type { ParserName } from '../runtime/probe.ts';

describe.each<ParserName>(['espree', 'typescript-eslint', 'babel'])('the node index, with %s', (parser) => {
  it('lists nodes by type in document order', () => {
    const names = probe(
      'a(`${b}${`${c}`}${d}`); class E extends F { g = h; } const [, i] = <j.k l={m}>{n}</j.k>;',
      (sourceCode) => nodeIndexOf(sourceCode).of('Identifier').map(({ name }) => name),
      { parser },
    );
    expect(names.join('')).toBe('abcdEFghimn');
  });

  it('puts the texts of nested templates in order', () => {
    const texts = probe(
      '`1${`2${x}3`}4`',
      (sourceCode) => nodeIndexOf(sourceCode).of('TemplateElement').map(({ value }) => value.raw),
      { parser },
    );
    expect(texts).toEqual(['1', '2', '3', '4']);
  });

  it('gives the same index again, and nothing for absent types', () => {
    probe('f();', (sourceCode) => {
      const index = nodeIndexOf(sourceCode);
      expect(nodeIndexOf(sourceCode)).toBe(index);
      expect(index.of('WithStatement')).toEqual([]);
      const [call] = index.of('CallExpression');
      expect(call && getParent(call)?.type).toBe('ExpressionStatement');
      expect(getParent(sourceCode.ast)).toBeUndefined();
      return true;
    }, { parser });
  });
});

describe('the node index of a bare tree', () => {
  const bare = (code: string): TSESLint.SourceCode => {
    const withoutParents = (key: string, value: unknown): unknown => (key === 'parent' ? undefined : value);
    const text = probe(code, ({ ast }) => JSON.stringify(ast, withoutParents));
    return { ast: JSON.parse(text) as unknown, visitorKeys: {} } as unknown as TSESLint.SourceCode;
  };

  it('needs neither visitor keys nor parents', () => {
    const index = nodeIndexOf(bare('a(b, c.d);'));
    const identifiers = index.of('Identifier');
    expect(identifiers.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
    expect(identifiers.map(getParent)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('ends where a node without visitor keys refers back', () => {
    const sourceCode = bare('a;');
    Object.assign(sourceCode.ast.body[0] ?? {}, { owner: sourceCode.ast });
    expect(nodeIndexOf(sourceCode).of('Identifier')).toHaveLength(1);
  });

  it('walks deep trees', () => {
    let node: unknown = { type: 'Identifier', name: 'x', range: [0, 1] };
    for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'UnaryExpression', argument: node, range: [0, 1] };
    const ast = { type: 'Program', body: [node], range: [0, 1] } as unknown as TSESTree.Program;
    const visitorKeys = { Program: ['body'], UnaryExpression: ['argument'], Identifier: [] };
    expect(nodeIndexOf({ ast, visitorKeys } as unknown as TSESLint.SourceCode).of('Identifier')).toHaveLength(1);
  });
});
