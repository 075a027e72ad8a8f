import { testSdk } from './harness.ts';
import { testMisuse } from './misuse.ts';

testSdk('aws-amplify', [
  [
    'quick start',
    `import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signInWithRedirect, signIn, decodeJWT } from 'aws-amplify/auth';
Amplify.configure({ Auth: { Cognito: { userPoolId: 'p', userPoolClientId: 'app', loginWith: { oauth: { domain: 'x.auth.example', scopes: ['openid', 'email'], redirectSignIn: ['https://app.example/'], redirectSignOut: ['https://app.example/'], responseType: 'code' } } } } });
await signInWithRedirect({ provider: 'Google', customState: 'mine' });
await signInWithRedirect({ options: { nonce: 'fixed' } });
await signIn({ username, password });
const { tokens } = await fetchAuthSession();
call(tokens?.accessToken.toString(), tokens?.idToken?.toString(), tokens.idToken.payload.email, tokens.accessToken.payload.sub);
call(decodeJWT(t));`,
    'authorization - open shaped: client_id=‹app› scope=‹openid›‹email› response_type=‹code› redirect_uris=‹https://app.example/›',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› scope=‹openid›‹email› response_type=‹code› redirect_uris=‹https://app.example/›',
    '+ state code_challenge',
    'authorization - closed: client_id=‹app› scope=‹openid›‹email› response_type=‹code› redirect_uris=‹https://app.example/› nonce=‹fixed›',
    '+ state code_challenge',
    'access token: tokens?.accessToken.toString()',
    'id token: tokens?.idToken?.toString()',
    'id token claims: tokens.idToken.payload',
    'access token claims: tokens.accessToken.payload',
    'decodes: decodeJWT(t)',
  ],
  [
    'the other shapes',
    `import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
export const config: ResourcesConfig = { Auth: { Cognito: { userPoolClientId: 'app', loginWith: { oauth: { responseType: 'token', scopes: ['email'] } } } } };
Amplify.configure({ auth: { oauth: { scopes: ['openid', 'openid'], response_type: 'token' } } });
Amplify.configure({ oauth: { scope: ['openid'], responseType: 'code' } });
Amplify.configure(outputs);
cognitoUserPoolsTokenProvider.setKeyValueStorage(window.sessionStorage);`,
    'authorization - open shaped: scope=‹openid›‹openid› response_type=‹token›',
    '+ state',
    'authorization - open shaped: scope=‹openid› response_type=‹code›',
    '+ state code_challenge',
    'authorization - open shaped: ',
    '+ state',
    'authorization - open shaped: client_id=‹app› scope=‹email› response_type=‹token›',
    '+ state',
    'storage sessionStorage: window.sessionStorage',
  ],
]);

testMisuse('aws-amplify', [
  [
    'no-unsafe-redirect-uri',
    `import { Amplify } from 'aws-amplify';
Amplify.configure({ Auth: { Cognito: { userPoolClientId: 'app', loginWith: { oauth: { responseType: 'code', scopes: ['openid'], redirectSignIn: ['http://localhost:3000/', 'http://app.example.com/'] } } } } });
Amplify.configure({ auth: { oauth: { response_type: 'code', redirect_sign_in_uri: ['http://app.example.com/two/'] } } });
Amplify.configure({ oauth: { responseType: 'code', redirectSignIn: 'http://app.example.com/three/' } });`,
    'http://app.example.com/',
    'http://app.example.com/two/',
    'http://app.example.com/three/',
  ],
  [
    'no-implicit-flow',
    `import { Amplify } from 'aws-amplify';
Amplify.configure({ Auth: { Cognito: { userPoolClientId: 'app', loginWith: { oauth: { responseType: 'token', scopes: ['openid'] } } } } });`,
    'token',
  ],
  [
    'no-id-token-as-bearer',
    `import { fetchAuthSession } from 'aws-amplify/auth';
const { tokens } = await fetchAuthSession();
fetch('/api', { headers: { Authorization: \`Bearer \${tokens.idToken.toString()}\` } });`,
  ],
]);
