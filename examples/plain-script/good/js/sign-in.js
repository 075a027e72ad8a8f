(function () {
  'use strict';

  const ISSUER = 'https://login.example.com';
  const CLIENT_ID = 'parking-permits';
  const REDIRECT_URI = 'https://permits.example.com/index.html';

  function signIn() {
    const pending = window.permits.createPending();
    return window.permits.challengeOf(pending.verifier).then(function (challenge) {
      location.href =
        ISSUER + '/authorize' +
        '?response_type=code' +
        '&client_id=' + encodeURIComponent(CLIENT_ID) +
        '&redirect_uri=' + encodeURIComponent(REDIRECT_URI) +
        '&scope=' + encodeURIComponent('openid profile permits.read') +
        '&state=' + pending.state +
        '&nonce=' + pending.nonce +
        '&code_challenge=' + challenge +
        '&code_challenge_method=S256';
    });
  }

  function exchange(code, pending) {
    return fetch(ISSUER + '/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body:
        'grant_type=authorization_code' +
        '&client_id=' + encodeURIComponent(CLIENT_ID) +
        '&redirect_uri=' + encodeURIComponent(REDIRECT_URI) +
        '&code=' + encodeURIComponent(code) +
        '&code_verifier=' + encodeURIComponent(pending.verifier),
    }).then(function (response) {
      if (!response.ok) {
        throw new Error('The sign-in failed with status ' + response.status);
      }
      return response.json();
    });
  }

  /** The access token, when this page has been opened by the redirect; otherwise nothing. */
  function finishSignIn() {
    const answer = new URLSearchParams(location.search);
    const code = answer.get('code');
    if (code === null) {
      return Promise.resolve(null);
    }
    const pending = window.permits.takePending();
    if (pending === null || answer.get('state') !== pending.state) {
      return Promise.reject(new Error('This sign-in was not started here'));
    }
    history.replaceState(null, '', location.pathname);
    return exchange(code, pending).then(function (tokens) {
      return tokens.access_token;
    });
  }

  document.getElementById('sign-in').addEventListener('click', signIn);
  window.permits.finishSignIn = finishSignIn;
})();
