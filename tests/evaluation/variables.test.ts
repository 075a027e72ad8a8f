import { describe, expect, it } from 'vitest';

import { valueOf } from './ask.ts';

const table = (rows: readonly (readonly [code: string, value: string])[]): void => {
  it.each(rows)('%s', (code, value) => {
    expect(valueOf(code)).toBe(value);
  });
};

describe('variables', () => {
  table([
    ["const a = 'b'; probe(a)", "'b'"],
    ["let a = 'b'; probe(a)", "'b'"],
    ["var a = 'b'; probe(a)", "'b'"],
    ['let a; probe(a)', '?'],
    ["let a; a = 'b'; probe(a)", "'b'"],
    ["let a = 'b'; a = 'c'; probe(a)", "'c'"],
    ["let a = 'b'; probe(a); a = 'c'", "'b'"],
    ["var a = 'b'; var a = 'c'; probe(a)", '?'],
    ["const a = 'b', c = a; probe(c)", "'b'"],
    ['const a = b, b = a; probe(a)', '?'],
    ["const a = a + 'b'; probe(a)", "'○b'"],
    ["export let a = 'b'; probe(a)", "'b'"],
    ["let a = 'b'; a += 'c'; probe(a)", "'bc'"],
    ["let a = 'b'; a = a + 'c'; probe(a)", "'bc'"],
    ["let a = 'b'; a = `${a}c`; probe(a)", "'bc'"],
    ["let a = 'b'; a = f(a); probe(a)", '?'],
    ['let a = 1; a += 1; probe(a)', '2'],
    ['let a = 1; a++; probe(a)', '?'],
    ["let a = x; a += 'c'; probe(a)", "'○c'"],
    ["let a; a ??= 'b'; probe(a)", "'b'"],
    ["let a = 'b'; a ??= 'c'; probe(a)", "'b'"],
    ["let a = ''; a ||= 'c'; probe(a)", "'c'"],
    ["let a = x; a ||= 'c'; probe(a)", "fallback(? | 'c')"],
    ["let a = 'b'; a -= 'c'; probe(a)", '?'],
    ["let a = 'b'; [a] = x; probe(a)", '?'],
    ["let a; ({ a } = { a: 'b' }); probe(a)", "'b'"],
    ["let a; [, a = 'c'] = ['b']; probe(a)", "'c'"],
    ["let a; [...a] = ['b']; probe(a)", '?'],
    ["for (const a of ['b']) probe(a)", '?'],
    ['for (let a in x) probe(a)', '?'],
    ["let a = 'b'; for (a of x); probe(a)", '?'],
    ["let a = (a = 'b') + 'c'; probe(a)", "'bc'"],
    ["let b = 'x'; const c = b + 'y'; b = c + 'z'; probe(b)", "'xyz'"],
    ["const { a } = { a: 'b' }; probe(a)", "'b'"],
    ["const { a: { c } } = { a: { c: 'd' } }; probe(c)", "'d'"],
    ["const { a = 'b' } = {}; probe(a)", "'b'"],
    ["const { a = 'b' } = x; probe(a)", "default(? | 'b')"],
    ["const { a = 'b' } = { a: c ? 'd' : undefined }; probe(a)", "('d' | 'b')"],
    ["const [a, b] = ['c', 'd']; probe(b)", "'d'"],
    ["const { a, ...rest } = { a: 'b', c: 'd' }; probe(rest)", '?'],
    ["const k = 'a'; const { [k]: b } = { a: 'c' }; probe(b)", '?'],
    ["try { x() } catch (e) { probe(e) }", '?'],
    ["import a from 'b'; probe(a)", '?'],
    ['declare const a: string; probe(a)', '?'],
  ]);
});

