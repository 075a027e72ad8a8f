import { describe, expect, it } from 'vitest';

import type { Holding } from '../../src/tokens/holding.ts';
import { holdings } from './holdings.ts';

const TOKEN = "await fetch('https://id.example.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: r }) })";

/** `id token (flow)`, with `?` when it is held on one branch only. */
function summary(found: readonly Holding[]): string {
  return found.map(({ token, by, isOneBranch }) => `${token} (${by})${isOneBranch ? '?' : ''}`).join(', ');
}

describe('a token response', () => {
  it.each([
    ['x.id_token', 'id token (flow)'],
    ['x.access_token', 'access token (flow)'],
    ['x.refresh_token', 'refresh token (flow)'],
    ["x['id_token']", 'id token (flow)'],
    ['x?.id_token', 'id token (flow)'],
    ['x.expires_in', ''],
    ['x.code', ''],
    ['x', ''],
  ])('gives %s', (expression, expected) => {
    expect(summary(holdings(`const x = await (${TOKEN}).json(); probe(${expression});`))).toBe(expected);
  });

  it('is known to the holding, with the line in its evidence', () => {
    const [holding] = holdings(`const x = await (${TOKEN}).json();\nconst { id_token: t } = x;\nprobe(t);`);
    expect(holding?.evidence).toBe("'id_token' of the token response at line 1");
    expect(holding?.request?.kind).toBe('token request');
    expect(holding?.origin.type).toBe('CallExpression');
  });

  it('is told from any other response', () => {
    const [holding] = holdings("const x = await (await fetch('/session')).json(); probe(x.access_token);");
    expect(holding?.evidence).toBe("'access_token' of the response at line 1");
    expect(holding?.request).toBeUndefined();
  });

  it.each([
    ['a declared name', 'const { id_token } = x; probe(id_token)'],
    ['a name with a default', "const { id_token = '' } = x; probe(id_token)"],
    ['a nested pattern', 'const { tokens: { id_token } } = { tokens: x }; probe(id_token)'],
    ['an element', 'const [first] = [x.id_token]; probe(first)'],
    ['a default that is empty', "probe(x.id_token ?? '')"],
    ['a guard', 'probe(x && x.id_token)'],
    ['a choice with nothing', 'probe(x ? x.id_token : undefined)'],
    ['a template', 'probe(`${x.id_token}`)'],
    ['a computed key', "const key = 'id_token'; probe(x[key])"],
    ['a spread', 'probe({ ...x }.id_token)'],
    ['Object.assign', 'probe(Object.assign({}, x).id_token)'],
    ['JSON and back', 'probe(JSON.parse(JSON.stringify(x)).id_token)'],
    ['a local function', 'const get = () => x.id_token; probe(get())'],
    ['a hoisted function', 'probe(get()); function get() { return x.id_token; }'],
    ['a callback', 'Promise.resolve(x).then(({ id_token }) => probe(id_token))'],
    ['a returned promise', 'probe(await Promise.resolve(x).then((y) => y.id_token))'],
    ['a later handler', 'probe((await Promise.resolve(x).catch(log)).id_token)'],
    ['a static method', 'class A { static get() { return x.id_token; } } probe(A.get())'],
    ['a method of an object', 'const api = { get() { return x.id_token; } }; probe(api.get())'],
    ['a useCallback', 'const get = useCallback(() => x.id_token, []); probe(get())'],
    ['an alias', 'const y = x; const z = y; probe(z.id_token)'],
    ['a type assertion', 'probe((x as Tokens).id_token!)'],
    ['a sequence', 'probe((log(1), x.id_token))'],
    ['an assignment', 'let t; probe((t = x.id_token))'],
  ])('is followed through %s', (_, code) => {
    expect(summary(holdings(`const x = await (${TOKEN}).json(); ${code};`, 'file.ts'))).toBe('id token (flow)');
  });
});

