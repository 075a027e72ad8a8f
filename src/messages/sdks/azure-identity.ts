import type { SdkCall, SdkModel, SdkSwitch } from './model.ts';

const credential = (path: string, grant: string, rest: Partial<SdkCall>): SdkCall => ({
  path,
  makes: 'token request',
  role: 'configuration',
  fixed: { grant_type: grant },
  partial: true,
  ...rest,
});

/** Places of the options, which the other arguments come before. */
// Private clouds and AD FS are in no list that could be asked.
const DISABLE_INSTANCE_DISCOVERY: SdkSwitch = {
  unsafe: true,
  turnsOff: 'authorization server issuer',
  neededFor: { option: 'authorityHost', pattern: /^(?!https:\/\/login\.(?:microsoftonline\.(?:com|us|de)|partner\.microsoftonline\.cn|chinacloudapi\.cn|windows\.net))/ },
};

const OPTIONS = [
  'ClientSecretCredential.new()@3',
  'ClientCertificateCredential.new()@3',
  'ClientAssertionCredential.new()@3',
  'UsernamePasswordCredential.new()@4',
  'DeviceCodeCredential.new()',
  'InteractiveBrowserCredential.new()',
] as const;

/** Credentials of Microsoft Entra ID for the Azure SDKs. */
export const azureIdentity: SdkModel = {
  package: '@azure/identity',
  version: '4.13.1',
  since: '0.1.0',
  documentation: 'https://learn.microsoft.com/javascript/api/overview/azure/identity-readme',
  modules: ['@azure/identity'],
  instances: {
    'AccessToken.new()': [
      'ClientSecretCredential.new().getToken()',
      'ClientCertificateCredential.new().getToken()',
      'ClientAssertionCredential.new().getToken()',
      'UsernamePasswordCredential.new().getToken()',
      'AuthorizationCodeCredential.new().getToken()',
      'DeviceCodeCredential.new().getToken()',
      'OnBehalfOfCredential.new().getToken()',
      'InteractiveBrowserCredential.new().getToken()',
      'DefaultAzureCredential.new().getToken()',
      'ManagedIdentityCredential.new().getToken()',
      'EnvironmentCredential.new().getToken()',
      'WorkloadIdentityCredential.new().getToken()',
    ],
  },
  calls: [
    credential('ClientSecretCredential.new()@3', 'client_credentials', { positional: { 1: 'client_id', 2: 'client_secret' } }),
    credential('ClientCertificateCredential.new()@3', 'client_credentials', { positional: { 1: 'client_id' } }),
    credential('ClientAssertionCredential.new()@3', 'client_credentials', { positional: { 1: 'client_id' } }),
    credential('UsernamePasswordCredential.new()@4', 'password', { positional: { 1: 'client_id', 2: 'username', 3: 'password' } }),
    // A secret may stand between the client's identifier and the code.
    credential('AuthorizationCodeCredential.new()', 'authorization_code', { positional: { 1: 'client_id' } }),
    credential('DeviceCodeCredential.new()', 'urn:ietf:params:oauth:grant-type:device_code', { options: { clientId: 'client_id' } }),
    credential('OnBehalfOfCredential.new()', 'urn:ietf:params:oauth:grant-type:jwt-bearer', {
      options: { clientId: 'client_id', clientSecret: 'client_secret', userAssertionToken: 'assertion' },
    }),
    {
      path: 'InteractiveBrowserCredential.new()',
      makes: 'authorization request',
      role: 'configuration',
      options: { clientId: 'client_id', redirectUri: 'redirect_uri', loginHint: 'login_hint' },
      partial: true,
    },
  ],
  results: [{ of: 'AccessToken.new()', accessToken: 'token', response: '' }],
  keys: ['ClientCertificateCredential.new()@2.certificate'],
  switches: [
    { at: OPTIONS, options: { disableInstanceDiscovery: DISABLE_INSTANCE_DISCOVERY } },
    {
      at: [...OPTIONS, 'OnBehalfOfCredential.new()'],
      options: {
        'tokenCachePersistenceOptions.unsafeAllowUnencryptedStorage': { unsafe: true, turnsOff: 'encryption of stored tokens' },
      },
    },
  ],
};
