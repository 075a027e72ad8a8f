import type { Flow } from './flows.ts';
import { ciba, rfc, seed, vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/**
 * Okta's four: `browser` (single-page application), `native` (mobile, desktop, command line), `web` (a server with
 * users), `service` (a server without users).
 */
export type ApplicationType = 'browser' | 'native' | 'web' | 'service';

/** Every application type, in the order in which tables show them. */
export const APPLICATION_TYPES: readonly ApplicationType[] = ['browser', 'native', 'web', 'service'];

/** `legacy`: the seed allows it, RFC 9700 does not. */
export type Verdict = 'yes' | 'legacy' | 'no';

/** Why an application type may not, or should no longer, use a flow. */
export interface Reason {
  readonly text: string;
  readonly source: Specification;
}

/** One flow and what each application type may do with it. */
export interface FlowVerdicts {
  readonly flow: Flow;
  readonly verdicts: Readonly<Record<ApplicationType, Verdict>>;
  /** A reason for each verdict that is not `yes`. */
  readonly reasons: Readonly<Partial<Record<ApplicationType, Reason>>>;
  readonly source: Specification;
}

const NO_USER: Reason = { text: 'a service has no user who could sign in or consent', source: seed('App Types') };
const NEEDS_USER = { browser: 'yes', native: 'yes', web: 'yes', service: 'no' } as const;
const FOR_ANYBODY = { browser: 'yes', native: 'yes', web: 'yes', service: 'yes' } as const;

const UNTRUSTED_PASSWORD: Reason = {
  text: 'users’ passwords would pass through an untrusted client',
  source: seed('Quick Reference'),
};
const PASSWORD_RETIRED: Reason = { text: 'the password grant must not be used', source: rfc(9700, '2.4') };
const NO_SECRET: Reason = { text: 'a public client cannot keep the credentials', source: rfc(6749, '4.4') };

/** Application type × flow. */
export const FLOW_VERDICTS: readonly FlowVerdicts[] = [
  {
    flow: 'authorization code',
    verdicts: NEEDS_USER,
    reasons: { service: NO_USER },
    source: seed('Quick Reference'),
  },
  {
    flow: 'implicit',
    verdicts: { browser: 'legacy', native: 'no', web: 'no', service: 'no' },
    reasons: {
      browser: { text: 'access tokens leak from the authorization response', source: rfc(9700, '2.1.2') },
      native: { text: 'the response cannot be protected by PKCE', source: rfc(8252, '8.2') },
      web: {
        text: 'there is no browser-only client here: the server can exchange a code',
        source: seed('Quick Reference'),
      },
      service: NO_USER,
    },
    source: seed('Quick Reference'),
  },
  {
    flow: 'hybrid',
    verdicts: NEEDS_USER,
    reasons: { service: NO_USER },
    source: seed('Quick Reference'),
  },
  {
    flow: 'password',
    verdicts: { browser: 'no', native: 'no', web: 'legacy', service: 'legacy' },
    reasons: {
      browser: UNTRUSTED_PASSWORD,
      native: UNTRUSTED_PASSWORD,
      web: PASSWORD_RETIRED,
      service: PASSWORD_RETIRED,
    },
    source: seed('Grant Types and Flows'),
  },
  {
    flow: 'client credentials',
    verdicts: { browser: 'no', native: 'no', web: 'yes', service: 'yes' },
    reasons: { browser: NO_SECRET, native: NO_SECRET },
    source: rfc(6749, '4.4'),
  },
  {
    flow: 'refresh token',
    verdicts: NEEDS_USER,
    reasons: {
      service: { text: 'the client credentials flow gives no refresh token', source: rfc(6749, '4.4.3') },
    },
    source: rfc(9700, '2.2.2'),
  },
  {
    flow: 'device authorization',
    verdicts: NEEDS_USER,
    reasons: { service: NO_USER },
    source: rfc(8628, '1'),
  },
  { flow: 'token exchange', verdicts: FOR_ANYBODY, reasons: {}, source: rfc(8693, '2.1') },
  { flow: 'assertion', verdicts: FOR_ANYBODY, reasons: {}, source: rfc(7521, '4.1') },
  {
    flow: 'ciba',
    verdicts: { browser: 'no', native: 'no', web: 'yes', service: 'no' },
    reasons: {
      browser: { text: 'the client must authenticate itself', source: ciba('7.1') },
      native: { text: 'the client must authenticate itself', source: ciba('7.1') },
      service: NO_USER,
    },
    source: ciba('7.1'),
  },
  {
    flow: 'none',
    verdicts: NEEDS_USER,
    reasons: { service: NO_USER },
    source: seed('App Types'),
  },
];

const VERDICTS_BY_FLOW: ReadonlyMap<Flow, FlowVerdicts> = new Map(FLOW_VERDICTS.map((row) => [row.flow, row]));

/** Whether an application of that type may use that flow. */
export function verdict(applicationType: ApplicationType, flow: Flow): Verdict {
  return VERDICTS_BY_FLOW.get(flow)?.verdicts[applicationType] ?? 'yes';
}

/** Why the verdict is not `yes`; `undefined` where it is. */
export function reasonAgainst(applicationType: ApplicationType, flow: Flow): Reason | undefined {
  return VERDICTS_BY_FLOW.get(flow)?.reasons[applicationType];
}

/** Every type the file can have is a public client (RFC 6749 §2.1). The empty set is not one. */
export function isPublicClient(types: ReadonlySet<ApplicationType>): boolean {
  return types.size > 0 && !types.has('web') && !types.has('service');
}

/** Every type the file can have runs on a server. The empty set is not one. */
export function isServer(types: ReadonlySet<ApplicationType>): boolean {
  return types.size > 0 && !types.has('browser') && !types.has('native');
}

/** What Okta lets a client of one application type register as `grant_types`. */
export interface RegistrableGrants {
  readonly applicationType: ApplicationType;
  readonly grants: readonly string[];
  /** Grants without which the registration is refused. */
  readonly mustHave: readonly string[];
  readonly source: Specification;
}

const OKTA_CLIENTS = vendor(
  'Okta',
  'OAuth 2.0 clients API',
  'https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/Client/',
);

/** Application type × registrable grants. */
export const REGISTRABLE_GRANTS: readonly RegistrableGrants[] = [
  {
    applicationType: 'browser',
    // Okta once refused a browser the refresh token; it has since allowed rotating ones.
    grants: ['authorization_code', 'implicit', 'refresh_token'],
    mustHave: [],
    source: OKTA_CLIENTS,
  },
  {
    applicationType: 'native',
    grants: ['authorization_code', 'implicit', 'password', 'refresh_token'],
    mustHave: ['authorization_code'],
    source: OKTA_CLIENTS,
  },
  {
    applicationType: 'web',
    grants: ['authorization_code', 'implicit', 'refresh_token', 'client_credentials'],
    mustHave: ['authorization_code'],
    source: OKTA_CLIENTS,
  },
  { applicationType: 'service', grants: ['client_credentials'], mustHave: [], source: OKTA_CLIENTS },
];

/** Whether the table says of a grant who may register it. Device and other URN grants, and Okta's own, are not in it. */
export function isGrantOfTable(grantType: string): boolean {
  return REGISTRABLE_GRANTS.some((row) => row.grants.includes(grantType));
}

/** Whether Okta lets a client of that type register that grant. Grants that are not in the table always pass. */
export function mayRegisterGrant(applicationType: ApplicationType, grantType: string): boolean {
  if (!isGrantOfTable(grantType)) return true;
  return rowOf(applicationType)?.grants.includes(grantType) ?? true;
}

/** The grants that a client of that type must register with Okta. */
export function mustHaveGrants(applicationType: ApplicationType): readonly string[] {
  return rowOf(applicationType)?.mustHave ?? [];
}

function rowOf(applicationType: ApplicationType): RegistrableGrants | undefined {
  return REGISTRABLE_GRANTS.find((row) => row.applicationType === applicationType);
}
