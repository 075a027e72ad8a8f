import json from '@eslint/json';
import { ESLint, Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint9';
import { describe, expect, it } from 'vitest';

import { removeWord, replaceWord } from '../../src/edits/words.ts';
import plugin from '../../src/index.ts';
import { clientMetadataOfJson } from '../../src/messages/json/messages.ts';
import { isJsonDocument } from '../../src/messages/json/tree.ts';
import type { ClientMetadata } from '../../src/messages/model.ts';
import { writtenTexts } from '../../src/messages/values.ts';

type Language = 'json/json' | 'json/jsonc' | 'json/json5';

const RULE = 'oauth/consistent-client-metadata';

function configuration(language: Language): Linter.Config {
  return { files: ['**/*.json'], plugins: { oauth: plugin, json }, language, rules: { [RULE]: 'error' } };
}

function lint(code: string, language: Language = 'json/json', linter: Pick<Linter, 'verify'> = new Linter()): Linter.LintMessage[] {
  return linter.verify(code, [configuration(language)], { filename: 'client.json' });
}

/** What stands under each squiggle, which lies on one line. */
function squigglesIn(code: string, language?: Language): string[] {
  const lines = code.split(/\r?\n/);
  return lint(code, language).map(({ ruleId, message, line, column, endColumn = column }) => {
    if (ruleId !== RULE) throw new Error(message);
    return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
  });
}

const client = (members: object): string => JSON.stringify({ client_name: 'Shop', redirect_uris: ['https://shop.example/cb'], ...members }, null, 2);

describe('consistent-client-metadata on JSON files', () => {
  it('reports at the value, by line and column', () => {
    const code = '{\n  "client_name": "Shop",\n  "redirect_uris": [],\n  "grant_types": ["authorization_code"],\n  "response_types": ["code", "token"]\n}\n';
    expect(lint(code)).toMatchObject([
      { ruleId: RULE, messageId: 'missingGrant', line: 5, column: 31, endLine: 5, endColumn: 36, severity: 2 },
    ]);
  });

  it.each([
    ['a list', `[${client({ grant_types: ['implicit'], response_types: ['code'] })}]`, ['implicit', 'code']],
    ['a member at any depth', `{ "dev": { "clients": [${client({ grant_types: ['client_credentials'], token_endpoint_auth_method: 'none' })}] } }`, ['none']],
    [
      'a client of Ory Hydra',
      JSON.stringify({ client_id: 'shop', client_secret: 's', grant_types: ['authorization_code', 'implicit'], response_types: ['code'], scope: 'openid', redirect_uris: [] }),
      ['implicit'],
    ],
    [
      'an application of Okta, in two parts',
      JSON.stringify(
        {
          name: 'oidc_client',
          signOnMode: 'OPENID_CONNECT',
          credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic' } },
          settings: { oauthClient: { application_type: 'browser', grant_types: ['authorization_code', 'client_credentials'], response_types: ['code'] } },
        },
        null,
        2,
      ),
      ['client_secret_basic', 'client_credentials'],
    ],
    ['escapes', '{"client_name": "a", "redirect_uris": [], "grant_types": ["refresh_t\\u006fken", "implicit"], "response_types": ["token"]}', ['"refresh_t\\u006fken"']],
    ['windows line ends', client({ grant_types: ['refresh_token', 'client_credentials'] }).replaceAll('\n', '\r\n'), ['refresh_token']],
    ['the last of two members of a name', '{"client_name": "a", "grant_types": ["implicit"], "grant_types": ["password"], "response_types": ["code"]}', ['code']],
  ])('reads %s', (_, code, expected) => {
    expect(squigglesIn(code)).toEqual(expected);
  });

  it('reads comments, trailing commas and bare names', () => {
    const code = "{\n  // For the shop\n  client_name: 'Shop',\n  redirect_uris: ['https://shop.example/cb'],\n  grant_types: ['implicit',],\n  response_types: ['token', 'code'],\n}\n";
    expect(squigglesIn(code, 'json/json5')).toEqual(['code']);
    expect(squigglesIn('{ "client_name": "a", /* none */ "grant_types": ["client_credentials"], "token_endpoint_auth_method": "none" }', 'json/jsonc')).toEqual(['none']);
  });

  it.each([
    ['a consistent client', client({ grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], token_endpoint_auth_method: 'none' })],
    ['nothing but one of the two', client({ grant_types: ['implicit'] })],
    ['a discovery document', '{ "issuer": "https://a.example", "response_types_supported": ["token"], "grant_types_supported": ["authorization_code"], "redirect_uris": [] }'],
    ['settings of a server', '{ "oauth": { "grant_types": ["implicit"], "response_types": ["code"] } }'],
    ['a client as a server answers', client({ client_id_issued_at: 1, grant_types: ['implicit'], response_types: ['code'] })],
    ['a stored client', client({ _id: '1', grant_types: ['implicit'], response_types: ['code'] })],
    ['an application as Okta answers', '{ "_links": {}, "settings": { "oauthClient": { "application_type": "service", "grant_types": ["password"] } } }'],
    ['a schema', '{ "properties": { "grant_types": { "type": "array" }, "response_types": { "type": "array" }, "redirect_uris": { "type": "array" } } }'],
    ['placeholders', client({ grant_types: ['{{grant}}'], response_types: ['code'] })],
    ['a value of another type', client({ grant_types: null, response_types: 4, token_endpoint_auth_method: true })],
    ['a file of something else', '{ "name": "oauth", "version": "1.0.0" }'],
    ['one value', '"grant_types"'],
    ['an empty object', '{}'],
  ])('is silent about %s', (_, code) => {
    expect(lint(code)).toEqual([]);
  });

  it('takes JSON of any depth', () => {
    const depth = 2000;
    const code = `${'{"a":['.repeat(depth)}${client({ grant_types: ['implicit'] })}${']}'.repeat(depth)}`;
    expect(lint(code).filter(({ message }) => /RangeError|call stack/i.test(message) && !message.includes('Parsing'))).toEqual([]);
  });

  it('works in ESLint 9 too', () => {
    const code = client({ grant_types: ['implicit'], response_types: ['code'] });
    expect(lint(code, 'json/json', new Linter9() as unknown as Linter).map(({ messageId }) => messageId)).toEqual(['missingResponseType', 'missingGrant']);
  });

  it('is silent, as every rule is, in a preset that names no files', async () => {
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [plugin.configs.strict, { files: ['**/*.json'], plugins: { json }, language: 'json/json' }],
    });
    const [result] = await eslint.lintText(client({ grant_types: ['implicit'], response_types: ['code'] }), { filePath: 'client.json' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([RULE, RULE]);
  });
});

