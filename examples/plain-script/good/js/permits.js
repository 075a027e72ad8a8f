(function () {
  'use strict';

  const API = 'https://api.example.com/permits';

  // Kept in this closure only: it is gone when the page is closed.
  let accessToken = null;

  function say(text) {
    document.getElementById('status').textContent = text;
  }

  function show(permits) {
    const list = document.getElementById('permits');
    list.replaceChildren();
    permits.forEach(function (permit) {
      const item = document.createElement('li');
      item.textContent = permit.plate + ', valid until ' + permit.validUntil;
      list.append(item);
    });
    say(permits.length + ' permits');
  }

  function load() {
    return fetch(API + '?status=active', {
      headers: { Accept: 'application/json', Authorization: 'Bearer ' + accessToken },
    }).then(function (response) {
      if (response.status === 401) {
        accessToken = null;
        throw new Error('Please sign in again.');
      }
      return response.json();
    });
  }

  window.permits
    .finishSignIn()
    .then(function (token) {
      if (token === null) {
        say('Please sign in.');
        return undefined;
      }
      accessToken = token;
      return load().then(show);
    })
    .catch(function (error) {
      say(error.message);
    });
})();
