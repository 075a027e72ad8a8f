import { describe, expect, it } from 'vitest';

import { addWord, removeWord, replaceText, replaceWord } from '../../src/edits/words.ts';
import { edited, textIn, wordIn } from './probe.ts';

const addOpenid = (code: string): string | undefined => edited(code, (message) => addWord(textIn(message, 'scope'), 'openid', 'first'));
const addProfile = (code: string): string | undefined => edited(code, (message) => addWord(textIn(message, 'scope'), 'profile', 'last'));
const setScope = (code: string): string | undefined => edited(code, (message) => replaceText(textIn(message, 'scope'), 'openid email'));
const removeEmail = (code: string): string | undefined =>
  edited(code, (message) => {
    const text = textIn(message, 'scope');
    return removeWord(text, wordIn(text, 'email'));
  });

const inObject = (scope: string, before = ''): string =>
  `${before}const params = { response_type: 'code', client_id: 'x', scope: ${scope} };`;

describe('a value in an object', () => {
  it.each([
    [`'email'`, `'openid email'`],
    [`"email"`, `"openid email"`],
    ['`email`', '`openid email`'],
    [`['email']`, `['openid', 'email']`],
    [`['email', 'phone'].join(' ')`, `['openid', 'email', 'phone'].join(' ')`],
    [`["email"].join(' ')`, `["openid", "email"].join(' ')`],
    [`[('email'), 'phone'].join(' ')`, `['openid', ('email'), 'phone'].join(' ')`],
    [`'email' + ' phone'`, `'openid email' + ' phone'`],
    [`cond ? 'email' : 'phone'`, `cond ? 'openid email' : 'phone'`],
    [`scope || 'email'`, `scope || 'openid email'`],
    [`'e\\x6dail'`, undefined],
  ])('%s gets a word in front', (before, after) => {
    expect(addOpenid(inObject(before))).toBe(after && inObject(after));
  });

  it.each([
    [`'openid email'`, `'openid'`],
    [`'email openid'`, `'openid'`],
    [`'openid email phone'`, `'openid phone'`],
    [`['openid', 'email'].join(' ')`, `['openid'].join(' ')`],
    [`['email', 'openid',].join(' ')`, `['openid',].join(' ')`],
    [`['openid', 'email',].join(' ')`, `['openid',].join(' ')`],
    [`'openid' + ' email'`, `'openid' + ''`],
    [`'email'`, undefined],
    [`['email'].join(' ')`, undefined],
    [`'email ' + 'openid'`, `'' + 'openid'`],
    [`'email' + ' openid'`, undefined],
  ])('%s loses a word', (before, after) => {
    expect(removeEmail(inObject(before))).toBe(after && inObject(after));
  });

  it.each([
    [`''`, `'openid email'`],
    [`'phone'`, `'openid email'`],
    [`['phone'].join(' ')`, `['openid', 'email'].join(' ')`],
    [`"it's"`, `"openid email"`],
    [`'it\\'s'`, undefined],
    [`'a' + 'b'`, undefined],
    [`['a', b].join(' ')`, 'not known'],
  ])('%s gets another value', (before, after) => {
    const code = inObject(before);
    if (after === 'not known') expect(() => setScope(code)).toThrow('not known');
    else expect(setScope(code)).toBe(after && inObject(after));
  });
});

describe('an array over several lines', () => {
  const code = `const params = {
  response_type: 'code',
  client_id: 'x',
  scope: [
    'openid', // who
    'email', // where
  ].join(' '),
};`;

  it('gets an element on its own line', () => {
    expect(addProfile(code)).toBe(code.replace(`'email', // where`, `'email', // where\n    'profile',`));
    expect(edited(code, (message) => addWord(textIn(message, 'scope'), 'phone', 'first'))).toBe(
      code.replace(`'openid'`, `'phone',\n    'openid'`),
    );
  });

  it('loses an element and keeps the comments', () => {
    expect(removeEmail(code)).toBe(code.replace(`'email', // where`, ' // where'));
  });
});

