import { describe, expect, it } from 'vitest';

import { nameForToken, tokenNamed, tokenOnWire } from '../../src/tokens/names.ts';

describe('tokenNamed', () => {
  it.each([
    ['id token', ['idToken', 'id_token', 'ID_TOKEN', 'IdToken', 'idtoken', 'IDToken', 'userIdToken', 'GOOGLE_ID_TOKEN', '#idToken', '_id_token']],
    ['access token', ['accessToken', 'access_token', 'ACCESS_TOKEN', 'googleAccessToken', 'accesstoken', 'userAccessToken']],
    ['refresh token', ['refreshToken', 'refresh_token', 'newRefreshToken']],
    ['code', ['authCode', 'authorizationCode', 'authorization_code']],
    [undefined, ['token', 'code', 'paidToken', 'isIdToken', 'hasAccessToken', 'getIdToken', 'idTokenHint', 'deviceIdToken', 'idTokens', 'accessTokenUrl', '']],
  ])('finds %s', (token, names) => {
    expect(names.map((name) => [name, tokenNamed(name)])).toEqual(names.map((name) => [name, token]));
  });
});

describe('tokenOnWire', () => {
  it('takes the wire name alone', () => {
    expect(['id_token', 'access_token', 'refresh_token', 'code'].map(tokenOnWire)).toEqual(['id token', 'access token', 'refresh token', 'code']);
    expect(['idToken', 'ID_TOKEN', 'token', 'new_id_token'].map(tokenOnWire)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('nameForToken', () => {
  it.each([
    ['idToken', 'accessToken'],
    ['id_token', 'access_token'],
    ['IdToken', 'AccessToken'],
    ['ID_TOKEN', 'ACCESS_TOKEN'],
    ['#idToken', '#accessToken'],
    ['_id_token', '_access_token'],
  ])('turns %s into %s and back', (id, access) => {
    expect(nameForToken(id, 'access token')).toBe(access);
    expect(nameForToken(access, 'id token')).toBe(id);
  });

  it('leaves other names alone', () => {
    expect(['token', 'googleIdToken', 'idTokenHint'].map((name) => nameForToken(name, 'access token'))).toEqual([undefined, undefined, undefined]);
  });
});
