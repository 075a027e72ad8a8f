import { describe, expect, it } from 'vitest';

import { EVIDENCE_TABLE } from '../../src/runtime/evidence-table.ts';
import { runtimeOf } from '../../src/runtime/runtime.ts';
import { probe } from './probe.ts';
import type { ParserName, ProbeOptions } from './probe.ts';

/** Code and what a message says of it; an empty phrase where nothing is known. */
interface Case {
  readonly code: string;
  readonly says: string;
  readonly filename?: string;
  /** Parsers that can read it; all of them unless told. */
  readonly parsers?: readonly ParserName[];
  readonly options?: ProbeOptions;
}

const TYPESCRIPT: readonly ParserName[] = ['typescript-eslint'];
const ALL_PARSERS: readonly ParserName[] = ['espree', 'typescript-eslint', 'babel'];

function imports(place: string, ...packages: string[]): Case[] {
  return packages.map((name) => ({
    code: `import x from '${name}';`,
    says: `in ${place} ('${name}' is imported at line 1)`,
  }));
}

function silent(...codes: string[]): Case[] {
  return codes.map((code) => ({ code, says: '' }));
}

function files(place: string, ...names: readonly (readonly [filename: string, shown: string])[]): Case[] {
  return names.map(([filename, shown]) => ({ code: 'fetch(url);', filename, says: `in ${place} (the file is '${shown}')` }));
}

