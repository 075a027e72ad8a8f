import { GoogleLogin, GoogleOAuthProvider, useGoogleLogin, useGoogleOneTapLogin } from '@react-oauth/google';

export const app = (
  <GoogleOAuthProvider clientId="app.apps.googleusercontent.com">
    <SignIn />
    <Connect />
  </GoogleOAuthProvider>
);

function SignIn() {
  const send = (credential: string | undefined) => fetch('/sign-in', { method: 'POST', body: JSON.stringify({ credential }) });
  useGoogleOneTapLogin({ onSuccess: (response) => void send(response.credential), onError: () => alert('Sign-in failed.') });
  return <GoogleLogin onSuccess={(response) => void send(response.credential)} onError={() => alert('Sign-in failed.')} />;
}

function Connect() {
  const connect = useGoogleLogin({
    flow: 'auth-code',
    scope: 'https://www.googleapis.com/auth/calendar.readonly',
    onSuccess: (response) => void fetch('/code', { method: 'POST', body: JSON.stringify({ code: response.code }) }),
  });
  return <button onClick={() => connect()}>Connect</button>;
}
