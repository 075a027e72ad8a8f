import { Amplify } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signIn, signInWithRedirect, signOut } from 'aws-amplify/auth';

Amplify.configure({
  Auth: {
    Cognito: {
      userPoolId: 'eu-west-1_example',
      userPoolClientId: 'spa',
      loginWith: {
        oauth: {
          domain: 'id.example.com',
          scopes: ['openid', 'email', 'profile'],
          redirectSignIn: ['https://app.example.com/'],
          redirectSignOut: ['https://app.example.com/'],
          responseType: 'code',
        },
      },
    },
  },
});

export async function start(): Promise<string> {
  await signInWithRedirect({ provider: 'Google', customState: 'home' });
  const { username } = await getCurrentUser();
  return username;
}

export async function withPassword(username: string, password: string): Promise<boolean> {
  const { isSignedIn } = await signIn({ username, password });
  return isSignedIn;
}

export async function orders(): Promise<Response> {
  const { tokens } = await fetchAuthSession();
  return fetch('https://api.example.com/orders', { headers: { Authorization: `Bearer ${tokens?.accessToken.toString() ?? ''}` } });
}

export async function stop(): Promise<void> {
  await signOut();
}
