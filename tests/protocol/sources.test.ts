import { describe, expect, it } from 'vitest';

import { FLOW_VERDICTS, REGISTRABLE_GRANTS } from '../../src/protocol/application-types.ts';
import {
  CLIENT_AUTHENTICATION_METHODS,
  CLIENT_METADATA,
  METADATA_ONLY_GRANT_TYPES,
  RESPONSE_TYPE_GRANTS,
} from '../../src/protocol/client-metadata.ts';
import { PATH_ENDINGS } from '../../src/protocol/endpoint-paths.ts';
import { PROTOCOL_CHECKS } from '../../src/protocol/checks.ts';
import { EXTENSION_RESPONSE_TYPE_VALUES, RESPONSE_MODES, RESPONSE_TYPES } from '../../src/protocol/flows.ts';
import { GRANTS, VENDOR_GRANTS } from '../../src/protocol/grants.ts';
import { LOCAL_HOSTS } from '../../src/protocol/hosts.ts';
import {
  MISTAKEN_GRANT_TYPES,
  MISTAKEN_RESPONSE_MODES,
  MISTAKEN_RESPONSE_TYPES,
} from '../../src/protocol/mistaken-values.ts';
import { PARAMETER_HOMES, VENDOR_PLACES } from '../../src/protocol/misplaced-parameters.ts';
import { AUTHORIZATION_RESPONSE_PARAMETERS, PARAMETERS } from '../../src/protocol/parameters.ts';
import { CODE_DISPLAYS, OUT_OF_BAND_URIS } from '../../src/protocol/pasted-codes.ts';
import { POSTED_ID_TOKENS } from '../../src/protocol/posted-tokens.ts';
import { PRESETS } from '../../src/protocol/presets.ts';
import { PROVIDER_ENDPOINTS } from '../../src/protocol/provider-endpoints.ts';
import { PROVIDER_DIFFERENCES } from '../../src/protocol/providers.ts';
import { UNSAFE_REDIRECT_SCHEMES } from '../../src/protocol/redirect-uris.ts';
import { REGISTRATION_ENDPOINTS } from '../../src/protocol/registration-endpoints.ts';
import { OPENID_CONNECT_SCOPES, VENDOR_SCOPES } from '../../src/protocol/scopes.ts';
import { ADDRESS_PARAMETERS, ADDRESS_PATHS, IDENTIFIER_URLS } from '../../src/protocol/server-addresses.ts';
import {
  citation,
  oauth21,
  oidcCore,
  rfc,
  seed,
  vendor,
} from '../../src/protocol/specification.ts';
import { TELL_TALES } from '../../src/protocol/tell-tales.ts';
import type { Specification } from '../../src/protocol/specification.ts';
import { PARAMETER_ALIASES } from '../../src/protocol/vendor-grant-parameters.ts';

interface Table {
  readonly name: string;
  readonly rows: readonly { readonly source: Specification }[];
  /** What tells the rows apart, one for each row. */
  readonly keys: readonly string[];
}

function table<Row extends { readonly source: Specification }>(
  name: string,
  rows: readonly Row[],
  key: (row: Row) => string,
): Table {
  return { name, rows, keys: rows.map(key) };
}

