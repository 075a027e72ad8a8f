'use strict';

const axios = require('axios');
const { Router } = require('express');

const API = 'https://api.example.com/v2';

const router = Router();

router.use((req, res, next) => {
  if (!req.session.tokens) {
    return res.redirect('/');
  }
  return next();
});

router.get('/', async (req, res, next) => {
  try {
    const { data } = await axios.get(`${API}/orders`, {
      params: { page: Number(req.query.page ?? 1) },
      headers: {
        Authorization: `Bearer ${req.session.tokens.id_token}`, // expect: oauth/no-id-token-as-bearer
      },
    });
    res.json({ orders: data });
  } catch (failure) {
    next(failure);
  }
});

router.get('/export', (req, res) => {
  const { access_token: accessToken } = req.session.tokens;
  res.redirect(`${API}/orders/export?format=csv&access_token=${accessToken}`); // expect: oauth/no-credentials-in-url
});

router.get('/:id/invoice', async (req, res, next) => {
  const { id_token: idToken } = req.session.tokens;
  const headers = new Headers();
  headers.set('accept', 'application/pdf');
  headers.set('authorization', 'Bearer ' + idToken); // expect: oauth/no-id-token-as-bearer

  try {
    const invoice = await fetch(`${API}/orders/${encodeURIComponent(req.params.id)}/invoice`, { headers });
    res.type('pdf').send(Buffer.from(await invoice.arrayBuffer()));
  } catch (failure) {
    next(failure);
  }
});

module.exports = router;
