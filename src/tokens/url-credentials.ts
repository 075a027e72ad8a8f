import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../evaluation/operations.ts';
import { constantOf } from '../evaluation/text.ts';
import type { Entry, Piece, Value } from '../evaluation/value.ts';
import { guessEndpoint, hostOf } from '../messages/endpoint.ts';
import { passwordInUrl } from '../messages/http/user-info.ts';
import type { Messages } from '../messages/messages.ts';
import type { Span } from '../messages/model.ts';
import { parameterOf } from '../messages/parameters.ts';
import { secretOfPieces } from '../messages/secrets/secret.ts';
import { credentialUrlsOf, type WrittenUrl } from '../messages/urls.ts';
import { writtenTexts } from '../messages/values.ts';
import { isPlaceholder } from '../protocol/placeholders.ts';
import { OTHER_SECRETS, takesPublishableToken, URL_CREDENTIALS, type UrlCredential } from '../protocol/secrets.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import type { HeldToken } from './holding.ts';
import { tokensOf } from './tokens.ts';

/** A token, secret or password in a URL. */
export interface CredentialInUrl {
  readonly what: UrlCredential['what'];
  /** The name of the parameter; `undefined` in the user-info. */
  readonly name: string | undefined;
  readonly at: TSESTree.Node | Span;
  readonly use: WrittenUrl['use'];
}

const TOKENS: Partial<Readonly<Record<HeldToken, UrlCredential['what']>>> = {
  'access token': 'access token',
  'refresh token': 'refresh token',
  'id token': 'ID token',
};
/** Parameters that are defined to hold a token, and those whose name is not about what they hold. */
const DEFINED = /^(?:id_token_hint|logout_hint|login_hint|subject_token|actor_token|assertion|client_assertion|state|code|nonce)$/;
/** Who the password belongs to. Without it, it may open a room or a file. */
const USER = /^(?:user_?name|user|uname|login|e-?mail|user_?id)$/i;
const MASKING = /mask|redact|hide|saniti[sz]e|obfuscate|truncate|censor/i;

/**
 * The credentials that the URLs of a file carry in their query or user-info: by the name of the parameter on the wire,
 * and tokens that are followed to a response, redirect or SDK whatever the parameter is called. Not those of a fragment.
 */
export function credentialsInUrls(messages: Messages): readonly CredentialInUrl[] {
  const seen = new Set<string>();
  return credentialUrlsOf(messages)
    .flatMap((url) => [...inQuery(messages, url), ...inUserInfo(messages, url)])
    .filter(({ at }) => {
      // A URL is met again in the request that takes it.
      const place = ('editable' in at ? (at.range ?? at.node.range) : at.range).join(':');
      return seen.size < seen.add(place).size;
    });
}

function inQuery(messages: Messages, url: WrittenUrl): CredentialInUrl[] {
  const entries = url.query.flatMap((record) => record.entries);
  return entries.flatMap((entry): CredentialInUrl[] => {
    if (!isFilled(entry.value)) return [];
    const named = namedCredential(entry, entries, url);
    // A plain `token` does not say which.
    const held = named && entry.key !== 'token' ? undefined : heldToken(messages, entry, url);
    const what = held?.what ?? named;
    if (!what) return [];
    return [{ what, name: entry.key, at: held?.at ?? placeOf(entry), use: url.use }];
  });
}

function namedCredential(entry: Entry, entries: readonly Entry[], url: WrittenUrl): UrlCredential['what'] | undefined {
  const { endpoint } = guessEndpoint(url.base);
  // Where tokens are taken back and looked up, the parameter has the plain name (RFC 7009 §2.1, RFC 7662 §2.1).
  if (entry.key === 'token' && (endpoint === 'revocation' || endpoint === 'introspection')) return 'access token';
  const what = URL_CREDENTIALS.find(({ name }) => name === entry.key)?.what;
  const others = entries.filter((other) => other !== entry).map(({ key }) => key);
  switch (what) {
    case 'password':
      return others.some((name) => USER.test(name)) ? what : undefined;
    case 'client secret':
      // In an authorization request it has no business at all, which is another rule's to say.
      return others.includes('response_type') || endpoint === 'authorization' || isOther(entry, others, url) ? undefined : what;
    case 'access token':
      return takesPublishableToken(hostOf(url.base) ?? '') ? undefined : what;
    default:
      return what;
  }
}

