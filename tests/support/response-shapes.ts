import type { Shape } from './shapes.ts';
import { AUTHORIZATION_REQUEST_SHAPES, TOKEN_REQUEST_SHAPES } from './shapes.ts';

/** How the token is read from the response of a shape: code before and behind its call, and the expression. */
interface Reading {
  readonly shapes: RegExp;
  readonly read: (code: string, token: string) => string;
}

const called = (code: string, before: string, behind: string): string => {
  const start = /^.*\b(?:fetch|axios|api|got|ky|request|needle|ofetch|\$fetch)\b[\w.]*\((?![^\n]*=>)/gm;
  const last = [...code.matchAll(start)].findLast(({ 0: text }) => !/^(?:import|const)/.test(text));
  if (!last) throw new Error(`No call in:\n${code}`);
  return `${code.slice(0, last.index)}${before}${code.slice(last.index).replace(/^await /, '')}\n${behind}`;
};

const BODY = (token: string) => `const tokens = await response.json();\nsave(tokens.${token});`;

/** One way of reading for each way of sending; the first that fits the name of the shape counts. */
const READINGS: readonly Reading[] = [
  { shapes: /^(?:assignments|computed keys|a spread|axios)/, read: (code, token) => called(code, 'const response = await ', `save(response.data.${token});`) },
  { shapes: /^got/, read: (code, token) => called(code, 'const response = await ', `save(JSON.parse(response.body).${token});`) },
  { shapes: /^ky$/, read: (code, token) => called(code, 'const response = await ', BODY(token)) },
  { shapes: /^superagent$/, read: (code, token) => called(code, 'const { body } = await ', `save(body.${token});`) },
  { shapes: /^undici/, read: (code, token) => called(code, 'const { body } = await ', `const tokens = await body.json();\nsave(tokens.${token});`) },
  {
    shapes: /^node:https$/,
    read: (code, token) => code.replace("method: 'POST' });", `method: 'POST' }, (response) => {\n  response.on('data', (chunk) => save(JSON.parse(chunk).${token}));\n});`),
  },
  { shapes: /^request /, read: (code, token) => code.replace(/\(error, response, body\) => \{\}|\(\) => \{\}/, `(error, response, body) => save(JSON.parse(body).${token})`) },
  { shapes: /^needle$/, read: (code, token) => called(code, 'const response = await ', `save(response.body.${token});`) },
  { shapes: /^\$?o?fetch$/, read: (code, token) => called(code, 'const tokens = await ', `save(tokens.${token});`) },
  {
    shapes: /^Angular/,
    read: (code, token) => code.replace(/return (this\.http\.post\(.*\));/, `$1.subscribe((tokens) => save(tokens.${token}));`),
  },
  { shapes: /^jQuery/, read: (code, token) => code.replace(/\);$/, `).done((tokens) => save(tokens.${token}));`) },
  {
    shapes: /^XMLHttpRequest$/,
    read: (code, token) => code.replace('xhr.send', `xhr.onload = () => save(JSON.parse(xhr.responseText).${token});\nxhr.send`),
  },
  { shapes: /^a local helper$/, read: (code, token) => code.replace(/\nrequestToken/, '\nconst response = await requestToken') + `\n${BODY(token)}` },
  { shapes: /./, read: (code, token) => called(code, 'const response = await ', BODY(token)) },
];

/** Every way of sending a token request whose response the file shows, with the read of a token from it. */
export function responseShapes(token: string): readonly Shape[] {
  return TOKEN_REQUEST_SHAPES.filter(({ name }) => !name.endsWith('out of sight')).map(({ name, code }) => ({
    name,
    code: (parameters) => {
      const reading = READINGS.find(({ shapes }) => shapes.test(name));
      if (!reading) throw new Error(`No way to read the response of ${name}.`);
      return reading.read(code(parameters), token);
    },
  }));
}

/** Every way of building an authorization request, with the read of a token from the fragment of the redirect. */
export function redirectShapes(token: string): readonly Shape[] {
  return AUTHORIZATION_REQUEST_SHAPES.map(({ name, code }) => ({
    name,
    code: (parameters) => `${code(parameters)}\nsave(new URLSearchParams(window.location.hash.slice(1)).get('${token}'));`,
  }));
}
