import type { TSESLint } from '@typescript-eslint/utils';

import type { TextValue } from '../evaluation/value.ts';
import { isLocalHost } from '../protocol/hosts.ts';
import { ADDRESS_PARAMETERS, addressOfPath, isIdentifierUrl, type ServerAddress } from '../protocol/server-addresses.ts';
import { nodeIndexOf, textInFocus } from '../syntax/node-index.ts';
import { textAlternatives } from './alternatives.ts';
import { type CleartextUrl, cleartextUrl } from './cleartext.ts';
import { guessEndpoint, pathOf } from './endpoint.ts';
import type { Messages } from './messages.ts';
import type { HttpRequest, OAuthMessage } from './model.ts';
import { isExpected } from './surroundings.ts';

/** An address of an authorization server that a file reaches without TLS. */
export interface InsecureAddress extends CleartextUrl {
  readonly address: ServerAddress;
}

/** Whether a file can hold such an address: a string with a URL that is none of the machine itself and no mere name. */
function mayHoldCleartext(sourceCode: TSESLint.SourceCode): boolean {
  if (!/http:\/\//i.test(textInFocus(sourceCode))) return false;
  const index = nodeIndexOf(sourceCode);
  return (
    index.of('Literal').some(({ value }) => typeof value === 'string' && hasCleartext(value)) ||
    index.of('TemplateElement').some(({ value }) => hasCleartext(value.raw))
  );
}

function hasCleartext(text: string): boolean {
  const [, rest] = /http:\/\/([^\s'"]*)/i.exec(text) ?? [];
  if (rest === undefined || isIdentifierUrl(rest)) return false;
  const [, host = ''] = /^(\[[^\]]*\]|[^/?#:@]*)(?:$|[/?#:])/.exec(rest) ?? [];
  return host === '' || !isLocalHost(host);
}

/**
 * The addresses of authorization servers that a file reaches by `http:`: endpoints of requests that are written by hand,
 * the options of SDKs and the metadata that name them, and requests to a path that can only be one of them. Identifiers
 * that look like URLs, hosts of the machine and its network, and hosts that are not visible are left out.
 */
export function insecureAddressesOf(messages: Messages): readonly InsecureAddress[] {
  if (!mayHoldCleartext(messages.evaluator.sourceCode)) return [];
  const found: InsecureAddress[] = [];
  const add = (address: ServerAddress | undefined, texts: readonly TextValue[]): void => {
    for (const text of address === undefined ? [] : texts) {
      const url = cleartextUrl(text);
      if (address !== undefined && url && !isIdentifierUrl(url.rest)) found.push({ ...url, address });
    }
  };
  const written = [...messages.authorizationRequests, ...messages.tokenRequests, ...messages.clientMetadata];
  for (const message of written) {
    add(addressOf(message), endpointsOf(message));
    for (const { name, address } of ADDRESS_PARAMETERS) {
      // In a request that is written by hand, a parameter of that name is a value among others.
      if (message.kind !== 'client metadata' && !message.sdk) continue;
      for (const value of message.parameters.get(name)?.written ?? []) add(address, textAlternatives(value));
    }
  }
  for (const request of messages.httpRequests) for (const text of urlsOf(request)) add(addressBehind(messages, request, text), [text]);
  return found;
}

/** What the endpoint of a message that is written by hand is. That of an SDK's is one of its options. */
function addressOf(message: OAuthMessage): ServerAddress | undefined {
  if (message.sdk || message.kind === 'client metadata') return undefined;
  if (message.kind === 'token request') return 'token endpoint';
  return guessEndpoint(message.endpoint).endpoint === 'pushed authorization' ? 'pushed authorization endpoint' : 'authorization endpoint';
}

function endpointsOf(message: OAuthMessage): readonly TextValue[] {
  const sent = message.kind === 'token request' && message.http ? urlsOf(message.http) : [];
  return sent.length > 0 ? sent : textAlternatives(message.endpoint);
}

function urlsOf({ url }: HttpRequest): readonly TextValue[] {
  return textAlternatives(url);
}

// The costly question comes last: a test double answers and sends nothing.
function addressBehind({ evaluator }: Messages, { node }: HttpRequest, url: TextValue): ServerAddress | undefined {
  if (!cleartextUrl(url)) return undefined;
  const address = addressOfPath(pathOf(url));
  return address !== undefined && !isExpected(evaluator, node) ? address : undefined;
}
