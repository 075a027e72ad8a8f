import { describe, expect, it } from 'vitest';

import { queryOf, valueOf, wholeOf } from './ask.ts';

const table = (rows: readonly (readonly [code: string, value: string])[]): void => {
  it.each(rows)('%s', (code, value) => {
    expect(valueOf(code)).toBe(value);
  });
};

describe('containers', () => {
  table([
    ["probe(new URLSearchParams({ a: 'b' }))", "parameters{a: 'b'}"],
    ["probe(new URLSearchParams([['a', 'b'], ['a', x]]))", "parameters{a: 'b', a: ?}"],
    ["probe(new URLSearchParams(Object.entries({ a: 'b' })))", "parameters{a: 'b'}"],
    ["probe(new URLSearchParams('a=b&a=c%20d'))", "parameters{a: 'b', a: 'c%20d'}"],
    ["probe(new URLSearchParams('?a=b'))", "parameters{a: 'b'}"],
    ['probe(new URLSearchParams(`a=${x}`))', 'parameters{a: \'○\'}'],
    ['probe(new URLSearchParams(x))', 'parameters{…}'],
    ['probe(new URLSearchParams(...x))', 'parameters{…}'],
    ['probe(new URLSearchParams())', 'parameters{}'],
    ["probe(new URLSearchParams(c ? { a: 'b' } : 'd=e'))", "parameters{a?: 'b', d?: 'e'}"],
    ["probe(new URLSearchParams({ a: 'b' }).toString())", "'○parameters{a: 'b'}'"],
    ["probe(new URLSearchParams({ a: 'b' }).get('a'))", "'b'"],
    ["probe(new URLSearchParams({ a: 'b' }).get(x))", '?'],
    ["probe(new URLSearchParams({ a: 'b' }).a)", '?'],
    ["class URLSearchParams {} probe(new URLSearchParams({ a: 'b' }))", '?'],
    ["import { URLSearchParams } from 'url'; probe(new URLSearchParams({ a: 'b' }))", "parameters{a: 'b'}"],
    ["probe(new window.URLSearchParams({ a: 'b' }))", "parameters{a: 'b'}"],
    ["probe(new Headers({ A: 'b' }))", "headers{A: 'b'}"],
    ["probe(new HttpParams({ fromObject: { a: 'b' } }))", "parameters{a: 'b'}"],
    ["probe(new HttpParams({ fromString: 'a=b' }))", "parameters{a: 'b'}"],
    ["probe(new HttpParams().set('a', 'b').append('a', 'c').delete('d').set('e', x))", "parameters{a: 'b', a: 'c', e: ?}"],
    ["probe(new HttpParams().set('a', 'b').set('a', 'c'))", "parameters{a: 'c'}"],
    ["probe(new HttpParams().appendAll({ a: 'b' }).set(x, 'y'))", "parameters{a: 'b', …}"],
    ["probe(new URL('https://a/b?c=d'))", "url 'https://a/b' parameters{c: 'd'}"],
    ["probe(new URL('/b?c=d', 'https://a'))", "url 'https://a/b' parameters{c: 'd'}"],
    ["probe(new URL('/b', x))", "url '○/b' parameters{}"],
    ['probe(new URL(x))', "url '○' parameters{…}"],
    ["probe(new URL('https://a/b?c=d').searchParams)", "parameters{c: 'd'}"],
    ["probe(new URL('https://a/b?c=d').search)", "'?○parameters{c: 'd'}'"],
    ["probe(new URL('https://a/b?c=d').href)", "'https://a/b?○parameters{c: 'd'}'"],
    ["probe(new URL('https://a/b?c=d').pathname)", "'/b'"],
    ["probe(`${new URL('https://a/b?c=d')}`)", "'https://a/b?○parameters{c: 'd'}'"],
    ["probe(new URL('https://a/b').toString())", "'https://a/b?○parameters{}'"],
  ]);
});

