/** Whether a host, with or without a port and in any case, is that domain or a part of it. */
export function isHostOf(host: string, domain: string): boolean {
  const bare = host.toLowerCase().replace(/:\d*$/, '');
  return bare === domain || bare.endsWith(`.${domain}`);
}
