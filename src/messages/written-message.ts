import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { entryOf } from '../evaluation/record.ts';
import type { RecordValue, TextValue } from '../evaluation/value.ts';
import { CLIENT_ID_NAMES } from '../protocol/provider-endpoints.ts';
import { wrapped } from '../syntax/unwrap.ts';
import type { Candidate } from './candidate.ts';
import { endpointText } from './endpoint.ts';
import type { HttpRequest, Parameters } from './model.ts';
import { parameterSet, parametersOf, suppliedParameter } from './parameters.ts';

/**
 * A request that is written out by hand. Most candidates turn out to be part of another one, so what a message is made
 * of is read when somebody asks.
 */
export class WrittenMessage<Kind extends 'authorization request' | 'token request'> {
  readonly kind: Kind;
  readonly node: TSESTree.Node;
  readonly sent: boolean;
  readonly sdk = undefined;
  readonly http: HttpRequest | undefined;
  readonly origins: ReadonlySet<TSESTree.Node>;
  readonly #evaluator: Evaluator;
  readonly #candidate: Candidate;
  readonly #supplied: readonly [string, string] | undefined;
  #parameters: Parameters | undefined;
  #closed: boolean | undefined;
  #endpoint: TextValue | undefined;

  /** `supplied` is the name and value of a parameter that the endpoint takes for granted. */
  constructor(kind: Kind, evaluator: Evaluator, candidate: Candidate, supplied?: readonly [string, string]) {
    this.kind = kind;
    this.node = candidate.node;
    this.sent = candidate.context !== 'object';
    this.http = candidate.http;
    this.origins = originsOf(candidate);
    this.#evaluator = evaluator;
    this.#candidate = candidate;
    this.#supplied = supplied;
  }

  get parameters(): Parameters {
    return (this.#parameters ??= this.#readParameters());
  }

  get endpoint(): TextValue | undefined {
    const endpoint = endpointText(this.#candidate.endpoint);
    return endpoint && (this.#endpoint ??= this.#evaluator.parse(endpoint).base);
  }

  get closed(): boolean {
    return (this.#closed ??= isClosed(this.#evaluator, this.#candidate) && !isBeginning(this.kind, this.#candidate));
  }

  #readParameters(): Parameters {
    const written = parametersOf(this.#candidate.record);
    if (!this.#supplied) return written;
    const [name, value] = this.#supplied;
    return parameterSet([...written.all, suppliedParameter(name, [value], this.node)]);
  }
}

function originsOf({ record, endpoint }: Candidate): ReadonlySet<TSESTree.Node> {
  const origins = new Set<TSESTree.Node>();
  for (const node of record.origins) if (isContainer(node)) origins.add(node);
  for (const node of writtenApart(record)) origins.add(node);
  for (const piece of endpointText(endpoint)?.pieces ?? []) if (piece.kind === 'literal') origins.add(piece.node);
  return origins;
}

// An object or container that some other code gets may be filled there before it is read.
function isClosed(evaluator: Evaluator, { record, http, canBeReturned }: Candidate): boolean {
  if (record.open || http?.body?.kind === 'unknown' || http?.query?.kind === 'unknown') return false;
  const containers = record.origins.filter(isContainer);
  return !containers.some((node) => evaluator.escapes(node, canBeReturned ? 'handed out' : 'any'));
}

function isBeginning(kind: string, candidate: Candidate): boolean {
  return kind === 'token request' ? isHandedOnWithMore(candidate) : hasNoClient(candidate);
}

// Every authorization request names its client (RFC 6749 §4.1.1). Who adds that to a URL adds other parameters too.
function hasNoClient({ context, record }: Candidate): boolean {
  return context === 'url' && !CLIENT_ID_NAMES.some((name) => entryOf(record, name));
}

// `request('POST', `${issuer}/token?grant_type=password`, { body })`: a token request is posted (RFC 6749 §3.2), and
// what a function from elsewhere is given beside its URL can be its body.
function isHandedOnWithMore({ context, node }: Candidate): boolean {
  if (context !== 'url') return false;
  const url = wrapped(node);
  const { parent } = url;
  return parent?.type === 'CallExpression' && parent.callee !== url && parent.arguments.some((other) => other !== url && other.type !== 'Literal');
}

/** The entries that do not stand inside one of the record's containers. */
export function writtenApart(record: RecordValue): readonly TSESTree.Node[] {
  return record.entries.filter((entry) => entry.form !== 'property' && entry.form !== 'pair').map((entry) => entry.node);
}

// The expression that puts a text together is not what the text is made of.
function isContainer(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'NewExpression' || node.type === 'ArrayExpression';
}
