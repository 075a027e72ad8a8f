import { describe, expect, it } from 'vitest';

import { runtimeOf } from '../../src/runtime/runtime.ts';
import { probe } from './probe.ts';
import type { ParserName, ProbeOptions } from './probe.ts';

function describeRuntime(code: string, options: ProbeOptions = {}): string {
  return probe(code, (sourceCode) => runtimeOf(sourceCode, 'file.ts', { applicationTypes: undefined }).describe(), {
    filename: 'file.ts',
    ...options,
  });
}

const PARSERS: readonly ParserName[] = ['espree', 'typescript-eslint', 'babel'];

describe.each(PARSERS)('globals of a page, with %s', (parser) => {
  it.each([
    ['window.location.href = url;', 'window.location'],
    ['document.cookie;', 'document.cookie'],
    ['localStorage.setItem(k, v);', 'localStorage.setItem'],
    ['sessionStorage.getItem(k);', 'sessionStorage.getItem'],
    ['location.assign(url);', 'location.assign'],
    ['location = url;', 'location'],
    ['history.pushState({}, "", url);', 'history.pushState'],
    ['new XMLHttpRequest();', 'XMLHttpRequest'],
    ['function f() { return () => window[name]; }', 'window'],
    ['globalThis.location.assign(url);', 'location.assign'],
    ['const { href } = window.location;', 'window.location'],
    ['const { location: here } = window;', 'window.location'],
    ['f(window.opener?.location);', 'window.opener'],
    ['f(window.x)?.y;', 'window.x'],
    ['try { localStorage.x; } catch {}', 'localStorage.x'],
    ['if (window.localStorage) { f(); }', 'window.localStorage'],
    ['if (window !== window.top) { f(); }', 'window'],
    ['if (ready) { window.f(); }', 'window.f'],
  ])('%s', (code, name) => {
    expect(describeRuntime(code, { parser })).toBe(`in browser code ('${name}' is used at line 1)`);
  });

  it('names the line', () => {
    expect(describeRuntime('\n\n  f(window.location);', { parser })).toBe(
      "in browser code ('window.location' is used at line 3)",
    );
  });

  it.each([
    'const window = f(); window.location;',
    "import { document } from './dom'; document.cookie;",
    'function f(location) { location.assign(u); }',
    'f(({ history }) => history.push(u));',
    'const { XMLHttpRequest } = f; new XMLHttpRequest();',
    'a.window.location; ({ window: 1 }); a.document;',
    'f(name); f(self); navigator.userAgent;',
  ])('not other things of the same name: %s', (code) => {
    expect(describeRuntime(code, { parser })).toBe('');
  });

  it.each([
    "typeof window !== 'undefined' && window.f();",
    "typeof window === 'undefined' || window.f();",
    "const x = typeof window === 'undefined' ? null : window.localStorage;",
    "const x = typeof document === 'object' ? document.cookie : '';",
    "if (typeof window !== 'undefined') { on(() => window.f()); }",
    "if (typeof window === 'undefined') { f(); } else { window.f(); }",
    "if (a && (b || typeof localStorage !== 'undefined')) localStorage.f();",
    "function f() { if (typeof window === 'undefined') return; window.f(); }",
    "function f() { if (typeof window === 'undefined') { g(); throw new Error(); } on(() => { if (a) { window.f(); } }); }",
    "for (const a of b) { if (typeof window === 'undefined') continue; window.f(); }",
    "(function (root) { root.f(); })(typeof window !== 'undefined' ? window : this);",
    "if (typeof globalThis.window !== 'undefined') window.f();",
    'if (globalThis.window) window.f();',
    'if (globalThis.window === undefined) f(); else document.f();',
    "if ('window' in globalThis) window.f();",
    'if (process.browser) window.f();',
    'if (import.meta.client) window.f();',
    'if (!import.meta.env.SSR) window.f();',
    'if (process.versions.node) f(); else window.f();',
    "if (Platform.OS === 'web') window.f();",
    "switch (Platform.OS) { case 'web': window.f(); }",
    "const inPage = typeof window !== 'undefined'; if (inPage) window.f();",
    "const inPage = typeof window !== 'undefined'; const ok = inPage && a; if (ok) window.f();",
    "function hasPage() { return typeof window !== 'undefined'; } if (hasPage()) window.f();",
    "const hasPage = () => typeof window !== 'undefined'; if (!hasPage()) f(); else window.f();",
    "import { isBrowser } from './env'; if (isBrowser()) window.f();",
    'if (IS_SERVER) f(); else window.f();',
    'if (isPlatformBrowser(id)) window.f();',
    'if (this.isBrowser) window.f();',
    'if (ExecutionEnvironment.canUseDOM) window.f();',
    "import { browser } from '$app/environment'; if (browser) window.f();",
    "const { Buffer } = require('safe-buffer'); let encode; if (typeof Buffer === 'function') encode = f; else encode = window.btoa;",
  ])('not behind a guard: %s', (code) => {
    expect(describeRuntime(code, { parser })).toBe('');
  });

  it.each([
    'f(typeof window, typeof window.location);',
    'f(window?.location, window?.location.href);',
    'const w = window && f();',
    'if (!window) f();',
    'if (window === undefined) f();',
    'f(globalThis.location, globalThis.location?.href);',
    'page.evaluate(() => document.title);',
    "page.$eval('a', function (a) { return window.f(a); });",
    'await driver.executeScript(() => { localStorage.clear(); });',
    'global.window = new JSDOM("").window; window.f();',
    'globalThis.document = dom.document; document.f();',
  ])('not where the global is elsewhere or may be missing: %s', (code) => {
    expect(describeRuntime(code, { parser })).toBe('');
  });

  it.each([
    "if (typeof window !== 'undefined') { f(); }\nwindow.f();",
    "function f() { if (typeof window === 'undefined') return; }\nfunction g() { window.f(); }",
    "function g() {\nwindow.f(); if (typeof window === 'undefined') return; }",
    "if (typeof x !== 'undefined')\nwindow.f();",
    "const a = b, b = a; if (a)\nwindow.f();",
    "import { browser } from './puppeteer'; if (browser)\nwindow.f();",
    'if (isWindowed || isClientSecret)\nwindow.f();',
    'page.evaluate(x, y);\nwindow.f();',
  ])('beside a guard: %s', (code) => {
    expect(describeRuntime(code, { parser })).toBe("in browser code ('window.f' is used at line 2)");
  });

  it('knows globals that the configuration declares', () => {
    const globals = { window: 'readonly', process: 'readonly' } as const;
    expect(describeRuntime('window.f();', { parser, globals })).toBe("in browser code ('window.f' is used at line 1)");
    expect(describeRuntime('process.argv;', { parser, globals })).toBe("in Node.js code ('process.argv' is used at line 1)");
    expect(describeRuntime("if (typeof window !== 'undefined') window.f();", { parser, globals })).toBe('');
  });

  it.each(['script', 'commonjs'] as const)('reads files of source type %s', (sourceType) => {
    expect(describeRuntime('window.f();', { parser, sourceType })).toBe("in browser code ('window.f' is used at line 1)");
    expect(describeRuntime('var location = f(); location.g();', { parser, sourceType })).toBe('');
  });
});

