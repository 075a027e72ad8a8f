import type { TSESTree } from '@typescript-eslint/utils';

import { alternatives } from '../evaluation/operations.ts';
import type { Evaluator } from '../evaluation/evaluator.ts';
import { entriesOf, entryOf, RecordBuilder } from '../evaluation/record.ts';
import { constantOf } from '../evaluation/text.ts';
import type { RecordValue, TextValue, Value } from '../evaluation/value.ts';
import { grantsToldBy } from '../protocol/grants.ts';
import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';
import type { Endpoint } from '../protocol/parameters.ts';
import { isVendorResponseType } from '../protocol/providers.ts';
import { endpointText, guessEndpoint } from './endpoint.ts';
import type { OAuthMessage } from './model.ts';
import type { Candidate } from './candidate.ts';
import { WrittenMessage } from './written-message.ts';

/** The other parameters of an authorization request, of which at least one has to stand beside `response_type`. */
const COMPANIONS = ['client_id', 'redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'response_mode', 'audience', 'appid'];

/** Where a `response_type` may stand that asks for nothing: some servers want it to log in again after a logout. */
const NO_AUTHORIZATION: ReadonlySet<Endpoint> = new Set(['device authorization', 'end session', 'introspection', 'revocation']);

/** What only an authorization request has beside its `response_type`. Other APIs have a `client_id` too. */
export const OWN_PARAMETERS: readonly string[] = ['redirect_uri', 'scope', 'state', 'nonce', 'code_challenge', 'response_mode'];

/** Formats in which other APIs give their answer. */
const FORMATS = /^(?:array_?buffer|base64|binary|blob|compact|csv|document|excel|file|full|html|image|jpe?g|jsonp?|object|pdf|png|raw|stream|svg|text|url|verbose|xlsx?|xml|ya?ml|zip)$/i;

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

function tokenRequest(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
  const { record, context } = candidate;
  const grants = entriesOf(record, 'grant_type');
  if (!grants.some((entry) => isPlausible(entry.value)) || isProse(record)) return undefined;
  if (context === 'object') {
    const written = grants.flatMap((entry) => alternatives(entry.value).map((value) => constantOf(value)));
    const isShaped = written.some((grant) => grant !== undefined && isShapedAs(grant, record));
    if (!isShaped) return undefined;
  }
  return new WrittenMessage('token request', evaluator, candidate);
}

// Who tells of a login names the client and the user, and leaves the password out.
function isShapedAs(grant: string, record: RecordValue): boolean {
  if (grant === 'password' && !record.open && !entryOf(record, 'password')) return false;
  return record.entries.some((entry) => isOwnParameter(entry.key, grant));
}

// What stands beside `grant_type` in a token request: the parameters of that grant and the client's own.
function isOwnParameter(name: string, grant: string): boolean {
  if (name === 'client_id' || name === 'client_secret' || name === 'client_assertion') return true;
  if (grant === 'client_credentials' && (name === 'scope' || name === 'audience' || name === 'resource')) return true;
  return grantsToldBy(name).some((row) => row.grantType === grant);
}

function authorizationRequest(evaluator: Evaluator, candidate: Candidate): OAuthMessage | undefined {
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
  if (!isEndpoint && types.every(({ value }) => asksForSomethingElse(value, record))) return undefined;
  if (companions.length === 0 && !isEndpoint && !record.open) return undefined;
  return new WrittenMessage('authorization request', evaluator, candidate);
}

/**
 * Whether the `response_type` of a request to an endpoint that is not known for authorization is one of another API, or of
 * a device authorization request, which Amazon and Salesforce want one in.
 */
function asksForSomethingElse(value: Value, record: RecordValue): boolean {
  return alternatives(value).every((option) => {
    const type = constantOf(option);
    if (type === undefined || entryOf(record, 'redirect_uri')) return false;
    if (type === 'device_code' || FORMATS.test(type)) return true;
    const isOfOAuth = /code|token|none/i.test(type) || isVendorResponseType(type);
    return !isOfOAuth && !OWN_PARAMETERS.some((name) => entryOf(record, name));
  });
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
    return new WrittenMessage('token request', evaluator, candidate, ['grant_type', 'authorization_code']);
  }
  if (provider?.omitsType && provider.kind === 'authorization') {
    return new WrittenMessage('authorization request', evaluator, candidate, ['response_type', 'code']);
  }
  const isAuthorization = guess.endpoint === 'authorization' && entryOf(record, 'redirect_uri') !== undefined;
  return isAuthorization ? new WrittenMessage('authorization request', evaluator, candidate) : undefined;
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
