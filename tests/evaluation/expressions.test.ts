import { describe, expect, it } from 'vitest';

import { valueOf } from './ask.ts';

const table = (rows: readonly (readonly [code: string, value: string])[]): void => {
  it.each(rows)('%s', (code, value) => {
    expect(valueOf(code)).toBe(value);
  });
};

describe('literals', () => {
  table([
    ["probe('a')", "'a'"],
    ["probe('')", "''"],
    ["probe('it\\'s')", "'it's'"],
    ['probe(1)', '1'],
    ['probe(-1)', '-1'],
    ['probe(true)', 'true'],
    ['probe(!0)', 'true'],
    ['probe(!1)', 'false'],
    ['probe(null)', 'null'],
    ['probe(undefined)', 'undefined'],
    ['probe(void 0)', 'undefined'],
    ['probe(10n)', '10'],
    ['probe(/a/)', '?'],
    ['probe(x)', '?'],
    ['probe(typeof x)', '?'],
    ['probe(class {})', '?'],
    ['probe(() => 1)', '?'],
  ]);
});

describe('templates', () => {
  table([
    ['probe(`a`)', "'a'"],
    ['probe(``)', "''"],
    ['probe(`${x}`)', "'○'"],
    ['probe(`a${x}b${"c"}`)', "'a○bc'"],
    ['probe(`a${1}b`)', "'a1b'"],
    ['probe(`a${`b${"c"}`}`)', "'abc'"],
    ['probe(`a${c ? "b" : "d"}`)', "'a○('b' | 'd')'"],
    ['probe(`\\n`)', "'\n'"],
    ['probe(String.raw`a\\n${"b"}`)', "'a\\nb'"],
    ['const String = 1; probe(String.raw`a`)', '?'],
    ['probe(tag`a`)', '?'],
    ['probe(tag`\\u`)', '?'],
  ]);
});

describe('placeholders', () => {
  table([
    ["probe('a{{x}}b')", "'a○b'"],
    ["probe('a<x>b')", "'a○b'"],
    ["probe('a<your client>b')", "'a○b'"],
    ["probe('a%x%b')", "'a○b'"],
    ["probe('a%CLIENT_ID%b')", "'a○b'"],
    ["probe('a%ACCESS%&b')", "'a○&b'"],
    ["probe('a%20b%2Fc')", "'a%20b%2Fc'"],
    ["probe('%C3%A9%20')", "'%C3%A9%20'"],
    ["probe('%fade%20x')", "'%fade%20x'"],
    ["probe('a${x}b')", "'a○b'"],
    ["probe('a#{x}b')", "'a○b'"],
    ["probe('a__CLIENT_ID__b')", "'a○b'"],
    ["probe('__x__')", "'__x__'"],
    ["probe('/{tenant}/authorize')", "'/○/authorize'"],
    ["probe('{ x }')", "'{ x }'"],
    ["probe('a < b > c')", "'a < b > c'"],
    ["probe('{{')", "'{{'"],
  ]);
});

describe('sums', () => {
  table([
    ["probe('a' + 'b')", "'ab'"],
    ["probe('a' + x + 'b')", "'a○b'"],
    ["probe(x + 'b')", "'○b'"],
    ['probe(x + y)', '?'],
    ["probe(x + y + 'a')", "'○○a'"],
    ["probe(1 + 2 + 'a')", "'3a'"],
    ["probe('a' + 1 + 2)", "'a12'"],
    ["probe('a' + (1 + 2))", "'a3'"],
    ["probe(1 + null + 'a')", "'1a'"],
    ["probe(1 + undefined + 'a')", "'NaNa'"],
    ["probe(true + true + 'a')", "'2a'"],
    ["probe(1n + 1n + 'a')", "'○a'"],
    ['probe(1 + 2)', '3'],
    ["probe('a' - 1)", '?'],
    ["probe('a' + (c ? 'b' : ''))", "'a○('b' | '')'"],
    ["probe('a' + { b: 1 })", "'a○'"],
    ["probe('a' + new URLSearchParams({ b: 'c' }))", "'a○parameters{b: 'c'}'"],
    ["probe('a' + new URL('https://b/c?d=e'))", "'ahttps://b/c?○parameters{d: 'e'}'"],
    ["probe(('a' as string) + 'b'! + ('c' satisfies string))", "'abc'"],
  ]);
});

