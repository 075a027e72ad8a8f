import { describe, expect, it } from 'vitest';

import { ask, pathOf, probed } from './ask.ts';

const table = (rows: readonly (readonly [code: string, path: string])[]): void => {
  it.each(rows)('%s', (code, path) => {
    expect(pathOf(code)).toBe(path);
  });
};

describe('imports', () => {
  table([
    ["import A from 'm'; probe(A)", 'm: default'],
    ["import { A } from 'm'; probe(A)", 'm: A'],
    ["import { A as B } from 'm'; probe(B)", 'm: A'],
    ["import { 'a b' as B } from 'm'; probe(B)", 'm: a b'],
    ["import { default as A } from 'm'; probe(A)", 'm: default'],
    ["import * as m from 'm'; probe(m, m.A)", 'm: ; m: A'],
    ["import m = require('m'); probe(m.A)", 'm: A'],
    ["const m = require('m'); probe(m.A)", 'm: A'],
    ["const { A } = require('m'); probe(A)", 'm: A'],
    ["const { A: { B } } = require('m'); probe(B)", 'm: A.B'],
    ["const A = require('m').A; probe(A)", 'm: A'],
    ["probe(require('m')())", 'm: default()'],
    ["const m = await import('m'); probe(m.A)", 'm: A'],
    ["const { A } = await import('m'); probe(A)", 'm: A'],
    ["import('m').then((m) => probe(m.A))", 'm: A'],
    ["import('m').then(({ A }) => probe(A))", 'm: A'],
    ["import { A } from 'node:m'; probe(A)", 'm: A'],
    ["const api = require('m'); probe((0, api.default)())", 'm: default()'],
    ["const m = __importStar(require('m')); probe(m.A)", 'm: A'],
    ["function f(require) { const m = require('m'); probe(m) }", '-'],
    ['const m = require(x); probe(m)', '-'],
    ["const A = x ? require('m').A : require('n').A; probe(A)", '-'],
    ["let A = require('m').A; A = require('n').A; probe(A)", '-'],
    ["var A = require('m'); var A = require('n'); probe(A)", '-'],
    ["let A; A = require('m').A; probe(A)", 'm: A'],
    ["let A = null; A = require('m').A; probe(A)", 'm: A'],
    ['const a = b, b = a; probe(a)', '-'],
    ['const a = a.b; probe(a)', '-'],
  ]);
});

describe('uses', () => {
  const imported = "import { A, useA } from 'm';";
  table([
    [`${imported} const a = new A({}); probe(a.b.c())`, 'm: A.new().b.c()'],
    [`${imported} const a = new A(), b = a; probe(b?.c!.d)`, 'm: A.new().c.d'],
    [`${imported} const { b } = new A(); probe(b)`, 'm: A.new().b'],
    [`${imported} const [b] = useA(); probe(b)`, 'm: useA()[0]'],
    [`${imported} const { login } = useA(); probe(login())`, 'm: useA().login()'],
    [`${imported} const a = useMemo(() => new A(), []); probe(a.b)`, 'm: A.new().b'],
    [`${imported} const a = useRef(new A()); probe(a.current.b)`, 'm: A.new().b'],
    [`${imported} const [a] = useState(() => new A()); probe(a.b)`, 'm: A.new().b'],
    [`${imported} async function f() { const a = await A.create(); probe(a.b) }`, 'm: A.create().b'],
    [`${imported} A.create().then((a) => probe(a.b))`, 'm: A.create().b'],
    [`${imported} A.create().then((a) => a.b).then((b) => probe(b.c))`, 'm: A.create().b.c'],
    [`${imported} A.create().catch(x).then((a) => probe(a.b))`, 'm: A.create().b'],
    [`${imported} class B { a = new A(); f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} class B { constructor() { this.a = new A() } f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} class B { constructor(private a: A) {} f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} class B { private a!: A; f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} class B { private a = inject(A); f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} function f(a: A) { probe(a.b) }`, 'm: A.new().b'],
    [`${imported} const f = () => new A(); probe(f().b)`, 'm: A.new().b'],
    [`${imported} const a = new A(); probe(a.b.bind(a)())`, 'm: A.new().b()'],
    [`${imported} const A2 = A; probe(A2)`, 'm: A'],
    [`${imported} let a = await A.create(); a = await a.renew(); probe(a.b)`, 'm: A.create().b'],
    [`${imported} class B { a = new A(); async f() { this.a = await this.a.renew(); probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} let a = A.create(); a = a.renew().b; probe(a)`, '-'],
    [`${imported} let a = A.create(); a = b.renew(); probe(a)`, '-'],
    [`${imported} probe(A || x)`, 'm: A'],
    [`${imported} probe(A[x])`, '-'],
    [`${imported} function f(A) { probe(A) }`, '-'],
    ['probe(okta.b)', 'global okta: b'],
    ['probe(window.okta.b)', 'global okta: b'],
    ['probe(new globalThis.Okta())', 'global Okta: new()'],
    ['const okta = {}; probe(okta.b)', '-'],
    ['probe(window)', '-'],
  ]);

  it('finds the path of a JSX element', () => {
    const paths = ask("import * as m from 'm'; import { A } from 'm'; probe(<A><m.B /></A>)", (evaluator) => {
      const [element] = probed(evaluator);
      if (element?.type !== 'JSXElement') return [];
      const [child] = element.children;
      const names = [element.openingElement.name, child?.type === 'JSXElement' ? child.openingElement.name : undefined];
      return names.map((name) => (name && name.type !== 'JSXNamespacedName' ? evaluator.paths.of(name)?.steps : undefined));
    });
    expect(paths).toEqual(['A', 'B']);
  });

  it('keeps the calls on the way', () => {
    const calls = ask("import { A } from 'm'; probe(new A(1).b(2).c)", (evaluator) => {
      const [node] = probed(evaluator);
      return node && evaluator.paths.of(node)?.calls.map((call) => evaluator.sourceCode.getText(call));
    });
    expect(calls).toEqual(['new A(1)', 'new A(1).b(2)']);
  });

  it('answers the same, however often and in whatever order it is asked', () => {
    const chain = Array.from({ length: 130 }, (_, index) => `const a${String(index + 1)} = a${String(index)};`).join('');
    const code = `import { a as a0 } from 'm'; ${chain} probe(a130, a60, a10)`;
    expect(pathOf(code)).toBe('-; m: a; m: a');
    const reversed = ask(code, (evaluator) => probed(evaluator).toReversed().map((node) => evaluator.paths.of(node)?.steps));
    expect(reversed.slice(0, 2)).toEqual(['a', 'a']);
  });
});
