import { describe, expect, it } from 'vitest';

import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import { ask } from './ask.ts';

/** Whether the object `{ a: 1 }` in the code can be changed elsewhere. */
const escapes = (code: string, escape: 'any' | 'handed out' = 'any'): boolean =>
  ask(code, (evaluator) => {
    const node = nodeIndexOf(evaluator.sourceCode)
      .of('ObjectExpression')
      .find((candidate) => evaluator.sourceCode.getText(candidate) === '{ a: 1 }');
    if (!node) throw new Error('There is no { a: 1 }.');
    return evaluator.escapes(node, escape);
  });

describe('an object gets away', () => {
  it.each([
    ['f({ a: 1 })'],
    ['new F({ a: 1 })'],
    ['const o = { a: 1 }; f(o)'],
    ['const o = { a: 1 }, p = o; f(p)'],
    ['const o = { a: 1 }; f({ o })'],
    ['const o = { a: 1 }; f([o])'],
    ['const o = { a: 1 }; x.y = o'],
    ['f(x ? { a: 1 } : y)'],
    ['function g(o) { f(o) } g({ a: 1 })'],
    ['function g(...o) {} g({ a: 1 })'],
    ['const g = () => ({ a: 1 }); f(g())'],
    ['const o = { a: 1 }; Object.assign(o, x); f(Object.assign(o, y))'],
  ])('%s', (code) => {
    expect(escapes(code)).toBe(true);
    expect(escapes(code, 'handed out')).toBe(true);
  });

  it.each([
    ['export const o = { a: 1 }'],
    ['export default { a: 1 }'],
    ['const o = { a: 1 }; export { o }'],
    ['const o = { a: 1 }; module.exports = o'],
    ['export function f() { return { a: 1 } }'],
    ['export const f = () => ({ a: 1 })'],
    ['function* f() { yield { a: 1 } }'],
  ])('%s, but is not handed out', (code) => {
    expect(escapes(code)).toBe(true);
    expect(escapes(code, 'handed out')).toBe(false);
  });
});

describe('an object stays', () => {
  it.each([
    ['const o = { a: 1 }'],
    ['const o = { a: 1 }; o.b = 2; delete o.a'],
    ['new URLSearchParams({ a: 1 }).toString()'],
    ['const o = { a: 1 }; new URLSearchParams(o)'],
    ['JSON.stringify({ a: 1 })'],
    ['console.log({ a: 1 })'],
    ['Object.keys({ a: 1 })'],
    ['const o = { a: 1 }; for (const k in o) g(k)'],
    ['const o = { a: 1 }; f(o.a)'],
    ['function g(o) { o.b = 1 } g({ a: 1 })'],
    ['function g({ a }) { f(a) } g({ a: 1 })'],
    ['const g = () => ({ a: 1 }); g().b = 1'],
    ['function g(o) { h(o) } function h(o) { g(o) } g({ a: 1 })'],
    ['const o = { a: 1 }; Object.assign({}, o)'],
  ])('%s', (code) => {
    expect(escapes(code)).toBe(false);
  });

  it('goes by what it is told about calls that only read', () => {
    expect(escapes('fetch({ a: 1 })')).toBe(true);
  });
});
