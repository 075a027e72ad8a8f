import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { fetchAuthSession, signInWithRedirect } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

const configuration: ResourcesConfig = {
  Auth: {
    Cognito: {
      userPoolId: 'eu-west-1_example',
      userPoolClientId: 'spa',
      loginWith: {
        oauth: {
          domain: 'id.example.com',
          scopes: ['openid', 'openid'], // ✗ valid-scope
          redirectSignIn: ['http://app.example.com/'], // ✗ no-unsafe-redirect-uri
          redirectSignOut: ['https://app.example.com/'],
          responseType: 'token', // ✗ no-implicit-flow
        },
      },
    },
  },
};

Amplify.configure(configuration);
cognitoUserPoolsTokenProvider.setKeyValueStorage({ ...window.localStorage } as never);

export async function start(): Promise<void> {
  await signInWithRedirect({
    provider: 'Google',
    options: {
      nonce: 'fixed', // ✗ no-predictable-state
    },
  });
}

export async function name(): Promise<unknown> {
  const { tokens } = await fetchAuthSession();
  console.log(tokens?.accessToken.toString()); // ✗ no-token-logging
  sessionStorage.setItem('token', tokens?.accessToken.toString() ?? ''); // ✗ no-token-in-web-storage
  await fetch(`https://api.example.com/me?access_token=${tokens?.accessToken.toString() ?? ''}`); // ✗ no-credentials-in-url
  return tokens?.accessToken.payload['username']; // ✗ no-access-token-as-identity
}
