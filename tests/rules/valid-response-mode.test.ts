import { validResponseMode } from '../../src/rules/valid-response-mode.ts';
import { testRule } from '../support/rule-tester.ts';

const PROTECTED = "scope: 'openid', state, nonce, code_challenge: challenge, code_challenge_method: 'S256'";
const request = (type: string, mode: string) =>
  `const query = new URLSearchParams({ response_type: '${type}', response_mode: '${mode}', client_id: id, redirect_uri: uri, ${PROTECTED} });`;
const react = "import { createRoot } from 'react-dom';\n";
const express = "import express from 'express';\n";

const tokenInQuery = (type: string) => ({ messageId: 'tokenInQuery', data: { type } });
const useMode = (meant: string, output: string) => ({ messageId: 'useMode', data: { meant }, output });

testRule(validResponseMode, {
  valid: [
    ...['query', 'fragment', 'form_post', 'web_message', 'jwt', 'query.jwt', 'fragment.jwt', 'form_post.jwt', 'web_message.jwt', 'okta_post_message'].map(
      (mode) => request('code', mode),
    ),
    ...['direct_post', 'direct_post.jwt', 'dc_api', 'dc_api.jwt'].map((mode) => request('vp_token', mode)),
    ...['fragment', 'form_post', 'web_message', 'jwt', 'query.jwt', 'fragment.jwt', 'okta_post_message'].map((mode) => request('code id_token', mode)),
    ...['token', 'id_token', 'id_token token'].map((type) => request(type, 'form_post')),
    request('none', 'query'),
    // No mode, or an empty one, is the default
    request('id_token', ''),
    "const query = new URLSearchParams({ response_type: 'id_token', client_id: id, redirect_uri: uri });",
    // Not visible
    request('code', '{{mode}}'),
    "const query = new URLSearchParams({ response_type: 'token', response_mode: mode, client_id: id });",
    "const query = new URLSearchParams({ response_type: 'token', response_mode: options.mode ?? 'query', client_id: id });",
    "const query = new URLSearchParams({ response_type: type, response_mode: 'query', client_id: id, redirect_uri: uri });",
    "const query = new URLSearchParams({ response_mode: 'query', client_id: id, redirect_uri: uri });",
    "location.href = `https://id.example.com/authorize?response_type=${type}&response_mode=query&client_id=a`;",
    // One of the types goes with the query
    "const query = new URLSearchParams({ response_type: isSpa ? 'token' : 'code', response_mode: 'query', client_id: id });",
    // A response type that nobody knows is another rule's matter
    request('access_token', 'query'),
    // Not the parameter, not a request
    "axios.get('/x', { responseMode: 'hash', params: { client_id: id } });",
    "const metadata = { issuer, response_modes_supported: ['query', 'hash'] };",
    "if (query.response_mode === 'hash') throw new Error('unsupported_response_mode');",
    "type Request = { response_type: 'token'; response_mode: 'query'; client_id: string };",
    "console.log('https://id.example.com/authorize?response_type=token&response_mode=query&client_id=a');",
    // SDKs
    "import { UserManager } from 'oidc-client-ts'; new UserManager({ authority, client_id: 'a', redirect_uri: uri, response_mode: 'query' });",
    "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, clientId, responseMode: 'query', responseType: 'token' });",
  ],
  invalid: [
    {
      name: 'a token in the query, anywhere',
      code: request('code id_token', 'query'),
      errors: [
        {
          ...tokenInQuery('code id_token'),
          line: 1,
          column: 85,
          endColumn: 90,
          suggestions: [
            useMode('form_post', request('code id_token', 'form_post')),
            useMode('fragment', request('code id_token', 'fragment')),
          ],
        },
      ],
    },
    {
      name: 'a hybrid request in a browser',
      code: react + request('code token', 'query'),
      errors: [{ ...tokenInQuery('code token'), suggestions: [useMode('fragment', react + request('code token', 'fragment'))] }],
    },
    {
      name: 'a hybrid request on a server',
      code: express + request('code id_token token', 'query'),
      errors: [
        { ...tokenInQuery('code id_token token'), suggestions: [useMode('form_post', express + request('code id_token token', 'form_post'))] },
      ],
    },
    {
      name: 'an ID token alone, on a server',
      code: express + request('id_token', 'query'),
      errors: [
        {
          ...tokenInQuery('id_token'),
          suggestions: [
            useMode('form_post', express + request('id_token', 'form_post')),
            { messageId: 'useCode', output: express + request('code', 'query') },
          ],
        },
      ],
    },
    {
      name: 'tokens alone, in a browser',
      code: react + request('id_token token', 'query'),
      errors: [{ ...tokenInQuery('id_token token'), suggestions: [{ messageId: 'useCode', output: react + request('code', 'query') }] }],
    },
    {
      name: 'in a URL, over an alternative of two that both bring a token',
      code: "const type = more ? 'code id_token' : 'code token';\nres.redirect(`${issuer}/authorize?response_type=${encodeURIComponent(type)}&response_mode=query&client_id=${id}&scope=openid&nonce=${nonce}&state=${state}`);",
      errors: [
        {
          ...tokenInQuery('code id_token'),
          line: 2,
          column: 91,
          endColumn: 96,
          suggestions: [
            useMode(
              'form_post',
              "const type = more ? 'code id_token' : 'code token';\nres.redirect(`${issuer}/authorize?response_type=${encodeURIComponent(type)}&response_mode=form_post&client_id=${id}&scope=openid&nonce=${nonce}&state=${state}`);",
            ),
            useMode(
              'fragment',
              "const type = more ? 'code id_token' : 'code token';\nres.redirect(`${issuer}/authorize?response_type=${encodeURIComponent(type)}&response_mode=fragment&client_id=${id}&scope=openid&nonce=${nonce}&state=${state}`);",
            ),
          ],
        },
      ],
    },
    ...(
      [
        ['Query', 'query'],
        ['querry', 'query'],
        ['hash', 'fragment'],
        ['fragments', 'fragment'],
        ['form-post', 'form_post'],
        ['formPost', 'form_post'],
        ['formpost', 'form_post'],
        ['post', 'form_post'],
        ['web-message', 'web_message'],
        ['okta_postmessage', 'okta_post_message'],
      ] as const
    ).map(([mode, meant]) => ({
      code: request('code', mode),
      errors: [{ messageId: 'misspelled', data: { mode, meant }, suggestions: [useMode(meant, request('code', meant))] }],
    })),
    {
      name: 'near no mode',
      code: request('code', 'popup'),
      errors: [{ messageId: 'unknown', data: { mode: 'popup' } }],
    },
    {
      name: 'two modes at once',
      code: request('code', 'query fragment'),
      errors: [{ messageId: 'unknown', data: { mode: 'query fragment' } }],
    },
    {
      name: 'set on a URL, on one branch',
      code: "const url = new URL('https://id.example.com/authorize');\nurl.searchParams.set('response_type', 'code');\nurl.searchParams.set('client_id', id);\nurl.searchParams.set('response_mode', isPopup ? 'web-message' : 'query');\nwindow.open(url.href);",
      errors: [
        {
          messageId: 'misspelled',
          line: 4,
          column: 50,
          endColumn: 61,
          suggestions: [
            useMode(
              'web_message',
              "const url = new URL('https://id.example.com/authorize');\nurl.searchParams.set('response_type', 'code');\nurl.searchParams.set('client_id', id);\nurl.searchParams.set('response_mode', isPopup ? 'web_message' : 'query');\nwindow.open(url.href);",
            ),
          ],
        },
      ],
    },
    {
      name: "an SDK's default response type counts",
      code: "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseMode: 'query', scopes: ['openid'] });",
      errors: [
        {
          ...tokenInQuery('token id_token'),
          suggestions: [
            useMode('form_post', "import { OktaAuth } from '@okta/okta-auth-js';\nnew OktaAuth({ issuer, clientId, pkce: false, responseMode: 'form_post', scopes: ['openid'] });"),
          ],
        },
      ],
    },
    {
      name: "an SDK's option",
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_mode: 'hash' });",
      errors: [
        {
          messageId: 'misspelled',
          suggestions: [
            useMode(
              'fragment',
              "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: uri, response_mode: 'fragment' });",
            ),
          ],
        },
      ],
    },
  ],
});
