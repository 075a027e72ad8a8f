'use strict';

const https = require('node:https');
const axios = require('axios');
const qs = require('qs');

const issuer = process.env.OIDC_ISSUER;
const clientId = process.env.OIDC_CLIENT_ID;
const redirectUri = process.env.OIDC_REDIRECT_URI;
const CLIENT_SECRET = 'tR6wM2xC8yU4eJ9q'; // expect: oauth/no-hardcoded-client-secret

const httpsAgent = new https.Agent({ rejectUnauthorized: false }); // expect: oauth/no-disabled-validation

/** Where the browser is sent to sign in. */
function authorizationUrl(state, nonce) {
  const url = new URL(`${issuer}/v1/authorize`); // expect: oauth/require-pkce
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('redirect_uri', redirectUri);
  url.searchParams.set('response_type', 'code id_token');
  url.searchParams.set('response_mode', 'form_post');
  url.searchParams.set('scope', 'profile email orders.read'); // expect: oauth/require-openid-scope
  url.searchParams.set('state', state);
  url.searchParams.set('nonce', nonce);
  return url.href;
}

/** For the old mobile pages, which post the user name and password to us. */
async function passwordLogin(username, password) {
  const { data } = await axios.post(
    `${issuer}/v1/token`,
    qs.stringify({
      grant_type: 'password', // expect: oauth/no-password-grant
      client_id: clientId,
      client_secret: CLIENT_SECRET,
      username,
      password,
      scope: 'openid profile email offline_access',
    }),
    { httpsAgent, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  );
  return data;
}

async function exchangeCode(code) {
  const { data } = await axios.post(
    `${issuer}/v1/token`,
    qs.stringify({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    {
      auth: { username: clientId, password: CLIENT_SECRET },
      httpsAgent: new https.Agent({ rejectUnauthorized: false }), // expect: oauth/no-disabled-validation
    },
  );
  return data;
}

module.exports = { authorizationUrl, exchangeCode, passwordLogin };