describe('stringifiers', () => {
  table([
    ["import qs from 'qs'; probe(qs.stringify({ a: 'b' }))", "'○{a: 'b'}'"],
    ["import * as qs from 'query-string'; probe(qs.stringify({ a: 'b' }))", "'○{a: 'b'}'"],
    ["import { stringify } from 'querystring'; probe(stringify({ a: 'b' }))", "'○{a: 'b'}'"],
    ["const { stringify } = require('node:querystring'); probe('?' + stringify({ a: 'b' }))", "'?○{a: 'b'}'"],
    ["import s from 'form-urlencoded'; probe(s({ a: 'b' }))", "'○{a: 'b'}'"],
    ["probe($.param({ a: 'b' }))", "'○{a: 'b'}'"],
    ["import qs from 'qs'; probe(qs.parse('a=b'))", '?'],
    ["const qs = { stringify: (x) => 'c' }; probe(qs.stringify({ a: 'b' }))", "'c'"],
  ]);
});

describe('queries', () => {
  it.each([
    ["probe('https://a/b?c=d&e=f')", "'https://a/b' parameters{c: 'd', e: 'f'}"],
    ["probe('https://a/b')", "'https://a/b' -"],
    ["probe('a=b&c=d')", "'' parameters{a: 'b', c: 'd'}"],
    ["probe('a=b=c')", "'' parameters{a: 'b=c'}"],
    ["probe('?a=b#c=d&e=f')", "'' parameters{a: 'b'}"],
    ["probe('?&a=b&&c=')", "'' parameters{a: 'b', c: ''}"],
    ["probe('?a%20b=c&d+e=f')", "'' parameters{a b: 'c', d e: 'f'}"],
    ["probe('?%zz=a')", "'' parameters{%zz: 'a'}"],
    ["probe('a sentence = no query')", "'a sentence = no query' -"],
    ['probe(`${b}/authorize?response_type=${t}&scope=openid`)', "'○/authorize' parameters{response_type: '○', scope: 'openid'}"],
    ['probe(`${u}&a=b`)', "'○' parameters{a: 'b', …}"],
    ['probe(`${u}?a=b${rest}`)', "'○' parameters{a: 'b○'}"],
    ['probe(`${u}?a=${a}${rest}`)', "'○' parameters{a: '○', …}"],
    ["probe(`${u}?a=b${c ? '&d=e' : ''}&f=g`)", "'○' parameters{a: 'b', d?: 'e', f: 'g'}"],
    ["probe(u + '?' + new URLSearchParams({ a: 'b' }) + '&c=d')", "'○' parameters{a: 'b', c: 'd'}"],
    ["probe('https://a/b?c=' + encodeURIComponent('d&e=f'))", "'https://a/b' parameters{c: '%(d&e=f)'}"],
    ["probe('?c=' + encodeURIComponent(new URLSearchParams({ a: 'b' })))", "'' parameters{c: '%(○parameters{a: 'b'})'}"],
    ["probe('?claims=' + encodeURIComponent(JSON.stringify({ id_token: 'x' })) + '&a=b')", "'' parameters{claims: '%(○)', a: 'b'}"],
    ["probe('?state=' + JSON.stringify({ response_type: 'x' }))", "'' parameters{state: '○'}"],
    ["probe(encodeURI('https://a/b?c=d e&f=g'))", "'%(https)://%(a)/%(b)' parameters{%(c): 'd'}".replace('%(c): \'d\'', "c: '%(d e)', f: '%(g)'")],
    ['probe(`\n  https://a/b\n  ?c=d\n  &e=f g\n`)', "'https://a/b' parameters{c: 'd', e: 'f g'}"],
    ["probe(['a=b', `c=${d}`].join('&'))", "'' parameters{a: 'b', c: '○'}"],
    ["probe(Object.keys(o).map((k) => k + '=' + o[k]).join('&'))", 'no text: ?'],
    ["const o = { a: 'b' }; probe(Object.keys(o).map((k) => k + '=' + o[k]).join('&'))", "'' parameters{a: 'b'}"],
    ["const o = { a: 'b' }; probe(Object.entries(o).map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&'))", "'' parameters{a: 'b'}"],
    ["const o = { a: 'b' }; probe('x?' + Object.entries(o).map((pair) => pair.join('=')).join('&'))", "'x' parameters{a: 'b'}"],
    ["const o = { a: 'b' }; probe(Object.keys(o).map((k) => `${snake(k)}=${o[k]}`).join('&'))", 'no text: ?'],
    ["const o = { a: 'b' }; probe(Object.keys(o).reduce((s, k) => s + k + '=' + o[k] + '&', ''))", "'' parameters{a: 'b'}"],
  ])('%s', (code, parts) => {
    expect(queryOf(code)).toBe(parts);
  });
});

