import { existsSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { expect, it } from 'vitest';

import { typedFolder } from '../../../scripts/sdks/install.ts';
import { modulesOf, NameCheck } from '../../../scripts/sdks/names.ts';
import { createTypedProgram } from '../../../scripts/sdks/program.ts';
import type { SdkModel } from '../../../src/messages/sdks/model.ts';
import { oidcClientTs } from '../../../src/messages/sdks/oidc-client-ts.ts';

/** A model in which every name is wrong that its comment says. */
const model: SdkModel = {
  ...oidcClientTs,
  untyped: ['notNeeded'],
  instances: { 'User.new()': ['UserManager.new().getUsers()', 'Manager.new().getUser()', 'UserManager.new().events.addUserLoaded()@0#5'] },
  calls: [
    {
      path: 'UserManager.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: {
        client_id: 'client_id',
        clientid: 'client_id',
        'metadata.tokenEndpoint': 'token_endpoint',
        response_mode: { parameter: 'response_mode', values: { queri: 'query' } },
      },
      supplies: [{ parameter: 'code_challenge', when: { not: { option: 'disablePkce', is: true } } }],
    },
    { path: 'UserManager.new().signinRedirect()@3', makes: 'authorization request', role: 'request', options: { nonce: 'nonce' } },
  ],
  results: [{ of: 'User.new()', accessToken: 'accessToken', idToken: 'id_token' }],
  switches: [
    { use: 'skipEverything', turnsOff: 'state' },
    { at: 'UserManager.new()', options: { disablePKCE: { unsafe: true, turnsOff: 'PKCE' }, disablePKC: { unsafe: true, turnsOff: 'PKCE' } } },
  ],
  types: { Settings: 'UserManager.new()', UserManagerSettings: 'UserManager.new()' },
};

// `npm run check:sdks`, which `npm test` runs first, installs the packages.
it.skipIf(!existsSync(join(typedFolder, 'node_modules')))('finds the names that a package does not have', () => {
  const { program, names } = createTypedProgram(modulesOf(model).map(({ installed }) => installed));
  const checker = program.getTypeChecker();
  const modules = new Map<string, ts.Symbol | undefined>();
  for (const statement of names.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    modules.set(statement.moduleSpecifier.text, checker.getSymbolAtLocation(statement.moduleSpecifier));
  }
  const report = new NameCheck(checker, names, [model], (module) => modules.get(module)).report(model);
  expect(report.missing).toEqual([
    'UserManager.new().getUsers()',
    'Manager.new().getUser()',
    'UserManager.new().events.addUserLoaded()@0#5',
    'UserManager.new() · clientid',
    'UserManager.new() · metadata.tokenEndpoint',
    "UserManager.new() · response_mode: 'queri'",
    'UserManager.new() · disablePkce',
    'UserManager.new().signinRedirect()@3 · nonce',
    'User.new().accessToken',
    'skipEverything',
    'UserManager.new() · disablePKC',
    'Settings.new()',
    "'notNeeded' is listed as untyped, but nothing misses it",
  ]);
});
