import { describe, expect, it } from 'vitest';

import { addParameter } from '../../src/edits/add-parameter.ts';
import { removeOption, removeParameter } from '../../src/edits/remove-parameter.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import { babelParser } from '../support/babel-parser.ts';
import { applied, edited, inFile, parameterIn } from './probe.ts';

const remove = (code: string, name = 'scope'): string | undefined =>
  edited(code, (message) => removeParameter(parameterIn(message, name)));
const add = (code: string, name = 'nonce', value = 'n'): string | undefined =>
  edited(code, (message) => addParameter(message, name, value));

const inObject = (entries: string, before = ''): string =>
  `${before}const params = { response_type: 'code', client_id: 'x'${entries} };`;

describe('removing a property', () => {
  it.each([
    [`, scope: 'email'`, ''],
    [`, scope: 'email', state`, ', state'],
    [`, scope`, ''],
    [`, 'scope': process.env.SCOPE`, ''],
    [`, scope: encodeURIComponent(scopes.join(' '))`, ''],
    [`, scope: cond ? 'a' : 'b'`, ''],
    [`, ...(cond && { scope: 'email' })`, ', ...(cond && {  })'],
    [`, scope: read()`, undefined],
    [`, scope: await scopes`, undefined],
    [`, scope: /* why */ 'email'`, `refused for the comment`],
    [`, scope: 'email', scope: 'phone'`, undefined],
  ])('%s', (before, after) => {
    const expected = after === undefined || after.startsWith('refused') ? undefined : inObject(after);
    expect(remove(inObject(before))).toBe(expected);
  });

  it('refuses where a default would come to light', () => {
    expect(remove(inObject(`, ...DEFAULTS, scope: 'email'`, `const DEFAULTS = { scope: 'all' };\n`))).toBeUndefined();
    expect(remove(inObject(`, ...rest, scope: 'email'`))).toBe(inObject(', ...rest'));
  });

  it('tells the name of an entry from other uses of the word', () => {
    const code = (password: string): string => `const params = { grant_type: 'password', client_id: 'x', username${password} };`;
    expect(remove(code(', password'), 'password')).toBe(code(''));
    const url = (state: string): string =>
      `function go() {\n  const state = make();\n  sessionStorage.setItem('state', state);\n  const url = new URL('https://as.example/authorize');\n  url.searchParams.set('response_type', 'code');\n  url.searchParams.set('client_id', 'x');${state}\n  location.assign(url);\n}`;
    expect(remove(url(`\n  url.searchParams.set('state', state);`), 'state')).toBe(url(''));
    expect(remove(url(`\n  url.searchParams.set('state', 'a');\n  url.searchParams.set('state', state);`), 'state')).toBeUndefined();
  });

  it('refuses what another object takes over too', () => {
    const common = `const common = { client_id: 'x', scope: 'email' };\n`;
    const first = `send({ ...common, response_type: 'code' });\n`;
    expect(remove(common + first)).toBe(common.replace(`, scope: 'email'`, '') + first);
    expect(remove(`${common}${first}log({ ...common });`)).toBeUndefined();
  });
});

describe('removing a call', () => {
  const calls = (scope: string): string =>
    `const query = new URLSearchParams({ client_id: 'x' });\nquery.set('response_type', 'code');\n${scope}open('https://as.example/authorize?' + query);`;

  it.each([
    [`query.append('scope', 'email');\n`, ''],
    [`if (cond) query.append('scope', 'email');\n`, ''],
    [`if (cond()) query.append('scope', 'email');\n`, undefined],
    [`if (cond) query.append('scope', 'email'); else stop();\n`, undefined],
    [`query.append('scope', read());\n`, undefined],
  ])('%s', (before, after) => {
    expect(remove(calls(before))).toBe(after === undefined ? undefined : calls(after));
  });

  it('removes the assignment of an immutable container', () => {
    const code = (scope: string): string =>
      `let query = new HttpParams({});\nquery = query.set('response_type', 'code');\nquery = query.set('client_id', 'x');\n${scope}http.get('https://as.example/authorize', query);`;
    const before = code(`query = query.set('scope', 'email');\n`);
    expect(remove(before)).toBe(code(''));
  });
});

