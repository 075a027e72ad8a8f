import { describe, expect, it } from 'vitest';

import {
  defaultResponseMode,
  flowOfResponseType,
  RESPONSE_MODES,
  RESPONSE_TYPES,
  responseModeOf,
  responseTypeOf,
  tokensFromAuthorizationEndpoint,
  tokensFromTokenEndpointAfter,
} from '../../src/protocol/flows.ts';
import type { Flow, Token } from '../../src/protocol/flows.ts';

interface Expected {
  readonly flow: Flow;
  readonly front: readonly Token[];
  /** `+` always, `o` with openid, `?` if granted. */
  readonly back: string;
}

// Written out by hand, so that a slip in the table is seen.
const EXPECTED: Readonly<Record<string, Expected>> = {
  code: { flow: 'authorization code', front: ['code'], back: 'access token +, id token o, refresh token ?' },
  token: { flow: 'implicit', front: ['access token'], back: '' },
  id_token: { flow: 'implicit', front: ['id token'], back: '' },
  'id_token token': { flow: 'implicit', front: ['access token', 'id token'], back: '' },
  'code id_token': {
    flow: 'hybrid',
    front: ['code', 'id token'],
    back: 'access token +, id token +, refresh token ?',
  },
  'code token': {
    flow: 'hybrid',
    front: ['access token', 'code'],
    back: 'access token +, id token o, refresh token ?',
  },
  'code id_token token': {
    flow: 'hybrid',
    front: ['access token', 'code', 'id token'],
    back: 'access token +, id token +, refresh token ?',
  },
  none: { flow: 'none', front: [], back: '' },
};

const MARKS = { always: '+', 'with openid': 'o', 'if granted': '?' } as const;

function permutations(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [words];
  return words.flatMap((word) =>
    permutations(words.filter((other) => other !== word)).map((rest) => [word, ...rest]),
  );
}

describe('response types', () => {
  it('are the eight of OAuth 2.0 and OpenID Connect', () => {
    expect(RESPONSE_TYPES.map((row) => row.words.join(' ')).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  for (const [text, expected] of Object.entries(EXPECTED)) {
    for (const words of permutations(text.split(' '))) {
      it(`give flow and tokens for “${words.join(' ')}”`, () => {
        expect(flowOfResponseType(words, undefined)).toBe(expected.flow);
        expect([...(tokensFromAuthorizationEndpoint(words) ?? [])].sort()).toEqual(expected.front);
        const back = tokensFromTokenEndpointAfter(words)?.map(({ token, when }) => `${token} ${MARKS[when]}`);
        expect(back?.join(', ')).toBe(expected.back);
      });

      it.each(['', 'fragment'])(`keep their flow for “${words.join(' ')}” in the mode “%s”`, (mode) => {
        expect(flowOfResponseType(words, mode)).toBe(expected.flow);
      });

      it.each(['query', 'form_post', 'web_message', 'jwt', 'fragment.jwt', 'okta_post_message', 'nonsense'])(
        `have a flow for “${words.join(' ')}” in the mode “%s” unless it is implicit`,
        (mode) => {
          expect(flowOfResponseType(words, mode)).toBe(expected.flow === 'implicit' ? undefined : expected.flow);
        },
      );
    }
  }

  it('ignore repeated words', () => {
    expect(flowOfResponseType(['token', 'token'], undefined)).toBe('implicit');
    expect(flowOfResponseType(['code', 'code'], undefined)).toBe('authorization code');
  });

  it.each([[[]], [['']], [['none', 'code']], [['code', 'access_token']], [['Code']], [['refresh_token']], [['__proto__']]])(
    'know nothing of %j',
    (words) => {
      expect(responseTypeOf(words)).toBeUndefined();
      expect(flowOfResponseType(words, undefined)).toBeUndefined();
      expect(tokensFromAuthorizationEndpoint(words)).toBeUndefined();
      expect(tokensFromTokenEndpointAfter(words)).toBeUndefined();
    },
  );

  it('have a token endpoint after a code only', () => {
    for (const row of RESPONSE_TYPES) {
      expect(row.tokenEndpoint.length > 0).toBe(row.words.includes('code'));
    }
  });
});

describe('response modes', () => {
  it.each(RESPONSE_MODES.map((row) => row.mode))('know %s', (mode) => {
    expect(responseModeOf(mode)?.mode).toBe(mode);
  });

  it('take any other signed form of a mode', () => {
    expect(responseModeOf('web_message.jwt')).toMatchObject({ delivery: 'window message', carriesTokens: 'yes' });
    expect(responseModeOf('vendor.jwt')).toMatchObject({ delivery: 'default of the response type' });
  });

  it.each(['', 'hash', 'Query', 'formpost', 'post', 'toString'])('do not know “%s”', (mode) => {
    expect(responseModeOf(mode)).toBeUndefined();
  });

  it('keep tokens out of the query', () => {
    expect(RESPONSE_MODES.filter((row) => row.carriesTokens === 'no').map((row) => row.mode)).toEqual(['query']);
  });

  it.each(Object.keys(EXPECTED))('have a default for “%s”', (text) => {
    const words = text.split(' ');
    expect(defaultResponseMode(words)).toBe(text === 'code' || text === 'none' ? 'query' : 'fragment');
  });
});
