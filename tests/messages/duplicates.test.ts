import { JAVASCRIPT, testShapes } from './shapes.ts';

const CODE = 'authorization https://as.example/authorize closed: response_type=‹code› client_id=‹app›';
const PASSWORD = 'token https://as.example/token closed: grant_type=‹password› username=? password=?';

testShapes('one message for the same parameters', JAVASCRIPT, [
  ['object and container', `const params = { response_type: 'code', client_id: 'app' }; location.href = 'https://as.example/authorize?' + new URLSearchParams(params).toString();`, CODE],
  ['container and URL', `const q = new URLSearchParams({ response_type: 'code', client_id: 'app' }); const url = \`https://as.example/authorize?\${q.toString()}\`; window.open(url);`, CODE],
  ['URL object, its string and the request', `const url = new URL('https://as.example/authorize'); url.search = new URLSearchParams({ response_type: 'code', client_id: 'app' }).toString(); fetch(url.toString());`, CODE],
  ['object, text and request', `const params = { grant_type: 'password', username, password }; const body = qs.stringify(params); axios.post('https://as.example/token', body);`, PASSWORD],
  ['options and request', `const options = { method: 'POST', url: 'https://as.example/token', form: { grant_type: 'password', username, password } }; request(options, done);`, PASSWORD],
  ['text and request', `const body = 'grant_type=password&username=' + u + '&password=' + p; fetch('https://as.example/token', { method: 'POST', body });`, PASSWORD],
  ['a text that is used twice', `const url = 'https://as.example/authorize?response_type=code&client_id=app'; if (popup) window.open(url); else location.assign(url);`, CODE],
  ['a request that is sent twice', `const body = new URLSearchParams({ grant_type: 'password', username, password }); const send = () => fetch('https://as.example/token', { method: 'POST', body }); send(); send();`, PASSWORD],
  ['a string of several statements', `let url = 'https://as.example/authorize?response_type=code'; url += '&client_id=app'; location.href = url;`, CODE],
  [
    'common parameters of two requests',
    `const common = { client_id: 'app' };
     axios.post('https://as.example/token', { ...common, grant_type: 'password', username, password });
     axios.post('https://as.example/token', { ...common, grant_type: 'refresh_token', refresh_token });`,
    'token https://as.example/token closed: client_id=‹app› grant_type=‹password› username=? password=?',
    'token https://as.example/token closed: client_id=‹app› grant_type=‹refresh_token› refresh_token=?',
  ],
  [
    'two requests with the same URL',
    `const TOKEN = 'https://as.example/token';
     fetch(TOKEN, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', username, password }) });
     fetch(TOKEN, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api' }) });`,
    PASSWORD,
    'token https://as.example/token closed: grant_type=‹client_credentials› scope=‹api›',
  ],
  ['a wrapper', `const post = (url, data) => axios.post(url, qs.stringify(data)); post('https://as.example/token', { grant_type: 'password', username, password });`, PASSWORD],
]);
