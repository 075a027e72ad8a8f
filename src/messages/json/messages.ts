import { mayHoldMetadata } from '../metadata/gate.ts';
import { metadataMessages } from '../metadata/message.ts';
import type { ClientMetadata } from '../model.ts';
import { type JsonDocument, programOf } from './tree.ts';
import { JsonValues } from './values.ts';

const known = new WeakMap<JsonDocument, readonly ClientMetadata[]>();

/** The client metadata that a JSON document holds, at whatever depth. Read once a file. */
export function clientMetadataOfJson(document: JsonDocument, text: string): readonly ClientMetadata[] {
  let metadata = known.get(document);
  if (!metadata) {
    metadata = mayHoldMetadata(text) ? read(document, text) : [];
    known.set(document, metadata);
  }
  return metadata;
}

function read(document: JsonDocument, text: string): readonly ClientMetadata[] {
  const [statement] = programOf(document, text).body;
  const values = new JsonValues(text);
  if (statement?.type === 'ExpressionStatement') values.of(statement.expression);
  return metadataMessages(
    values.records.map((record) => ({ record, node: record.node, endpoint: undefined, isRegistered: false, sent: false })),
  );
}
