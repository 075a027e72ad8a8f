'use strict';

const express = require('express');
const session = require('express-session');
const auth = require('./routes/auth');
const orders = require('./routes/orders');

const app = express();

app.set('trust proxy', 1);
app.use(express.urlencoded({ extended: false }));
app.use(
  session({
    name: 'desk',
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 8 * 60 * 60 * 1000 },
  }),
);

app.use('/auth', auth);
app.use('/orders', orders);

app.get('/', (req, res) => {
  if (!req.session.user) {
    return res.send('<form method="post" action="/auth/login"><button>Sign in</button></form>');
  }
  return res.redirect('/orders');
});

app.use((error, req, res, next) => {
  if (res.headersSent) {
    return next(error);
  }
  console.error(error.message);
  return res.status(error.status ?? 500).send('Something went wrong.');
});

app.listen(process.env.PORT ?? 3000);