describe('conditions', () => {
  table([
    ["probe(x ? 'a' : 'b')", "('a' | 'b')"],
    ["probe(x ? 'a' : y ? 'b' : 'c')", "('a' | 'b' | 'c')"],
    ["probe(true ? 'a' : 'b')", "'a'"],
    ["const dev = false; probe(dev ? 'a' : 'b')", "'b'"],
    ["const o = { dev: false }; f(o); probe(o.dev ? 'a' : 'b')", "('a' | 'b')"],
    ["probe(x || 'a')", "fallback(? | 'a')"],
    ["probe(x ?? 'a')", "fallback(? | 'a')"],
    ["probe(x && 'a')", "('a' | undefined)"],
    ["probe('a' || 'b')", "'a'"],
    ["probe('' || 'b')", "'b'"],
    ["probe('' ?? 'b')", "''"],
    ["probe(0 || 'b')", "'b'"],
    ["probe(0 ?? 'b')", '0'],
    ["probe(false ?? 'b')", 'false'],
    ["probe(null ?? 'b')", "'b'"],
    ["probe(undefined || 'b')", "'b'"],
    ["probe('a' && 'b')", "'b'"],
    ["probe('' && 'b')", "''"],
    ["probe((x && 'a') || 'b')", "fallback('a' | 'b')"],
    ["probe(`${x}` || 'b')", "fallback('○' | 'b')"],
    ["probe({} || 'b')", '{}'],
    ["probe((x, 'a'))", "'a'"],
    ["probe(y = 'a')", "'a'"],
    ["probe(await 'a')", "'a'"],
  ]);
  it('gives up on too many alternatives', () => {
    const chain = Array.from({ length: 40 }, (_, index) => `x${String(index)} ? '${String(index)}' : `).join('');
    expect(valueOf(`probe(${chain}'z')`)).toMatch(/\| \?\)$/);
  });
});

describe('arrays', () => {
  table([
    ["probe(['a', 'b'])", "['a', 'b']"],
    ['probe([])', '[]'],
    ["probe(['a', , 'b'])", "['a', undefined, 'b']"],
    ["probe(['a', ...x])", "['a', …]"],
    ["const b = ['b']; probe(['a', ...b, 'c'])", "['a', 'b', 'c']"],
    ["probe(['a', ...(x ? ['b'] : [])])", "['a', 'b', …]"],
    ["probe(['a', 'b'][1])", "'b'"],
    ["probe(['a', 'b'][2])", 'undefined'],
    ["probe(['a', 'b'].length)", '2'],
    ["probe(['a', ...x][0])", '?'],
    ["probe(['a', 'b'] as const)", "['a', 'b']"],
    ["probe(['a', 'b'].join(' '))", "'a b'"],
    ["probe(['a', 'b'].join())", "'a,b'"],
    ["probe(['a', 'b'].join(undefined))", "'a,b'"],
    ["probe(['a', 'b'].join(x))", '?'],
    ["probe(['a', null, undefined, 'b'].join('-'))", "'a---b'"],
    ["probe(['a', ...x].join(' '))", "'a○'"],
    ["probe(['a', x, 'b'].join('&'))", "'a&○&b'"],
    ["probe(['a', 'b'].toString())", "'a,b'"],
    ["probe(['a'].concat('b', ['c']))", "['a', 'b', 'c']"],
    ["probe(['a'].concat(x))", "['a', …]"],
    ["probe(['a', '', false, c && 'b'].filter(Boolean))", "['a', ('b' | undefined)]"],
    ["probe(['a', null].filter((x) => !!x).join(' '))", "'a'"],
    ["probe(['a', 'b'].filter((x) => x !== 'a'))", '?'],
    ["probe(['a', 'b'].map((x) => x + '!'))", "['a!', 'b!']"],
    ["probe(['a', 'b'].map((x, i) => i + x))", "['0a', '1b']"],
    ["const f = (x) => `<${x}`; probe(['a'].map(f))", "['<a']"],
    ["probe(['a b'].map(encodeURIComponent))", "['%(a b)']"],
    ["probe(['a', 'b'].map(g))", '?'],
    ["probe(['b', 'a'].sort())", "['a', 'b']"],
    ["probe(['b', 'a'].sort(f))", '?'],
    ["probe(['b', 'a'].reverse())", "['a', 'b']"],
    ["probe(['a', 'b'].slice(1))", '?'],
    ["probe(Array.of('a', 'b'))", "['a', 'b']"],
    ["probe(Array.from(['a']))", "['a']"],
    ["probe(Array.from('ab'))", '?'],
    ["probe(Array.from(['a'], f))", '?'],
    ["probe('a b'.split(' '))", "['a', 'b']"],
    ["probe('a b'.split(' ', 1))", '?'],
  ]);
});

