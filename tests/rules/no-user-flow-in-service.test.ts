import { noUserFlowInService } from '../../src/rules/no-user-flow-in-service.ts';
import { testRule } from '../support/rule-tester.ts';

const service = { oauth: { applicationType: 'service' } };
const where = 'in service code (settings.oauth.applicationType)';
const authorization = 'res.redirect(`${issuer}/authorize?response_type=code&client_id=${id}&redirect_uri=${uri}`);';

testRule(noUserFlowInService, {
  valid: [
    authorization,
    `import express from 'express';\n${authorization}`,
    { code: authorization, settings: { oauth: { applicationType: ['web', 'service'] } } },
    { code: authorization, settings: { oauth: { applicationType: 'browser' } } },
    { code: "axios.post(url, { grant_type: 'client_credentials', client_id: 'a', client_secret: s });", settings: service },
    { code: "axios.post(url, { grant_type: 'refresh_token', refresh_token: t });", settings: service },
    { code: "axios.post(url, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });", settings: service },
    { code: "axios.post(url, { grant_type: grant, client_id: 'a' });", settings: service },
    { code: "if (body.grant_type === 'authorization_code') exchange(body.code);", settings: service },
  ],
  invalid: [
    {
      code: authorization,
      settings: service,
      errors: [{ messageId: 'authorizationRequest', column: 49, endColumn: 53, data: { where } }],
    },
    {
      code: "axios.post(url, { grant_type: 'password', username, password });",
      settings: service,
      errors: [{ messageId: 'userGrant', column: 32, data: { grant: 'password', where } }],
    },
    {
      code: "axios.post(url, new URLSearchParams([['grant_type', 'authorization_code'], ['code', code]]));",
      settings: service,
      errors: [{ messageId: 'userGrant', data: { grant: 'authorization_code', where } }],
    },
    {
      name: 'GitHub’s login, which has no response type',
      code: "res.redirect('https://github.com/login/oauth/authorize?client_id=a&scope=repo');",
      settings: service,
      errors: [{ messageId: 'authorizationRequest' }],
    },
    {
      name: 'an SDK',
      code: "import { UserManager } from 'oidc-client-ts';\nnew UserManager({ authority, client_id: 'a', redirect_uri: r, response_type: 'code' });",
      settings: service,
      errors: [{ messageId: 'authorizationRequest', line: 2 }],
    },
  ],
});