function isOther({ value, valueNode }: Entry, others: readonly string[], { base }: WrittenUrl): boolean {
  const names = [...others, ...namesIn(valueNode), ...(hostOf(base)?.split('.') ?? [])];
  return OTHER_SECRETS.some(
    (row) => row.value?.test(constantOf(value) ?? '') === true || (row.beside && names.some((name) => row.beside?.test(name) === true)),
  );
}

// `paymentIntent.client_secret`, `intent.client_secret` of a call that made it
function namesIn(given: TSESTree.Node): readonly string[] {
  const node = unwrap(given);
  if (node.type === 'Identifier') return [node.name];
  return node.type === 'MemberExpression' ? [writtenName(node) ?? '', ...namesIn(node.object)] : [];
}

function heldToken(messages: Messages, entry: Entry, { use }: WrittenUrl): { what: UrlCredential['what']; at: TSESTree.Node } | undefined {
  if (DEFINED.test(entry.key)) return undefined;
  const holes = holesIn(entry.value, entry.valueNode);
  if (holes.length !== 1 || !holes[0]) return undefined;
  for (const holding of tokensOf(messages).holdingsOf(holes[0])) {
    const what = TOKENS[holding.token];
    if (what && holding.by === 'flow' && !holding.isOneBranch) return { what, at: use === 'connection' ? holes[0] : holding.node };
  }
  return undefined;
}

function inUserInfo(messages: Messages, url: WrittenUrl): CredentialInUrl[] {
  const pieces = passwordInUrl(url.base);
  const [first] = pieces ?? [];
  const what = pieces && userInfoHolds(messages, url, pieces);
  if (!first || !what) return [];
  return [{ what, name: undefined, at: secretOfPieces(pieces).texts[0]?.span ?? first.node, use: url.use }];
}

function userInfoHolds(messages: Messages, { http }: WrittenUrl, pieces: readonly Piece[]): UrlCredential['what'] | undefined {
  const { texts, sources } = secretOfPieces(pieces);
  const [source, ...others] = sources;
  const isTokenRequest = http !== undefined && messages.tokenRequests.some((request) => request.http?.node === http.node);
  if (texts.some(({ text }) => !isPlaceholder(text))) return isTokenRequest ? 'client secret' : http ? 'password' : undefined;
  if (!source || others.length > 0 || !isExpression(source)) return undefined;
  for (const holding of tokensOf(messages).holdingsOf(source)) {
    const what = TOKENS[holding.token];
    if (what && holding.by === 'flow' && !holding.isOneBranch) return what;
  }
  const [name = ''] = namesIn(source);
  if (isTokenRequest) return 'client secret';
  return http && /password|passwd/i.test(name) ? 'password' : undefined;
}

/** Whether something stands there, and neither a placeholder nor what is left of a value that was masked. */
function isFilled(value: Value): boolean {
  return alternatives(value).some((option) => {
    if (option.kind === 'unknown') return isExpression(option.node);
    if (option.kind !== 'text') return false;
    const constant = constantOf(option);
    if (constant !== undefined) return !isPlaceholder(constant);
    return option.pieces.some((piece) => piece.kind === 'hole' && isExpression(piece.node));
  });
}

// The hole that a placeholder leaves in a text has the text as its node.
function isExpression(given: TSESTree.Node): boolean {
  const node = unwrap(given);
  if (node.type === 'CallExpression') {
    const name = node.callee.type === 'Identifier' ? node.callee.name : node.callee.type === 'MemberExpression' ? writtenName(node.callee) : undefined;
    return !MASKING.test(name ?? '');
  }
  return node.type !== 'Literal' && node.type !== 'TemplateElement';
}

function holesIn(value: Value, valueNode: TSESTree.Node): readonly TSESTree.Node[] {
  if (value.kind === 'unknown') return [valueNode];
  if (value.kind !== 'text') return [];
  return value.pieces.flatMap((piece) => (piece.kind === 'hole' && isExpression(piece.node) ? [piece.node] : []));
}

function placeOf(entry: Entry): TSESTree.Node | Span {
  const [text] = writtenTexts(parameterOf(entry.key, [entry]));
  return text && text.text !== '' ? text.span : entry.valueNode;
}
