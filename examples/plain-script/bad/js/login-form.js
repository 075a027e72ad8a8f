(function () {
  'use strict';

  var form = document.getElementById('login-form');
  var status = document.getElementById('status');

  function login(user, pass, done) {
    var xhr = new XMLHttpRequest();
    xhr.open('POST', 'https://login.example.com/token');
    xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    xhr.onload = function () {
      if (xhr.status === 200) {
        done(null, JSON.parse(xhr.responseText));
      } else {
        done(new Error('Status ' + xhr.status));
      }
    };
    xhr.onerror = function () {
      done(new Error('The server cannot be reached'));
    };
    xhr.send('grant_type=password&client_id=parking-permits&username=' + encodeURIComponent(user) + '&password=' + encodeURIComponent(pass)); // expect: oauth/no-password-grant
  }

  /** Old browsers of the town hall go through jQuery. */
  function loginWithJQuery(user, pass, done) {
    $.ajax({
      url: 'https://login.example.com/token',
      method: 'POST',
      data: {
        grant_type: 'password', // expect: oauth/no-password-grant
        client_id: 'parking-permits',
        username: user,
        password: pass,
      },
    }).then(
      function (tokens) {
        done(null, tokens);
      },
      function (request) {
        done(new Error('Status ' + request.status));
      },
    );
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var data = new FormData(form);
    var send = 'fetch' in window ? login : loginWithJQuery;
    send(data.get('user'), data.get('pass'), function (error, tokens) {
      status.textContent = error ? error.message : 'Welcome';
      if (tokens) {
        window.permits.start(tokens);
      }
    });
  });
})();
