import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('@azure/identity', [
  [
    'quick start',
    `import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';
const credential = new DefaultAzureCredential();
const { token } = await credential.getToken('https://graph.example/.default');
use(token, (await new ManagedIdentityCredential().getToken(scope)).token);`,
    "token response: credential.getToken('https://graph.example/.default')",
    'access token: token',
    'access token: (await new ManagedIdentityCredential().getToken(scope)).token',
    'token response: new ManagedIdentityCredential().getToken(scope)',
  ],
  [
    'grants',
    `import { AuthorizationCodeCredential, ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential, DeviceCodeCredential, InteractiveBrowserCredential, OnBehalfOfCredential, UsernamePasswordCredential } from '@azure/identity';
new ClientSecretCredential('tenant', 'app', 'secret');
new ClientCertificateCredential('tenant', 'app', '/path.pem');
new ClientAssertionCredential('tenant', 'app', getAssertion);
new UsernamePasswordCredential('tenant', 'app', 'user', 'password');
new AuthorizationCodeCredential('tenant', 'app', code, redirect);
new DeviceCodeCredential({ clientId: 'app' });
new OnBehalfOfCredential({ tenantId: 'tenant', clientId: 'app', clientSecret: 'secret', userAssertionToken: token });
new InteractiveBrowserCredential({ clientId: 'app', redirectUri: 'http://localhost' });`,
    'authorization - open shaped: client_id=‹app› redirect_uri=‹http://localhost›',
    'token - open shaped: client_id=‹app› client_secret=‹secret› grant_type=client_credentials',
    'token - open shaped: client_id=‹app› grant_type=client_credentials',
    'token - open shaped: client_id=‹app› grant_type=client_credentials',
    'token - open shaped: client_id=‹app› username=‹user› password=‹password› grant_type=password',
    'token - open shaped: client_id=‹app› grant_type=authorization_code',
    'token - open shaped: client_id=‹app› grant_type=urn:ietf:params:oauth:grant-type:device_code',
    'token - open shaped: client_id=‹app› client_secret=‹secret› assertion=? grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer',
  ],
  [
    'switches',
    `import { ClientSecretCredential, DeviceCodeCredential } from '@azure/identity';
new ClientSecretCredential(t, c, s, { disableInstanceDiscovery: true });
new DeviceCodeCredential({ tokenCachePersistenceOptions: { enabled: true, unsafeAllowUnencryptedStorage: true } });`,
    'token - open shaped: client_id=? client_secret=? grant_type=client_credentials',
    'token - open shaped: grant_type=urn:ietf:params:oauth:grant-type:device_code',
    'off authorization server issuer: disableInstanceDiscovery: true',
    'off encryption of stored tokens: unsafeAllowUnencryptedStorage: true',
  ],
  [
    'the key of a certificate',
    `import { ClientCertificateCredential } from '@azure/identity';
new ClientCertificateCredential('tenant', 'app', { certificate: pem });`,
    'token - open shaped: client_id=‹app› grant_type=client_credentials',
    'key certificate: pem',
  ],
]);

testMisuse('@azure/identity', [
  [
    'no-password-grant',
    `import { UsernamePasswordCredential } from '@azure/identity'; const credential = new UsernamePasswordCredential(tenant, app, user, password);`,
    'new UsernamePasswordCredential(tenant, app, user, password)',
  ],
  [
    'no-client-credentials-in-public-client',
    `import { createRoot } from 'react-dom/client'; import { ClientSecretCredential } from '@azure/identity'; const credential = new ClientSecretCredential(tenant, app, secret);`,
    'new ClientSecretCredential(tenant, app, secret)',
  ],
]);
