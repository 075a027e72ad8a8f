'use strict';

const axios = require('axios');
const { createRemoteJWKSet, jwtVerify } = require('jose');

const issuer = process.env.OIDC_ISSUER;
const clientId = process.env.OIDC_CLIENT_ID;
const redirectUri = process.env.OIDC_REDIRECT_URI;

const keys = createRemoteJWKSet(new URL(`${issuer}/v1/keys`));

/** Where the browser is sent to sign in. */
function authorizationUrl({ state, nonce, challenge }) {
  const url = new URL(`${issuer}/v1/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid profile email offline_access orders.read',
    state,
    nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}

async function requestTokens(parameters) {
  const { data } = await axios.post(`${issuer}/v1/token`, new URLSearchParams(parameters), {
    auth: { username: clientId, password: process.env.OIDC_CLIENT_SECRET },
    timeout: 10_000,
  });
  return data;
}

function exchangeCode(code, verifier) {
  return requestTokens({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

function refresh(refreshToken) {
  return requestTokens({ grant_type: 'refresh_token', refresh_token: refreshToken });
}

/** The claims of an ID token whose signature, issuer, audience, expiry and nonce have been checked. */
async function verifyIdToken(idToken, nonce) {
  const { payload } = await jwtVerify(idToken, keys, { issuer, audience: clientId });
  if (payload.nonce !== nonce) {
    throw new Error('The ID token belongs to another sign-in');
  }
  return payload;
}

module.exports = { authorizationUrl, exchangeCode, refresh, verifyIdToken };