describe('objects', () => {
  table([
    ["probe({ a: 'b', 'c': 1, 2: x })", "{a: 'b', c: 1, 2: ?}"],
    ["const b = 'c'; probe({ b, [b]: 'd', ['e' + 'f']: 'g' })", "{b: 'c', c: 'd', ef: 'g'}"],
    ["probe({ [x]: 'a' })", '{…}'],
    ["probe({ a: 'b', a: 'c' })", "{a: 'c'}"],
    ["probe({ a: 'b', ...x })", "{a: 'b', …}"],
    ["const o = { a: 'b' }; probe({ ...o, c: 'd' })", "{a: 'b', c: 'd'}"],
    ["probe({ a: 'b', ...{ a: 'c' } })", "{a: 'c'}"],
    ["probe({ ...(x ? { a: 'b' } : {}) })", "{a?: 'b'}"],
    ["probe({ ...(x && { a: 'b' }) })", "{a?: 'b'}"],
    ["probe({ a: 'b', ...(x && { a: 'c' }) })", "{a: 'b', a?: 'c'}"],
    ["probe({ a: 'b', ...null, ...undefined })", "{a: 'b'}"],
    ["probe({ ...'ab' })", '{…}'],
    ["probe({ __proto__: x, a: 'b' })", "{a: 'b', …}"],
    ["probe({ '__proto__': x })", '{…}'],
    ["probe({ ['__proto__']: 'a' })", "{__proto__: 'a'}"],
    ["const __proto__ = 'a'; probe({ __proto__ })", "{__proto__: 'a'}"],
    ["probe({ get a() { return 'b'; }, c() {} })", '{a: ?, c: ?}'],
    ["probe({ a: { b: 'c' } }.a.b)", "'c'"],
    ["probe({ a: 'b' }['a'])", "'b'"],
    ["probe({ a: 'b' }?.a)", "'b'"],
    ["probe({ a: 'b' }.c)", 'undefined'],
    ["probe({ a: 'b', ...x }.c)", '?'],
    ["probe({ a: 'b' }.toString)", '?'],
    ["probe({ a: 'b' }[x])", '?'],
    ["const k = 'a'; probe({ a: 'b' }[k])", "'b'"],
    ["probe({ 1: 'b' }[1])", "'b'"],
    ["const E = { A: 'a' } as const; probe(E.A)", "'a'"],
    ["probe(({ a: 'b' } satisfies X as Y)!.a)", "'b'"],
    ["enum E { A = 'a', B = 'b', C }; probe(E.A, E['B'], E.C)", "'a'; 'b'; ?"],
    ["const enum E { A = 'a' }; probe(E.A)", "'a'"],
    ["class C { static A = 'a'; static #b = 'b' } probe(C.A, C.X)", "'a'; ?"],
    ["probe(Object.freeze({ a: 'b' }))", "{a: 'b'}"],
    ["probe(Object.freeze([]))", '[]'],
    ["probe(Object.assign({ a: 'b' }, { c: 'd' }, x))", "{a: 'b', c: 'd', …}"],
    ["probe(Object.assign({}, { a: 'b' }, c && { a: 'd' }))", "{a: 'b', a?: 'd'}"],
    ["probe(Object.assign({}, ...x))", '{…}'],
    ["probe(Object.values({ a: 'b', c: 'd' }))", "['b', 'd']"],
    ["probe(Object.fromEntries([['a', 'b'], ['c', x]]))", "{a: 'b', c: ?}"],
    ["probe(Object.fromEntries(Object.entries({ a: 'b' })))", "{a: 'b'}"],
    ["const Object = x; probe(Object.freeze({}))", '?'],
    ["probe(JSON.stringify({ a: 'b' }))", "{a: 'b'}"],
    ["probe(JSON.stringify('a'))", '?'],
    ["probe('x=' + JSON.stringify({ a: 'b' }))", "'x=○'"],
    ["probe(Promise.resolve({ a: 'b' }))", "{a: 'b'}"],
  ]);
});

describe('functions of strings', () => {
  table([
    ["probe('a'.concat('b', x))", "'ab○'"],
    ["probe(' a '.trim())", "'a'"],
    ["probe(` a${x} `.trim())", "'a○'"],
    ["probe('a'.toString())", "'a'"],
    ["probe((1).toString())", "'1'"],
    ["probe('aB'.toLowerCase(), 'aB'.toUpperCase())", "'ab'; 'AB'"],
    ["probe(encodeURIComponent('a b'))", "'%(a b)'"],
    ["probe(encodeURIComponent(x))", "'%(○)'"],
    ["probe(encodeURIComponent(encodeURIComponent('a b')))", "'%(a%20b)'"],
    ["probe(encodeURIComponent(c ? 'a b' : 'c'))", "('%(a b)' | '%(c)')"],
    ["probe(encodeURI('https://a/b?c=d e&f=g+h'))", "'%(https)://%(a)/%(b)?%(c)=%(d e)&%(f)=%(g)+%(h)'"],
    ["probe(decodeURIComponent('a%20b'))", "'a b'"],
    ["probe(decodeURIComponent('%zz%'))", "'○'"],
    ["probe(decodeURIComponent(encodeURIComponent('a b')))", "'a b'"],
    ["const encodeURIComponent = (x) => x; probe(encodeURIComponent('a b'))", "'a b'"],
    ["probe(String('a'), String(1), String(x))", "'a'; '1'; '○'"],
    ["probe('a b'.replace(/ /g, '%20'))", "'a%( )b'"],
    ["probe('a b'.replace(' ', '%20'))", "'a%( )b'"],
    ["probe('a b c'.replace(' ', '%20'))", '?'],
    ["probe('a b c'.replaceAll(' ', '+'))", "'%(a b c)'"],
    ["probe(`a\n b`.replace(/\\s+/g, ''))", "'ab'"],
    ["probe('a'.replace('a', 'b'))", '?'],
    ["probe('a'.slice(1))", '?'],
  ]);
});