describe('branches', () => {
  it('are kept apart', () => {
    expect(summary(holdings('probe(a ? t.id_token : t.access_token);'))).toBe('id token (name)?, access token (name)?');
    expect(summary(holdings('probe(t.id_token || other);'))).toBe('id token (name)?');
  });

  it('count once when they hold the same', () => {
    const code = `const x = await (${TOKEN}).json(); probe(a ? x.id_token : session.idToken);`;
    expect(summary(holdings(code))).toBe('id token (flow)');
  });

  it('end where a variable is given another value', () => {
    expect(summary(holdings('let t = x.id_token; t = x.access_token; probe(t);'))).toBe('access token (name)');
    expect(summary(holdings('let t = x.access_token; probe(t); t = x.id_token;'))).toBe('access token (name)');
    expect(summary(holdings('let t = x.id_token; if (a) t = x.access_token; probe(t);'))).toBe('id token (name)?, access token (name)?');
  });
});

describe('a redirect', () => {
  it.each([
    ["new URLSearchParams(location.search).get('code')", 'code (flow)'],
    ["new URL(location.href).searchParams.get('code')", 'code (flow)'],
    ["new URL(request.url).searchParams.get('code')", 'code (flow)'],
    ["request.nextUrl.searchParams.get('code')", 'code (flow)'],
    ["useSearchParams()[0].get('code')", 'code (flow)'],
    ["route.snapshot.queryParamMap.get('code')", 'code (flow)'],
    ['route.snapshot.queryParams.code', 'code (flow)'],
    ['req.query.code', 'code (flow)'],
    ['ctx.query.code', 'code (flow)'],
    ['event.queryStringParameters.code', 'code (flow)'],
    ['req.body.id_token', 'id token (flow)'],
    ["(await request.formData()).get('id_token')", 'id token (flow)'],
    ["new URLSearchParams(location.hash.slice(1)).get('access_token')", 'access token (flow)'],
    ["querystring.parse(location.hash.substr(1)).access_token", 'access token (flow)'],
    // No redirect
    ["storage.get('code')", ''],
    ["new Map().get('code')", ''],
    ["cookies.get('id_token')", ''],
    ['error.code', ''],
    ['res.body.code', ''],
    ["new URLSearchParams(location.search).get('state')", ''],
  ])('gives %s as %s', (expression, expected) => {
    expect(summary(holdings(`probe(${expression});`))).toBe(expected);
  });

  it('answers the only authorization request of the file', () => {
    const request = "const url = 'https://id.example.com/authorize?response_type=code&client_id=a';";
    const read = "probe(new URLSearchParams(location.hash).get('access_token'));";
    expect(holdings(`${request} ${read}`)[0]?.request?.kind).toBe('authorization request');
    expect(holdings(`${request} ${request.replace('url', 'other').replace('=a', '=b')} ${read}`)[0]?.request).toBeUndefined();
  });
});

describe('claims', () => {
  it.each([
    ["import { jwtDecode } from 'jwt-decode'; probe(jwtDecode(t.id_token));", 'id token claims (name)', false],
    ["import jwtDecode from 'jwt-decode'; probe(jwtDecode(t.access_token));", 'access token claims (name)', false],
    ["const jwt = require('jsonwebtoken'); probe(jwt.decode(idToken));", 'id token claims (name)', false],
    ["import jwt from 'jsonwebtoken'; probe(jwt.verify(idToken, key));", 'id token claims (name)', true],
    ["import { jwtVerify } from 'jose'; const { payload } = await jwtVerify(idToken, keys); probe(payload);", 'id token claims (name)', true],
    ["import { decodeJwt } from 'jose'; probe(decodeJwt(accessToken));", 'access token claims (name)', false],
    ["probe(JSON.parse(atob(accessToken.split('.')[1])));", 'access token claims (name)', false],
    ["const [, body] = idToken.split('.'); probe(JSON.parse(Buffer.from(body, 'base64').toString()));", 'id token claims (name)', false],
    ['probe(parseJwt(session.idToken));', 'id token claims (name)', false],
  ])('of %s', (code, expected, isVerified) => {
    const found = holdings(code);
    expect(summary(found)).toBe(expected);
    expect(found[0]?.isVerified).toBe(isVerified);
  });

  it('are not what is read from them', () => {
    expect(holdings("import { jwtDecode } from 'jwt-decode'; probe(jwtDecode(idToken).sub);")).toEqual([]);
    expect(holdings('probe(jwtDecode(session));')).toEqual([]);
  });
});