describe('later writes', () => {
  table([
    ["const p = new URLSearchParams(); p.append('a', 'b'); p.append('a', 'c'); probe(p)", "parameters{a: 'b', a: 'c'}"],
    ["const p = new URLSearchParams({ a: 'b' }); p.set('a', 'c'); probe(p)", "parameters{a: 'c'}"],
    ["const p = new URLSearchParams({ a: 'b', c: 'd' }); p.delete('a'); probe(p)", "parameters{c: 'd'}"],
    ["const p = new URLSearchParams(); probe(p); p.set('a', 'b')", "parameters{a: 'b'}"],
    ["const p = new URLSearchParams(); if (x) p.set('a', 'b'); probe(p)", "parameters{a?: 'b'}"],
    ["const p = new URLSearchParams({ a: 'b' }); if (x) p.delete('a'); probe(p)", "parameters{a?: 'b'}"],
    ["const p = new URLSearchParams({ a: 'b' }); x && p.set('a', 'c'); probe(p)", "parameters{a: 'b', a?: 'c'}"],
    ["const p = new URLSearchParams({ a: 'b' }); for (;;) p.append('a', 'c'); probe(p)", "parameters{a: 'b', a?: 'c'}"],
    ["const p = new URLSearchParams(); try { p.set('a', 'b') } catch { p.set('c', 'd') } probe(p)", "parameters{a: 'b', c?: 'd'}"],
    ["function f() { const p = new URLSearchParams(); p.set('a', 'b'); return probe(p) }", "parameters{a: 'b'}"],
    ["if (x) { const p = new URLSearchParams(); p.set('a', 'b'); probe(p) }", "parameters{a: 'b'}"],
    ["if (x) { var p = new URLSearchParams(); p.set('a', 'b'); probe(p) }", "parameters{a: 'b'}"],
    ["const p = new URLSearchParams(); const f = () => p.set('a', 'b'); probe(p)", "parameters{a?: 'b'}"],
    ["const p = new URLSearchParams(); p.set(x, 'b'); probe(p)", 'parameters{…}'],
    ["const k = 'a'; const p = new URLSearchParams(); p.set(k, 'b'); probe(p)", "parameters{a: 'b'}"],
    ["const o = {}; o.a = 'b'; o['c'] = 'd'; probe(o)", "{a: 'b', c: 'd'}"],
    ["const o = { a: 'b' }; delete o.a; probe(o)", '{}'],
    ["const o = { a: 'b' }; o[x] = 'c'; probe(o)", "{a: 'b', …}"],
    ["const o = { a: 'b' }; delete o[x]; probe(o)", "{a?: 'b'}"],
    ["const o = { a: 'b' }; o.a += 'c'; o.d ??= 'e'; o.a ||= 'f'; probe(o)", "{d: 'e', a: 'bc'}"],
    ["const o = { a: 1 }; o.a -= 1; probe(o)", '{a: ?}'],
    ["const o = { a: { b: 'c' } }; o.a.d = 'e'; probe(o)", "{a: {b: 'c', d: 'e'}}"],
    ["const o = {}; Object.assign(o, { a: 'b' }, x); probe(o)", "{a: 'b', …}"],
    ["const o = { set() {} }; o.set('a', 'b'); probe(o)", '{set: ?}'],
    ["const p = new FormData(); p.append('a', 'b'); probe(p)", "parameters{a: 'b'}"],
    ["const h = new Headers(); h.set('A', 'b'); h.set('a', 'c'); probe(h)", "headers{a: 'c'}"],
    ["const u = new URL('https://a/b'); u.searchParams.set('c', 'd'); probe(u)", "url 'https://a/b' parameters{c: 'd'}"],
    ["const u = new URL('https://a/b'); const p = u.searchParams; p.set('c', 'd'); probe(u)", "url 'https://a/b' parameters{c: 'd'}"],
    ["const u = new URL('https://a/b'); const { searchParams } = u; searchParams.set('c', 'd'); probe(u)", "url 'https://a/b' parameters{c: 'd'}"],
    ["const u = new URL('https://a/b'); u.search = new URLSearchParams({ c: 'd' }); probe(u)", "url 'https://a/b' parameters{c: 'd'}"],
    ["const u = new URL('https://a/b?x=y'); u.search = '?c=d'; u.searchParams.set('e', 'f'); probe(u)", "url 'https://a/b' parameters{c: 'd', e: 'f'}"],
    ["const u = new URL('https://a/b?x=y'); u.search += '&c=d'; probe(u)", "url 'https://a/b' parameters{x: 'y', c: 'd'}"],
    ["const u = new URL('https://a/b'); u.search = x; probe(u)", "url 'https://a/b' parameters{…}"],
    ["const u = new URL('https://a/b?c=d'); u.search = ''; probe(u)", "url 'https://a/b' parameters{}"],
    ["const l = ['a']; l.push('b', 'c'); if (x) l.push('d'); probe(l)", "['a', 'b', 'c', ('d' | '')]"],
    ["const l = ['a']; l.push(...x); probe(l)", "['a', …]"],
    ["const l = ['a']; l[0] = 'b'; probe(l)", "['a', …]"],
    ["const l = ['a', 'b']; delete l[0]; probe(l)", "['a', 'b', …]"],
  ]);
});

