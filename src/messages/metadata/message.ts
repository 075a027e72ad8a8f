import type { TSESTree } from '@typescript-eslint/utils';

import type { RecordValue, TextValue } from '../../evaluation/value.ts';
import type { ClientMetadata } from '../model.ts';
import { parameterSet, parametersOf } from '../parameters.ts';
import { oktaApplication, OKTA_PLACE } from './okta-application.ts';
import { hasTellTale, isOfServer, isShapedAsMetadata } from './shape.ts';

/**
 * The client metadata among the objects of a file, outer ones before inner ones. An object inside an application of Okta's
 * is read with that one, or not at all.
 */
export function metadataMessages(candidates: Iterable<MetadataCandidate>): ClientMetadata[] {
  const parts = new Set<TSESTree.Node>();
  const messages: ClientMetadata[] = [];
  for (const candidate of candidates) {
    if (parts.has(candidate.record.node)) continue;
    for (const part of oktaApplication(candidate.record)?.origins ?? []) parts.add(part);
    const metadata = metadataMessage(candidate);
    if (metadata) messages.push(metadata);
  }
  return messages;
}

/** An object that may be client metadata, and how it is met. */
export interface MetadataCandidate {
  readonly record: RecordValue;
  /** Where a report about the whole stands. */
  readonly node: TSESTree.Node;
  readonly endpoint: TextValue | undefined;
  /** It goes to an endpoint at which clients are registered, so that less vocabulary is enough. */
  readonly isRegistered: boolean;
  readonly sent: boolean;
}

/** The client metadata that an object is, or `undefined` when there is not enough of the vocabulary. */
function metadataMessage(candidate: MetadataCandidate): ClientMetadata | undefined {
  const application = oktaApplication(candidate.record);
  if (application) return isOfServer(candidate.record) ? undefined : message(candidate, application, OKTA_PLACE);
  const { record } = candidate;
  const isMetadata = candidate.isRegistered ? hasTellTale(record) && !isOfServer(record) : isShapedAsMetadata(record);
  return isMetadata ? message(candidate, record, '') : undefined;
}

function message({ node, endpoint, sent, record: whole }: MetadataCandidate, record: RecordValue, prefix: string): ClientMetadata {
  const parameters = parametersOf(record).all.map((parameter) => ({ ...parameter, writtenAs: `${prefix}${parameter.name}` }));
  return {
    kind: 'client metadata',
    node,
    parameters: parameterSet(parameters),
    endpoint,
    closed: !record.open,
    sent,
    sdk: undefined,
    origins: new Set([...whole.origins, ...record.origins]),
  };
}
