import { describe, expect, it } from 'vitest';

import { BEARER_ID_TOKEN_SERVICES, bearerIdTokenServiceIn } from '../../src/protocol/bearer-id-tokens.ts';

describe('services that take ID tokens', () => {
  it('are told apart and documented', () => {
    const names = BEARER_ID_TOKEN_SERVICES.map(({ service }) => service);
    expect(new Set(names).size).toBe(names.length);
    expect(BEARER_ID_TOKEN_SERVICES.filter(({ source }) => !source.url.startsWith('https://'))).toEqual([]);
  });

  it.each([
    ["import { getAuth } from 'firebase/auth'", 'Firebase'],
    ['https://firestore.googleapis.com/v1/', 'Firebase'],
    ["import { Auth } from 'aws-amplify'", 'Amazon Cognito'],
    ['https://x.auth.eu-west-1.amazoncognito.com/oauth2/token', 'Amazon Cognito'],
    ['https://x.execute-api.eu-west-1.amazonaws.com/prod', 'Amazon Cognito'],
    ['auth.getIdTokenClient(audience)', 'Google Cloud, from one service to another'],
    ['https://x-uc.a.run.app', 'Google Cloud, from one service to another'],
    ["import { KubeConfig } from '@kubernetes/client-node'", 'Kubernetes'],
    ['core.getIDToken() of @actions/core', 'GitHub Actions'],
    ['incognito', undefined],
    ['https://api.example.com', undefined],
    ['run.application', undefined],
    ['user.getIdToken()', undefined],
  ])('%s', (text, service) => {
    expect(bearerIdTokenServiceIn(text)?.service).toBe(service);
  });
});