describe('types', () => {
  const parser = 'typescript-eslint';

  it.each([
    'let w: Window; function f(d: typeof document, x: XMLHttpRequest): void {}',
    'type L = typeof window.location;',
    'interface Window { x: 1 }',
  ])('are no use of the global: %s', (code) => {
    expect(describeRuntime(code, { parser })).toBe('');
  });

  it.each(['declare const window: any;\nwindow.f();', 'let w: any;\nwindow.f();', 'f();\n(window as any).f();'])(
    'do not hide a use: %s',
    (code) => {
      expect(describeRuntime(code, { parser })).toBe("in browser code ('window.f' is used at line 2)");
    },
  );
});

describe('globals of Node.js', () => {
  it.each([
    "if (typeof process !== 'undefined') process.argv;",
    "var Buffer = require('safe-buffer').Buffer; if (typeof Buffer === 'function') encode = viaBuffer; else encode = window.btoa;",
    "typeof Deno !== 'undefined' ? Deno.env.get('X') : f();",
    'if (isNode) f(process.argv);',
    'process?.argv;',
  ])('not behind a guard: %s', (code) => {
    expect(describeRuntime(code)).toBe('');
  });
});

it('takes a file for guarded that is guarded two hundred times', () => {
  const guarded = "if (typeof window !== 'undefined') window.f();\n".repeat(300);
  expect(describeRuntime(`${guarded}window.f();`)).toBe('');
});

it('reads deep code', () => {
  const deep = `${'f('.repeat(200)}window.x${')'.repeat(200)};`;
  expect(describeRuntime(deep)).toBe("in browser code ('window.x' is used at line 1)");
  const flags = Array.from({ length: 3000 }, (_, i) => `const a${String(i + 1)} = a${String(i)} && b;`).join('');
  expect(describeRuntime(`const a0 = 1;${flags} if (a3000) window.x();`)).toBe(
    "in browser code ('window.x' is used at line 1)",
  );
});
