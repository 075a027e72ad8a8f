import { testSdk } from './harness.ts';

testSdk('jwt-decode', [
  [
    'version 4',
    `import { jwtDecode } from 'jwt-decode';
const { sub } = jwtDecode<Claims>(token);
const header = jwtDecode(token, { header: true });`,
    'decodes: jwtDecode<Claims>(token)',
    'decodes: jwtDecode(token, { header: true })',
  ],
  [
    'version 3',
    `import jwt_decode from 'jwt-decode';
use(jwt_decode(token).email);
const claims = jwt_decode(token);`,
    'decodes: jwt_decode(token)',
  ],
  [
    'CommonJS',
    `const jwtDecode = require('jwt-decode');
const claims = jwtDecode(token);
const other = require('jwt-decode').jwtDecode(token);`,
    'decodes: jwtDecode(token)',
    "decodes: require('jwt-decode').jwtDecode(token)",
  ],
]);
