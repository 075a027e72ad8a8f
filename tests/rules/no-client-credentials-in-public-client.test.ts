import { noClientCredentialsInPublicClient } from '../../src/rules/no-client-credentials-in-public-client.ts';
import { testRule } from '../support/rule-tester.ts';

const request = "fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'a', client_secret: s }) });";

testRule(noClientCredentialsInPublicClient, {
  valid: [
    // Nothing says where it runs
    request,
    // A server
    `import express from 'express';\n${request}`,
    `'use server';\n${request}`,
    `import fs from 'node:fs';\n${request}`,
    { code: request, filename: '/app/pages/api/token.ts' },
    { code: `import { createRoot } from 'react-dom';\n${request}`, settings: { oauth: { applicationType: 'web' } } },
    // Evidence that contradicts itself says nothing
    `import express from 'express';\nimport { createRoot } from 'react-dom';\n${request}`,
    // A check for the browser is no browser code
    `if (typeof window !== 'undefined') window.alert('x');\n${request}`,
    // Other grants in a browser
    "'use client';\nfetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code }) });",
    "'use client';\nfetch(url, { method: 'POST', body: new URLSearchParams({ grant_type: grant, client_id: 'a' }) });",
    // Not a request
    "'use client';\nconst label = grant_type === 'client_credentials' ? 'Service' : 'User';",
    "'use client';\nconst options = [{ value: 'client_credentials', label: 'Client credentials' }];",
    "'use client';\nconst client = { name: 'x', grant_types: ['client_credentials'], client_id: 'a' };",
  ],
  invalid: [
    {
      code: `'use client';\n${request}`,
      errors: [{ messageId: 'publicClient', line: 2, column: 76, endColumn: 94, data: { where: "in code marked 'use client' (line 1)" } }],
    },
    {
      code: `import { Platform } from 'react-native';\n${request}`,
      errors: [{ messageId: 'publicClient', line: 2, data: { where: "in native app code ('react-native' is imported at line 1)" } }],
    },
    {
      code: `document.title = 'Shop';\n${request}`,
      errors: [{ messageId: 'publicClient', line: 2 }],
    },
    {
      code: request,
      settings: { oauth: { applicationType: 'native' } },
      errors: [{ messageId: 'publicClient', data: { where: 'in native app code (settings.oauth.applicationType)' } }],
    },
    {
      name: 'an Angular service',
      code: "import { HttpClient, HttpParams } from '@angular/common/http';\nclass Api {\n  constructor(private http: HttpClient) {}\n  token() {\n    return this.http.post(this.url, new HttpParams().set('grant_type', 'client_credentials').set('scope', 'a'));\n  }\n}",
      errors: [{ messageId: 'publicClient', line: 5 }],
    },
    {
      name: 'jQuery',
      code: "import $ from 'jquery';\n$.post('/oauth/token', 'grant_type=client_credentials&client_id=a&client_secret=b', done);",
      errors: [{ messageId: 'publicClient', line: 2, column: 36 }],
    },
  ],
});