describe('removing a part of a query', () => {
  const url = (query: string): string => `location.href = 'https://as.example/authorize?${query}';`;

  it.each([
    [url('scope=email&response_type=code&client_id=x'), url('response_type=code&client_id=x')],
    [url('response_type=code&client_id=x&scope=email#top'), url('response_type=code&client_id=x#top')],
    [`location.href = \`https://as.example/authorize?response_type=code&scope=\${scope}&client_id=x\`;`, `location.href = \`https://as.example/authorize?response_type=code&client_id=x\`;`],
    [`location.href = \`https://as.example/authorize?response_type=code&client_id=x&scope=\${read()}\`;`, undefined],
    [`location.href = \`https://as.example/authorize?response_type=code&client_id=x&scope=\${a}\${b}\`;`, undefined],
    [
      `location.href = 'https://as.example/authorize?response_type=code&scope=' + (a || b) + '&client_id=' + id;`,
      `location.href = 'https://as.example/authorize?response_type=code' + '&client_id=' + id;`,
    ],
    [
      `location.href = 'https://as.example/authorize?' + ['response_type=code', 'client_id=x', 'scope=email'].join('&');`,
      `location.href = 'https://as.example/authorize?' + ['response_type=code', 'client_id=x'].join('&');`,
    ],
    [
      `location.href = 'https://as.example/authorize?response_type=code&client_id=x' + (all ? '&scope=email' : '');`,
      `location.href = 'https://as.example/authorize?response_type=code&client_id=x' + (all ? '' : '');`,
    ],
  ])('%s', (before, after) => {
    expect(remove(before)).toBe(after);
  });

  it('keeps the question mark where more may follow', () => {
    const code = (query: string): string =>
      `let url = 'https://as.example/authorize?${query}';\nurl += '&response_type=code&client_id=x';\nlocation.href = url;`;
    expect(remove(code('scope=email'))).toBe(code(''));
  });
});

describe('adding a parameter', () => {
  it.each([
    [inObject(''), inObject(`, nonce: 'n'`)],
    [inObject(', ...rest'), `const params = { response_type: 'code', client_id: 'x', nonce: 'n', ...rest };`],
    [`const params = {"response_type": "code", "client_id": "x"};`, `const params = {"response_type": "code", "client_id": "x", "nonce": "n"};`],
    [
      `const params = {\n\tresponse_type: 'code',\n\tclient_id: 'x' // mine\n};`,
      `const params = {\n\tresponse_type: 'code',\n\tclient_id: 'x', // mine\n\tnonce: 'n'\n};`,
    ],
    [
      `location.href = \`https://as.example/authorize?response_type=\${type}&client_id=\${id}\`;`,
      `location.href = \`https://as.example/authorize?response_type=\${type}&nonce=n&client_id=\${id}\`;`,
    ],
    [
      `function go() {\n    const query = new URLSearchParams();\n    query.append('response_type', 'code');\n    query.append('client_id', 'x');\n    return 'https://as.example/authorize?' + query;\n}`,
      `function go() {\n    const query = new URLSearchParams();\n    query.append('response_type', 'code');\n    query.append('client_id', 'x');\n    query.append('nonce', 'n');\n    return 'https://as.example/authorize?' + query;\n}`,
    ],
  ])('%s', (before, after) => {
    expect(add(before)).toBe(after);
  });

  it('refuses a parameter that is there, and one that the SDK has no option for', () => {
    expect(add(inObject(`, nonce: 'n'`))).toBeUndefined();
    const okta = `import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer: 'https://as.example', clientId: 'x' });`;
    expect(add(okta)).toBeUndefined();
    expect(add(okta, 'scope', 'openid email')).toBe(okta.replace(`'x' }`, `'x', scopes: ['openid', 'email'] }`));
    expect(add(okta, 'redirect_uri', 'https://a.example')).toBe(okta.replace(`'x' }`, `'x', redirectUri: 'https://a.example' }`));
  });
});

describe('other parsers', () => {
  const code = 'location.href = `https://as.example/authorize?response_type=code&client_id=${id}&scope=${scope}&state=a`;';
  it.each([
    ['espree', {}],
    ['Babel', { parser: babelParser, parserOptions: { requireConfigFile: false } }],
  ])('%s', (_, languageOptions) => {
    expect(edited(code, (message) => removeParameter(parameterIn(message, 'scope')), languageOptions)).toBe(
      code.replace('&scope=${scope}', ''),
    );
    expect(edited(code, (message) => addParameter(message, 'nonce', 'n'), languageOptions)).toBe(code.replace('state=a', 'state=a&nonce=n'));
  });
});

describe('removing an option', () => {
  it.each([
    ['use({ a: 1, validate: false });', 'use({ a: 1 });'],
    ['use({\n  a: 1, // one\n  validate: false,\n});', 'use({\n  a: 1, // one\n});'],
    ['use({\n  // two\n  validate: false, // three\n  a: 1\n});', 'use({\n  // two\n   // three\n  a: 1\n});'],
    ['use({ a: 1, validate: read() });', undefined],
    ['const x = <Use a="1" validate={false} />;', 'const x = <Use a="1" />;'],
  ])('%s', (before, after) => {
    const result = inFile(before, (sourceCode) => {
      const index = nodeIndexOf(sourceCode);
      const nodes = [...index.of('Property'), ...index.of('JSXAttribute')];
      const option = nodes.find((node) => sourceCode.getText(node).startsWith('validate'));
      return option && applied(before, removeOption(option));
    });
    expect(result).toBe(after);
  });
});
