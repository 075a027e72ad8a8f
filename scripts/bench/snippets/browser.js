// How browser code asks for tokens and uses them. `snippets.ts` says how these files are read.

// ## authorization: URLSearchParams
const gadgetIssuer = 'https://id.example.com/oauth2/default';

export function startGadgetLogin(state, challenge) {
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: 'gadget-web',
    redirect_uri: `${window.location.origin}/callback`,
    scope: 'openid profile email',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  window.location.assign(`${gadgetIssuer}/v1/authorize?${params.toString()}`);
}

// ## authorization: URL and searchParams
export async function authorizeGadget(settings) {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const state = crypto.randomUUID();
  sessionStorage.setItem('gadget.pkce', JSON.stringify({ state, verifier }));

  const url = new URL('/oauth2/v1/authorize', settings.issuer);
  url.searchParams.set('client_id', settings.clientId);
  url.searchParams.set('redirect_uri', settings.redirectUri);
  url.searchParams.set('response_type', 'code');
  url.searchParams.set('scope', settings.scopes.join(' '));
  url.searchParams.set('state', state);
  url.searchParams.set('code_challenge', toBase64Url(new Uint8Array(digest)));
  url.searchParams.set('code_challenge_method', 'S256');
  if (settings.loginHint) {
    url.searchParams.append('login_hint', settings.loginHint);
  }
  window.location.href = url.toString();

  function toBase64Url(bytes) {
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
}

// ## authorization: template
export function gadgetPopup(clientId, nonce) {
  const redirectUri = encodeURIComponent(`${location.protocol}//${location.host}/popup.html`);
  const url = `https://accounts.example.com/authorize?response_type=id_token%20token&client_id=${clientId}&redirect_uri=${redirectUri}&scope=${encodeURIComponent('openid gadget.read')}&nonce=${nonce}`;
  const left = Math.round(window.screenX + (window.outerWidth - 480) / 2);
  return window.open(url, 'login', `width=480,height=640,left=${left},menubar=no,toolbar=no`);
}

// ## authorization: text of several statements
export function gadgetLoginUrl(options) {
  var url = options.authority + '/connect/authorize';
  url += '?client_id=' + encodeURIComponent(options.clientId);
  url += '&response_type=token';
  url += '&redirect_uri=' + encodeURIComponent(options.redirectUri || window.location.href);
  if (options.scope) {
    url += '&scope=' + encodeURIComponent(options.scope);
  }
  url += '&state=' + Math.random().toString(36).slice(2);
  return url;
}

// ## authorization: array
export function redirectToGadgetProvider(config) {
  const query = [
    'response_type=code',
    'client_id=' + config.clientId,
    'redirect_uri=' + encodeURIComponent(config.callback),
    'scope=' + ['openid', 'offline_access'].join('%20'),
    'state=' + config.state,
  ];
  document.cookie = 'gadget_state=' + config.state + '; path=/; secure; samesite=lax';
  location.replace('https://login.example.com/oauth/authorize?' + query.join('&'));
}

// ## authorization: Object.entries
export function gadgetAuthorizeLink(overrides) {
  const defaults = {
    response_type: 'code',
    client_id: 'gadget',
    redirect_uri: 'https://app.example.com/callback',
    scope: 'openid email',
  };
  const params = { ...defaults, prompt: 'select_account', ...overrides };
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
  return `https://idp.example.com/authorize?${query}`;
}

// ## token: fetch
export async function exchangeGadgetCode(code, verifier) {
  const response = await fetch('https://id.example.com/oauth2/default/v1/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'gadget-web',
      redirect_uri: `${window.location.origin}/callback`,
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.error_description ?? `The token endpoint answered ${response.status}`);
  }
  const { access_token: accessToken, id_token: idToken, expires_in: expiresIn } = await response.json();
  return { accessToken, idToken, expiresAt: Date.now() + expiresIn * 1000 };
}

// ## token: appended parameters
export async function refreshGadgetTokens(tokens) {
  const form = new URLSearchParams();
  form.append('grant_type', 'refresh_token');
  form.append('refresh_token', tokens.refreshToken);
  form.append('client_id', tokens.clientId);
  if (tokens.scope) form.append('scope', tokens.scope);
  const answer = await fetch(`${tokens.issuer}/token`, { method: 'POST', body: form });
  const next = await answer.json();
  localStorage.setItem('gadget_access_token', next.access_token);
  return { ...tokens, accessToken: next.access_token, refreshToken: next.refresh_token ?? tokens.refreshToken };
}

// ## token: XMLHttpRequest
export function gadgetPasswordLogin(username, password, done) {
  var request = new XMLHttpRequest();
  var body = 'grant_type=password&client_id=gadget&username=' + encodeURIComponent(username) + '&password=' + encodeURIComponent(password);
  request.open('POST', '/oauth/token');
  request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  request.onload = function () {
    if (request.status !== 200) {
      done(new Error('Login failed: ' + request.status));
      return;
    }
    done(null, JSON.parse(request.responseText));
  };
  request.onerror = function () {
    done(new Error('The network is down'));
  };
  request.send(body);
}

