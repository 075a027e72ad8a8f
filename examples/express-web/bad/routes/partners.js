'use strict';

const { randomUUID } = require('node:crypto');
const querystring = require('node:querystring');
const { Router } = require('express');
const jwt = require('jsonwebtoken');

const router = Router();

const AUTHORIZE = 'http://partner.example.com/oauth2/authorize'; // expect: oauth/no-insecure-endpoint
const TOKEN = 'http://partner.example.com/oauth2/token'; // expect: oauth/no-insecure-endpoint

/** Partners sign in with their own company account. */
router.get('/login', (req, res) => {
  const { company } = req.query;
  req.session.partnerState = randomUUID();
  const parameters = {
    client_id: process.env.PARTNER_CLIENT_ID,
    redirect_uri: `https://${req.hostname}/partners/callback`,
    response_type: company ? 'code' : 'id_token', // expect: oauth/no-implicit-flow
    scope: 'oidc profile', // expect: oauth/require-openid-scope
    nonce: randomUUID(),
    state: req.session.partnerState,
  };
  res.redirect(`${AUTHORIZE}?${querystring.stringify(parameters)}`); // expect: oauth/require-pkce
});

router.get('/callback', async (req, res, next) => {
  if (!req.query.state || req.query.state !== req.session.partnerState) {
    return res.sendStatus(400);
  }
  try {
    const response = await fetch(TOKEN, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: querystring.stringify({
        grant_type: 'authorization_code',
        code: req.query.code,
        redirect_uri: `https://${req.hostname}/partners/callback`,
        client_id: process.env.PARTNER_CLIENT_ID,
        client_secret: process.env.PARTNER_CLIENT_SECRET,
      }),
    });
    req.session.tokens = await response.json();
    return res.redirect('/orders');
  } catch (failure) {
    return next(failure);
  }
});

/** Old partners send their ID token along with every request. */
router.get('/prices', (req, res) => {
  const partner = jwt.decode(req.query.id_token);
  res.redirect(`/prices/${partner.sub}`); // expect: oauth/no-unverified-id-token
});

module.exports = router;
