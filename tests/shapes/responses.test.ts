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
];

describe.each(RULES)('$rule', ({ rule, shapes, bad, good, squiggle }) => {
  it.each(shapes)('$name', ({ code }) => {
    const wrong = code(bad);
    expect(reportsOf(rule, wrong).map((report) => report.squiggle.replace(/^'(.*)'$/, '$1')), wrong).toEqual([expect.stringMatching(squiggle)]);
    const right = code(good);
    expect(reportsOf(rule, right), right).toEqual([]);
  });
});