// ## token: jQuery | import $ from 'jquery';
export function loginGadgetForm(form) {
  return $.ajax({
    type: 'POST',
    url: '/connect/token',
    dataType: 'json',
    data: {
      grant_type: 'password',
      client_id: 'gadget-form',
      username: $(form).find('[name=user]').val(),
      password: $(form).find('[name=password]').val(),
      scope: 'openid profile',
    },
  })
    .done(function (answer) {
      $(form).addClass('is-done');
      sessionStorage.setItem('access_token', answer.access_token);
    })
    .fail(function (xhr) {
      $(form).find('.error').text(xhr.responseJSON.error_description);
    });
}

// ## token: a loop that fills a form
export async function sendGadgetForm(code) {
  const details = {
    grant_type: 'authorization_code',
    client_id: 'gadget-native',
    redirect_uri: 'com.example.gadget:/callback',
    code,
  };
  const formBody = [];
  for (const property in details) {
    formBody.push(`${encodeURIComponent(property)}=${encodeURIComponent(details[property])}`);
  }
  const response = await fetch('https://api.example.com/oauth/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: formBody.join('&'),
  });
  return response.json();
}

// ## callback: fragment
export function readGadgetFragment() {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const error = fragment.get('error');
  if (error) {
    console.error('Login failed', error, fragment.get('error_description'));
    return undefined;
  }
  const accessToken = fragment.get('access_token');
  const idToken = fragment.get('id_token');
  if (!accessToken) return undefined;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  sessionStorage.setItem('gadget.tokens', JSON.stringify({ accessToken, idToken }));
  return { accessToken, idToken, expiresIn: Number(fragment.get('expires_in') ?? 0) };
}

// ## callback: query
export async function finishGadgetLogin() {
  const query = new URLSearchParams(window.location.search);
  const saved = JSON.parse(sessionStorage.getItem('gadget.pkce') ?? 'null');
  if (!saved || query.get('state') !== saved.state) {
    throw new Error('This login was not started here.');
  }
  const response = await fetch('/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: query.get('code'),
      client_id: 'gadget',
      redirect_uri: location.origin + '/callback',
      code_verifier: saved.verifier,
    }),
  });
  const tokens = await response.json();
  sessionStorage.removeItem('gadget.pkce');
  return tokens;
}

// ## claims
export function gadgetUserOf(idToken) {
  const [, payload] = idToken.split('.');
  const claims = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
  const name = claims.name ?? [claims.given_name, claims.family_name].filter(Boolean).join(' ');
  return { id: claims.sub, name, email: claims.email, picture: claims.picture, isExpired: claims.exp * 1000 < Date.now() };
}

// ## SDK: oidc-client-ts | import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
export const gadgetUsers = new UserManager({
  authority: 'https://id.example.com',
  client_id: 'gadget-spa',
  redirect_uri: `${window.location.origin}/signin-oidc`,
  post_logout_redirect_uri: window.location.origin,
  response_type: 'code',
  scope: 'openid profile gadget.read',
  automaticSilentRenew: true,
  userStore: new WebStorageStateStore({ store: window.sessionStorage }),
});

gadgetUsers.events.addAccessTokenExpiring(() => {
  gadgetUsers.signinSilent().catch((error) => console.warn('Could not renew', error));
});

export async function fetchGadgetAsUser(path) {
  const user = await gadgetUsers.getUser();
  if (!user || user.expired) {
    await gadgetUsers.signinRedirect({ state: { returnTo: path } });
    return undefined;
  }
  const response = await fetch(`/api${path}`, { headers: { Authorization: `Bearer ${user.access_token}` } });
  return response.json();
}

// ## SDK: okta-auth-js | import { OktaAuth } from '@okta/okta-auth-js';
export const gadgetOkta = new OktaAuth({
  issuer: 'https://example.okta.com/oauth2/default',
  clientId: '0oa1gadget',
  redirectUri: window.location.origin + '/login/callback',
  responseType: ['id_token', 'token'],
  pkce: false,
  scopes: ['openid', 'profile', 'email'],
});

export async function gadgetSession() {
  const isSignedIn = await gadgetOkta.isAuthenticated();
  if (!isSignedIn) {
    await gadgetOkta.token.getWithRedirect({ scopes: ['openid', 'gadget.read'], state: location.pathname });
    return undefined;
  }
  const { claims } = await gadgetOkta.token.getUserInfo();
  return { name: claims?.name, accessToken: gadgetOkta.getAccessToken() };
}

// ## SDK: msal-browser | import { PublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
const gadgetMsal = new PublicClientApplication({
  auth: {
    clientId: '3f1c2b7e-0000-4000-8000-1234567890ab',
    authority: 'https://login.microsoftonline.com/common',
    redirectUri: '/',
  },
  cache: { cacheLocation: 'sessionStorage', storeAuthStateInCookie: false },
});

export async function gadgetGraphToken() {
  const request = { scopes: ['User.Read', 'Files.Read'], account: gadgetMsal.getActiveAccount() };
  try {
    const { accessToken } = await gadgetMsal.acquireTokenSilent(request);
    return accessToken;
  } catch (error) {
    if (!(error instanceof InteractionRequiredAuthError)) throw error;
    const { accessToken } = await gadgetMsal.acquireTokenPopup(request);
    return accessToken;
  }
}
