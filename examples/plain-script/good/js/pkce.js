(function () {
  'use strict';

  function base64url(bytes) {
    let binary = '';
    bytes.forEach(function (byte) {
      binary += String.fromCharCode(byte);
    });
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function random(length) {
    return base64url(crypto.getRandomValues(new Uint8Array(length)));
  }

  /** What one sign-in needs until the browser comes back from the authorization server. */
  function createPending() {
    const pending = { state: random(16), nonce: random(16), verifier: random(48) };
    sessionStorage.setItem('pending', JSON.stringify(pending));
    return pending;
  }

  function takePending() {
    const text = sessionStorage.getItem('pending');
    sessionStorage.removeItem('pending');
    return text === null ? null : JSON.parse(text);
  }

  function challengeOf(verifier) {
    return crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)).then(function (digest) {
      return base64url(new Uint8Array(digest));
    });
  }

  window.permits = { challengeOf: challengeOf, createPending: createPending, takePending: takePending };
})();
