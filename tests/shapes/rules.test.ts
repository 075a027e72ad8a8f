import { describe, expect, it } from 'vitest';

import { reportsOf } from '../support/lint.ts';
import { AUTHORIZATION_REQUEST_SHAPES, TOKEN_REQUEST_SHAPES } from '../support/shapes.ts';
import type { Shape, ShapeParameters } from '../support/shapes.ts';

interface RuleOnShapes {
  readonly rule: string;
  readonly shapes: readonly Shape[];
  readonly bad: ShapeParameters;
  readonly good: ShapeParameters;
  /** What stands under the squiggle, without quotes: a string, or one of its encoded forms. */
  readonly squiggle: RegExp;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A report about what is missing stands under the request, or under what its parameters are put into. */
const REQUEST = /response_type|client_id|authorize|new URL|new URLSearchParams|params|url|\{|\+ query/;


const RULES: readonly RuleOnShapes[] = [
  {
    rule: 'no-password-grant',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'password', username: '=user', password: '=pass', client_id: 'shop' },
    good: { grant_type: 'refresh_token', refresh_token: '=token', client_id: 'shop' },
    squiggle: /^password$/,
  },
  {
    rule: 'no-client-credentials-in-public-client',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'client_credentials', client_id: 'shop', client_secret: '=secret' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop' },
    squiggle: /^client_credentials$/,
    settings: { applicationType: ['browser', 'native'] },
  },
  {
    rule: 'no-user-flow-in-service',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop' },
    good: { grant_type: 'client_credentials', client_id: 'shop', client_secret: '=secret' },
    squiggle: /^authorization_code$/,
    settings: { applicationType: 'service' },
  },
  {
    rule: 'no-user-flow-in-service',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback' },
    good: { client_id: 'shop', audience: '=audience' },
    squiggle: /^code$/,
    settings: { applicationType: 'service' },
  },
  {
    rule: 'no-implicit-flow',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'id_token token', client_id: 'shop', scope: 'openid email', nonce: '=nonce' },
    good: { response_type: 'code', client_id: 'shop', scope: 'openid email', state: '=state' },
    squiggle: /^id_token(?: |%20|\+)token$/,
  },
  {
    rule: 'require-openid-scope',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code id_token', client_id: 'shop', scope: 'email profile', nonce: '=nonce' },
    good: { response_type: 'code id_token', client_id: 'shop', scope: 'openid email', nonce: '=nonce' },
    squiggle: /^email(?: |%20|\+)profile$/,
  },
  {
    rule: 'valid-grant-type',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization-code', code: '=code', client_id: 'shop' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop' },
    squiggle: /^authorization-code$/,
  },
  {
    rule: 'valid-response-type',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'authorization_code', client_id: 'shop', scope: 'openid email', state: '=state' },
    good: { response_type: 'code id_token', client_id: 'shop', scope: 'openid email', nonce: '=nonce' },
    squiggle: /^authorization_code$/,
  },
  {
    rule: 'valid-response-mode',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code id_token', response_mode: 'query', client_id: 'shop', scope: 'openid', nonce: '=nonce' },
    good: { response_type: 'code id_token', response_mode: 'form_post', client_id: 'shop', scope: 'openid', nonce: '=nonce' },
    squiggle: /^query$/,
  },
  {
    rule: 'valid-scope',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', scope: 'openid,email', state: '=state' },
    good: { response_type: 'code', client_id: 'shop', scope: 'openid email', state: '=state' },
    squiggle: /^openid(?:,|%2C)email$/,
  },
  {
    rule: 'valid-scope',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'refresh_token', refresh_token: '=token', client_id: 'shop', scope: 'openid email openid' },
    good: { grant_type: 'refresh_token', refresh_token: '=token', client_id: 'shop', scope: 'openid email' },
    squiggle: /^openid$/,
  },
  {
    rule: 'no-openid-with-client-credentials',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'client_credentials', client_id: 'shop', client_secret: '=secret', scope: 'orders.read openid' },
    good: { grant_type: 'client_credentials', client_id: 'shop', client_secret: '=secret', scope: 'orders.read' },
    squiggle: /^openid$/,
  },
  {
    rule: 'no-offline-access-without-code',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'id_token', client_id: 'shop', scope: 'openid offline_access', nonce: '=nonce' },
    good: { response_type: 'code', client_id: 'shop', scope: 'openid offline_access', state: '=state' },
    squiggle: /^offline_access$/,
  },
  {
    rule: 'no-misplaced-parameter',
    shapes: TOKEN_REQUEST_SHAPES.filter(isSent),
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', response_type: 'code' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', login_hint: '=user' },
    squiggle: /^code$/,
  },
  {
    rule: 'no-misplaced-parameter',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', client_secret: 'abc123' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: '=state' },
    squiggle: /^abc123$/,
  },
  {
    rule: 'require-grant-parameters',
    shapes: TOKEN_REQUEST_SHAPES.filter(isSent),
    bad: { grant_type: 'password', username: '=user', client_id: 'shop' },
    good: { grant_type: 'password', username: '=user', password: '=pass', client_id: 'shop' },
    squiggle: /^password$/,
  },
  {
    rule: 'consistent-client-metadata',
    shapes: TOKEN_REQUEST_SHAPES.filter(isJson),
    bad: { client_name: 'Shop', grant_types: "=['client_credentials']", token_endpoint_auth_method: 'none' },
    good: { client_name: 'Shop', grant_types: "=['client_credentials']", token_endpoint_auth_method: 'client_secret_basic' },
    squiggle: /^none$/,
  },
  {
    rule: 'no-predictable-state',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: 'xyz' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: '=state' },
    squiggle: /^xyz$/,
  },
  {
    rule: 'no-predictable-state',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: '=Math.random().toString(36)' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: '=crypto.randomUUID()' },
    squiggle: /^Math\.random\(\)\.toString\(36\)$/,
  },
  {
    rule: 'no-predictable-state',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', code_verifier: '=String(Date.now())' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', code_verifier: '=verifier' },
    squiggle: /^String\(Date\.now\(\)\)$/,
  },
  {
    rule: 'require-pkce',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', state: '=state' },
    good: { response_type: 'code', client_id: 'shop', state: '=state', code_challenge: '=challenge', code_challenge_method: 'S256' },
    squiggle: REQUEST,
    settings: { applicationType: 'native' },
  },
  {
    rule: 'require-pkce',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', code_challenge: '=challenge', code_challenge_method: 'plain' },
    good: { response_type: 'code', client_id: 'shop', code_challenge: '=challenge', code_challenge_method: '=method' },
    squiggle: /^plain$/,
  },
  {
    rule: 'require-pkce',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', code_challenge: '=challenge', state: '=state' },
    good: { response_type: 'code', client_id: 'shop', state: '=state' },
    squiggle: /challenge/,
  },
  {
    rule: 'require-state',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', code_challenge: '=challenge' },
    squiggle: REQUEST,
  },
  {
    rule: 'require-state',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', code_challenge: '=challenge' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: '=state' },
    squiggle: REQUEST,
    options: { always: true },
  },
  {
    rule: 'require-nonce',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code id_token', client_id: 'shop', scope: 'openid email' },
    good: { response_type: 'code id_token', client_id: 'shop', scope: 'openid email', nonce: '=nonce' },
    squiggle: REQUEST,
  },
  {
    rule: 'require-nonce',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', scope: 'openid email' },
    good: { response_type: 'code', client_id: 'shop', scope: 'email' },
    squiggle: REQUEST,
    options: { checkCodeFlow: true },
  },
  {
    rule: 'no-client-secret-in-public-client',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', client_secret: 'k7Gh2lPq9sXz41' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', client_secret: '=registered.secret' },
    squiggle: /^k7Gh2lPq9sXz41$/,
    settings: { applicationType: ['browser', 'native'] },
  },
  {
    rule: 'no-hardcoded-client-secret',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'password', username: '=user', password: 'k7Gh2lPq9sXz41', client_id: 'shop' },
    good: { grant_type: 'password', username: '=user', password: '=pass', client_id: 'shop', client_secret: 'your-client-secret' },
    squiggle: /^k7Gh2lPq9sXz41$/,
  },
  {
    rule: 'no-hardcoded-client-secret',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', client_secret: 'k7Gh2lPq9sXz41' },
    good: { response_type: 'code', client_id: 'shop', redirect_uri: '=callback', state: 'k7Gh2lPq9sXz41' },
    squiggle: /^k7Gh2lPq9sXz41$/,
  },
  {
    rule: 'no-credentials-in-url',
    shapes: TOKEN_REQUEST_SHAPES.filter(isQuery),
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', client_secret: '=secret' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', code_verifier: '=verifier' },
    squiggle: /^secret$/,
  },
  {
    rule: 'no-credentials-in-url',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { view: 'all', access_token: '=token' },
    good: { view: 'all', id_token_hint: '=token' },
    squiggle: /^token$/,
  },
  {
    rule: 'no-insecure-endpoint',
    shapes: atEndpoint(TOKEN_REQUEST_SHAPES.filter((shape) => isSent(shape) && shape.name !== 'node:https')),
    bad: { grant_type: 'refresh_token', refresh_token: '=token', client_id: 'cleartext' },
    good: { grant_type: 'refresh_token', refresh_token: '=token', client_id: 'shop' },
    squiggle: /^http:\/\/login\.example\.com$/,
  },
  {
    rule: 'no-insecure-endpoint',
    shapes: atEndpoint(AUTHORIZATION_REQUEST_SHAPES.filter(({ name }) => !/elsewhere|searchParams\.set/.test(name))),
    bad: { response_type: 'code', client_id: 'cleartext', state: '=state' },
    good: { response_type: 'code', client_id: 'shop', state: '=state' },
    squiggle: /^http:\/\/login\.example\.com$/,
  },
  {
    rule: 'no-unsafe-redirect-uri',
    shapes: AUTHORIZATION_REQUEST_SHAPES,
    bad: { response_type: 'code', client_id: 'shop', state: '=state', redirect_uri: 'http://shop.example.com/callback' },
    good: { response_type: 'code', client_id: 'shop', state: '=state', redirect_uri: 'https://shop.example.com/callback' },
    squiggle: /^http(?::\/\/|%3A%2F%2F)shop\.example\.com(?:\/|%2F)callback$/,
  },
  {
    rule: 'no-unsafe-redirect-uri',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', redirect_uri: 'https://shop.example.com/#/callback' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', redirect_uri: 'http://localhost/callback' },
    squiggle: /^https(?::\/\/|%3A%2F%2F)shop\.example\.com(?:\/#\/|%2F%23%2F)callback$/,
  },
  {
    rule: 'require-state-check',
    shapes: TOKEN_REQUEST_SHAPES,
    bad: { grant_type: 'authorization_code', code: "=new URLSearchParams(location.search).get('code')", client_id: 'shop', redirect_uri: '=callback' },
    good: { grant_type: 'authorization_code', code: '=code', client_id: 'shop', redirect_uri: '=callback' },
    squiggle: /^new URLSearchParams\(location\.search\)\.get\('code'\)$/,
  },
];

