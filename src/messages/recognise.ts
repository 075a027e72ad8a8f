import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../evaluation/operations.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { entriesOf, entryOf, RecordBuilder } from '../evaluation/record.ts';
import { constantOf } from '../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../evaluation/value.ts';
import { grantsToldBy } from '../protocol/grants.ts';
import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';
import type { Endpoint } from '../protocol/parameters.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { endpointText, guessEndpoint } from './endpoint.ts';
import type { AuthorizationRequest, HttpRequest, OAuthMessage, TokenRequest } from './model.ts';
import { parameterSet, parametersOf, suppliedParameter } from './parameters.ts';

/** How the parameters of a possible message stand in the file. */
export interface Candidate {
  /** `object` is a plain object whose sending is out of sight; everything else is known to become a request. */
  readonly context: 'http' | 'url' | 'form' | 'object';
  readonly node: TSESTree.Node;
  readonly record: RecordValue;
  readonly endpoint: Value | undefined;
  readonly http: HttpRequest | undefined;
  /** Whether the parameters are taken out of their container here, so that what becomes of it later does not matter. */
  readonly canBeReturned: boolean;
}

/** The other parameters of an authorization request, of which at least one has to stand beside `response_type`. */
const COMPANIONS = ['client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'response_mode', 'audience', 'appid'];

/** Where a `response_type` may stand that asks for nothing: some servers want it to log in again after a logout. */
const NO_AUTHORIZATION: ReadonlySet<Endpoint> = new Set(['end session', 'introspection', 'revocation']);

/** Names of options, which never go to the wire: an object that has one configures something. */
const OPTIONS: ReadonlySet<string> = new Set(['clientId', 'clientSecret', 'redirectUri', 'accessTokenUrl', 'tokenUrl', 'authorizationUrl', 'authUrl']);

/** Parameters whose value is one word, so that blanks in a text show it to be a sentence. */
const SINGLE_WORDS = ['grant_type', 'client_id', 'redirect_uri', 'code_challenge_method', 'response_mode'];

/** The OAuth message that a set of parameters is, or `undefined` when there is not enough of the vocabulary. */
export function recognise(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
  const { record, context } = candidate;
  if (record.entries.length === 0 || (context === 'object' && record.entries.some((entry) => OPTIONS.has(entry.key)))) return undefined;
  if (entryOf(record, 'grant_type')) return tokenRequest(evaluator, candidate);
  if (entryOf(record, 'response_type')) return authorizationRequest(evaluator, candidate);
  return withoutTellTale(evaluator, candidate);
}

function tokenRequest(evaluator: Evaluator, candidate: Candidate): TokenRequest | undefined {
  const { record, context } = candidate;
  const grants = entriesOf(record, 'grant_type');
  if (!grants.some((entry) => isPlausible(entry.value)) || isProse(record)) return undefined;
  if (context === 'object') {
    const written = grants.flatMap((entry) => alternatives(entry.value).map((value) => constantOf(value)));
    const isShaped = written.some((grant) => grant !== undefined && record.entries.some((entry) => isOwnParameter(entry.key, grant)));
    if (!isShaped) return undefined;
  }
  const message = base(evaluator, candidate);
  const closed = message.closed && !(context === 'url' && isHandedOnWithMore(candidate.node));
  return { ...message, closed, kind: 'token request', http: candidate.http };
}

// `request('POST', `${issuer}/token?grant_type=password`, { body })`: a token request is posted (RFC 6749 §3.2), and
// what a function from elsewhere is given beside its URL can be its body.
function isHandedOnWithMore(node: TSESTree.Node): boolean {
  const url = wrapped(node);
  const { parent } = url;
  return parent?.type === 'CallExpression' && parent.callee !== url && parent.arguments.some((other) => other !== url && other.type !== 'Literal');
}

// What stands beside `grant_type` in a token request: the parameters of that grant and the client's own.
function isOwnParameter(name: string, grant: string): boolean {
  if (name === 'client_id' || name === 'client_secret' || name === 'client_assertion') return true;
  if (grant === 'client_credentials' && (name === 'scope' || name === 'audience' || name === 'resource')) return true;
  return grantsToldBy(name).some((row) => row.grantType === grant);
}

function authorizationRequest(evaluator: Evaluator, candidate: Candidate): AuthorizationRequest | undefined {
  const { record, context } = candidate;
  const types = entriesOf(record, 'response_type');
  if (!types.some((entry) => isPlausible(entry.value)) || isProse(record)) return undefined;
  const companions = COMPANIONS.filter((name) => entryOf(record, name));
  if (context === 'object') {
    const isKnown = types.some((entry) => alternatives(entry.value).some((value) => constantOf(value) !== undefined));
    // Deep inside other data, a record of a request that somebody else made is likelier than a request.
    const identifies = companions.includes('client_id') || (companions.includes('redirect_uri') && !isNested(candidate.node));
    if (!isKnown || !identifies) return undefined;
  }
  const { endpoint } = guessEndpoint(endpointText(candidate.endpoint));
  if (endpoint !== undefined && NO_AUTHORIZATION.has(endpoint)) return undefined;
  const isEndpoint = endpoint === 'authorization';
  if (companions.length === 0 && !isEndpoint && !record.open) return undefined;
  return { ...base(evaluator, candidate), kind: 'authorization request' };
}

// GitHub and other old providers: a known endpoint says what the parameters do not. And an authorization request whose
// `response_type` was forgotten.
function withoutTellTale(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
  const { record, context } = candidate;
  if (context === 'object' || !CLIENT_ID_NAMES.some((name) => entryOf(record, name))) return undefined;
  const guess = guessEndpoint(endpointText(candidate.endpoint));
  const { provider } = guess;
  const hasClient = entryOf(record, provider?.clientId ?? 'client_id') !== undefined;
  if (!hasClient) return undefined;
  if (provider?.omitsType && provider.kind === 'token') {
    if (!entryOf(record, 'code') && !entryOf(record, 'redirect_uri')) return undefined;
    return withSupplied({ ...base(evaluator, candidate), kind: 'token request', http: candidate.http }, 'grant_type', 'authorization_code');
  }
  if (provider?.omitsType && provider.kind === 'authorization') {
    return withSupplied({ ...base(evaluator, candidate), kind: 'authorization request' }, 'response_type', 'code');
  }
  const isAuthorization = guess.endpoint === 'authorization' && entryOf(record, 'redirect_uri') !== undefined;
  return isAuthorization ? { ...base(evaluator, candidate), kind: 'authorization request' } : undefined;
}

function withSupplied<T extends OAuthMessage>(message: T, name: string, value: string): T {
  const parameter = suppliedParameter(name, [value], message.node);
  return { ...message, parameters: parameterSet([...message.parameters.all, parameter]) };
}

function base(evaluator: Evaluator, candidate: Candidate): Omit<AuthorizationRequest, 'kind'> {
  const endpoint = endpointText(candidate.endpoint);
  const origins = new Set<TSESTree.Node>(candidate.record.origins.filter(isContainer));
  for (const node of writtenApart(candidate.record)) origins.add(node);
  if (endpoint) for (const piece of endpoint.pieces) if (piece.kind === 'literal') origins.add(piece.node);
  return {
    node: candidate.node,
    parameters: parametersOf(candidate.record),
    endpoint: endpoint && evaluator.parse(endpoint).base,
    closed: isClosed(evaluator, candidate),
    sent: candidate.context !== 'object',
    sdk: undefined,
    origins,
  };
}

// An object or container that some other code gets may be filled there before it is read.
function isClosed(evaluator: Evaluator, { record, http, canBeReturned }: Candidate): boolean {
  if (record.open || http?.body?.kind === 'unknown' || http?.query?.kind === 'unknown') return false;
  const containers = record.origins.filter(isContainer);
  return !containers.some((node) => evaluator.escapes(node, canBeReturned ? 'handed out' : 'any'));
}

/** The entries that do not stand inside one of the record's containers. */
export function writtenApart(record: RecordValue): readonly TSESTree.Node[] {
  return record.entries.filter((entry) => entry.form !== 'property' && entry.form !== 'pair').map((entry) => entry.node);
}

// The expression that puts a text together is not what the text is made of.
function isContainer(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'NewExpression' || node.type === 'ArrayExpression';
}

function isNested(node: TSESTree.Node): boolean {
  return node.parent?.type === 'Property' && node.parent.parent.parent.type === 'Property';
}

// A schema (`{ type: String }`), a column (`true`) or a list of columns is no value of a request.
function isPlausible(value: Value): boolean {
  return alternatives(value).some((option) => option.kind === 'text' || option.kind === 'unknown');
}

// `grant_type=password is not supported`: a sentence that has the form of a query.
function isProse(record: RecordValue): boolean {
  return record.entries.some(
    (entry) => entry.form === 'query' && SINGLE_WORDS.includes(entry.key) && /\S[ \t]+\S/.test(constantOf(entry.value) ?? ''),
  );
}

/** The parameters of a URL or form body, and the text in front of them. */
export function readText(evaluator: Evaluator, text: TextValue): { endpoint: TextValue | undefined; record: RecordValue } | undefined {
  const { base: endpoint, query, isBare } = evaluator.parse(text);
  if (!query) return undefined;
  return { endpoint: isBare && endpoint.pieces.length === 0 ? undefined : endpoint, record: query };
}

/** Everything that a request body or query can be, as one record. `undefined` for what has no parameters. */
export function readRecord(evaluator: Evaluator, value: Value | undefined, node: TSESTree.Node): RecordValue | undefined {
  switch (value?.kind) {
    case 'record':
      return value;
    case 'url':
      return value.search;
    case 'text':
      return readText(evaluator, value)?.record;
    case 'choice': {
      const records = value.options.map((option) => readRecord(evaluator, option, node)).filter((record) => record !== undefined);
      const [only] = records;
      if (records.length <= 1) return only;
      const builder = new RecordBuilder(node, 'parameters');
      for (const record of records) builder.spread(record, false);
      return builder.finish();
    }
    default:
      return undefined;
  }
}
