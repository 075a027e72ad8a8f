import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import plugin from '../src/index.ts';

/** Words that let every one of these files past the gate. */
const GATE = '// oauth grant_type response_type client_id access_token\n';

const linter = new Linter();
const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`oauth/${name}`, 'error' as const]));

/** Lints with every rule. A rule that throws makes ESLint throw; a parser that gives up reports a fatal message. */
function lint(code: string, parser: 'espree' | 'typescript-eslint', sourceType: 'module' | 'script' = 'module'): Linter.LintMessage[] {
  return linter.verify(
    GATE + code,
    [
      {
        files: ['**/*.js'],
        plugins: { oauth: plugin },
        languageOptions: { sourceType, ...(parser === 'espree' ? {} : { parser: typescriptParser }) },
        rules,
      },
    ],
    { filename: 'file.js' },
  );
}

const repeat = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('');

/** Code that a rule could stumble over. Each is followed by a request that has to be reported all the same. */
const FILES: Readonly<Record<string, string>> = {
  'cyclic constants': 'const a = b, b = c, c = a; const o = { grant_type: a, username: o }; fetch(a, { body: o });',
  'a variable that is its own value': 'const p = p; const q = { ...q }; let r = `${r}`; fetch(r, { body: new URLSearchParams(q) });',
  getters: "const o = { get grant_type() { return 'x'; }, set username(v) {}, client_id: 1 }; axios.post('/token', o);",
  proxies: "const p = new Proxy({ grant_type: 'x', client_id: 1 }, { get() { return p; } }); axios.post('/token', p);",
  '__proto__ keys': "const o = { __proto__: { grant_type: 'x' }, ['__proto__']: 1, constructor: 2, toString: 3, hasOwnProperty: 4 }; axios.post('/token', o); axios[o.constructor]({ __proto__: o }); x.toString('grant_type=1'); new constructor(); toString(); hasOwnProperty.call(o); valueOf().constructor({ response_type: 'x', client_id: 1 });",
  'malformed percent-encoding': "location.href = 'https://a/authorize?response_type=%E0%A4%A&client_id=%&scope=%zz%20%ff%C3&%=%&=&==&&&%';",
  'lone surrogates': "location.href = 'https://a/authorize?response_type=\\ud800&client_id=\\udc00\\ud800&scope=\\ud83d';",
  'sparse arrays and empty texts': "const a = [, , 'x', ,]; const s = ['', ``, ...[]].join(''); fetch(s + '?' + a.join('&'), { body: new URLSearchParams([[], ['a'], [,]]) });",
  'spreads of everything': 'const o = { ...null, ...undefined, ...1, ...[], ...f() }; fetch(...a, ...b); new URLSearchParams(...o); axios.post(...[]);',
  'odd calls': 'fetch(); axios(); new URL(); new URLSearchParams(); new FormData().append(); x.set(); Object.assign(); [].join(); encodeURIComponent(); require(); import(x); JSON.stringify();',
  'generators and async iteration': 'async function* g(p) { yield* g(p); for await (const [k, v] of g(p)) p.append(k, v); return p; } axios.post("/token", g(new URLSearchParams()));',
  'recursion': 'function f(a) { return f({ ...a, grant_type: f(a) }); } const g = (x) => g(g)(x); axios.post(f({ client_id: g }), f(f(f({}))));',
  'deep destructuring': 'const { a: { b: [, { c = d, ...e } = {}] = [] } = {} } = o, { [c]: d } = e; ({ a, b: [c] } = d); axios.post(c, { grant_type: d, client_id: e });',
  classes: 'class A extends A { static #x = this.#x; static { this.y = A; } grant_type = this.grant_type; #p; get p() { return this.p; } m() { return super.m(this); } } axios.post("/token", new A().p);',
};

const REQUEST = "\n;fetch('/oauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username: u, password: p }) });\n";