describe('branches', () => {
  table([
    ["let a; if (x) a = 'b'; probe(a)", "('b' | undefined)"],
    ["let a = 'b'; if (x) a = 'c'; probe(a)", "('c' | 'b')"],
    ["let a; if (x) a = 'b'; else a = 'c'; probe(a)", "('b' | 'c')"],
    ["let a; if (x) a = 'b'; else if (y) a = 'c'; else a = 'd'; probe(a)", "('b' | 'c' | 'd')"],
    ["let a = 'b'; if (x) { a = 'c'; probe(a) }", "'c'"],
    ["let a = 'b'; if (x) { a = 'c' } else { probe(a) }", "'b'"],
    ["let a = 'b'; if (x) { a = 'c'; a += 'd' } probe(a)", "('cd' | 'b')"],
    ["let a = 'b'; if (x) a += 'c'; probe(a)", "'b○('c' | '')'"],
    ["let a = 'b'; if (x) a += 'c'; else a += 'd'; probe(a)", "'b○('c' | 'd')'"],
    ["let a = 'b'; if (x) a += 'c'; a += 'd'; if (y) a += 'e'; probe(a)", "'b○('c' | '')d○('e' | '')'"],
    ["function f() { let a = 'b'; if (x) { a = 'c'; return a } probe(a) }", "'b'"],
    ["function f() { let a; if (x) { throw y } else a = 'c'; probe(a) }", "'c'"],
    ["let a = 'b'; x && (a = 'c'); probe(a)", "('b' | 'c')"],
    ["let a; x ? (a = 'b') : (a = 'c'); probe(a)", "('b' | 'c')"],
    ["let a; switch (x) { case 1: a = 'b'; break; case 2: a = 'c'; break; default: a = 'd' } probe(a)", "('b' | 'c' | 'd')"],
    ["let a = 'z'; switch (x) { case 1: a = 'b'; break; case 2: a = 'c' } probe(a)", "('b' | 'c' | 'z')"],
    ["let a = ''; switch (x) { case 1: a += 'b'; case 2: a += 'c' } probe(a)", "'○('○('b' | '')c' | '')'"],
    ["let a; try { a = 'b' } catch { a = 'c' } probe(a)", "('b' | 'c')"],
    ["let a; try { a = 'b' } catch (e) { throw e } probe(a)", "'b'"],
    ["let a = 'b'; try { a = x() } catch { probe(a) }", "('b' | ?)"],
    ["let a; try { a = 'b' } finally { a = 'c' } probe(a)", "'c'"],
    ["let a = 'b'; for (;;) { probe(a); a = 'c' }", "('b' | 'c')"],
    ["let a = 'b'; while (x) a = 'c'; probe(a)", "('b' | 'c')"],
    ["let a = 'b'; do { a = 'c' } while (x); probe(a)", "'c'"],
    ["if (x) { let a = 'b'; a += 'c'; probe(a) }", "'bc'"],
    ["if (x) { var a = 'b'; } probe(a)", "('b' | undefined)"],
  ]);
});

describe('functions around variables', () => {
  table([
    ["let a = 'b'; function f() { probe(a) } a = 'c'", "'c'"],
    ["let a = 'b'; function f() { a = 'c' } probe(a)", "('b' | 'c')"],
    ["let a; function f() { a = 'b' } function g() { probe(a) }", "'b'"],
    ["let a = 'b'; function f() { a = 'c'; probe(a) }", "'c'"],
    ["let a = 'b'; (() => { a = 'c' })(); probe(a)", "'c'"],
    ["let a = 'b'; ['x'].forEach(() => { a = 'c' }); probe(a)", "'c'"],
    ["let a = 'b'; y.forEach(() => { a = 'c' }); probe(a)", "('b' | 'c')"],
    ["class A { a = 'b'; f() { probe(this.a) } }", "'b'"],
    ["class A { #a = 'b'; f() { probe(this.#a) } }", "'b'"],
    ["class A { constructor() { this.a = 'b' } f() { probe(this.a) } }", "'b'"],
    ["class A { a = 'b'; constructor() { this.a = 'c'; probe(this.a) } }", "'c'"],
    ["class A { a = 'b'; g() { this.a = 'c' } f() { probe(this.a) } }", "('b' | 'c')"],
    ["class A { a = 'b'; f() { this.a = this.a + 'c'; probe(this.a) } }", "'b○('c' | '')c'"],
    ["class A { p = new URLSearchParams(); constructor() { this.p.set('a', 'b') } f() { probe(this.p) } }", "parameters{a: 'b'}"],
    ["class A { p = new URLSearchParams(); g() { this.p.set('a', 'b') } f() { probe(this.p) } }", "parameters{a?: 'b'}"],
    ["class A { constructor(private a = 'b') {} f() { probe(this.a) } }", "default('b' | ?)"],
    ["class A { f() { probe(this.a) } }", '?'],
    ["class A { a = 'b'; f() { return function () { probe(this.a) } } }", '?'],
    ["class A { a = 'b'; f() { return () => probe(this.a) } }", "'b'"],
    ["const o = { a: 'b', f() { probe(this.a) } }", '?'],
    ["class A { static a = 'b' } probe(A.a)", "'b'"],
  ]);
});

