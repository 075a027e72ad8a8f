import { alternatives } from '../../evaluation/operations.ts';
import { entriesOf } from '../../evaluation/record.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import { isClientMetadataName } from '../../protocol/client-metadata.ts';
import { tellTalesOf } from '../../protocol/tell-tales.ts';

/** Names that an authorization server's settings have as well: they do not say that one client is meant. */
const OF_SERVERS: ReadonlySet<string> = new Set(['grant_types', 'response_types', 'scope', 'jwks', 'jwks_uri', 'client_id', 'client_secret']);

/** Names that a server gives to what it stores or answers. No client sends them. */
const OF_ROWS: ReadonlySet<string> = new Set([
  '_id',
  '_links',
  'client_id_issued_at',
  'client_secret_expires_at',
  'createdAt',
  'created_at',
  'deleted_at',
  'lastUpdated',
  'registration_access_token',
  'registration_client_uri',
  'updatedAt',
  'updated_at',
]);

const TELL_TALES: ReadonlySet<string> = new Set(tellTalesOf('client metadata'));

/** Whether an object has one of the names by which client metadata is told, with a value that metadata can have. */
export function hasTellTale(record: RecordValue): boolean {
  return tellTalesIn(record).length > 0;
}

/**
 * Whether the names of an object can mean nothing but the metadata of one client: two that tell it, and one that a
 * server's own settings would not have. A server's description of itself, its stored clients and its answers are none.
 */
export function isShapedAsMetadata(record: RecordValue): boolean {
  if (isOfServer(record)) return false;
  const names = record.entries.map((entry) => entry.key);
  return tellTalesIn(record).length >= 2 && names.some((name) => isClientMetadataName(name) && !OF_SERVERS.has(name));
}

/** Whether an object describes an authorization server, or a client as a server keeps it. */
export function isOfServer(record: RecordValue): boolean {
  return record.entries.some(({ key }) => key.endsWith('_supported') || OF_ROWS.has(key));
}

function tellTalesIn(record: RecordValue): readonly string[] {
  const names = new Set(record.entries.map((entry) => entry.key));
  return [...names].filter((name) => TELL_TALES.has(name) && entriesOf(record, name).some((entry) => isPlausible(entry.value)));
}

// A schema (`{ type: 'array' }`) or a switch of a query (`{ select: { grant_types: true } }`) is no value of metadata.
function isPlausible(value: Value): boolean {
  return alternatives(value).some(
    (option) => option.kind === 'unknown' || option.kind === 'text' || (option.kind === 'list' && option.elements.every((element) => element.kind !== 'record')),
  );
}
