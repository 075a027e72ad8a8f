import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../evaluation/operations.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { entriesOf, entryOf, RecordBuilder } from '../evaluation/record.ts';
import { constantOf } from '../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../evaluation/value.ts';
import { grantsToldBy } from '../protocol/grants.ts';
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
  readonly closed: boolean;
}

/** The other parameters of an authorization request, of which at least one has to stand beside `response_type`. */
const COMPANIONS = ['client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'response_mode', 'audience', 'appid'];

/** The OAuth message that a set of parameters is, or `undefined` when there is not enough of the vocabulary. */
export function recognise(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
  const { record } = candidate;
  if (record.entries.length === 0) return undefined;
  if (entryOf(record, 'grant_type')) return tokenRequest(evaluator, candidate);
  if (entryOf(record, 'response_type')) return authorizationRequest(evaluator, candidate);
  return withoutTellTale(evaluator, candidate);
}

function tokenRequest(evaluator: Evaluator, candidate: Candidate): TokenRequest | undefined {
  const { record, context } = candidate;
  const grants = entriesOf(record, 'grant_type');
  if (!grants.some((entry) => isPlausible(entry.value))) return undefined;
  if (context === 'object') {
    const grant = grants.map((entry) => constantOf(entry.value)).find((text) => text !== undefined);
    const isShaped = record.entries.some((entry) => isOwnParameter(entry.key, grant));
    if (grant === undefined || !isShaped) return undefined;
  }
  return { ...base(evaluator, candidate), kind: 'token request', http: candidate.http };
}

// What stands beside `grant_type` in a token request: the parameters of that grant and the client's own.
function isOwnParameter(name: string, grant: string | undefined): boolean {
  if (name === 'client_id' || name === 'client_secret' || name === 'client_assertion') return true;
  if (grant === 'client_credentials' && (name === 'scope' || name === 'audience' || name === 'resource')) return true;
  return grantsToldBy(name).some((row) => row.grantType === grant);
}

function authorizationRequest(evaluator: Evaluator, candidate: Candidate): AuthorizationRequest | undefined {
  const { record, context } = candidate;
  const types = entriesOf(record, 'response_type');
  if (!types.some((entry) => isPlausible(entry.value))) return undefined;
  const companions = COMPANIONS.filter((name) => entryOf(record, name));
  if (context === 'object') {
    const isKnown = types.some((entry) => alternatives(entry.value).some((value) => constantOf(value) !== undefined));
    const identifies = companions.includes('client_id') || companions.includes('redirect_uri');
    if (!isKnown || !identifies) return undefined;
  }
  const isEndpoint = guessEndpoint(endpointText(candidate.endpoint)).endpoint === 'authorization';
  if (companions.length === 0 && !isEndpoint && !record.open) return undefined;
  return { ...base(evaluator, candidate), kind: 'authorization request' };
}

// GitHub and other old providers: a known endpoint says what the parameters do not. And an authorization request whose
// `response_type` was forgotten.
function withoutTellTale(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
  const { record, context } = candidate;
  if (context === 'object') return undefined;
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
    closed: candidate.closed,
    sent: candidate.context !== 'object',
    sdk: undefined,
    origins,
  };
}

/** The entries that do not stand inside one of the record's containers. */
export function writtenApart(record: RecordValue): readonly TSESTree.Node[] {
  return record.entries.filter((entry) => entry.form !== 'property' && entry.form !== 'pair').map((entry) => entry.node);
}

// The expression that puts a text together is not what the text is made of.
function isContainer(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'NewExpression' || node.type === 'ArrayExpression';
}

// A schema (`{ type: String }`), a column (`true`) or a list of columns is no value of a request.
function isPlausible(value: Value): boolean {
  return alternatives(value).some((option) => option.kind === 'text' || option.kind === 'unknown');
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