describe('parameters', () => {
  table([
    ["function f(a) { probe(a) }", '?'],
    ["function f(a = 'b') { probe(a) }", "default('b' | ?)"],
    ["function f({ a = 'b' }) { probe(a) }", "default(? | 'b')"],
    ["function f({ a = 'b' } = {}) { probe(a) }", "default('b' | ?)"],
    ["function f(a) { probe(a) } f('b')", "'b'"],
    ["function f(a) { probe(a) } f('b'); f('c')", "calls('b' | 'c')"],
    ["function f(a = 'z') { probe(a) } f('b'); f()", "calls('b' | 'z')"],
    ["function f(a = 'z') { probe(a) } f(undefined)", "'z'"],
    ["function f(a) { probe(a) } f()", 'undefined'],
    ["function f(a) { probe(a) } f(...x)", '?'],
    ["function f(...a) { probe(a) } f('b')", '?'],
    ["function f({ a }) { probe(a) } f({ a: 'b' })", "'b'"],
    ["function f(a, { b }) { probe(b) } f(1, { b: 'c' })", "'c'"],
    ["const f = (a) => probe(a); f('b')", "'b'"],
    ["export function f(a) { probe(a) } f('b')", '?'],
    ["function f(a) { probe(a) } f('b'); x(f)", '?'],
    ["function f(a) { a = a || 'b'; probe(a) }", "fallback(? | 'b')"],
    ["function f(a) { a = a || 'b'; probe(a) } f('c')", "'c'"],
    ["function f(a) { a = { c: 'd', ...a }; probe(a) } f({ e: 'f' })", "{c: 'd', e: 'f'}"],
    ["function f(a) { a.b = 'c'; probe(a) } f({ d: 'e' })", "{d: 'e', b: 'c'}"],
    ["function f(a) { probe(a); f(a + 'b') } f('c')", "calls('○b' | 'c')"],
    [`function f(a) { probe(a) } ${Array.from({ length: 20 }, (_, i) => `f('${String(i)}')`).join(';')}`, `calls(${Array.from({ length: 16 }, (_, i) => `'${String(i)}'`).join(' | ')} | ?)`],
    ["(function (a) { probe(a) })('b')", "'b'"],
    ["const f = useCallback((a) => probe(a), []); f('b')", "'b'"],
  ]);
});

describe('calls of local functions', () => {
  table([
    ["const f = () => 'a'; probe(f())", "'a'"],
    ["function f() { return 'a' } probe(f())", "'a'"],
    ["const f = (a) => a + 'b'; probe(f('c'), f('d'))", "'cb'; 'db'"],
    ["const f = (a, b = a) => a + b; probe(f('c'))", "'cc'"],
    ["const f = ({ a, b = 'z' }) => a + b; probe(f({ a: 'c' }))", "'cz'"],
    ["const f = (a) => (b) => a + b; probe(f('c')('d'))", '?'],
    ["const f = (a) => g(a), g = (b) => b + 'c'; probe(f('d'))", "'dc'"],
    ["function f(x) { if (x) return 'a'; return 'b' } probe(f(y))", "('a' | 'b')"],
    ["function f(x) { if (x) return 'a' } probe(f(y))", "('a' | undefined)"],
    ["function f(x) { if (x) return; return 'a' } probe(f(y))", "('a' | undefined)"],
    ["function f(x) { const a = x + 'b'; return a + 'c' } probe(f('d'))", "'dbc'"],
    ["function f(x) { x = x || 'b'; return x } probe(f(''), f('c'))", "'b'; 'c'"],
    ["function f(x) { let u = 'a'; u += x; return u } probe(f('b'), f('c'))", "'ab'; 'ac'"],
    ["function f(s) { const p = new URLSearchParams(); p.set('scope', s); return p } probe(f('a'), f('b'))", "parameters{scope: 'a'}; parameters{scope: 'b'}"],
    ["function* f() { return 'a' } probe(f())", '?'],
    ["async function f() { return 'a' } probe(await f())", "'a'"],
    ['function f() {} probe(f())', '?'],
    ['const f = () => f(); probe(f())', '?'],
    ["const f = (x) => f(x + 'a'); probe(f('b'))", '?'],
    ["const f = (...a) => a; probe(f('b'))", '?'],
    ["const f = (a) => a; probe(f(...x))", '?'],
    ["let f = () => 'a'; f = () => 'b'; probe(f())", '?'],
    ["function f() { return 'a' } function f() { return 'b' } probe(f())", '?'],
    ["const o = { f: () => 'a' }; probe(o.f())", "'a'"],
    ["const o = { f() { return 'a' } }; probe(o.f())", "'a'"],
    ["class A { static f() { return 'a' } } probe(A.f())", "'a'"],
    ["class A { f() { return 'a' } g() { probe(this.f()) } }", "'a'"],
    ["import { useMemo } from 'react'; probe(useMemo(() => ({ a: 'b' }), []))", "{a: 'b'}"],
    ["import { reactive } from 'vue'; probe(reactive({ a: 'b' }))", "{a: 'b'}"],
    ["probe((() => 'a')())", "'a'"],
    ["const f = (a) => a; probe(new f('b'))", '?'],
  ]);
});

describe('long ways', () => {
  it('ends in unknown', () => {
    const chain = Array.from({ length: 300 }, (_, index) => `const a${String(index + 1)} = a${String(index)} + '';`).join('');
    expect(valueOf(`const a0 = 'a'; ${chain} probe(a300); probe(a20)`)).toMatch(/^'○'; 'a'$/);
  });

  it('does not let a long question spoil a short one', () => {
    const chain = Array.from({ length: 120 }, (_, index) => `const a${String(index + 1)} = a${String(index)} + '';`).join('');
    expect(valueOf(`const a0 = 'a'; ${chain} probe(a120, a80, a40)`)).toBe("'○'; '○'; 'a'");
  });
});
