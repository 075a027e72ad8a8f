import { UserManager } from 'oidc-client';

/** The page that only takes the response in. */
void new UserManager({ response_mode: 'query' }).signinRedirectCallback().then(() => {
  window.location.replace('/');
});
