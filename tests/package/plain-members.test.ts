import { describe, expect, it } from 'vitest';

import { withPlainMembers } from '../../scripts/support/plain-members.ts';

const plain = (code: string): string => withPlainMembers(code, 'counter.ts');

describe('private members in the bundle', () => {
  it('have plain names, and nothing else changes', () => {
    const code = `class Counter { readonly #step: number; #count = 0; next(): number { return (this.#count += this.#step); } get #twice() { return 2 * this.#count; } } // #1`;
    expect(plain(code)).toBe(
      `class Counter { readonly $_step: number; $_count = 0; next(): number { return (this.$_count += this.$_step); } get $_twice() { return 2 * this.$_count; } } // #1`,
    );
    expect(plain('const color = "#fff"; /#x/.test(color);')).toBe('const color = "#fff"; /#x/.test(color);');
  });

  it.each([
    ['a class that inherits', 'class A extends B { #count = 0; }'],
    ['a class that asks for the name', 'class A { #count = 0; static is(a: object) { return #count in a; } }'],
    ['a plain name that is taken', 'class A { #count = 0; $_count = 1; }'],
  ])('are refused in %s', (_, code) => {
    expect(() => plain(code)).toThrow('counter.ts');
  });
});
