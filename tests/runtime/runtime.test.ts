import { describe, expect, it } from 'vitest';

import type { ApplicationType } from '../../src/protocol/application-types.ts';
import { runtimeOf } from '../../src/runtime/runtime.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { probe } from './probe.ts';

const ALL: readonly ApplicationType[] = ['browser', 'native', 'web', 'service'];

function runtime(code: string, filename = 'file.tsx', setting?: readonly ApplicationType[]): Runtime {
  const applicationTypes = setting && new Set(setting);
  return probe(code, (sourceCode) => runtimeOf(sourceCode, filename, { applicationTypes }), { filename });
}

function types(code: string, filename?: string): ApplicationType[] {
  return [...runtime(code, filename).applicationTypes];
}

describe('application types', () => {
  it('are all four without evidence', () => {
    const unknown = runtime("import React from 'react'; fetch(process.env.ISSUER);");
    expect([...unknown.applicationTypes]).toEqual(ALL);
    expect(unknown).toMatchObject({ isPublicClient: false, isServer: false, evidence: [] });
    expect(unknown.describe()).toBe('');
  });

  it.each<[string, ApplicationType[]]>([
    ["import 'react-dom';", ['browser', 'native']],
    ["import 'react-native';", ['native']],
    ["import 'webextension-polyfill';", ['browser']],
    ["import 'express';", ['web', 'service']],
    ["import 'fs';", ['native', 'web', 'service']],
    ["import 'react-native'; window.f();", ['native']],
    ["import 'fs'; import 'express';", ['web', 'service']],
    ["import 'electron'; import 'fs'; window.f();", ['native']],
    ["import 'vscode'; import 'http';", ['native']],
    ["import 'expo-auth-session'; chrome.identity.f();", ['browser']],
  ])('are the intersection of all evidence: %s', (code, expected) => {
    expect(types(code)).toEqual(expected);
  });

  it.each([
    "import 'react-dom'; import 'express';",
    "import 'electron'; import 'express';",
    "import { useState } from 'react'; export async function getServerSideProps() {}",
    "'use client'; import 'next/headers';",
    "import 'webextension-polyfill'; import 'fs';",
  ])('are all four again when the evidence contradicts itself: %s', (code) => {
    const mixed = runtime(code);
    expect([...mixed.applicationTypes]).toEqual(ALL);
    expect(mixed.evidence).toEqual([]);
    expect(mixed.describe()).toBe('');
  });

  it('say whether the file is a public client or a server', () => {
    expect(runtime("import 'react-dom';")).toMatchObject({ isPublicClient: true, isServer: false });
    expect(runtime("import 'react-native';")).toMatchObject({ isPublicClient: true, isServer: false });
    expect(runtime("import 'express';")).toMatchObject({ isPublicClient: false, isServer: true });
    expect(runtime("import 'fs';")).toMatchObject({ isPublicClient: false, isServer: false });
  });

  it('are not narrowed by a test, whatever it imports', () => {
    expect(types("import 'react-dom';", 'login.test.tsx')).toEqual(ALL);
    expect(types("import 'fs';", 'src/__tests__/login.ts')).toEqual(ALL);
    expect(types("import 'express';", 'a/login.spec.js')).toEqual(ALL);
    expect(types("import 'express';", 'a/latest.js')).toEqual(['web', 'service']);
  });

  it('are found without scopes', () => {
    const found = probe("import 'express'; window.f();", (sourceCode) => {
      const withoutScopes = Object.create(sourceCode, { scopeManager: { value: null }, traverse: { value: undefined } }) as typeof sourceCode;
      return runtimeOf(withoutScopes, 'a.js', { applicationTypes: undefined }).describe();
    });
    expect(found).toBe("in server code ('express' is imported at line 1)");
  });

  it('depend on the file name that is asked for', () => {
    const found = probe('f();', (sourceCode) =>
      ['a.js', 'a.server.js', 'a.vue'].map((name) => runtimeOf(sourceCode, name, { applicationTypes: undefined }).describe()),
    );
    expect(found).toEqual(['', "in server code (the file is 'a.server.js')", "in browser code (the file is 'a.vue')"]);
  });
});

describe('imports', () => {
  it.each([
    "import 'express';",
    "import {} from 'express';",
    "import { Router } from 'express';",
    "import * as e from 'express';",
    "export { Router } from 'express';",
    "export * from 'express';",
    "const e = require('express');",
    'const e = require(`express`)();',
    "const e = await import('express');",
  ])('in any form: %s', (code) => {
    expect(runtime(code).describe()).toBe("in server code ('express' is imported at line 1)");
  });

  it.each([
    "import { type Request, Router } from 'express';",
    "import express = require('express');",
    "export { type Request, Router } from 'express';",
  ])('in forms of TypeScript: %s', (code) => {
    const found = probe(code, (sourceCode) => runtimeOf(sourceCode, 'a.ts', { applicationTypes: undefined }).isServer, {
      filename: 'a.ts',
      parser: 'typescript-eslint',
    });
    expect(found).toBe(true);
  });

  it.each([
    "import type { Request } from 'express';",
    "import type express from 'express';",
    "import { type Request, type Response } from 'express';",
    "export type { Request } from 'express';",
    "export { type Request } from 'express';",
    "export type * from 'express';",
    "import type express = require('express');",
    "let r: import('express').Request;",
    "import type { useState } from 'react';",
    "import { type useState } from 'react';",
  ])('of types alone are none: %s', (code) => {
    const found = probe(code, (sourceCode) => runtimeOf(sourceCode, 'a.ts', { applicationTypes: undefined }).describe(), {
      filename: 'a.ts',
      parser: 'typescript-eslint',
    });
    expect(found).toBe('');
  });

  it.each([
    "function require() {} require('express');",
    "loader.require('express');",
    'require(name);',
    'import(`./${name}`);',
    "f('express');",
    "if (typeof window === 'undefined') { require('fs'); }",
    "const f = isNode ? await import('fs') : null;",
  ])('that are none, or guarded: %s', (code) => {
    expect(runtime(code).describe()).toBe('');
  });
});

