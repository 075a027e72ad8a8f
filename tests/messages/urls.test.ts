import { JAVASCRIPT, testShapes } from './shapes.ts';

const IMPLICIT = 'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app›';

testShapes('a URL', JAVASCRIPT, [
  ['as a string', `open('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['as a template', 'const url = `https://as.example/authorize?response_type=token&client_id=app`;', IMPLICIT],
  [
    'as a template with holes',
    'location.href = `${issuer}/authorize?response_type=token&client_id=${clientId}&scope=openid%20email`;',
    'authorization ○/authorize closed: response_type=‹token› client_id=? scope=‹openid›‹email›',
  ],
  [
    'as a concatenation',
    `const url = 'https://as.example/authorize' + '?response_type=token' + '&client_id=' + clientId + '&scope=openid+email';`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=? scope=‹openid›‹email›',
  ],
  [
    'with constants of the file',
    `const BASE = 'https://as.example'; const TYPE = 'token';
     const url = BASE + '/authorize?response_type=' + TYPE + '&client_id=app';`,
    IMPLICIT,
  ],
  [
    'by concat()',
    `const url = 'https://as.example/authorize?'.concat('response_type=token', '&client_id=app');`,
    IMPLICIT,
  ],
  [
    'by new URL(path, base)',
    `const url = new URL('/authorize?response_type=token&client_id=app', 'https://as.example');`,
    IMPLICIT,
  ],
  [
    'by new URL(text)',
    `const url = new URL('https://as.example/authorize?response_type=token&client_id=app'); location.assign(url);`,
    IMPLICIT,
  ],
  [
    'by searchParams.set()',
    `const url = new URL('https://as.example/authorize');
     url.searchParams.set('response_type', 'token');
     url.searchParams.set('client_id', clientId);
     window.location.assign(url.toString());`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=?',
  ],
  [
    'by searchParams.append()',
    `function start() {
       const url = new URL('/authorize', issuer);
       url.searchParams.append('response_type', 'token');
       url.searchParams.append('client_id', 'app');
       location.href = url.href;
     }`,
    'authorization ○/authorize closed: response_type=‹token› client_id=‹app›',
  ],
  [
    'by searchParams held in a variable',
    `const url = new URL('https://as.example/authorize');
     const query = url.searchParams;
     query.set('response_type', 'token');
     query.set('client_id', 'app');
     location.href = url.toString();`,
    IMPLICIT,
  ],
  [
    'by a search that is a text',
    `const url = new URL('https://as.example/authorize');
     url.search = 'response_type=token&client_id=app';
     location.href = url;`,
    IMPLICIT,
  ],
  [
    'by a search that is a container',
    `const url = new URL('https://as.example/authorize');
     url.search = new URLSearchParams({ response_type: 'token', client_id: 'app' });
     location.href = url;`,
    IMPLICIT,
  ],
  [
    'by a search that is a container as a string',
    `const url = new URL('https://as.example/authorize');
     const params = new URLSearchParams({ response_type: 'token', client_id: 'app' });
     url.search = params.toString();
     location.href = url;`,
    IMPLICIT,
  ],
  [
    'with a fragment',
    `location.href = 'https://as.example/authorize?response_type=token&client_id=app#top';`,
    IMPLICIT,
  ],
  [
    'with names and values percent-encoded',
    `location.href = 'https://as.example/authorize?response%5Ftype=id_token%20token&client_id=app&redirect_uri=https%3A%2F%2Fapp.example%2Fcb';`,
    'authorization https://as.example/authorize closed: response_type=‹id_token›‹token› client_id=‹app› redirect_uri=‹https://app.example/cb←https%3A%2F%2Fapp.example%2Fcb›',
  ],
  [
    'with encoded parts',
    `location.href = 'https://as.example/authorize?response_type=' + encodeURIComponent('id_token token') + '&client_id=' + encodeURIComponent(id);`,
    'authorization https://as.example/authorize closed: response_type=‹id_token›‹token› client_id=?',
  ],
]);

testShapes('a URL goes', JAVASCRIPT, [
  ['to location.href', `window.location.href = 'https://as.example/authorize?response_type=token&client_id=app';`, IMPLICIT],
  ['to location', `window.location = 'https://as.example/authorize?response_type=token&client_id=app';`, IMPLICIT],
  ['to location.assign()', `location.assign('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['to location.replace()', `location.replace('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['to window.open()', `window.open('https://as.example/authorize?response_type=token&client_id=app', '_blank');`, IMPLICIT],
  ['to res.redirect()', `app.get('/login', (req, res) => { res.redirect('https://as.example/authorize?response_type=token&client_id=app'); });`, IMPLICIT],
  ['to res.redirect() with a status', `app.get('/login', (req, res) => { res.redirect(302, 'https://as.example/authorize?response_type=token&client_id=app'); });`, IMPLICIT],
  ['to Response.redirect()', `export const GET = () => Response.redirect('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['to router.push()', `router.push('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['to Linking.openURL()', `Linking.openURL('https://as.example/authorize?response_type=token&client_id=app');`, IMPLICIT],
  ['to <a href="…">', `const link = <a href="https://as.example/authorize?response_type=token&client_id=app">Log in</a>;`, IMPLICIT],
  ['to <a href={…}>', 'const link = <a href={`https://as.example/authorize?response_type=token&client_id=${id}`}>Log in</a>;', 'authorization https://as.example/authorize closed: response_type=‹token› client_id=?'],
  [
    'to <a href={variable}>',
    `function Login() {
       const params = new URLSearchParams({ response_type: 'token', client_id: 'app' });
       const url = \`https://as.example/authorize?\${params}\`;
       return <a href={url}>Log in</a>;
     }`,
    IMPLICIT,
  ],
  ['to a header', `res.writeHead(302, { Location: 'https://as.example/authorize?response_type=token&client_id=app' });`, IMPLICIT],
  ['to a caller', `export function loginUrl() { return 'https://as.example/authorize?response_type=token&client_id=app'; }`, IMPLICIT],
  ['to an option', `export default { loginUrl: 'https://as.example/authorize?response_type=token&client_id=app' };`, IMPLICIT],
  ['to a field', `class Auth { url = 'https://as.example/authorize?response_type=token&client_id=app'; }`, IMPLICIT],
  ['to router.push({ query })', `router.push({ path: '/oauth/authorize', query: { response_type: 'token', client_id: 'app' } });`, 'authorization /oauth/authorize open: response_type=‹token› client_id=‹app›'],
  ['to url.format()', `import url from 'url'; res.redirect(url.format({ protocol: 'https', host: 'as.example', pathname: '/authorize', query: { response_type: 'token', client_id: 'app' } }));`, 'authorization as.example/authorize closed: response_type=‹token› client_id=‹app›'],
]);

testShapes('a query that a package joins', JAVASCRIPT, [
  [
    'withQuery() of ufo',
    `import { withQuery } from 'ufo'; sendRedirect(event, withQuery('https://as.example/authorize', { response_type: 'token', client_id: 'app' }));`,
    IMPLICIT,
  ],
  [
    'withQuery() of ufo behind a query',
    `import { withQuery } from 'ufo'; sendRedirect(event, withQuery('https://as.example/authorize?response_type=token', { client_id: 'app' }));`,
    IMPLICIT,
  ],
]);

testShapes('the parts of a URL', JAVASCRIPT, [
  [
    'put together again',
    `const url = new URL('https://as.example/authorize');
     url.search = new URLSearchParams({ response_type: 'token', client_id: 'app' }).toString();
     send({ origin: 'https://as.example', path: url.pathname + url.search, headers: {} });`,
    IMPLICIT,
  ],
]);

testShapes('a text of several statements', JAVASCRIPT, [
  [
    'by +=',
    `let url = 'https://as.example/authorize';
     url += '?response_type=token';
     url += '&client_id=' + id;
     location.href = url;`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=?',
  ],
  [
    'by url = url + …',
    `function go(id) {
       var url = 'https://as.example/authorize?response_type=token';
       url = url + '&client_id=' + id;
       location.href = url;
     }`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=?',
  ],
  [
    'with a write in a branch',
    `function go(scope) {
       let url = 'https://as.example/authorize?response_type=token&client_id=app';
       if (scope) url += '&scope=openid';
       location.href = url;
     }`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app› scope?=‹openid›',
  ],
  [
    'with a conditional part inside a concatenation',
    `location.href = 'https://as.example/authorize?response_type=token&client_id=app' + (hint ? '&login_hint=' + hint : '');`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app› login_hint?=?',
  ],
  [
    'with a conditional part inside a template',
    "location.href = `https://as.example/authorize?response_type=token&client_id=app${nonce ? `&nonce=${nonce}` : ''}`;",
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app› nonce?=?',
  ],
  [
    'with a conditional value',
    `location.href = 'https://as.example/authorize?response_type=' + (modern ? 'code' : 'token') + '&client_id=app';`,
    'authorization https://as.example/authorize closed: response_type=‹code›|‹token› client_id=‹app›',
  ],
  [
    'a template of several lines',
    `location.href = \`https://as.example/authorize?
       response_type=token&
       client_id=app&
       scope=openid email\`;`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=‹app› scope=‹openid›‹email›',
  ],
  [
    'a template of several lines without its white space',
    `location.href = \`https://as.example/authorize
       ?response_type=token
       &client_id=app\`.replace(/\\s+/g, '');`,
    IMPLICIT,
  ],
  [
    'an array joined with ampersands',
    `const url = 'https://as.example/authorize?' + ['response_type=token', 'client_id=' + id, 'scope=openid'].join('&');`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=? scope=‹openid›',
  ],
  [
    'an array that is filled and joined',
    `const query = ['response_type=token'];
     query.push('client_id=' + id);
     if (scope) query.push('scope=openid');
     location.href = 'https://as.example/authorize?' + query.join('&');`,
    'authorization https://as.example/authorize closed: response_type=‹token› client_id=? scope?=‹openid›',
  ],
  [
    'lines joined without a separator',
    `const url = ['https://as.example/authorize', '?response_type=token', '&client_id=app'].join('');`,
    IMPLICIT,
  ],
]);