/** The same requests, with an endpoint that is reached without TLS where the client is called `cleartext`. */
function atEndpoint(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map(({ name, code }) => ({
    name,
    code: (parameters) => (parameters['client_id'] === 'cleartext' ? code(parameters).replaceAll('https://login', 'http://login') : code(parameters)),
  }));
}

/** Metadata has lists, which a form cannot hold: of the ways of sending, these send an object as JSON. */
function isJson({ name }: Shape): boolean {
  return /JSON|assignments|computed keys|spread|axios (?:call|instance)|axios\.post|ky|superagent|undici$|needle|fetch$|out of sight/.test(name);
}

/** Of an object whose sending is out of sight, nobody knows what it is joined with. */
function isSent({ name }: Shape): boolean {
  return !name.includes('out of sight');
}

/** Of the ways of sending a token request, these put the parameters into the URL. */
function isQuery({ name }: Shape): boolean {
  return ['axios params', 'got searchParams', 'undici query', 'request qs'].includes(name);
}

describe.each(RULES)('$rule', ({ rule, shapes, bad, good, squiggle, ...options }) => {
  it.each(shapes)('$name', ({ code }) => {
    const wrong = code(bad);
    const reports = reportsOf(rule, wrong, options);
    expect(reports.map((report) => report.squiggle), wrong).toEqual([expect.stringMatching(squiggle)]);
    const right = code(good);
    expect(reportsOf(rule, right, options), right).toEqual([]);
  });
});
