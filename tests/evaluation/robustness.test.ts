import { describe, expect, it } from 'vitest';

import { ask, probed, valueOf } from './ask.ts';
import { cpuTime } from './cpu-time.ts';
import { askEverything } from './everything.ts';

const repeat = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join('');

/** Asks everything about code of the largest depth up to 5,000 that the parser takes. */
function askNested(nested: (depth: number) => string): number {
  for (const depth of [5000, 2500, 1000, 500, 250]) {
    try {
      return askEverything(nested(depth));
    } catch (error) {
      if (!(error instanceof Error) || !/Parsing error|Maximum call stack|stack/.test(error.message) || (error.stack ?? '').includes('src/evaluation')) throw error;
    }
  }
  throw new Error('The parser takes none of it.');
}

describe('nothing makes it throw', () => {
  it.each([
    ['an empty file', ''],
    ['a getter', 'const o = { get a() { return o.a } }; f(o.a)'],
    ['a proxy', "const p = new Proxy({ a: 'b' }, { get: () => p }); f(p.a.b.c); p.a = p"],
    ['cycles of constants', 'const a = b, b = c, c = a; let d = e, e = d; d = d + e; e += d; f(a, b, c, d, e)'],
    ['cycles of objects', 'const a = { b }, b = { a }; a.b = b; b.a = a; a.a = { ...a, ...b }; f(a, b)'],
    ['cycles of containers', 'const p = new URLSearchParams(q), q = new URLSearchParams(p); p.set("a", q.get("a")); q.set("a", p.get("a")); f(p, q)'],
    ['cycles of aliases', 'let a = b; let b = a; a.set("c", b); b.set("c", a)'],
    ['cycles of functions', 'function f(a) { return g(a) } function g(b) { return f(b) + f(g) } f(g(f)); const h = useCallback(h); h()'],
    ['cycles of fields', 'class A { a = this.b; b = this.a; c = new A(this.c); f() { this.a = this.f(this.a); this.a.b = this } }'],
    ['cycles of parameters', 'function f(a, b = a, { c = b } = c) { f(b, c, { c: a }); a = b; b = a }'],
    ['keys of prototypes', "const o = { __proto__: { a: 1 }, constructor: 'a', 'hasOwnProperty': 'b', ['__proto__']: 'c' }; f(o.__proto__, o.constructor, o.toString, o['valueOf'].a)"],
    ['names of prototypes', "const p = new URLSearchParams('__proto__=a&constructor=b'); p.set('__proto__', p); const { __proto__, constructor } = p; p.toString(); p.__proto__.set('a')"],
    ['methods of prototypes', "constructor(); __proto__(); new constructor(); new __proto__.URL(); toString.call(x); x.hasOwnProperty('a'); $.constructor()"],
    ['sparse arrays', "const a = [, 'b', , ...[,]]; const [, c, ...d] = a; f(a.join(), a.map((x) => x), a[0], a[-1], a[1e9], a['length'])"],
    ['empty templates', 'f(`` + `${``}` + ``.trim() + tag`` + String.raw`${``}`)'],
    ['generators', 'function* f() { const a = yield f(); a.b = yield* g(a); return a } async function* g() { for await (const a of f()) a.b = await a }'],
    ['malformed percent-encoding', "const u = new URL('https://a/%?b=%&%zz=%E0%A4&%=%'); decodeURIComponent('%E0%A4%A'); decodeURI('%'); unescape('%u'); f(new URLSearchParams('%=%&+=%2'))"],
    ['lone surrogates', "f(encodeURIComponent('\\uD800'), encodeURIComponent(encodeURIComponent('\\uDC00x')), encodeURI('\\uD800'), new URLSearchParams('\\uD800=\\uDC00'), ['\\uD800'].map(encodeURIComponent).join('\\uDC00'))"],
    ['malformed escapes', 'tag`\\u{` + tag`\\xg`'],
    ['labels and odd statements', 'a: for (;;) { b: do { if (c) continue a; else break b } while (d) } ; debugger; { } ; if (e); else; switch (f) { } try { } finally { }'],
    ['classes', "class A extends (class { static x = 'a'; static { this.x = 'b' } }) { static #p = A.x; accessor = 1; get b() { return super.b } set b(c) { super.b = c } [d] = 'e'; 'f' = 1; 2 = 3; #g() { this.#g() } constructor() { super(this.x); new.target } }"],
    ['patterns', "const { a: { b: [c = {}, ...d] = [] } = {}, [e]: f = 'g', ...h } = { a: null }; [c.x, d[0]] = [1]; ({ y: c.y, ...h.z } = f); for (const [k, { v }] of h) c[k] = v; for (h.i in c); for ([h] of c);"],
    ['imports', "import a, * as b from ''; import { c as d } from 'c'; export * from 'e'; export * as f from 'f'; export { d as default, a as 'x y' }; import.meta.url; import(a); import(`b`)"],
    ['types', "enum E { A = 'a', B = A, 'C' = `c`, D } namespace N { export const a = 'b' } declare module 'm'; abstract class A<T> { abstract a: T; constructor(private readonly b = E.A, public c?: string) { super() } } type X = typeof E; let y = <T,>(z: T) => z as unknown as X; export = y; import q = N.a"],
    ['JSX', 'const a = <A b="c" {...d} e={f} g:h={i}><></>{j}{/* k */}{...l}<m.n.o /><this.p /></A>'],
  ])('%s', (_, code) => {
    expect(askEverything(code)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['with', "var a = 'b'; with (o) { var c = a; d = c; fetch(d + e); with (c) { a = 'f' } } f(a, c)"],
    ['arguments and eval', "function f(a) { arguments[0] = 'b'; eval('a'); return a } f('c'); this.x = f; var f = f; delete f; f.caller.arguments"],
    ['octal escapes', "f('\\101', 010, \"\\8\")"],
    ['HTML comments', 'f("a") <!-- b'],
  ])('%s in a script', (_, code) => {
    expect(askEverything(code, { parser: 'espree', sourceType: 'script' })).toBeGreaterThan(0);
  });

  it('knows nothing of names inside of with', () => {
    expect(valueOf("var a = 'b'; with (o) { probe(a) } probe(a)", { parser: 'espree', sourceType: 'script' })).toBe("?; 'b'");
  });

  it.each<[string, (depth: number) => string]>([
    ['calls', (depth) => `${'f('.repeat(depth)}x${')'.repeat(depth)}`],
    ['calls of a local function', (depth) => `const f = (a) => a; ${'f('.repeat(depth)}'x'${')'.repeat(depth)}`],
    ['parentheses', (depth) => `f(${'('.repeat(depth)}x${')'.repeat(depth)})`],
    ['concatenations', (depth) => `f('a'${" + 'b'".repeat(depth)})`],
    ['concatenations to the right', (depth) => `f(${"'a' + (".repeat(depth)}'b'${')'.repeat(depth)})`],
    ['members', (depth) => `f(a${'.b'.repeat(depth)})`],
    ['calls of members', (depth) => `f(a${'.then(b)'.repeat(depth)})`],
    ['catches', (depth) => `f(a${'.catch(b)'.repeat(depth)}.then((c) => c))`],
    ['chained writes', (depth) => `f(new HttpParams()${".set('a', 'b')".repeat(depth)})`],
    ['conditions', (depth) => `f(${"a ? 'b' : ".repeat(depth)}'c')`],
    ['alternatives', (depth) => `f(a${' || b'.repeat(depth)})`],
    ['objects', (depth) => `const o = ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}; f(o${'.a'.repeat(depth)})`],
    ['arrays', (depth) => `f(${'['.repeat(depth)}${']'.repeat(depth)})`],
    ['spreads', (depth) => `f(${'{ ...'.repeat(depth)}x${' }'.repeat(depth)})`],
    ['templates', (depth) => `f(${'`a${'.repeat(depth)}x${'}`'.repeat(depth)})`],
    ['assertions', (depth) => `f(x${'!'.repeat(depth)})`],
    ['casts', (depth) => `f(x${' as any'.repeat(depth)})`],
    ['negations', (depth) => `f(${'!'.repeat(depth)}x)`],
    ['functions', (depth) => `f(${'() => '.repeat(depth)}x)`],
    ['wrappers', (depth) => `const g = ${'useCallback('.repeat(depth)}x${')'.repeat(depth)}; g()`],
    ['blocks', (depth) => `let x; ${'{ '.repeat(depth)}x = 1${' }'.repeat(depth)} f(x)`],
    ['branches', (depth) => `let x = ''; ${'if (a) { '.repeat(depth)}x += 'b'${' }'.repeat(depth)} f(x)`],
    ['else-ifs', (depth) => `let x = ''; ${"if (a) { x += 'b' } else ".repeat(depth)}{} f(x)`],
    ['loops', (depth) => `let x = ''; ${'for (const k of y) '.repeat(depth)}x += 'b'; f(x)`],
    ['sequences', (depth) => `f((${'a, '.repeat(depth)}b))`],
    ['assignments', (depth) => `let a; ${'a = '.repeat(depth)}'b'`],
    ['patterns', (depth) => `const ${'{ a: '.repeat(depth)}b${' }'.repeat(depth)} = c; f(b)`],
    ['classes', (depth) => `${'class A { a = '.repeat(depth)}1${' }'.repeat(depth)}`],
  ])('nested %s', (_, nested) => {
    expect(askNested(nested)).toBeGreaterThan(0);
  });
});

describe('what multiplies', () => {
  it.each<[string, string]>([
    ['texts', `const a0 = 'x'; ${repeat(60, (i) => `const a${String(i + 1)} = a${String(i)} + a${String(i)};`)} f(a60)`],
    ['templates', `const a0 = x; ${repeat(60, (i) => `const a${String(i + 1)} = \`\${a${String(i)}}\${a${String(i)}}\`;`)} f(a60)`],
    ['lists', `const a0 = ['x']; ${repeat(60, (i) => `const a${String(i + 1)} = [...a${String(i)}, ...a${String(i)}];`)} f(a60.join())`],
    ['choices', `const a0 = x ? 'b' : 'c'; ${repeat(60, (i) => `const a${String(i + 1)} = x ? (a${String(i)} || 'd') : (a${String(i)} || 'e');`)} f(a60)`],
    ['alternatives of unknown things', `const a0 = x; ${repeat(60, (i) => `const a${String(i + 1)} = a${String(i)} || a${String(i)};`)} f(a60)`],
    ['objects', `const a0 = {}; ${repeat(60, (i) => `const a${String(i + 1)} = { x: a${String(i)}, y: a${String(i)} };`)} f(JSON.stringify(a60))`],
    ['functions', `const f0 = (x) => x; ${repeat(60, (i) => `const f${String(i + 1)} = (x) => f${String(i)}(x) + f${String(i)}(x);`)} f(f60('a'))`],
    ['parameters', `${repeat(40, (i) => `function f${String(i)}(x) { f${String(i + 1)}(x); f${String(i + 1)}(x) }`)} f0('a')`],
    ['helpers', `${repeat(40, (i) => `function f${String(i)}(p) { f${String(i + 1)}(p); f${String(i + 1)}(p); p.set('a', 'b') }`)} const q = new URLSearchParams(); f0(q)`],
    ['branches', `let u = ''; ${repeat(60, () => `if (x) u = u + 'a' + u; else u = 'b' + u;`)} f(u)`],
    ['uppercase', `let u = 'ab'; ${repeat(60, () => `u = (u + u).toUpperCase();`)} f(u)`],
    ['maps', `const a0 = ['x', 'y']; ${repeat(30, (i) => `const a${String(i + 1)} = a${String(i)}.concat(a${String(i)}).map((z) => z + z);`)} f(a30)`],
    ['paths', `const a0 = require('m'); ${repeat(60, (i) => `const a${String(i + 1)} = a${String(i)}.b || a${String(i)}.c;`)} f(a60)`],
  ])('%s', (_, code) => {
    const start = cpuTime();
    expect(askEverything(code)).toBeGreaterThan(0);
    expect(cpuTime(start)).toBeLessThan(2000);
  });
});

describe('a file of 50,000 lines', () => {
  it('is evaluated in full', { timeout: 180_000 }, () => {
    const lines = repeat(50_000, (index) => (index % 5 === 0 ? `const a${String(index)} = 'b' + c;\n` : `f({ d: a${String(index - (index % 5))} });\n`));
    expect(askEverything(lines)).toBeGreaterThan(100_000);
  });
});

describe('large values', () => {
  const parameters = repeat(60_000, (index) => `&parameter${String(index)}=${String(index)}`);

  it('takes a URL of 1 MB apart in a time that grows with it, and not with its square', () => {
    const codeWith = (query: string): string => `const u = new URL('https://as.example/authorize?a=b${query}'); u.searchParams.set('c', 'd'); probe(u)`;
    const evaluated = (code: string): { count: number; time: number } =>
      ask(code, (evaluator) => {
        const asked = cpuTime();
        const value = probed(evaluator).map((node) => evaluator.evaluate(node))[0];
        return { count: value?.kind === 'url' ? value.search.entries.length : 0, time: cpuTime(asked) };
      });
    const code = codeWith(parameters);
    expect(code.length).toBeGreaterThan(1_000_000);
    const quarter = evaluated(codeWith(parameters.slice(0, parameters.indexOf('&parameter15000='))));
    const start = cpuTime();
    const whole = evaluated(code);
    expect(cpuTime(start)).toBeLessThan(5000);
    expect(quarter.count).toBe(15_002);
    expect(whole.count).toBe(60_002);
    // By the square of the parameters, four times as many would take sixteen times as long.
    expect(whole.time / quarter.time).toBeLessThan(10);
  });

  it.each([
    ['placeholders', `{x}`],
    ['openings', `<a {b __A %c `],
    ['percents', `%`],
    ['separators', `&=?#`],
    ['blanks', ` `],
    ['one name', 'a'],
  ])('does not slow down at 1 MB of %s', (_, part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const start = cpuTime();
    expect(askEverything(`f('?a=b' + '${text}'.trim().replace(/\\s+/g, '')); f(new URLSearchParams('${text}'), encodeURI('${text}'))`)).toBeGreaterThan(0);
    expect(cpuTime(start)).toBeLessThan(4000);
  });
});
