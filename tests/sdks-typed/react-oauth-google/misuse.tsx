import { GoogleLogin, useGoogleLogin, useGoogleOneTapLogin } from '@react-oauth/google';
import { jwtDecode } from 'jwt-decode';

export function Connect() {
  // prettier-ignore
  const byDefault = useGoogleLogin({ // ✗ no-implicit-flow
    scope: 'https://www.googleapis.com/auth/drive.readonly',
    onSuccess: ({ access_token }) => {
      console.log(access_token); // ✗ no-token-logging
      localStorage.setItem('access_token', access_token); // ✗ no-token-in-web-storage
      void fetch(`https://www.googleapis.com/oauth2/v3/userinfo?access_token=${access_token}`); // ✗ no-credentials-in-url
      document.title = jwtDecode<{ name: string }>(access_token).name; // ✗ no-access-token-as-identity
    },
  });
  const written = useGoogleLogin({
    flow: 'implicit', // ✗ no-implicit-flow
    state: 'fixed', // ✗ no-predictable-state
    scope: 'openid,email', // ✗ valid-scope
    overrideScope: true,
  });
  const redirected = useGoogleLogin({
    flow: 'auth-code',
    ux_mode: 'redirect',
    redirect_uri: 'http://app.example.com/code', // ✗ no-unsafe-redirect-uri
    state: 'fixed', // ✗ no-predictable-state
  });
  // prettier-ignore
  const withoutState = useGoogleLogin({ // ✗ require-state
    flow: 'auth-code',
    ux_mode: 'redirect',
    redirect_uri: 'https://app.example.com/code',
  });
  return <button onClick={() => [byDefault(), written(), redirected(), withoutState()]}>Connect</button>;
}

export function SignIn() {
  useGoogleOneTapLogin({
    onSuccess: (response) => void fetch('/orders', { headers: { Authorization: `Bearer ${response.credential ?? ''}` } }), // ✗ no-id-token-as-bearer
  });
  return (
    <GoogleLogin
      onSuccess={({ credential }) => {
        void fetch('/orders', { headers: { Authorization: `Bearer ${credential ?? ''}` } }); // ✗ no-id-token-as-bearer
      }}
    />
  );
}