describe('writes by helpers and aliases', () => {
  table([
    ["function add(p) { p.set('a', 'b') } const q = new URLSearchParams(); add(q); probe(q)", "parameters{a: 'b'}"],
    ["const add = (p, v) => { p.set('a', v) }; const q = new URLSearchParams(); add(q, 'b'); probe(q)", "parameters{a: 'b'}"],
    [
      "function add(p, k, v) { p.append(k, v) } const q = new URLSearchParams(), r = new URLSearchParams(); add(q, 'a', 'b'); add(q, 'c', 'd'); add(r, 'e', 'f'); probe(q, r)",
      "parameters{a: 'b', c: 'd'}; parameters{e: 'f'}",
    ],
    ["function add(p) { if (x) p.set('a', 'b') } const q = new URLSearchParams(); add(q); probe(q)", "parameters{a?: 'b'}"],
    ["function add(p) { p.set('a', 'b') } const q = new URLSearchParams(); if (x) add(q); probe(q)", "parameters{a?: 'b'}"],
    ["function add(p) { p.set('a', 'b'); return p } probe(add(new URLSearchParams({ c: 'd' })))", "parameters{c: 'd', a: 'b'}"],
    ["function f(p) { g(p) } function g(p) { f(p); p.set('a', 'b') } const q = new URLSearchParams(); f(q); probe(q)", "parameters{a: 'b'}"],
    ["const q = { a: 'b' }; const r = q; r.c = 'd'; probe(q)", "{a: 'b', c: 'd'}"],
    ["const q = new URLSearchParams(); x.forEach((k) => q.append('a', k)); probe(q)", 'parameters{a?: ?}'],
  ]);
});