describe('a constant', () => {
  it('is changed where only this message reads it', () => {
    expect(addOpenid(inObject('SCOPE', `const SCOPE = 'email';\n`))).toBe(inObject('SCOPE', `const SCOPE = 'openid email';\n`));
    const list = inObject(`SCOPES.join(' ')`, `const SCOPES = ['email', 'phone'];\n`);
    expect(addOpenid(list)).toBe(list.replace(`['email'`, `['openid', 'email'`));
    const member = inObject('OAUTH.scope', `const OAUTH = { scope: 'email', url: 'x' };\nopen(OAUTH.url);\n`);
    expect(addOpenid(member)).toBe(member.replace(`'email'`, `'openid email'`));
  });

  it.each([
    [`const SCOPE = 'email';\nlog(SCOPE);\n`, 'SCOPE'],
    [`export const SCOPE = 'email';\n`, 'SCOPE'],
    [`const SCOPES = ['email', 'phone'];\nlog(SCOPES);\n`, `SCOPES.join(' ')`],
    [`export const SCOPES = ['email', 'phone'];\n`, `SCOPES.join(' ')`],
    [`const OAUTH = { scope: 'email' };\nlog(OAUTH);\n`, 'OAUTH.scope'],
    [`const OAUTH = { scope: 'email' };\nlog(OAUTH.scope);\n`, 'OAUTH.scope'],
  ])('is left alone where others read it: %s', (before, scope) => {
    expect(addOpenid(inObject(scope, before))).toBeUndefined();
    expect(setScope(inObject(scope, before))).toBeUndefined();
  });

  it('is no list where its elements are read one by one', () => {
    expect(addOpenid(inObject(`A + ' ' + B`, `const [A, B] = ['email', 'phone'];\n`))).toBe(
      inObject(`A + ' ' + B`, `const [A, B] = ['openid email', 'phone'];\n`),
    );
  });
});

describe('a URL', () => {
  const url = (scope: string): string => `location.href = 'https://as.example/authorize?response_type=code&client_id=x&scope=${scope}';`;

  it.each([
    ['email', 'openid%20email'],
    ['email%20phone', 'openid%20email%20phone'],
    ['email+phone', 'openid+email+phone'],
    ['email phone', 'openid email phone'],
  ])('keeps the separator of %s', (before, after) => {
    expect(addOpenid(url(before))).toBe(url(after));
  });

  it('takes the separator of another parameter where the value has one word', () => {
    const code = url('email').replace('client_id=x', 'client_id=x&prompt=login+consent');
    expect(addOpenid(code)).toBe(code.replace('scope=email', 'scope=openid+email'));
  });

  it('encodes what it writes', () => {
    expect(edited(url('email'), (message) => addWord(textIn(message, 'scope'), `a&b'c`, 'last'))).toBe(url('email%20a%26b%27c'));
    expect(edited(url('email'), (message) => addWord(textIn(message, 'scope'), '\uD800', 'last'))).toBeUndefined();
  });

  it('writes characters as they are where they are encoded later', () => {
    const code = "location.href = `https://as.example/authorize?response_type=code&client_id=x&scope=${encodeURIComponent('email')}`;";
    expect(addOpenid(code)).toBe(code.replace('email', 'openid email'));
  });

  it('refuses a value that is encoded in part', () => {
    const code = "location.href = `https://as.example/authorize?response_type=code&client_id=x&scope=email%20${encodeURIComponent('a b')}`;";
    expect(addOpenid(code)).toBeUndefined();
  });

  it('writes into the attribute of an element', () => {
    const code = 'const a = <a href="https://as.example/authorize?response_type=code&client_id=x&scope=email">Login</a>;';
    expect(addOpenid(code)).toBe(code.replace('scope=email', 'scope=openid%20email'));
  });
});

describe('options of an SDK', () => {
  const okta = (scopes: string): string =>
    `import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer: 'https://as.example', clientId: 'x', scopes: ${scopes} });`;

  it('are changed as the list that they are', () => {
    expect(addOpenid(okta(`['email']`))).toBe(okta(`['openid', 'email']`));
    expect(setScope(okta(`['phone']`))).toBe(okta(`['openid', 'email']`));
    expect(removeEmail(okta(`['openid', 'email']`))).toBe(okta(`['openid']`));
    expect(addProfile(okta(`[...BASE, 'email']`))).toBe(okta(`[...BASE, 'email', 'profile']`));
  });

  it('split a word that is several', () => {
    const change = (code: string): string | undefined =>
      edited(code, (message) => {
        const text = textIn(message, 'scope');
        return replaceWord(text, wordIn(text, 'openid,email'), 'openid email');
      });
    expect(change(okta(`['openid,email']`))).toBe(okta(`['openid', 'email']`));
  });
});