const TABLES: readonly Table[] = [
  table('checks of a client', PROTOCOL_CHECKS, (row) => row.name),
  table('posted ID tokens', POSTED_ID_TOKENS, (row) => row.parameter),
  table('local hosts', LOCAL_HOSTS, (row) => row.pattern.source),
  table('parameters that name a server', ADDRESS_PARAMETERS, (row) => row.name),
  table('paths of a server', ADDRESS_PATHS, (row) => row.pattern.source),
  table('URLs that only name something', IDENTIFIER_URLS, (row) => row.pattern.source),
  table('schemes that lead to no app', UNSAFE_REDIRECT_SCHEMES, (row) => row.scheme),
  table('parameters that are mixed up', PARAMETER_HOMES, (row) => row.name),
  table('parameters that a vendor takes', VENDOR_PLACES, (row) => `${row.vendor} ${row.name}`),
  table('other names of required parameters', PARAMETER_ALIASES, (row) => `${row.parameter} ${row.alias}`),
  table('registration endpoints', REGISTRATION_ENDPOINTS, (row) => row.path.source),
  table('application type × flow', FLOW_VERDICTS, (row) => row.flow),
  table('registrable grants', REGISTRABLE_GRANTS, (row) => row.applicationType),
  table('response types', RESPONSE_TYPES, (row) => [...row.words].sort().join(' ')),
  table('extension response types', EXTENSION_RESPONSE_TYPE_VALUES, (row) => row.value),
  table('response modes', RESPONSE_MODES, (row) => row.mode),
  table('grants', GRANTS, (row) => row.grantType),
  table('vendor grants', VENDOR_GRANTS, (row) => `${row.grantType} ${row.vendor}`),
  table('mistaken response types', MISTAKEN_RESPONSE_TYPES, (row) => row.written),
  table('mistaken grant types', MISTAKEN_GRANT_TYPES, (row) => row.written),
  table('mistaken response modes', MISTAKEN_RESPONSE_MODES, (row) => row.written),
  table('parameters', PARAMETERS, (row) => `${row.name} at ${row.endpoint}`),
  table('response parameters', AUTHORIZATION_RESPONSE_PARAMETERS, (row) => row.name),
  table('client metadata', CLIENT_METADATA, (row) => row.name),
  table('client authentication', CLIENT_AUTHENTICATION_METHODS, (row) => row.method),
  table('grants of response types', RESPONSE_TYPE_GRANTS, (row) => row.word),
  table('grants of metadata', METADATA_ONLY_GRANT_TYPES, (row) => row.grantType),
  table('scopes', OPENID_CONNECT_SCOPES, (row) => row.scope),
  table('vendor scopes', VENDOR_SCOPES, (row) => row.scope),
  table('provider endpoints', PROVIDER_ENDPOINTS, (row) => `${row.hostSuffix} ${row.path.source}`),
  table('provider differences', PROVIDER_DIFFERENCES, (row) => `${row.provider} ${row.difference}`),
  table('path endings', PATH_ENDINGS, (row) => row.pattern.source),
  table('tell-tales', TELL_TALES, (row) => row.message),
  table('out-of-band redirect URIs', OUT_OF_BAND_URIS, (row) => row.uri),
  table('providers that show the code', CODE_DISPLAYS, (row) => row.domain),
  table('presets', PRESETS, (row) => row.name),
];

describe.each(TABLES)('$name', ({ rows, keys }) => {
  it('has rows, none twice', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('cites a source with an address in each row', () => {
    for (const { source } of rows) {
      expect(source.document).not.toBe('');
      expect(new URL(source.url).protocol).toBe('https:');
    }
  });
});

it('cites a source for each reason', () => {
  for (const { reasons } of FLOW_VERDICTS) {
    for (const reason of Object.values(reasons)) expect(citation(reason.source)).not.toBe('');
  }
});

describe('citation', () => {
  it.each([
    [rfc(9700, '2.4'), 'RFC 9700 §2.4', 'https://www.rfc-editor.org/rfc/rfc9700#section-2.4'],
    [rfc(6749), 'RFC 6749', 'https://www.rfc-editor.org/rfc/rfc6749'],
    [
      oidcCore('3.1.2.1'),
      'OpenID Connect Core §3.1.2.1',
      'https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.3.1.2.1',
    ],
    [
      seed('App Types'),
      'Okta, Choosing a Flow, “App Types”',
      'https://developer.okta.com/docs/concepts/oauth-openid/',
    ],
    [oauth21(), 'OAuth 2.1 (draft)', 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1'],
    [vendor('Okta', 'API', 'https://example.com/'), 'Okta, API', 'https://example.com/'],
  ])('%j', (specification, text, url) => {
    expect(citation(specification)).toBe(text);
    expect(specification.url).toBe(url);
  });
});
