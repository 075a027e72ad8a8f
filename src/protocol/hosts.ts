import { rfc } from './specification.ts';
import type { Specification } from './specification.ts';

/** Whether a host, with or without a port and in any case, is that domain or a part of it. */
export function isHostOf(host: string, domain: string): boolean {
  // Asked of every row of every table of providers: nearly always a host has neither capitals nor a port.
  const bare = /[A-Z:]/.test(host) ? host.toLowerCase().replace(/:\d*$/, '') : host;
  return bare.endsWith(domain) && (bare.length === domain.length || bare.at(-domain.length - 1) === '.');
}

interface HostNames {
  readonly pattern: RegExp;
  readonly source: Specification;
}

/** Hosts that are not on the open Internet: the machine itself, its network, its cluster, and names kept for tests. */
export const LOCAL_HOSTS: readonly HostNames[] = [
  // Loopback, which needs no TLS (RFC 8252 §8.3). The Android emulator reaches it as 10.0.2.2, which is a private address.
  { pattern: /(?:^|\.)localhost$|^127(?:\.\d+){0,3}$|^\[?::1\]?$|^0\.0\.0\.0$/, source: rfc(8252, '7.3') },
  // Private and link-local addresses
  { pattern: /^10(?:\.\d+){3}$|^192\.168(?:\.\d+){2}$|^172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}$/, source: rfc(1918, '3') },
  { pattern: /^169\.254(?:\.\d+){2}$/, source: rfc(3927, '2.1') },
  { pattern: /^\[?f(?:[cd][\da-f]{2}|e[89ab][\da-f]):/, source: rfc(4193, '3.1') },
  // A single label is a name of the local network or of a container.
  { pattern: /^[^.:]+$/, source: rfc(6761, '6.3') },
  { pattern: /\.(?:test|invalid)$/, source: rfc(6761, '6.2') },
  { pattern: /\.local$/, source: rfc(6762, '3') },
  // Kept for private use; clusters and networks use the others in the same way.
  { pattern: /\.(?:internal|intranet|private|corp|home|lan|localdomain|home\.arpa|svc)$/, source: rfc(6762) },
];

/**
 * Whether a host, without a port, is on the machine itself or in its own network by its name or address: `http:` to it
 * is common in development and inside a cluster, and says nothing about the open Internet.
 */
export function isLocalHost(host: string): boolean {
  const bare = host.toLowerCase().replace(/\.$/, '');
  return LOCAL_HOSTS.some(({ pattern }) => pattern.test(bare));
}