/** In the order of the table, so that each row can be found again. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  directives: [
    { code: "'use client';\nimport x from 'react';", says: "in code marked 'use client' (line 1)" },
    { code: "'use server';\nexport async function f() {}", says: "in code marked 'use server' (line 1)" },
    { code: "async function f() {\n  'use server';\n}", says: "in code marked 'use server' (line 2)" },
    { code: "const f = async () => {\n  'use server';\n};", says: "in code marked 'use server' (line 2)" },
    { code: "'use client';\nasync function f() { 'use server'; }", says: '' },
    ...silent("'use strict';", "import x from 'react';\n'use client';", "function f() { 'use client'; }", "f('use client');"),
  ],
  'apps and extensions': [
    ...imports('native app code', 'electron', 'electron/main', 'vscode', '@tauri-apps/api', '@nativescript/core'),
    ...imports('native app code', 'cordova', 'cordova-plugin-inappbrowser'),
    ...imports('native app code', 'react-native', 'react-native-app-auth', '@react-native-async-storage/async-storage'),
    ...imports('browser code', 'webextension-polyfill'),
    { code: 'chrome.identity.launchWebAuthFlow({});', says: "in browser code ('chrome.identity' is used at line 1)" },
    { code: 'const { identity } = browser;', says: "in browser code ('browser.identity' is used at line 1)" },
    { code: 'cordova.InAppBrowser.open(url);', says: "in native app code ('cordova.InAppBrowser' is used at line 1)" },
    ...imports('browser or native code', 'expo', 'expo-auth-session', 'expo-auth-session/providers/google'),
    ...imports('browser or native code', '@capacitor/core', '@ionic/react', 'react-native-web'),
    ...silent('chrome.storage.local.get(k);', 'if (typeof cordova !== "undefined") cordova.InAppBrowser.open(url);'),
    {
      code: 'if (window.cordova) cordova.InAppBrowser.open(url);',
      says: "in browser code ('window.cordova' is used at line 1)",
    },
    ...silent("import x from 'electrona';", "import x from 'expose';", "import x from './electron';"),
  ],
  servers: [
    ...imports('server code', 'express', 'express-session', 'fastify', '@fastify/oauth2', 'koa', 'koa-router'),
    ...imports('server code', '@hapi/hapi', '@hapi/bell', 'hono', 'hono/jwt', '@nestjs/common', 'h3', 'cookie-parser'),
    ...imports('server code', 'passport', 'passport-oauth2', 'passport-google-oauth20'),
    ...imports('server code', 'next/server', 'next/headers', 'server-only', '@remix-run/node', '@angular/ssr/node'),
    ...imports('server code', '$env/static/private', 'firebase-functions', 'firebase-functions/v2/https'),
    ...imports('server code', '@azure/functions', 'cloudflare:workers', 'aws-lambda', '@vercel/node'),
    {
      code: "import type { APIGatewayProxyHandler } from 'aws-lambda';",
      says: "in server code ('aws-lambda' is imported at line 1)",
      parsers: TYPESCRIPT,
    },
    ...silent("import { hc } from 'hono/client';", "import Joi from '@hapi/joi';", "import x from 'expressions';"),
    ...silent("import NextAuth from 'next-auth';", "import { redirect } from 'next/navigation';", "import Link from 'next/link';"),
  ],
  pages: [
    ...imports('browser code', 'react-dom', 'react-dom/client', 'vue', '@angular/core', '@angular/common/http', 'svelte'),
    ...imports('browser code', 'svelte/store', 'solid-js', 'solid-js/web', 'lit', 'lit/decorators.js', 'lit-element'),
    ...imports('browser code', 'preact', '@ember/routing/route', 'jquery', 'client-only', 'next/router', 'vue-router'),
    ...silent("import x from 'react-dom/server';", "import x from 'vue/server-renderer';", "import x from 'svelte/compiler';"),
    ...silent("import x from '@vitejs/plugin-vue';", "import x from '@angular/cli';", "import x from 'vuelidate';"),
  ],
  'file names': [
    ...files('browser code', ['src/Login.vue', 'Login.vue'], ['/a/b/Login.svelte', 'Login.svelte'], ['index.html', 'index.html']),
    ...files('browser code', ['src/state.svelte.js', 'state.svelte.js']),
    ...files('server code', ['pages/api/login.ts', 'pages/api/login.ts'], ['/a/src/pages/api/x/y.js', 'pages/api/x/y.js']),
    ...files('server code', ['app/login/route.ts', 'app/login/route.ts'], ['/a/src/app/route.js', 'app/route.js']),
    ...files('server code', ['auth.server.ts', 'auth.server.ts'], ['src/routes/login/+server.js', '+server.js']),
    ...files('server code', ['src/+page.server.ts', '+page.server.ts'], ['src/+layout.server.js', '+layout.server.js']),
    ...files('server code', ['netlify/functions/token.js', 'netlify/functions/token.js']),
    ...files('server code', ['supabase/functions/token/index.ts', 'supabase/functions/token/index.ts']),
    {
      code: 'export async function POST(request) {}',
      filename: 'app/token/route.ts',
      says: "in server code (the file is 'app/token/route.ts')",
    },
    {
      code: 'export const { GET, POST } = handlers;',
      filename: 'app/token/route.ts',
      says: "in server code (the file is 'app/token/route.ts')",
    },
    { code: 'f();', filename: 'C:\\project\\pages\\api\\login.js', says: "in server code (the file is 'pages/api/login.js')" },
    { code: 'export const route = {};', filename: 'src/app/login/route.ts', says: '' },
    { code: 'f();', filename: '/app/src/route.ts', says: '' },
    { code: 'f();', filename: 'pages/api/index.jsx', says: '' },
    { code: 'f();', filename: 'pages/apidocs/x.js', says: '' },
    { code: 'f();', filename: 'src/server.ts', says: '' },
    { code: 'f();', filename: 'src/myapp/route.ts', says: '' },
    { code: 'f();', filename: 'view.js', says: '' },
  ],
  'exported fetch handler': [
    {
      code: 'export default {\n  async fetch(request, env) {}\n};',
      says: "in server code (a handler 'fetch(request)' is exported at line 2)",
    },
    {
      code: 'const worker = { fetch: async (req) => {} };\nexport default worker;',
      says: "in server code (a handler 'fetch(req)' is exported at line 1)",
    },
    {
      code: 'export default { async fetch(r: Request, env: Env) {} } satisfies ExportedHandler<Env>;',
      says: "in server code (a handler 'fetch(r)' is exported at line 1)",
      parsers: TYPESCRIPT,
    },
    ...silent('export default { fetch(id, options) {} };', 'export default { get(request) {} };', 'export default () => {};'),
  ],
  'event handler definition': [
    {
      code: 'export default defineEventHandler(async (event) => {});',
      says: "in server code ('defineEventHandler' is called at line 1)",
    },
    {
      code: "import { defineEventHandler } from '#imports';\nexport default defineEventHandler(() => {});",
      says: "in server code ('defineEventHandler' is called at line 2)",
    },
    ...silent('function defineEventHandler() {}\ndefineEventHandler();'),
  ],
  'data export of a page': [
    {
      code: 'export async function getServerSideProps() {}',
      says: "in server code ('getServerSideProps' is exported at line 1)",
    },
    { code: 'export const getStaticProps = () => {};', says: "in server code ('getStaticProps' is exported at line 1)" },
    { code: "import { useState } from 'react';\nexport const getServerSideProps = f;", says: '' },
  ],
  'request handler': [
    ...['redirect(u)', 'json({})', 'send(b)', 'status(401)', 'end()', 'render(v)'].map((call) => ({
      code: `export default async (req, res) => {\n  await f(); res.${call};\n};`,
      says: `in server code ('res.${call.replace(/\(.*/, '')}' is called at line 2)`,
    })),
    { code: 'function f(err, _req, res, next) { res.json(err); }', says: "in server code ('res.json' is called at line 1)" },
    { code: 'function f(request, reply) { reply.send(1); }', says: "in server code ('reply.send' is called at line 1)" },
    {
      code: 'function f(req: Request, res: Response): void { g(() => res.status(200).json({})); }',
      says: "in server code ('res.status' is called at line 1)",
      parsers: TYPESCRIPT,
    },
    ...silent('fetch(u).then((res) => res.json());', 'f((req, res) => res.json());', 'f((err, res) => res.status(1));'),
    ...silent('rest.get(u, (req, res, ctx) => res(ctx.json({})));', 'createServer((req, res) => res.end("done"));'),
    ...silent('function f(req, res) { return res.body; }', 'const res = f(); res.send(1);'),
  ],
  'Node.js, Bun, Deno': [
    ...imports('Node.js code', '@azure/msal-node', 'node:fs', 'node:crypto', 'fs', 'fs/promises', 'http', 'https', 'net'),
    ...imports('Node.js code', 'tls', 'child_process', 'cluster', 'worker_threads', 'os', 'readline', 'ink'),
    ...imports('Bun code', 'bun', 'bun:sqlite'),
    { code: 'Deno.serve(() => {});', says: "in server code ('Deno.serve' is used at line 1)" },
    { code: 'Deno.env.get("X");', says: "in Deno code ('Deno.env' is used at line 1)" },
    { code: 'Bun.file("x");', says: "in Bun code ('Bun.file' is used at line 1)" },
    { code: '#!/usr/bin/env node\nf();', says: "in Node.js code ('#!/usr/bin/env node' stands at line 1)" },
    ...['process.argv', 'process.stdin', 'process.exit'].map((name) => ({
      code: `f(${name});`,
      says: `in Node.js code ('${name}' is used at line 1)`,
    })),
    { code: 'const { argv } = process;', says: "in Node.js code ('process.argv' is used at line 1)" },
    { code: 'f(__dirname);', says: "in Node.js code ('__dirname' is used at line 1)" },
    { code: 'f(__filename);', says: "in Node.js code ('__filename' is used at line 1)" },
    ...silent('process.env.CLIENT_ID;', 'const { env } = process;', 'const process = {}; process.argv;', '#!/bin/sh\nf();'),
    ...['crypto', 'url', 'path', 'querystring', 'util', 'buffer', 'react'].flatMap((name) => silent(`import x from '${name}';`)),
  ],
  'React hook': [
    ...['useState', 'useEffect', 'useReducer', 'useLayoutEffect'].flatMap((hook) => [
      { code: `import React, { ${hook} } from 'react';`, says: `in browser code ('${hook}' is imported at line 1)` },
      { code: `import React from 'react';\nReact.${hook}();`, says: `in browser code ('React.${hook}' is used at line 2)` },
    ]),
    { code: "import * as R from 'react';\nR.useState();", says: "in browser code ('R.useState' is used at line 2)" },
    { code: "const { useState } = require('react');", says: "in browser code ('useState' is imported at line 1)" },
    { code: 'const { useState: s } = React;', says: "in browser code ('useState' is imported at line 1)" },
    ...silent("import { useMemo } from 'react';", "import { useState } from './state';", 'store.useState();'),
  ],
  'JSX event handler': [
    { code: 'const a =\n  <a onClick={f}>x</a>;', says: "in browser code ('onClick' is set at line 2)" },
    { code: '<Form onSubmit={(e) => f(e)} />;', says: "in browser code ('onSubmit' is set at line 1)" },
    ...silent('<a href={u}>x</a>;', '<a onclick="f()">x</a>;', '<Switch on={x} once={y} />;'),
  ],
  'values of a bundler': [
    { code: 'f(import.meta.env.VITE_ID);', says: "in browser code ('import.meta.env.VITE_ID' is used at line 1)" },
    { code: 'const { VITE_ID } = import.meta.env;', says: "in browser code ('import.meta.env.VITE_ID' is used at line 1)" },
    { code: "process.env['REACT_APP_ID'];", says: "in browser code ('process.env.REACT_APP_ID' is used at line 1)" },
    ...silent('import.meta.url;', 'import.meta.env.MODE;', 'process.env.NEXT_PUBLIC_ID;'),
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  const runs = cases.flatMap(({ parsers = ALL_PARSERS, ...rest }) => parsers.map((parser) => ({ ...rest, parser })));
  it.each(runs)('$parser: $code', ({ code, says, filename = 'file.tsx', parser, options }) => {
    const phrase = probe(
      code,
      (sourceCode) => runtimeOf(sourceCode, filename, { applicationTypes: undefined }).describe(),
      { ...options, parser },
    );
    expect(phrase).toBe(says);
  });
});

describe('the table', () => {
  it('says for each row why', () => {
    for (const row of EVIDENCE_TABLE) expect(row.why).toMatch(/^[A-Z].*\.$/);
  });

  it('narrows with each row, and never to nothing', () => {
    for (const { place } of EVIDENCE_TABLE) {
      expect(place.types.size).toBeGreaterThan(0);
      expect(place.types.size).toBeLessThan(4);
    }
  });

  it('names no package twice', () => {
    const packages = EVIDENCE_TABLE.flatMap((row) => (row.by === 'import' ? row.packages : []));
    expect(packages).toEqual([...new Set(packages)]);
  });
});
