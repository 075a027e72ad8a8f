import { describe, expect, it } from 'vitest';

import { reportsOf } from '../support/lint.ts';
import { redirectShapes, responseShapes } from '../support/response-shapes.ts';
import type { Shape, ShapeParameters } from '../support/shapes.ts';

interface RuleOnResponses {
  readonly rule: string;
  readonly shapes: readonly Shape[];
  readonly bad: ShapeParameters;
  readonly good: ShapeParameters;
  /** What stands under the squiggle, without quotes. */
  readonly squiggle: RegExp;
}

const password = { grant_type: 'password', username: '=user', password: '=pass', client_id: 'shop' };

// Reads a claim of a token instead of the token itself.
const claimsOf = (token: string): readonly Shape[] =>
  responseShapes(token).map(({ name, code }) => ({
    name,
    code: ({ claim = '', ...parameters }) =>
      code(parameters).replace(new RegExp(`save\\((.*)\\.${token}\\)`), `save(jwtDecode($1.${token}).${claim})`),
  }));

// Hands a part of the response, or all of it, to something in place of `save`.
const handedTo = (start: string): readonly Shape[] =>
  responseShapes('access_token').map(({ name, code }) => ({
    name,
    code: ({ read = '', ...parameters }) => code(parameters).replace(/save\((.*)\.access_token\)/, `${start}$1${read})`),
  }));
const exchange = { grant_type: 'authorization_code', code: '=code', client_id: 'shop' };

const RULES: readonly RuleOnResponses[] = [
  {
    rule: 'no-unavailable-token',
    shapes: responseShapes('id_token'),
    bad: { grant_type: 'client_credentials', client_id: 'shop', client_secret: '=secret' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop' },
    squiggle: /^id_token$/,
  },
  {
    rule: 'no-unavailable-token',
    shapes: redirectShapes('access_token'),
    bad: { response_type: 'id_token', client_id: 'shop', scope: 'openid', nonce: '=nonce' },
    good: { response_type: 'id_token token', client_id: 'shop', scope: 'openid', nonce: '=nonce' },
    squiggle: /^access_token$/,
  },
  {
    rule: 'require-openid-scope',
    shapes: responseShapes('id_token'),
    bad: { ...password, scope: 'email' },
    good: { ...password, scope: 'openid email' },
    squiggle: /^email$/,
  },
  {
    rule: 'no-unrequested-claims',
    shapes: claimsOf('id_token'),
    bad: { ...password, scope: 'openid', claim: 'email' },
    good: { ...password, scope: 'openid email', claim: 'email' },
    squiggle: /^email$/,
  },
  {
    rule: 'no-access-token-as-identity',
    shapes: claimsOf('access_token'),
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', claim: 'email' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', claim: 'exp' },
    squiggle: /^email$/,
  },
  ...["localStorage.setItem('session', ", 'document.cookie = String('].map((start) => ({
    rule: 'no-token-in-web-storage',
    shapes: handedTo(start),
    bad: { ...exchange, read: '.access_token' },
    good: { ...exchange, read: '.expires_in' },
    squiggle: /access_token$/,
  })),
  {
    rule: 'no-token-in-web-storage',
    shapes: handedTo("sessionStorage.setItem('session', "),
    bad: exchange,
    good: { ...exchange, read: '.scope' },
    squiggle: /./,
  },
  {
    rule: 'no-token-logging',
    shapes: handedTo('console.log('),
    bad: { ...exchange, read: '.access_token' },
    good: { ...exchange, read: '.expires_in' },
    squiggle: /access_token$/,
  },
  {
    rule: 'no-token-logging',
    shapes: handedTo("logger.info('signed in', "),
    bad: exchange,
    good: { ...exchange, read: '.scope' },
    squiggle: /./,
  },
];

describe.each(RULES)('$rule', ({ rule, shapes, bad, good, squiggle }) => {
  it.each(shapes)('$name', ({ code }) => {
    const wrong = code(bad);
    expect(reportsOf(rule, wrong).map((report) => report.squiggle.replace(/^'(.*)'$/, '$1')), wrong).toEqual([expect.stringMatching(squiggle)]);
    const right = code(good);
    expect(reportsOf(rule, right), right).toEqual([]);
  });
});