describe('the model of a JSON file', () => {
  const code = '{"client_name": "a", "grant_types": ["authorization_code", "implicit"], "response_types": ["code"]}';
  const grants = writtenTexts(metadataIn(code)?.parameters.get('grant_types'))[0];

  it('can be edited, as code can', () => {
    const [, implicit] = grants?.words ?? [];
    if (!grants || !implicit) throw new Error('There is no second grant.');
    const fixer = { replaceTextRange: (range: readonly [number, number], text: string) => ({ range, text }) };
    const apply = (edit: ReturnType<typeof removeWord>): string => {
      const fixes = [edit?.(fixer as never) ?? []].flat();
      return fixes.reduceRight((text, fix) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]), code);
    };
    expect(JSON.parse(apply(removeWord(grants, implicit)))).toMatchObject({ grant_types: ['authorization_code'] });
    expect(JSON.parse(apply(replaceWord(grants, implicit, 'refresh_token')))).toMatchObject({ grant_types: ['authorization_code', 'refresh_token'] });
  });

  it('is read once a file', () => {
    let lists: readonly (readonly ClientMetadata[])[] = [];
    inspect(code, (read) => {
      lists = [read(), read()];
    });
    expect(lists[0]).toBe(lists[1]);
    expect(lists[0]).toHaveLength(1);
  });
});

function metadataIn(code: string): ClientMetadata | undefined {
  let found: ClientMetadata | undefined;
  inspect(code, (read) => {
    [found] = read();
  });
  return found;
}

function inspect(code: string, look: (read: () => readonly ClientMetadata[]) => void): void {
  const rule = {
    create: ({ sourceCode }: { sourceCode: { ast: object; text: string } }) => ({
      Document() {
        const { ast, text } = sourceCode;
        if (isJsonDocument(ast)) look(() => clientMetadataOfJson(ast, text));
      },
    }),
  };
  new Linter().verify(
    code,
    [{ files: ['**/*.json'], plugins: { json, probe: { rules: { look: rule as never } } }, language: 'json/json', rules: { 'probe/look': 'error' } }],
    { filename: 'client.json' },
  );
}
