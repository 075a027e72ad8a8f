'use strict';

const { randomUUID } = require('node:crypto');
const { Router } = require('express');
const { jwtDecode } = require('jwt-decode');
const oidc = require('../lib/oidc');

const router = Router();

router.get('/login', (req, res) => {
  req.session.state = randomUUID();
  req.session.nonce = randomUUID();
  res.redirect(oidc.authorizationUrl(req.session.state, req.session.nonce));
});

router.post('/callback', async (req, res, next) => {
  const { code, state, id_token: idToken } = req.body;
  if (!state || state !== req.session.state) {
    return res.status(400).send('This sign-in was not started here.');
  }
  try {
    req.session.tokens = await oidc.exchangeCode(code);
    req.session.user = { name: jwtDecode(idToken).name }; // expect: oauth/no-unverified-id-token
    return res.redirect('/orders');
  } catch (failure) {
    return next(failure);
  }
});

router.post('/mobile-login', async (req, res) => {
  try {
    req.session.tokens = await oidc.passwordLogin(req.body.username, req.body.password);
    res.sendStatus(204);
  } catch {
    res.status(401).json({ error: 'Wrong user name or password' });
  }
});

/** The mobile app signs in with a provider by itself, and sends what it was given. */
router.post('/mobile-token', (req, res) => {
  const claims = jwtDecode(req.body.idToken);
  req.session.user = { name: claims.email }; // expect: oauth/no-unverified-id-token
  res.sendStatus(204);
});

/** The kiosk in the shop shows a page that reads the token from the fragment. */
router.get('/kiosk', (req, res) => {
  res.redirect(
    'https://login.example.com/authorize?response_type=token' + // expect: oauth/no-implicit-flow
      '&client_id=' +
      encodeURIComponent(process.env.KIOSK_CLIENT_ID) +
      '&redirect_uri=' +
      encodeURIComponent('https://shop.example.com/kiosk.html') +
      '&scope=orders.read',
  );
});

module.exports = router;
