'use strict';

const axios = require('axios');
const { Router } = require('express');
const oidc = require('../lib/oidc');

const API = 'https://api.example.com/v2';

const router = Router();

router.use(async (req, res, next) => {
  if (!req.session.user) {
    return res.redirect('/');
  }
  if (Date.now() < req.session.expiresAt - 30_000) {
    return next();
  }

  try {
    const tokens = await oidc.refresh(req.session.refreshToken);
    req.session.accessToken = tokens.access_token;
    req.session.refreshToken = tokens.refresh_token ?? req.session.refreshToken;
    req.session.expiresAt = Date.now() + tokens.expires_in * 1000;
    return next();
  } catch {
    return req.session.destroy(() => res.redirect('/'));
  }
});

router.get('/', async (req, res, next) => {
  try {
    const { data } = await axios.get(`${API}/orders`, {
      params: { page: Number(req.query.page ?? 1) },
      headers: { Authorization: `Bearer ${req.session.accessToken}` },
    });
    res.json({ user: req.session.user.name, orders: data });
  } catch (failure) {
    next(failure);
  }
});

router.get('/:id/invoice', async (req, res, next) => {
  try {
    const invoice = await fetch(`${API}/orders/${encodeURIComponent(req.params.id)}/invoice`, {
      headers: new Headers({
        accept: 'application/pdf',
        authorization: 'Bearer ' + req.session.accessToken,
      }),
    });
    res.type('pdf').send(Buffer.from(await invoice.arrayBuffer()));
  } catch (failure) {
    next(failure);
  }
});

module.exports = router;
