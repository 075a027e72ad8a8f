(function () {
  'use strict';

  var AUTHORIZE_URL = 'https://login.example.com/authorize';
  var CLIENT_ID = 'parking-permits';
  var REDIRECT_URI = 'https://permits.example.com/index.html';

  function randomState() {
    var state = crypto.randomUUID();
    sessionStorage.setItem('state', state);
    return state;
  }

  function signIn() {
    location.href =
      AUTHORIZE_URL +
      '?client_id=' + encodeURIComponent(CLIENT_ID) +
      '&response_type=id_token%20token' + // expect: oauth/no-implicit-flow
      '&scope=profile%20permits.read' + // expect: oauth/require-openid-scope
      '&redirect_uri=' + encodeURIComponent(REDIRECT_URI) +
      '&nonce=' + Date.now() + // expect: oauth/no-predictable-state
      '&state=' + randomState();
  }

  /** The city account is only asked who the visitor is. */
  function cityAccountUrl() {
    var url = 'https://account.city.example/oauth2/authorize?client_id=permits';
    url += '&redirect_uri=' + encodeURIComponent(REDIRECT_URI);
    url += '&response_type=id_token'; // expect: oauth/no-implicit-flow
    url += '&scope=openid';
    url += '&nonce=' + new Date().getTime(); // expect: oauth/no-predictable-state
    url += '&state=' + randomState();
    return url;
  }

  function renewInFrame() {
    var frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = 'https://login.example.com/authorize?response_type=token&prompt=none&client_id=parking-permits'; // expect: oauth/no-implicit-flow
    document.body.appendChild(frame);
  }

  document.getElementById('sign-in').addEventListener('click', signIn);
  document.getElementById('partner-link').href = cityAccountUrl();
  setInterval(renewInFrame, 30 * 60 * 1000);
})();
