'use strict';

const { createHash, randomBytes } = require('node:crypto');
const { Router } = require('express');
const oidc = require('../lib/oidc');

const router = Router();

router.post('/login', (req, res) => {
  const pending = {
    state: randomBytes(16).toString('base64url'),
    nonce: randomBytes(16).toString('base64url'),
    verifier: randomBytes(32).toString('base64url'),
  };
  req.session.pending = pending;

  const challenge = createHash('sha256').update(pending.verifier).digest('base64url');
  res.redirect(oidc.authorizationUrl({ state: pending.state, nonce: pending.nonce, challenge }));
});

router.get('/callback', async (req, res, next) => {
  const { code, state, error } = req.query;
  const { pending } = req.session;
  delete req.session.pending;

  if (!pending || !state || state !== pending.state) {
    return res.status(400).send('This sign-in was not started here.');
  }
  if (error || !code) {
    return res.status(403).send('The sign-in was not completed.');
  }

  try {
    const tokens = await oidc.exchangeCode(code, pending.verifier);
    const claims = await oidc.verifyIdToken(tokens.id_token, pending.nonce);

    return req.session.regenerate(() => {
      req.session.user = { id: claims.sub, name: claims.name, email: claims.email };
      req.session.accessToken = tokens.access_token;
      req.session.refreshToken = tokens.refresh_token;
      req.session.expiresAt = Date.now() + tokens.expires_in * 1000;
      res.redirect('/orders');
    });
  } catch (failure) {
    return next(failure);
  }
});

router.post('/logout', (req, res, next) => {
  req.session.destroy((failure) => {
    if (failure) {
      return next(failure);
    }
    res.clearCookie('desk');
    return res.redirect('/');
  });
});

module.exports = router;