describe.each(['espree', 'typescript-eslint'] as const)('with %s, no rule throws or loses a report on', (parser) => {
  const expectReport = (code: string): void => {
    const messages = lint(code + REQUEST, parser);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('oauth/no-password-grant');
  };

  it.each(Object.entries(FILES))('%s', (_, code) => {
    expectReport(code);
  });

  it('an empty file', () => {
    expect(lint('', parser)).toEqual([]);
  });

  it('a URL of 1 MB', () => {
    expectReport(`location.href = 'https://a/authorize?response_type=code&client_id=a&state=b&x=${'y%20'.repeat(262_144)}';`);
  });

  it('a URL of 50,000 parameters', () => {
    expectReport(`location.href = 'https://a/authorize?response_type=code&client_id=a&state=b${repeat(50_000, (i) => `&p${String(i)}=${String(i)}`)}';`);
  });

  it('5,000 calls on one object', () => {
    expectReport(`const p = new URLSearchParams();\n${repeat(5000, (i) => `p.append('k${String(i)}', v);\n`)}fetch('/x', { body: p });`);
  });

  it('a string that is built in 5,000 statements', () => {
    expectReport(`let url = '/authorize?response_type=code';\n${repeat(5000, (i) => `url += '&k${String(i)}=' + v;\n`)}open(url);`);
  });

  it('a file of 50,000 lines', () => {
    const filler = repeat(50_000, (i) => `const v${String(i)} = f(${String(i)}, { a: v${String(Math.max(0, i - 1))}, b: 'text' });\n`);
    expectReport(filler);
  }, 60_000);

  // As deep as the parser itself goes: it may give up, the rules may not.
  it.each([
    ['calls', (depth: number) => `${'f('.repeat(depth)}'grant_type=x'${')'.repeat(depth)};`],
    ['parentheses', (depth: number) => `const x = ${'('.repeat(depth)}'grant_type=x'${')'.repeat(depth)};`],
    ['arrays', (depth: number) => `const x = ${'['.repeat(depth)}'grant_type=x'${']'.repeat(depth)};`],
    ['objects', (depth: number) => `const x = ${'{ grant_type: '.repeat(depth)}'x'${' }'.repeat(depth)};`],
    ['members', (depth: number) => `const x = a${'.b'.repeat(depth)}; fetch(x);`],
    ['a chain of calls', (depth: number) => `new HttpParams()${".set('grant_type', 'x')".repeat(depth)};`],
    ['concatenations', (depth: number) => `const url = '/authorize?response_type=code&client_id=b'${" + '&k=' + x".repeat(depth)};`],
    ['conditions', (depth: number) => `const x = ${'a ? b : '.repeat(depth)}'grant_type=x'; fetch(x);`],
    ['functions', (depth: number) => `${'() => '.repeat(depth)}'grant_type=x';`],
    ['templates', (depth: number) => `const x = ${'`a=${'.repeat(depth)}b${'}`'.repeat(depth)};`],
  ])('%s 5,000 deep', (_, build) => {
    for (const depth of [50, 500, 5000]) {
      let messages: Linter.LintMessage[];
      try {
        messages = lint(build(depth), parser);
      } catch (error) {
        // The parser, or ESLint's own walk, ran out of stack; a rule names itself in the message.
        expect(String(error)).toContain('call stack');
        expect((error as Error).message).not.toMatch(/oauth\//);
        continue;
      }
      expect(messages.filter(({ fatal, ruleId }) => fatal !== true && ruleId === null)).toEqual([]);
    }
  }, 60_000);
});

describe('no rule throws', () => {
  it('on with', () => {
    const code = "with (config) { grant_type = 'x'; axios.post('/token', { grant_type, client_id }); }";
    expect(lint(code, 'espree', 'script').filter(({ fatal }) => fatal)).toEqual([]);
  });

  it('on random sequences of what requests are made of', () => {
    const atom = fc.constantFrom("'password'", "'a=b&c='", 'x', 'u', 'null', '1', '`?${x}`', "['a', 'b']", "{ grant_type: 'password' }", '{ ...x }', 'new URLSearchParams(x)', "new URL('/authorize', x)", '(async () => x)', 'this.y', 'await x');
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        atom,
        fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a} + ${b})`),
        fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
        fc.tuple(tie('expression'), fc.constantFrom('append', 'set', 'join', 'toString', 'map', 'then', 'post', 'searchParams.set'), tie('expression'), tie('expression')).map(([a, name, b, c]) => `(${a}).${name}(${b}, ${c})`),
        fc.tuple(fc.constantFrom('fetch', 'axios', 'encodeURIComponent', 'f', 'Object.assign', 'qs.stringify'), tie('expression'), tie('expression')).map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(tie('expression'), fc.constantFrom('grant_type', 'response_type', 'id_token', 'href', 'length')).map(([a, name]) => `(${a}).${name}`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('let x =', 'x =', 'x +=', 'x.grant_type =', 'var u =', ''), expression), { minLength: 1, maxLength: 5 }), (statements) => {
        const code = `async function f(u) {\n${statements.map(([start, value]) => `${start.replace('let ', 'var ')} ${start === '' ? `(${value})` : value};`).join('\n')}\n}`;
        const messages = lint(code, 'espree');
        expect(messages.filter(({ fatal }) => fatal), code).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
