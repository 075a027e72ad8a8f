import { APP_OR_PAGE, BROWSER, BUN, DENO, NATIVE, NODE, PAGE, SERVER } from './places.ts';
import type { Place } from './places.ts';

/** One kind of evidence and where code that shows it runs. */
export type EvidenceRow = DirectiveRow | FileNameRow | ImportRow | ShapeRow | GlobalRow;

interface RowBase {
  readonly place: Place;
  /** Why this tells where the code runs. */
  readonly why: string;
}

/** A directive at the head of the file or of any function in it. */
export interface DirectiveRow extends RowBase {
  readonly by: 'directive';
  readonly directive: string;
  readonly in: 'file' | 'function';
}

/** A file name. The pattern sees the path with slashes; what it matches after its first group is shown. */
export interface FileNameRow extends RowBase {
  readonly by: 'file name';
  readonly pattern: RegExp;
  /** Where the file exports something by name, one of these has to be among it. */
  readonly exports?: readonly string[];
}

/**
 * Import of a package or of anything below it. A star at the end stands for any rest of the name, so `x/*` leaves out
 * `x` itself.
 */
export interface ImportRow extends RowBase {
  readonly by: 'import';
  readonly packages: readonly string[];
  readonly except?: readonly string[];
  /** The package holds nothing but types, so importing a type of it is as telling as importing a value elsewhere. */
  readonly typesOnly?: true;
}

/** A form of code that `shapes.ts` finds. */
export interface ShapeRow extends RowBase {
  readonly by: 'shape';
  readonly shape: ShapeName;
}

export type ShapeName =
  | 'exported fetch handler'
  | 'data export of a page'
  | 'event handler definition'
  | 'request handler'
  | 'React hook'
  | 'JSX event handler'
  | 'shebang';

/** Use of a global that the file does not declare, by dotted path; a star at the end stands for any rest of a name. */
export interface GlobalRow extends RowBase {
  readonly by: 'global';
  readonly paths: readonly string[];
}

/**
 * Where the code runs, by what the file shows; most telling first, which is the order in which messages name it.
 *
 * What is not here says nothing: `process.env.X`, `react` alone, `crypto`, `url`, `path` and `querystring`, which
 * bundlers provide in browsers too; Next.js's `next/navigation` and `next/link`, which both sides import; the names of
 * test files.
 */
