import { describe, expect, it } from 'vitest';

import { publishedVariables } from '../../src/protocol/published-variables.ts';
import { isKeyName, isPrivateKey, isPrivateNumber, isSecretName, isSecretVariable, OTHER_SECRETS, takesPublishableToken } from '../../src/protocol/secrets.ts';

describe('the name of a client secret', () => {
  it.each(['client_secret', 'clientSecret', 'CLIENT_SECRET', 'GOOGLE_CLIENT_SECRET', 'MY_APP2_CLIENT_SECRET'])('is %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each(['secret', 'clientSecretPost', 'client_secret_post', 'client_secret_expires_at', 'clientSecretLabel', 'stripeClientSecret', 'CLIENT_SECRETS', 'google_client_secret_x'])(
    'is not %s',
    (name) => {
      expect(isSecretName(name)).toBe(false);
    },
  );
});

it('knows the names of private keys', () => {
  expect(['privateKey', 'private_key', 'clientAssertionSigningKey', 'publicKey', 'privateKeyPath'].map(isKeyName)).toEqual([true, true, true, false, false]);
});

describe('a private key', () => {
  it.each([
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\n-----END PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----\\nMIIEowIBAAKCAQEA',
    '\n-----BEGIN EC PRIVATE KEY-----\r\nMHcCAQEEIIr7vkXmYw6',
    '-----BEGIN PRIVATE KEY-----MC4CAQAwBQYDK2VwBCIEIG',
    '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl8\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG',
  ])('stands in %j', (text) => {
    expect(isPrivateKey(text)).toBe(true);
  });

  it.each([
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0...\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nYOUR_PRIVATE_KEY_HERE\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiGxxxxxxxxxxxx\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----',
  ])('does not stand in %j', (text) => {
    expect(isPrivateKey(text)).toBe(false);
  });

  it('is a long number in a JWK', () => {
    expect(['870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE', 'AQAB', '<private number>', 'x'.repeat(43)].map(isPrivateNumber)).toEqual([true, false, false, false]);
  });
});

describe('an environment variable with a client secret', () => {
  it.each(['VITE_CLIENT_SECRET', 'NEXT_PUBLIC_GOOGLE_SECRET', 'REACT_APP_OAUTH_CLIENT_SECRET', 'EXPO_PUBLIC_AUTH0_SECRET', 'PUBLIC_APP_SECRET', 'VITE_CLIENT_SECRET_KEY'])(
    'is %s',
    (name) => {
      expect(isSecretVariable(name)).toBe(true);
      expect(publishedVariables(name)).toBeDefined();
    },
  );

  it.each(['NEXT_PUBLIC_CLIENT_ID', 'VITE_RECAPTCHA_APP_SECRET', 'VITE_STRIPE_CLIENT_SECRET', 'VITE_SECRET_FEATURE', 'NEXT_PUBLIC_SECRET_SANTA', 'VITE_CLIENT_SECRET_NAME'])(
    'is not %s',
    (name) => {
      expect(isSecretVariable(name)).toBe(false);
    },
  );

  it('stays on the server without such a prefix', () => {
    expect(publishedVariables('CLIENT_SECRET')).toBeUndefined();
    expect(publishedVariables('MY_PUBLIC_CLIENT_SECRET')).toBeUndefined();
  });
});

it('knows the secret of a payment', () => {
  expect(OTHER_SECRETS.some(({ value }) => value?.test('pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_YrKJUKribcBjcG8HVhfZluoGH'))).toBe(true);
});

it('knows keys that are meant to be published', () => {
  expect(['api.mapbox.com', 'cdn.contentful.com', 'graph.facebook.com'].map(takesPublishableToken)).toEqual([true, true, false]);
});
