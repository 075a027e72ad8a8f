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

  table([
    // Members of what the file makes
    [`${imported} const x = { a: new A() }; probe(x.a.b)`, 'm: A.new().b'],
    [`${imported} const x = { y: { a: new A() } }; const { y: { a: { b } } } = x; probe(b)`, 'm: A.new().b'],
    [`${imported} const x = { a: new A(), f() { probe(this.a.b) } };`, 'm: A.new().b'],
    [`${imported} const x = { a: new A(), f: () => { probe(this.a.b) } };`, '-'],
    [`${imported} const x = { a: new A(), f() { return function () { probe(this.a.b) } } };`, '-'],
    [`${imported} const x = { get a() { return new A() } }; probe(x.a.b)`, 'm: A.new().b'],
    [`${imported} const x = { a: new A(), ...y }; probe(x.a.b)`, '-'],
    [`${imported} const x = { a: null }; probe(x.a.b)`, '-'],
    [`${imported} const make = () => ({ a: new A() }); const { a } = make(); probe(a.b)`, 'm: A.new().b'],
    [`${imported} const use = () => { const { b } = useA(); return useMemo(() => ({ b }), [b]) }; const { b } = use(); probe(b())`, 'm: useA().b()'],
    [`${imported} class B { static a = new A() } probe(B.a.b)`, 'm: A.new().b'],
    [`${imported} class B { static a: A; static f() { probe(B.a.b, this.a.b) } }`, 'm: A.new().b; m: A.new().b'],
    [`${imported} class B { #a = new A(); get a() { return this.#a } f() { probe(this.a.b) } }`, 'm: A.new().b'],
    [`${imported} class B { get a() { if (x) return y; return new A() } f() { probe(this.a.b) } }`, '-'],
    [`${imported} class B { static a = x ? new A() : y } probe(B.a.b)`, '-'],
    ['const x = { a: x }; probe(x.a.a)', '-'],
    ['const x = { a: y.a }, y = { a: x.a }; probe(x.a.b)', '-'],
    // Contexts of React
    [`${imported} import { createContext, useContext } from 'react'; const C = createContext(new A()); function F() { const a = useContext(C); probe(a.b) }`, 'm: A.new().b'],
    [`${imported} import * as React from 'react'; const C = React.createContext<A | null>(null); function F() { const a = React.useContext(C)!; probe(a.b) }`, 'm: A.new().b'],
    [`${imported} interface V { a: A } const C = createContext<V | undefined>(undefined); const use = () => { const v = useContext(C); if (!v) throw x; return v }; const { a } = use(); probe(a.b)`, 'm: A.new().b'],
    [`${imported} const C = createContext(null); const a = new A(); const P = () => <C.Provider value={a}>{x}</C.Provider>; function F() { probe(useContext(C).b) }`, 'm: A.new().b'],
    [`${imported} const C = createContext({}); const P = () => { const [a] = useState<A>(); return <C value={{ a, x }}>{y}</C> }; function F() { const { a } = use(C); probe(a.b) }`, 'm: A.new().b'],
    [`${imported} const C = createContext(null); const P = () => <><C.Provider value={new A()} /><C.Provider value={x} /></>; function F() { probe(useContext(C).b) }`, '-'],
    [`${imported} const C = createContext(null); function F() { probe(useContext(C).b) }`, '-'],
    // Types of the file's own
    [`${imported} const F = ({ a }: { a: A }) => probe(a.b)`, 'm: A.new().b'],
    [`${imported} interface P { a: A } function F({ a: { b } }: P) { probe(b) }`, 'm: A.new().b'],
    [`${imported} interface Q { a?: A } interface P extends Q { x: string } function F(props: P) { const { a } = props; probe(props.a.b, a.b) }`, 'm: A.new().b; m: A.new().b'],
    [`${imported} type P = Readonly<{ deps: { a: A } }> & X; const F = (props: P) => probe(props.deps.a.b)`, 'm: A.new().b'],
    [`${imported} type P = { a: A }; const F: React.FC<P> = ({ a }) => probe(a.b)`, 'm: A.new().b'],
    [`${imported} type P = { a: A }; class F extends React.Component<P> { f() { probe(this.props.a.b) } }`, 'm: A.new().b'],
    [`${imported} interface D { a: A } class F { constructor(private readonly d: D) {} f() { probe(this.d.a.b) } }`, 'm: A.new().b'],
    [`${imported} type P = { a: string }; const F = ({ a }: P) => probe(a.b)`, '-'],
    [`${imported} type P = { a: A } | { a: B }; const F = ({ a }: P) => probe(a.b)`, '-'],
    ['interface P { next: P } const F = (p: P) => probe(p.next.next.next)', '-'],
    ['type P = P; const F = (p: P) => probe(p.next)', '-'],
    ['interface P extends P {} const F = (p: P) => probe(p.next)', '-'],
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
