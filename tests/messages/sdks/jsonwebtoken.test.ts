import { testSdk } from './harness.ts';

testSdk('jsonwebtoken', [
  [
    'decodes and verifies',
    `const jwt = require('jsonwebtoken');
const claims = jwt.decode(token);
const { payload } = jwt.decode(token, { complete: true });
const verified = jwt.verify(token, key, { algorithms: ['RS256'], audience: 'app', issuer: 'https://id.example' });
jwt.verify(token, getKey, options, (error, decoded) => use(decoded.sub));`,
    'decodes: jwt.decode(token)',
    'decodes: jwt.decode(token, { complete: true })',
    "verifies: jwt.verify(token, key, { algorithms: ['RS256'], audience: 'app', issuer: 'https://id.example' })",
    'verifies: jwt.verify(token, getKey, options, (error, decoded) => use(decoded.sub))',
  ],
  [
    'imported by name',
    `import { decode } from 'jsonwebtoken';
const claims = decode(token);`,
    'decodes: decode(token)',
  ],
  [
    'switches',
    `import jwt from 'jsonwebtoken';
const one = jwt.verify(token, key, { ignoreExpiration: true });
const two = jwt.verify(token, key, { algorithms: ['RS256', 'none'] });
const three = jwt.verify(token, key, { ignoreExpiration: false, algorithms: ['RS256'] });`,
    'off ID token expiry: ignoreExpiration: true',
    "off ID token signature: algorithms: ['RS256', 'none']",
    'verifies: jwt.verify(token, key, { ignoreExpiration: true })',
    "verifies: jwt.verify(token, key, { algorithms: ['RS256', 'none'] })",
    "verifies: jwt.verify(token, key, { ignoreExpiration: false, algorithms: ['RS256'] })",
  ],
  [
    'signs',
    `import jwt, { sign } from 'jsonwebtoken';
const one = jwt.sign(claims, key, { algorithm: 'RS256' });
const two = sign(claims, { key, passphrase });`,
    "signed with key: jwt.sign(claims, key, { algorithm: 'RS256' })",
    'signed with { key, passphrase }: sign(claims, { key, passphrase })',
  ],
]);
