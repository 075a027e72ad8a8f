import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import type { ApplicationType } from '../protocol/application-types.ts';

/** What a configuration says under `settings.oauth`, checked. */
export interface OAuthSettings {
  /** Where the code runs, as the user says; `undefined` when they leave it to the evidence. */
  readonly applicationTypes: ReadonlySet<ApplicationType> | undefined;
  /** Response types of a vendor, allowed besides the registered ones. */
  readonly responseTypes: readonly string[];
  /** Grant types of a vendor, allowed besides the registered ones. */
  readonly grantTypes: readonly string[];
  /** The authorization server wants `openid` with client credentials, as Keycloak's userinfo endpoint does. */
  readonly allowOpenidClientCredentials: boolean;
}

const NO_SETTINGS: OAuthSettings = {
  applicationTypes: undefined,
  responseTypes: [],
  grantTypes: [],
  allowOpenidClientCredentials: false,
};

const KEYS = ['applicationType', 'responseTypes', 'grantTypes', 'allowOpenidClientCredentials'] as const;

const checked = new WeakMap<object, OAuthSettings>();

/**
 * Reads `settings.oauth` of a shared configuration.
 *
 * @throws Error that names the setting, what it allows and what it is, when a setting is wrong or unknown: a typing
 * error there would otherwise switch off what the user asked for.
 */
export function settingsOf(settings: unknown): OAuthSettings {
  const oauth: unknown = isObject(settings) ? settings['oauth'] : undefined;
  if (oauth === undefined) return NO_SETTINGS;
  if (!isObject(oauth)) throw wrong('settings.oauth', 'an object', oauth);
  const known = checked.get(oauth);
  if (known) return known;
  const result = check(oauth);
  checked.set(oauth, result);
  return result;
}

function check(oauth: Readonly<Record<string, unknown>>): OAuthSettings {
  for (const key of Object.keys(oauth)) {
    if (!(KEYS as readonly string[]).includes(key)) {
      throw new Error(`settings.oauth has no setting ${quoted(key)}; it has ${listed(KEYS, 'and')}.`);
    }
  }
  return {
    applicationTypes: applicationTypes(oauth['applicationType']),
    responseTypes: strings('settings.oauth.responseTypes', oauth['responseTypes']),
    grantTypes: strings('settings.oauth.grantTypes', oauth['grantTypes']),
    allowOpenidClientCredentials: flag(
      'settings.oauth.allowOpenidClientCredentials',
      oauth['allowOpenidClientCredentials'],
    ),
  };
}

function applicationTypes(value: unknown): ReadonlySet<ApplicationType> | undefined {
  if (value === undefined) return undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const types = values.filter(isApplicationType);
  if (types.length > 0 && types.length === values.length) return new Set(types);
  const bad = values.find((item) => !isApplicationType(item));
  const allowed = `one of ${listed(APPLICATION_TYPES, 'or')} or an array of them`;
  throw wrong('settings.oauth.applicationType', allowed, values.length === 0 ? value : bad, Array.isArray(value));
}

function strings(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong(name, 'an array of strings', value);
  const items: readonly unknown[] = value;
  return items.map((item) => {
    if (typeof item === 'string' && item !== '') return item;
    throw wrong(name, 'an array of strings that are not empty', item, true);
  });
}

function flag(name: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw wrong(name, 'true or false', value);
  return value;
}

function wrong(name: string, allowed: string, value: unknown, isElement = false): Error {
  const verb = isElement && !Array.isArray(value) ? 'contains' : 'is';
  return new Error(`${name} must be ${allowed}, but ${verb} ${shown(value)}.`);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (typeof value === 'function') return 'a function';
  return isObject(value) ? 'an object' : String(value);
}

function listed(names: readonly string[], conjunction: 'and' | 'or'): string {
  const all = names.map(quoted);
  const last = all.pop() ?? '';
  return `${all.join(', ')} ${conjunction} ${last}`;
}

function quoted(text: string): string {
  return `'${text}'`;
}

function isApplicationType(value: unknown): value is ApplicationType {
  return (APPLICATION_TYPES as readonly unknown[]).includes(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
