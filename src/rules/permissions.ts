import type { ApplicationType } from '../protocol/application-types.ts';

/** Whether some type that the file can have is among the allowed ones: then nothing is known to be wrong. */
export function permitsAny(types: ReadonlySet<ApplicationType>, allowed: readonly ApplicationType[]): boolean {
  return allowed.some((type) => types.has(type));
}
