/** Milliseconds of processor time since the given moment; a busy machine does not change it much. */
export function cpuTime(since = 0): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 - since;
}
