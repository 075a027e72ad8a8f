import { describe, expect, it } from 'vitest';

import { ask } from './ask.ts';
import { cpuTime } from './cpu-time.ts';
import { everything } from './everything.ts';

/** Processor time for asking everything about every expression, without parsing: the better of two. */
function timeOf(code: string): number {
  const times = [1, 2].map(() =>
    ask(code, (evaluator) => {
      const start = cpuTime();
      everything(evaluator);
      return cpuTime(start);
    }),
  );
  return Math.min(...times);
}

const repeat = (count: number, part: (index: string) => string): string =>
  Array.from({ length: count }, (_, index) => part(String(index))).join('\n');

/** Code of about ten lines that asks for a token in one of several ways. */
const ways: readonly ((index: string) => string)[] = [
  (i) => `
export async function login${i}(username, password) {
  const body${i} = new URLSearchParams();
  body${i}.append('grant_type', GRANTS.password);
  body${i}.append('username', username);
  body${i}.set('password', password);
  if (username) body${i}.append('scope', ['openid', SCOPE].join(' '));
  const response${i} = await fetch(BASE + '/token', { method: 'POST', headers: { ...HEADERS }, body: body${i} });
  return response${i}.json();
}`,
  (i) => `
export function redirect${i}(state = '') {
  let url${i} = \`\${BASE}/authorize?response_type=\${TYPE}\`;
  url${i} += '&client_id=' + encodeURIComponent(clientId(${i}));
  if (state) { url${i} += '&state=' + state; }
  for (const key in EXTRA) url${i} += '&' + key + '=' + EXTRA[key];
  window.location.href = url${i};
}
`,
  (i) => `
class Client${i} {
  options = { client_id: 'a${i}', ...EXTRA };
  url = new URL('/authorize', BASE);
  constructor() { this.url.searchParams.set('response_type', 'code'); }
  send(code) { this.options.code = code; return request(this.url, this.options); }
  logout() { return request(BASE + '/logout', { id_token_hint: this.token ?? undefined }); }
}
`,
];

const head = `
const BASE = 'https://as.example';
const GRANTS = { password: 'password', code: 'authorization_code' };
const SCOPE = 'profile', TYPE = 'code', EXTRA = { prompt: 'login', max_age: '1' };
const HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' };
function clientId(index) { return 'client-' + index; }
function request(url, options) { return fetch(url, { method: 'POST', body: new URLSearchParams(options) }); }
`;

const fileOf = (lines: number): string => head + repeat(Math.floor(lines / 9), (i) => ways[Number(i) % ways.length]?.(i) ?? '');

describe('time grows with the code', { timeout: 120_000, retry: 2 }, () => {
  it('in an ordinary file', { timeout: 300_000 }, () => {
    const small = fileOf(1000);
    timeOf(small);
    const perLine = timeOf(small) / 1000;
    expect(timeOf(fileOf(20_000)) / 20_000 / perLine).toBeLessThan(2);
  });

  it.each<[string, (count: number) => string]>([
    ['appends to one object', (n) => `const p = new URLSearchParams();\n${repeat(n, (i) => `p.append('a${i}', 'b');`)}\nf(p);`],
    ['appends of one name', (n) => `const p = new URLSearchParams();\n${repeat(n, () => `p.append('a', 'b');`)}\nf(p);`],
    ['assignments to one object', (n) => `const o = {};\n${repeat(n, (i) => `o.a${i} = 'b';`)}\nf(o);`],
    ['nested assignments', (n) => `const o = { a: {} };\n${repeat(n, (i) => `o.a.b${i} = 'b';`)}\nf(o);`],
    ['reads of one object', (n) => `const o = { a: 'b', c: 'd' };\n${repeat(n, () => `f(o.a);`)}`],
    ['reads of one changed object', (n) => `const p = new URLSearchParams({ a: 'b' }); p.set('c', 'd');\n${repeat(n, () => `f(p.toString());`)}`],
    ['reads of one constant', (n) => `const a = 'b';\n${repeat(n, () => `f(a + 'c');`)}`],
    ['reads of one enum', (n) => `enum E { ${repeat(50, (i) => `A${i} = 'a',`)} }\n${repeat(n, () => `f(E.A1);`)}`],
    ['calls of one function', (n) => `function f(a, { b = 'c' } = {}) { return a + b; }\n${repeat(n, (i) => `g(f('${i}'));`)}`],
    ['calls of one helper', (n) => `function f(p, a) { p.set(a, 'b'); }\nconst q = new URLSearchParams();\n${repeat(n, (i) => `f(q, 'a${i}');`)}`],
    ['methods of one class', (n) => `class A { a = 'b';\n${repeat(n, (i) => `f${i}() { return this.a + this.b; }`)}\n}`],
    ['variables that are written twice', (n) => repeat(n, (i) => `let a${i} = 'b'; if (x) a${i} = 'c'; f(a${i});`)],
    ['multi-line templates with CRLF', (n) => repeat(n, (i) => 'f(`a\r\n' + i + '\r\n${b}\r\nc`);')],
    ['elements of one array', (n) => `const l = [];\n${repeat(n, (i) => `l.push('a${i}');`)}\nf(l.join('&'));`],
    ['properties of one literal', (n) => `const o = {\n${repeat(n, (i) => `a${i}: 'b',`)}\n};\nf(o);`],
    ['access paths', (n) => `import { A } from 'm';\nconst a = new A();\n${repeat(n, () => `a.b().then((c) => c.d());`)}`],
  ])('with %s', (_, codeOf) => {
    timeOf(codeOf(400));
    // Eight times the code: a ratio of one when it is linear, of eight when it is quadratic.
    const ratio = timeOf(codeOf(3200)) / 3200 / (timeOf(codeOf(400)) / 400);
    expect(ratio).toBeLessThan(4);
  });

  it.each<[string, (count: number) => string]>([
    ['additions to one string', (n) => `let s = '';\n${repeat(n, (i) => `s += '&a${i}=b';`)}\nf(s);`],
    ['assignments of one string', (n) => `let s = '';\n${repeat(n, (i) => `s = s + '&a${i}=b';`)}\nf(s);`],
    ['additions to one field', (n) => `class A { s = ''; constructor() {\n${repeat(n, (i) => `this.s = this.s + '&a${i}=b';`)}\n} }`],
    ['conditional additions', (n) => `let s = '';\n${repeat(n, (i) => `if (x) s += '&a${i}=b';`)}\nf(s);`],
    ['replacements', (n) => `let s = 'a';\n${repeat(n, (i) => `s = 'a${i}'; f(s);`)}`],
    ['conditional replacements', (n) => `let s = 'a';\n${repeat(n, (i) => `if (x) s = 'a${i}'; f(s);`)}`],
    ['spreads of one object', (n) => `let o = {};\n${repeat(n, (i) => `o = { ...o, a${i}: 'b' };`)}\nf(o);`],
  ])('and does not explode with 2,000 %s', (_, codeOf) => {
    const code = codeOf(2000);
    const time = ask(code, (evaluator) => {
      const start = cpuTime();
      everything(evaluator);
      return cpuTime(start);
    });
    expect(time).toBeLessThan(3000);
  });
});
