import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { entryOf } from '../../evaluation/record.ts';
import { constantOf } from '../../evaluation/text.ts';
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
  return [...metadataOfRequests(evaluator, requests), ...metadataOfObjects(evaluator)];
}

function metadataOfRequests(evaluator: Evaluator, requests: readonly HttpRequest[]): ClientMetadata[] {
  return metadataMessages(
    requests.flatMap((http): MetadataCandidate[] => {
      const body = readRecord(evaluator, http.body, http.node);
      if (!body || http.method === 'PATCH' || isExpected(evaluator, http.node)) return [];
      const endpoint = endpointText(http.url);
      const isRegistered = registrationEndpointOf(pathOf(endpoint)) !== undefined;
      const node = body.node.type === 'ObjectExpression' ? body.node : http.node;
      return [{ record: withoutOverwritten(evaluator, body), node, endpoint, isRegistered, sent: true }];
    }),
  );
}

function metadataOfObjects(evaluator: Evaluator): ClientMetadata[] {
  const objects: readonly TSESTree.ObjectExpression[] = nodeIndexOf(evaluator.sourceCode).of('ObjectExpression');
  const candidates = objects.flatMap((node): MetadataCandidate[] => {
    const value = evaluator.evaluateWhole(node);
    if (value.kind !== 'record' || isRegisteredAlready(value)) return [];
    return [{ record: withoutOverwritten(evaluator, value), node, endpoint: undefined, isRegistered: false, sent: false }];
  });
  return metadataMessages(candidates).filter(({ node }) => !isExpected(evaluator, node) && !isKept(node));
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
