import { isHostOf } from './hosts.ts';
import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A redirect URI by which the authorization server shows the code to the user, who copies it into the application. */
export interface OutOfBandUri {
  readonly uri: string;
  readonly source: Specification;
}

const MIGRATION = vendor('Google', 'Out-Of-Band flow migration guide', 'https://developers.google.com/identity/protocols/oauth2/resources/oob-migration');

/** No specification ever defined them; Google did, and others, such as Mastodon and GitLab, took them over. */
export const OUT_OF_BAND_URIS: readonly OutOfBandUri[] = [
  { uri: 'urn:ietf:wg:oauth:2.0:oob', source: MIGRATION },
  { uri: 'urn:ietf:wg:oauth:2.0:oob:auto', source: MIGRATION },
];

/** A provider that shows the code to the user where the request has no redirect URI. */
export interface CodeDisplay {
  readonly domain: string;
  readonly source: Specification;
}

export const CODE_DISPLAYS: readonly CodeDisplay[] = [
  { domain: 'dropbox.com', source: vendor('Dropbox', 'OAuth guide', 'https://developers.dropbox.com/oauth-guide') },
];

/** Whether the code of a request with that redirect URI is copied by hand. */
export function isOutOfBand(redirectUri: string): boolean {
  return OUT_OF_BAND_URIS.some(({ uri }) => uri === redirectUri);
}

/** Whether the provider at that host shows the code to the user where the request has no redirect URI. */
export function displaysCode(host: string): boolean {
  return CODE_DISPLAYS.some(({ domain }) => isHostOf(host, domain));
}
