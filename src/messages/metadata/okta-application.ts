import { memberOf } from '../../evaluation/operations.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import type { RecordValue } from '../../evaluation/value.ts';
import { isOktaHost } from '../../protocol/providers.ts';
import { registrationEndpointOf } from '../../protocol/registration-endpoints.ts';
import { hostOf, pathOf } from '../endpoint.ts';
import type { ClientMetadata } from '../model.ts';
import { writtenTexts } from '../values.ts';
import { hasTellTale } from './shape.ts';

/** Where Okta's applications keep the metadata: the authentication method in the one, the rest in the other. */
const PLACES = ['credentials', 'settings'] as const;
const MEMBER = 'oauthClient';

/** Prefix of `writtenAs` of a parameter that stands there. */
export const OKTA_PLACE = `settings.${MEMBER}.`;

/** The metadata inside an application of Okta's management API, as one record. */
export function oktaApplication(record: RecordValue): RecordValue | undefined {
  const builder = new RecordBuilder(record.node, 'object');
  let isFound = false;
  for (const place of PLACES) {
    const holder = memberOf(record, place, record.node);
    const client = holder.kind === 'record' ? memberOf(holder, MEMBER, holder.node) : undefined;
    if (client?.kind !== 'record') continue;
    isFound ||= hasTellTale(client);
    builder.spread(client, true);
  }
  return isFound ? builder.finish() : undefined;
}

/** Types of applications that only Okta has. */
const OKTA_TYPES: ReadonlySet<string> = new Set(['browser', 'service']);

/** Whether something says that a client is registered with Okta: where it goes, how it is written, or its type. */
export function isOktaClient({ endpoint, sdk, parameters }: ClientMetadata): boolean {
  const host = hostOf(endpoint);
  if ((host !== undefined && isOktaHost(host)) || registrationEndpointOf(pathOf(endpoint))?.vendor === 'Okta') return true;
  if (sdk?.package.startsWith('@okta/') === true) return true;
  if (parameters.all.some((parameter) => parameter.writtenAs.includes(`${MEMBER}.`))) return true;
  return writtenTexts(parameters.get('application_type')).some(({ text }) => OKTA_TYPES.has(text));
}
