import { JAVASCRIPT, testShapes } from './shapes.ts';

const OPEN = 'authorization https://as.example/authorize open: response_type=‹code› client_id=‹app›';
const CLOSED = 'authorization https://as.example/authorize closed: response_type=‹code› client_id=‹app›';
const QUERY = `response_type: 'code', client_id: 'app'`;

testShapes('open', JAVASCRIPT, [
  ['a text that lacks the client', `export const provider = { authorizationUrl: 'https://as.example/authorize?response_type=code' };`, 'authorization https://as.example/authorize open: response_type=‹code›'],
  ['a spread that is not visible', `location.href = 'https://as.example/authorize?' + new URLSearchParams({ ${QUERY}, ...extra });`, OPEN],
  ['a spread of a parameter', `function url(options) { return 'https://as.example/authorize?' + new URLSearchParams({ ${QUERY}, ...options }); }`, OPEN],
  ['a computed key that is not visible', `location.href = 'https://as.example/authorize?' + new URLSearchParams({ ${QUERY}, [name]: value });`, OPEN],
  ['a set() whose name is not visible', `const q = new URLSearchParams({ ${QUERY} }); q.set(name, value); location.href = 'https://as.example/authorize?' + q;`, OPEN],
  ['a container that an unknown function gets', `const q = new URLSearchParams({ ${QUERY} }); addPkce(q); location.href = 'https://as.example/authorize?' + q;`, OPEN],
  ['a URL that an unknown function gets', `const url = new URL('https://as.example/authorize?response_type=code&client_id=app'); addPkce(url); location.href = url;`, OPEN],
  ['a URL that is returned', `export function login() { const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); return url; }`, OPEN],
  ['a container that is returned', `export function query() { return new URLSearchParams({ ${QUERY} }); }`, 'authorization - open: response_type=‹code› client_id=‹app›'],
  ['a description of a request that is returned', `export const authorize = () => ({ url: 'https://as.example/authorize', params: { ${QUERY} } });`, OPEN],
  ['an object that is exported', `export const params = { ${QUERY} };`, 'authorization - open shaped: response_type=‹code› client_id=‹app›'],
  ['an object that an unknown function gets', `const params = { ${QUERY} }; extend(params); location.href = 'https://as.example/authorize?' + new URLSearchParams(params);`, OPEN],
  ['a query whose rest is not visible', 'location.href = `https://as.example/authorize?response_type=code&client_id=app&${extra}`;', OPEN],
  ['a base that may hold parameters', 'location.href = `${authorizeUrl}&response_type=code&client_id=app`;', 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['a URL object of a base that may hold parameters', `const url = new URL(authorizeUrl); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); location.href = url.href;`, 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['a base that is asked whether it holds parameters', `location.href = authorizeUrl + (authorizeUrl.includes('?') ? '&' : '?') + 'response_type=code&client_id=app';`, 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['a separator that depends on the base', "const separator = authorizeUrl.indexOf('?') !== -1 ? '&' : '?'; location.href = `${authorizeUrl}${separator}response_type=code&client_id=app`;", 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['a base and a query joined by a separator that depends on the base', "location.href = [authorizeUrl, 'response_type=code&client_id=app'].join(authorizeUrl.includes('?') ? '&' : '?');", 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['a string that grows after an unknown part', `let url = base; url += '&response_type=code'; url += '&client_id=app'; location.href = url;`, 'authorization ○ open: response_type=‹code› client_id=‹app›'],
  ['Object.assign() of what is not visible', `const q = Object.assign({ ${QUERY} }, extra); location.href = 'https://as.example/authorize?' + new URLSearchParams(q);`, OPEN],
  ['a loop over what is not visible', `const q = new URLSearchParams({ ${QUERY} }); for (const k in extra) q.set(k, extra[k]); location.href = 'https://as.example/authorize?' + q;`, OPEN],
]);

testShapes('closed', JAVASCRIPT, [
  ['a URL that is returned as a string', `export function login() { const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); return url.toString(); }`, CLOSED],
  ['a URL that is returned as href', `export function login() { const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); return url.href; }`, CLOSED],
  ['a finished string that is returned', `export const login = () => 'https://as.example/authorize?' + new URLSearchParams({ ${QUERY} });`, CLOSED],
  ['a finished string that is exported', `export const LOGIN = 'https://as.example/authorize?response_type=code&client_id=app';`, CLOSED],
  ['a finished string that is stored', `session.loginUrl = 'https://as.example/authorize?response_type=code&client_id=app';`, CLOSED],
  ['a finished string that an unknown function gets', `go('https://as.example/authorize?response_type=code&client_id=app');`, CLOSED],
  ['a stringified container that is returned', `export function query() { return new URLSearchParams({ ${QUERY} }).toString(); }`, 'authorization - closed: response_type=‹code› client_id=‹app›'],
  ['a stringified container of a variable that is returned', `export function query() { const q = new URLSearchParams({ ${QUERY} }); return q.toString(); }`, 'authorization - closed: response_type=‹code› client_id=‹app›'],
  ['an object that is only read', `const params = { ${QUERY} }; console.log(params); location.href = 'https://as.example/authorize?' + new URLSearchParams(params);`, CLOSED],
  ['a container that a local function fills', `function add(q) { q.set('state', s); } const q = new URLSearchParams({ ${QUERY} }); add(q); location.href = 'https://as.example/authorize?' + q;`, 'authorization https://as.example/authorize closed: response_type=‹code› client_id=‹app› state=?'],
  ['a container of a local function', `function query() { return new URLSearchParams({ ${QUERY} }); } location.href = 'https://as.example/authorize?' + query();`, CLOSED],
  ['a container of an exported function', `export function query() { return new URLSearchParams({ ${QUERY} }); } location.href = 'https://as.example/authorize?' + query();`, CLOSED],
  ['a base with a default', "const base = given ?? 'https://as.example/authorize'; location.href = `${base}?response_type=code&client_id=app`;", CLOSED],
  ['a base before the question mark', 'location.href = `${authorizeUrl}?response_type=code&client_id=app`;', 'authorization ○ closed: response_type=‹code› client_id=‹app›'],
  ['a URL that goes to location', `const url = new URL('https://as.example/authorize'); url.search = new URLSearchParams({ ${QUERY} }); window.location = url;`, CLOSED],
  ['a URL that goes to window.open()', `const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); window.open(url);`, CLOSED],
  ['a URL that goes to a template', "const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); go(`${url}`);", CLOSED],
  ['a URL that goes to String()', "const url = new URL('https://as.example/authorize'); url.searchParams.set('response_type', 'code'); url.searchParams.set('client_id', 'app'); go(String(url));", CLOSED],
]);
