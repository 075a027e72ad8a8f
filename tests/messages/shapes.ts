import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { skeletonOf } from '../../src/evaluation/text.ts';
import type { TextValue } from '../../src/evaluation/value.ts';
import { mayConcernOAuth } from '../../src/messages/gate.ts';
import { type Messages, messagesOf } from '../../src/messages/messages.ts';
import type { KnownText, OAuthMessage, Parameter, ResourceRequest } from '../../src/messages/model.ts';
import { babelParser } from '../support/babel-parser.ts';

/** Parsers by the name under which a test asks for them. */
const PARSERS: Readonly<Record<string, Linter.Parser | undefined>> = {
  espree: undefined,
  typescript: typescriptParser,
  babel: babelParser,
};

export type ParserName = 'espree' | 'typescript' | 'babel';

/**
 * The messages of a piece of code, one line each:
 *
 *     token https://as.example/token closed: grant_type=‹password› username=? scope=‹openid›‹email›
 *
 * `‹x›` is a word that stands in the source as it is, `‹x←y›` one that stands there as `y`, and `x` one that has no
 * place of its own. `?` is an unknown value, `…` behind texts says that there are others, `name?=` is a parameter that is
 * there on one branch only, `name:=` one that nothing in the source says. `○` is a hole in the endpoint, `-` stands for an
 * endpoint that is not visible, and `shaped` for an object whose sending is out of sight.
 */
function messagesIn(code: string, parser: ParserName = 'typescript'): readonly string[] {
  const lines: string[] = [];
  const failures = inspect(code, parser, (messages) => {
    const { authorizationRequests, tokenRequests, clientMetadata, resourceRequests } = messages;
    for (const message of [...authorizationRequests, ...tokenRequests, ...clientMetadata]) lines.push(lineOf(message, code));
    for (const request of resourceRequests) lines.push(resourceLine(request, code));
  });
  return failures.length > 0 ? failures : lines;
}

/** Hands the messages of a piece of code to a function, while the linter's own objects are alive. */
export function inspect(code: string, parser: ParserName, look: (messages: Messages) => void): readonly string[] {
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        look(messagesOf(context.sourceCode as unknown as TSESLint.SourceCode));
      },
    }),
  };
  const chosen = PARSERS[parser];
  const found = new Linter().verify(
    code,
    {
      files: ['**'],
      plugins: { test: { rules: { rule } } },
      rules: { 'test/rule': 'error' },
      languageOptions: { ...(chosen && { parser: chosen }), parserOptions: parserOptions(parser) },
    },
    { filename: 'file.tsx' },
  );
  return found.map(({ message }) => message);
}

function parserOptions(parser: ParserName): Linter.ParserOptions {
  if (parser !== 'babel') return { ecmaFeatures: { jsx: true } };
  return { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, presets: ['@babel/preset-react'] } };
}

/** A message as one line. */
export function lineOf(message: OAuthMessage, code: string): string {
  const kind = message.kind.replace(/ request$/u, '');
  const parts = [kind, endpointText(message.endpoint), message.closed ? 'closed' : 'open', ...(message.sent ? [] : ['shaped'])];
  return `${parts.join(' ')}: ${message.parameters.all.map((parameter) => parameterText(parameter, code)).join(' ')}`;
}

/** A request to an API as one line. */
export function resourceLine({ credential, url }: ResourceRequest, code: string): string {
  return `bearer ${endpointText(url)}: ${code.slice(...credential.range)}`;
}

function endpointText(endpoint: TextValue | undefined): string {
  return endpoint ? skeletonOf(endpoint).replaceAll('\0', '○') : '-';
}

function parameterText({ name, certain, isDefault, value }: Parameter, code: string): string {
  const sign = `${certain ? '' : '?'}${isDefault ? ':' : ''}=`;
  switch (value.state) {
    case 'unknown':
      return `${name}${sign}?`;
    case 'switch':
      return `${name}${sign}${String(value.on)}`;
    case 'known':
    case 'partial': {
      const texts = value.texts.map((text) => textOf(text, code)).join('|');
      return `${name}${sign}${texts}${value.state === 'partial' ? '…' : ''}`;
    }
  }
}

function textOf({ words, fallback }: KnownText, code: string): string {
  const shown = words.map(({ text, span }) => {
    if (!span.range) return text;
    const slice = code.slice(...span.range);
    return slice === text ? `‹${text}›` : `‹${text}←${slice}›`;
  });
  return `${shown.join(words.every(({ span }) => span.range) ? '' : ' ')}${fallback === undefined ? '' : `~${fallback}`}`;
}

/** One way of writing something: the code, and the lines of its messages. */
export type Shape = readonly [name: string, code: string, ...messages: string[]];

/** Tests that each piece of code has just these messages, and that it passes the gate. */
export function testShapes(title: string, parsers: readonly ParserName[], shapes: readonly Shape[]): void {
  describe(title, () => {
    for (const [name, code, ...expected] of shapes) {
      it.each(parsers)(`${name} (%s)`, (parser) => {
        expect(messagesIn(code, parser).join("\n")).toBe(expected.join("\n"));
        if (expected.length > 0) expect(mayConcernOAuth(code), 'passes the gate').toBe(true);
      });
    }
  });
}

/** Plain JavaScript is read with every parser, TypeScript with its own. */
export const JAVASCRIPT: readonly ParserName[] = ['espree', 'typescript', 'babel'];
export const TYPESCRIPT: readonly ParserName[] = ['typescript'];
