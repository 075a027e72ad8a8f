import json from '@eslint/json';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

import plugin from '../../src/index.ts';

const RULE = 'oauth/no-unsafe-redirect-uri';

function lint(uris: readonly string[]): { readonly code: string; readonly messages: Linter.LintMessage[] } {
  const code = JSON.stringify({ client_name: 'Shop', grant_types: ['authorization_code'], response_types: ['code'], redirect_uris: uris }, null, 2);
  const config: Linter.Config = { files: ['**/*.json'], plugins: { oauth: plugin, json }, language: 'json/json', rules: { [RULE]: 'error' } };
  return { code, messages: new Linter().verify(code, [config], { filename: 'client.json' }) };
}

describe('no-unsafe-redirect-uri on JSON files', () => {
  it('reports each URI of a client at its place', () => {
    const { messages } = lint(['https://*.example.com/cb', 'http://shop.example.com/cb', 'https://shop.example.com/cb#x', 'javascript:run()']);
    expect(messages.map(({ ruleId, messageId, line, column, endColumn }) => [ruleId, messageId, line, column, endColumn])).toEqual([
      [RULE, 'wildcard', 10, 6, 30],
      [RULE, 'insecure', 11, 6, 32],
      [RULE, 'fragment', 12, 6, 35],
      [RULE, 'scheme', 13, 6, 22],
    ]);
  });

  it('suggests changes that leave JSON and take the report away', () => {
    const { code, messages } = lint(['http://shop.example.com/cb']);
    const [suggestion] = messages[0]?.suggestions ?? [];
    if (!suggestion) throw new Error('No suggestion.');
    const [start, end] = suggestion.fix.range;
    const changed = code.slice(0, start) + suggestion.fix.text + code.slice(end);
    expect(JSON.parse(changed)).toMatchObject({ redirect_uris: ['https://shop.example.com/cb'] });
  });

  it('is silent on loopback, private-use schemes and where a logout leads', () => {
    expect(lint(['https://shop.example.com/cb', 'http://localhost:3000/cb', 'http://127.0.0.1/cb', 'com.example.shop:/cb']).messages).toEqual([]);
    const other = JSON.stringify({ client_name: 'Shop', redirect_uris: ['https://shop.example.com/cb'], grant_types: ['authorization_code'], post_logout_redirect_uris: ['http://shop.example.com/*'] });
    const config: Linter.Config = { files: ['**/*.json'], plugins: { oauth: plugin, json }, language: 'json/json', rules: { [RULE]: 'error' } };
    expect(new Linter().verify(other, [config], { filename: 'client.json' })).toEqual([]);
  });
});
