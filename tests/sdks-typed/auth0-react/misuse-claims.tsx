import { Auth0Provider, useAuth0 } from '@auth0/auth0-react';

export const app = (
  <Auth0Provider domain="login.example.com" clientId="spa" authorizationParams={{ scope: 'openid profile' }}>
    <Profile />
  </Auth0Provider>
);

function Profile() {
  const { user, loginWithRedirect } = useAuth0();
  return <p onClick={() => void loginWithRedirect()}>{user?.email}</p>; // ✗ no-unrequested-claims
}
