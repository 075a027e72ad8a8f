(function () {
  'use strict';

  var TOKEN_URL = 'https://login.example.com/token';

  function getToken() {
    return fetch(TOKEN_URL, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        // expect: oauth/no-client-secret-in-public-client, oauth/no-hardcoded-client-secret
        Authorization: 'Basic ' + btoa('opening-hours:Vd83kQz7Lw0pXr5T'),
      },
      body: 'grant_type=client_credentials&scope=hours.read', // expect: oauth/no-client-credentials-in-public-client
    })
      .then(function (response) {
        return response.json();
      })
      .then(function (token) {
        console.log('token', token); // expect: oauth/no-token-logging
        return token;
      });
  }

  function load(token) {
    return fetch('https://api.example.com/opening-hours', {
      headers: { Authorization: 'Bearer ' + token.access_token },
    }).then(function (response) {
      return response.json();
    });
  }

  function show(days) {
    var table = document.createElement('table');
    days.forEach(function (day) {
      var row = table.insertRow();
      row.insertCell().textContent = day.name;
      row.insertCell().textContent = day.open + ' to ' + day.close;
    });
    document.body.appendChild(table);
  }

  getToken()
    .then(load)
    .then(show)
    .catch(function () {
      document.getElementById('status').textContent = 'The opening hours are not available.';
    });
})();