describe('loops over an object', () => {
  const object = "const o = { a: 'b', c: x }; const p = new URLSearchParams();";
  table([
    [`${object} for (const k in o) p.append(k, o[k]); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} for (const k of Object.keys(o)) p.append(k, o[k]); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} const ks = Object.keys(o); for (let i = 0; i < ks.length; i++) p.append(ks[i], o[ks[i]]); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} const ks = Object.keys(o); for (let i = 0, n = ks.length; i < n; i++) { const k = ks[i]; p.append(k, o[k]); } probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} const ks = Object.keys(o); for (let i = 0; i < ks.length; i++) p.append(ks[i], values[i]); probe(p)`, 'parameters{…}'],
    [`${object} const ks = Object.keys(o); for (let i = 1; i < ks.length; i++) p.append(ks[i], o[ks[i]]); probe(p)`, 'parameters{…}'],
    ["let s = ''; const l = ['a', 'b']; for (let i = 0; i < l.length; i++) s = 'x'; probe(s)", "'x'"],
    [`${object} for (const [k, v] of Object.entries(o)) p.set(k, v); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} Object.keys(o).forEach((k) => p.set(k, o[k])); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} Object.entries(o).forEach(([k, v]) => { if (v) p.set(k, String(v)) }); probe(p)`, "parameters{a?: 'b', c?: ?}"],
    [`${object} $.each(o, (k, v) => p.set(k, v)); probe(p)`, "parameters{a: 'b', c: ?}"],
    [`${object} for (const k in o) p.append(k, k); probe(p)`, 'parameters{…}'],
    [`${object} for (const k in o) p.append(k, 'z'); probe(p)`, 'parameters{…}'],
    [`${object} for (const k in y) p.append(k, y[k]); probe(p)`, 'parameters{…}'],
    ["const o = { a: 'b' }; const q = {}; for (const k in o) q[k] = o[k]; probe(q)", "{a: 'b'}"],
    ["const o = { a: 'b' }; let s = ''; for (const k in o) s += k + '=' + o[k] + '&'; probe(s)", "'○=○&'"],
  ]);
  it('reads a string that a loop adds to', () => {
    expect(queryOf("const o = { a: 'b' }; let s = 'https://x?'; for (const k in o) s += k + '=' + o[k] + '&'; probe(s)")).toBe(
      "'https://x' parameters{a: 'b'}",
    );
  });
});

describe('the whole life of a value', () => {
  it.each([
    ["const p = {}; p.a = 'b'", '{}', "{a: 'b'}"],
    ["let u = 'a?b=c'; u += '&d=e'", "'a?b=c'", "'a?b=c&d=e'"],
    ["let u; if (x) { u = 'a'; u += 'b' } else { u = 'c' } u += 'd'", "'a'", "'abd'"],
    ["let u; if (x) { u = 'a'; u += 'b' } else { u = 'c' } u += 'd'", "'c'", "'cd'"],
    ["let u = 'a'; f(u); u = 'b'; u += 'c'", "'a'", "'a'"],
    ["let u = 'a'; f(u); u = 'b'; u += 'c'", "'b'", "'bc'"],
    ["let u = 'a'; if (x) u = 'b'; u += 'c'", "'a'", "'ac'"],
    ["let u = 'a'; if (x) u = 'b'; u += 'c'", "'b'", "'bc'"],
    ["let o = { a: 'b' }; o.c = 'd'; f(o); o = { e: 'f' }; o.g = 'h'", "{ a: 'b' }", "{a: 'b', c: 'd'}"],
    ["let o = { a: 'b' }; o.c = 'd'; f(o); o = { e: 'f' }; o.g = 'h'", "{ e: 'f' }", "{e: 'f', g: 'h'}"],
    ["class A { u = 'a'; f() { this.u += 'b' } }", "'a'", "'a○('b' | '')'"],
    ["f({ a: 'b' })", "{ a: 'b' }", "{a: 'b'}"],
  ])('%s of %s', (code, text, value) => {
    expect(wholeOf(code, text)).toBe(value);
  });
});
