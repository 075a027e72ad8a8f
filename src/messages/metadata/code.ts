import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { entryOf } from '../../evaluation/record.ts';
import { constantOf, skeletonOf } from '../../evaluation/text.ts';
import type { RecordValue } from '../../evaluation/value.ts';
import { registrationEndpointOf } from '../../protocol/registration-endpoints.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { endpointText, pathOf } from '../endpoint.ts';
import type { ClientMetadata, HttpRequest } from '../model.ts';
import { readRecord } from '../recognise.ts';
import { isExpected } from '../surroundings.ts';
import { type MetadataCandidate, metadataMessages } from './message.ts';
import { isKept } from './keeping.ts';
import { withoutOverwritten } from './overwriting.ts';

/** The client metadata that a file posts to a registration endpoint, and the objects that are shaped as such. */
export function clientMetadataOf(evaluator: Evaluator, requests: readonly HttpRequest[]): ClientMetadata[] {
  const posted = requests.flatMap((http) => postedBy(evaluator, http));
  const toItself = new Set(posted.filter(isToItself).flatMap(({ record }) => record.origins));
  return [
    ...metadataMessages(posted.filter((candidate) => !isToItself(candidate))),
    ...metadataMessages(objectsIn(evaluator, toItself)).filter(({ node }) => !isExpected(evaluator, node) && !isKept(node)),
  ];
}

function postedBy(evaluator: Evaluator, http: HttpRequest): MetadataCandidate[] {
  const body = readRecord(evaluator, http.body, http.node);
  if (!body || http.method === 'PATCH' || isExpected(evaluator, http.node)) return [];
  const endpoint = endpointText(http.url);
  const isRegistered = registrationEndpointOf(pathOf(endpoint)) !== undefined;
  const node = body.node.type === 'ObjectExpression' ? body.node : http.node;
  return [{ record: withoutOverwritten(evaluator, body), node, endpoint, isRegistered, sent: true }];
}

// `request(app).post('/register')`: the test of an authorization server, which may well send it what it has to refuse.
function isToItself({ endpoint }: MetadataCandidate): boolean {
  if (!endpoint || !/^\s*\/(?!\/)/.test(skeletonOf(endpoint))) return false;
  return registrationEndpointOf(pathOf(endpoint))?.vendor === undefined;
}

function objectsIn(evaluator: Evaluator, excluded: ReadonlySet<TSESTree.Node>): MetadataCandidate[] {
  const objects: readonly TSESTree.ObjectExpression[] = nodeIndexOf(evaluator.sourceCode).of('ObjectExpression');
  return objects.flatMap((node): MetadataCandidate[] => {
    const value = excluded.has(node) ? undefined : evaluator.evaluateWhole(node);
    if (value?.kind !== 'record' || isRegisteredAlready(value)) return [];
    return [{ record: withoutOverwritten(evaluator, value), node, endpoint: undefined, isRegistered: false, sent: false }];
  });
}

/**
 * Whether an object is a client that some server knows already, as an authorization server stores its clients and an SDK
 * is told of its own: it has a secret, or an id that is no URL. In a client ID metadata document the id is its URL.
 */
function isRegisteredAlready(record: RecordValue): boolean {
  if (entryOf(record, 'client_secret')) return true;
  const id = entryOf(record, 'client_id');
  return id !== undefined && !/^https?:/.test(constantOf(id.value) ?? 'https:');
}
