(function () {
  'use strict';

  var API = 'https://api.example.com/permits';

  function readFragment() {
    var fragment = new URLSearchParams(location.hash.substring(1));
    if (fragment.get('state') !== sessionStorage.getItem('state')) {
      return null;
    }
    return fragment;
  }

  function show(permits) {
    var list = document.getElementById('permits');
    permits.forEach(function (permit) {
      var item = document.createElement('li');
      item.textContent = permit.plate + ', valid until ' + permit.validUntil;
      list.appendChild(item);
    });
  }

  function load(idToken) {
    return fetch(API + '?status=active', {
      headers: { Accept: 'application/json', Authorization: 'Bearer ' + idToken }, // expect: oauth/no-id-token-as-bearer
    }).then(function (response) {
      return response.json();
    });
  }

  function extend(permit, tokens) {
    var xhr = new XMLHttpRequest();
    xhr.open('POST', API + '/' + permit + '/extension');
    xhr.setRequestHeader('Authorization', 'Bearer ' + tokens.id_token); // expect: oauth/no-id-token-as-bearer
    xhr.send();
  }

  function print(permit, tokens) {
    window.open(API + '/' + permit + '.pdf?id_token=' + tokens.id_token); // expect: oauth/no-credentials-in-url
  }

  function start(tokens) {
    document.addEventListener('contextmenu', function (event) {
      print(event.target.dataset.permit, tokens);
    });
    document.addEventListener('dblclick', function (event) {
      extend(event.target.dataset.permit, tokens);
    });
    return load(tokens.id_token).then(show);
  }

  var fragment = readFragment();
  if (fragment !== null && fragment.has('id_token')) {
    document.cookie = 'permits=' + fragment.get('id_token') + '; Secure'; // expect: oauth/no-token-in-web-storage
    load(fragment.get('id_token')).then(show);
  }

  window.permits = { start: start };
})();
