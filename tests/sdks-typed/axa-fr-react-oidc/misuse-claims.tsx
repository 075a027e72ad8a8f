import { OidcProvider, useOidcUser } from '@axa-fr/react-oidc';

export const app = (
  <OidcProvider
    configuration={{ client_id: 'spa', redirect_uri: 'https://app.example.com/authentication/callback', scope: 'openid profile', authority: 'https://id.example.com' }}
  >
    <Mail />
  </OidcProvider>
);

function Mail() {
  const { oidcUser } = useOidcUser();
  return <p>{oidcUser?.email}</p>; // ✗ no-unrequested-claims
}