describe('SDKs', () => {
  const manager = "import { UserManager } from 'oidc-client-ts'; const manager = new UserManager({ authority, client_id, redirect_uri });";

  it('give tokens and claims', () => {
    const user = `${manager} const user = await manager.getUser();`;
    expect(summary(holdings(`${user} probe(user.id_token);`))).toBe('id token (flow)');
    expect(summary(holdings(`${user} probe(user.access_token);`))).toBe('access token (flow)');
    expect(summary(holdings(`${user} probe(user.profile);`))).toBe('id token claims (flow)');
  });

  it('name the message that they answer', () => {
    const [holding] = holdings(`${manager} const user = await manager.getUser(); probe(user.id_token);`);
    expect(holding?.evidence).toBe("'id_token' of 'oidc-client-ts'");
    expect(holding?.request?.kind).toBe('authorization request');
  });
});

describe('the userinfo endpoint', () => {
  it('answers with claims', () => {
    const code = "const user = await (await fetch('https://id.example.com/userinfo', { headers })).json(); probe(user);";
    expect(summary(holdings(code))).toBe('userinfo (flow)');
  });
});

describe('arguments of local functions', () => {
  it('are where a token is passed', () => {
    const found = holdings('function send(token) { probe(token); }\nsend(t.id_token);\nsend(t.access_token);');
    expect(found.map(({ token, node }) => [token, node.loc.start.line])).toEqual([
      ['id token', 2],
      ['access token', 3],
    ]);
    expect(found.every(({ isOneBranch }) => !isOneBranch)).toBe(true);
  });

  it('are not, when the parameter says what it takes', () => {
    const found = holdings('function send(idToken) { probe(idToken); }\nsend(t.id_token);');
    expect(found.map(({ node }) => node.loc.start.line)).toEqual([1]);
  });
});

describe('code that leads nowhere', () => {
  it.each([
    'const a = b; const b = a; probe(a);',
    'let a = a || b; let b = b || a; probe(b);',
    'function f(x) { return f(x); } probe(f(1));',
    'const o = { get p() { return o.p; } }; probe(o.p);',
    'const o = {}; o.p = o.q; o.q = o.p; probe(o.p);',
    'class A { x = this.y; y = this.x; m() { probe(this.x); } }',
    'p.then(p.then); probe(p.then((x) => p));',
    'const { __proto__: x } = y; probe(x); probe(x.__proto__.constructor);',
    'probe(...rest);',
    'probe(`${a}${b}`);',
    'const [a = a] = a; probe(a);',
    'probe(new Promise(resolve));',
    'probe(new Promise((resolve) => resolve()));',
    'probe(x.pipe(map(), tap()));',
    'with (a) { probe(b); }',
  ])('%s', (code) => {
    expect(holdings(code, 'file.cjs')).toEqual([]);
  });

  it('is left early', () => {
    const chain = Array.from({ length: 400 }, (_, index) => `const a${String(index + 1)} = a${String(index)} || b${String(index)};`).join('\n');
    expect(() => holdings(`const a0 = t.id_token;\n${chain}\nprobe(a400);`)).not.toThrow();
    const wide = Array.from({ length: 200 }, () => 'f(t.id_token);').join('\n');
    expect(summary(holdings(`function f(t) { probe(t); }\n${wide}`))).toMatch(/^id token/);
  });
});