describe('messages', () => {
  it('name the evidence that comes first in the table, whatever comes first in the file', () => {
    const found = runtime("import { useState } from 'react';\nimport 'react-dom';\nwindow.f();");
    expect(found.describe()).toBe("in browser code ('react-dom' is imported at line 2)");
    expect(found.evidence.map(({ finding }) => finding)).toEqual([
      "'react-dom' is imported at line 2",
      "'useState' is imported at line 1",
      "'window.f' is used at line 3",
    ]);
    expect(found.evidence.map(({ node }) => node?.type)).toEqual(['ImportDeclaration', 'ImportSpecifier', 'Identifier']);
  });

  it('name the evidence that is enough alone', () => {
    expect(runtime("'use client';\nimport 'fs';\nimport 'electron';").describe()).toBe(
      "in native app code ('electron' is imported at line 3)",
    );
  });

  it('name two pieces where none is enough alone', () => {
    expect(runtime("import 'fs';\nwindow.open(u);\nprocess.argv;").describe()).toBe(
      "in native app code ('fs' is imported at line 1 and 'window.open' is used at line 2)",
    );
    expect(runtime("'use client';\nimport 'fs';").describe()).toBe(
      "in native app code ('use client' stands at line 1 and 'fs' is imported at line 2)",
    );
  });

  it.each<[ApplicationType[], string]>([
    [['browser'], 'browser code'],
    [['native'], 'native app code'],
    [['web'], 'web server code'],
    [['service'], 'service code'],
    [['native', 'browser'], 'browser or native code'],
    [['web', 'service'], 'server code'],
    [['service', 'native', 'web'], 'native, web server or service code'],
  ])('name the setting %s', (setting, place) => {
    expect(runtime('f();', 'a.js', setting).describe()).toBe(`in ${place} (settings.oauth.applicationType)`);
  });
});

describe('a setting', () => {
  it('beats all evidence', () => {
    const set = runtime("'use client'; import 'react-dom';", 'Login.vue', ['service']);
    expect([...set.applicationTypes]).toEqual(['service']);
    expect(set.isServer).toBe(true);
  });

  it('of all four types leaves the place unknown', () => {
    const set = runtime("import 'react-dom';", 'a.js', ALL);
    expect([...set.applicationTypes]).toEqual(ALL);
    expect(set.evidence).toEqual([]);
    expect(set.describe()).toBe('');
  });
});

describe('the runtime of an SDK’s message', () => {
  const browser = new Set<ApplicationType>(['browser']);
  const ofSdk = (code: string, runsIn: ReadonlySet<ApplicationType> | undefined, setting?: ApplicationType[]): Runtime =>
    probe(code, (sourceCode) =>
      runtimeOf(sourceCode, 'a.js', { applicationTypes: setting && new Set(setting) }).ofSdk('some-sdk', runsIn, sourceCode.ast),
    );

  it('is narrowed by where the SDK runs', () => {
    const narrowed = ofSdk('f();', browser);
    expect([...narrowed.applicationTypes]).toEqual(['browser']);
    expect(narrowed.describe()).toBe("in browser code ('some-sdk' is used at line 1)");
    expect([...ofSdk("import 'react-dom';", browser).applicationTypes]).toEqual(['browser']);
  });

  it('says so when only the keys of an object tell of the SDK', () => {
    const told = probe('f({});', (sourceCode) =>
      runtimeOf(sourceCode, 'a.js', { applicationTypes: undefined }).ofSdk('some-sdk', browser, sourceCode.ast, true).describe(),
    );
    expect(told).toBe("in browser code (an object has the options of 'some-sdk' at line 1)");
  });

  it('is that of the file for an SDK that runs anywhere, and under a setting', () => {
    expect(ofSdk("import 'express';", undefined).describe()).toBe("in server code ('express' is imported at line 1)");
    expect(ofSdk('f();', browser, ['web']).describe()).toBe('in web server code (settings.oauth.applicationType)');
  });

  it('is unknown where SDK and file contradict each other', () => {
    expect([...ofSdk("import 'express';", browser).applicationTypes]).toEqual(ALL);
  });

  it('is where the SDK runs in a file that is for two places', () => {
    expect([...ofSdk("import 'express'; import 'react-dom';", browser).applicationTypes]).toEqual(['browser']);
  });
});