export const EVIDENCE_TABLE: readonly EvidenceRow[] = [
  {
    by: 'directive',
    directive: 'use client',
    in: 'file',
    place: PAGE,
    why: 'React sends the module to the browser.',
  },
  {
    by: 'directive',
    directive: 'use server',
    in: 'file',
    place: SERVER,
    why: 'React keeps every export of the module on the server.',
  },
  {
    by: 'directive',
    directive: 'use server',
    in: 'function',
    place: SERVER,
    why: 'React allows a server function inside another function in server components only.',
  },
  {
    by: 'import',
    packages: ['electron', 'vscode', '@tauri-apps/*', '@nativescript/*', 'cordova', 'cordova-*'],
    place: NATIVE,
    why: 'The package is the API of a desktop or mobile app.',
  },
  {
    by: 'import',
    packages: ['react-native', 'react-native-*', '@react-native/*', '@react-native-*'],
    except: ['react-native-web'],
    place: NATIVE,
    why: 'React Native builds mobile apps.',
  },
  {
    by: 'import',
    packages: ['webextension-polyfill'],
    place: BROWSER,
    why: 'It wraps the API of browser extensions.',
  },
  {
    by: 'global',
    paths: ['chrome.identity', 'browser.identity'],
    place: BROWSER,
    why: 'Only browser extensions have the identity API.',
  },
  { by: 'global', paths: ['cordova'], place: NATIVE, why: 'Cordova defines it in the web view of an app.' },
  {
    by: 'import',
    packages: ['expo', 'expo-*', '@capacitor/*', '@ionic/*', 'react-native-web'],
    place: APP_OR_PAGE,
    why: 'The framework builds mobile apps and web pages from the same code.',
  },
  {
    by: 'import',
    packages: [
      'express', 'express-*', 'fastify', 'fastify-*', '@fastify/*', 'koa', 'koa-*', '@koa/*', '@hapi/*', 'hono',
      '@nestjs/*', 'restify', 'polka', 'h3', 'nitropack', 'elysia', 'cookie-parser', 'cookie-session', 'body-parser',
      'passport*',
    ],
    except: ['@hapi/joi', '@hapi/hoek', '@hapi/topo', '@hapi/address', 'hono/client', 'hono/jsx'],
    place: SERVER,
    why: 'The package handles requests on an HTTP server.',
  },
  {
    by: 'import',
    packages: [
      'next/server', 'next/headers', 'server-only', '@remix-run/node', '@remix-run/server-runtime',
      '@remix-run/express', '@remix-run/cloudflare', '@react-router/node', '@react-router/express',
      '@react-router/cloudflare', '@angular/ssr', '@angular/platform-server', '$env/static/private',
      '$env/dynamic/private',
    ],
    place: SERVER,
    why: 'It is the server half of a full-stack framework.',
  },
  {
    by: 'import',
    packages: ['firebase-functions', '@google-cloud/functions-framework', '@azure/functions', '@netlify/functions', 'cloudflare:*'],
    place: SERVER,
    why: 'It is the runtime of a cloud function.',
  },
  {
    by: 'import',
    packages: ['aws-lambda', '@cloudflare/workers-types', '@vercel/node'],
    typesOnly: true,
    place: SERVER,
    why: 'It describes the handler of a cloud function.',
  },
  {
    by: 'import',
    packages: ['react-dom'],
    except: ['react-dom/server', 'react-dom/static'],
    place: PAGE,
    why: 'It renders into a page.',
  },
  {
    by: 'import',
    packages: ['vue', '@angular/*', 'svelte', 'solid-js', 'lit', 'lit-*', '@lit/*', 'preact', '@ember/*', 'jquery'],
    except: [
      'vue/server-renderer', 'svelte/server', 'svelte/compiler', '@angular/ssr', '@angular/platform-server',
      '@angular/compiler-cli', '@angular/cli', '@angular/build', '@lit/reactive-element/node',
    ],
    place: PAGE,
    why: 'The framework runs in a page.',
  },
  {
    by: 'import',
    packages: ['client-only', 'next/router', 'react-router-dom', 'vue-router', '$app/navigation'],
    except: ['react-router-dom/server'],
    place: PAGE,
    why: 'It moves the browser from page to page.',
  },
  {
    by: 'file name',
    pattern: /(^|\/)(?:[^/]+\.(?:vue|svelte|html?)|[^/]+\.svelte\.[jt]s)$/,
    place: PAGE,
    why: 'The file is a component or a page.',
  },
  {
    by: 'file name',
    // A page about an API can lie there as well, but then it is written in JSX.
    pattern: /(^|\/)pages\/api\/.+\.[cm]?[jt]s$/,
    place: SERVER,
    why: 'Next.js serves the file as an API route.',
  },
  {
    by: 'file name',
    // `/app` at the root of a file system is the usual home of a whole project in a container.
    pattern: /(^|[^/]\/)app\/(?:.+\/)?route\.[jt]sx?$/,
    exports: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    place: SERVER,
    why: 'Next.js serves the file as a route handler.',
  },
  {
    by: 'file name',
    pattern: /(^|\/)(?:[^/]+\.server\.(?:[cm]?[jt]sx?|vue)|\+server\.[jt]s)$/,
    place: SERVER,
    why: 'SvelteKit, Remix, Nuxt and others keep files of that name out of the browser.',
  },
  {
    by: 'file name',
    pattern: /(^|\/)(?:netlify\/(?:edge-)?functions|supabase\/functions)\/.+\.[cm]?[jt]s$/,
    place: SERVER,
    why: 'The host deploys the folder as cloud functions.',
  },
  {
    by: 'shape',
    shape: 'exported fetch handler',
    place: SERVER,
    why: 'Cloudflare Workers, Bun and Deno serve the default export of that form.',
  },
  {
    by: 'shape',
    shape: 'event handler definition',
    place: SERVER,
    why: 'Nitro and Nuxt define the routes of their server so.',
  },
  {
    by: 'shape',
    shape: 'data export of a page',
    place: SERVER,
    why: 'Next.js runs it on the server; next to browser evidence the file is both, so nothing is known.',
  },
  {
    by: 'shape',
    shape: 'request handler',
    place: SERVER,
    why: 'A function of request and response that answers is a handler of an HTTP server.',
  },
  {
    by: 'import',
    packages: ['@azure/msal-node', '@azure/msal-node-*'],
    place: NODE,
    why: 'It runs on Node.js only, for servers and desktop apps.',
  },
  {
    by: 'import',
    packages: [
      'node:*', 'fs', 'http', 'http2', 'https', 'net', 'tls', 'dns', 'dgram', 'child_process', 'cluster',
      'worker_threads', 'os', 'readline', 'repl', 'inspector', 'v8',
    ],
    place: NODE,
    why: 'Bundlers of today have no stand-in for that module of Node.js.',
  },
  { by: 'import', packages: ['ink'], place: NODE, why: 'It renders React components in a terminal.' },
  { by: 'import', packages: ['bun', 'bun:*'], place: BUN, why: 'It is built into Bun.' },
  { by: 'global', paths: ['Deno.serve', 'Bun.serve'], place: SERVER, why: 'It starts an HTTP server.' },
  { by: 'global', paths: ['Deno'], place: DENO, why: 'Deno alone has it.' },
  { by: 'global', paths: ['Bun'], place: BUN, why: 'Bun alone has it.' },
  { by: 'shape', shape: 'shebang', place: NODE, why: 'The file is run as a command.' },
  { by: 'shape', shape: 'React hook', place: PAGE, why: 'State and effects exist in client components only.' },
  { by: 'shape', shape: 'JSX event handler', place: PAGE, why: 'Events happen in front of a user.' },
  {
    by: 'global',
    paths: ['import.meta.env.VITE_*', 'process.env.REACT_APP_*'],
    place: PAGE,
    why: 'The bundler of a front end puts the value into the page.',
  },
  {
    by: 'global',
    paths: [
      'window', 'document', 'location', 'history', 'localStorage', 'sessionStorage', 'XMLHttpRequest',
      'customElements',
    ],
    place: PAGE,
    why: 'Only pages have it.',
  },
  {
    by: 'global',
    paths: ['process.argv', 'process.stdin', 'process.stdout', 'process.exit', '__dirname', '__filename'],
    place: NODE,
    why: 'Only a process of its own has it.',
  },
];
