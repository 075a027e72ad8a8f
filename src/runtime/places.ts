import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import type { ApplicationType } from '../protocol/application-types.ts';

/** A kind of place where code runs: its name in messages, and the application types that code there can belong to. */
export interface Place {
  readonly name: string;
  readonly types: ReadonlySet<ApplicationType>;
}

/** A web page, which a native app can also show in its web view. */
export const PAGE = place('browser code', 'browser', 'native');
/** A browser and nothing else: native apps have no such API. */
export const BROWSER = place('browser code', 'browser');
/** An installed app. */
export const NATIVE = place('native app code', 'native');
/** An app framework that builds for phones and for the web alike. */
export const APP_OR_PAGE = place('browser or native code', 'browser', 'native');
/** A server; whether it has users is not told. */
export const SERVER = place('server code', 'web', 'service');
/** Node.js outside a browser: a server, a job, a command-line tool, a desktop app. */
export const NODE = place('Node.js code', 'native', 'web', 'service');
/** The same for Deno. */
export const DENO = place('Deno code', 'native', 'web', 'service');
/** The same for Bun. */
export const BUN = place('Bun code', 'native', 'web', 'service');

/** The place that a set of application types names where no single piece of evidence does. */
export function placeOf(types: ReadonlySet<ApplicationType>): Place {
  const named = [BROWSER, NATIVE, APP_OR_PAGE, SERVER].find((candidate) => isSameSet(candidate.types, types));
  return named ?? { name: nameOf(types), types };
}

/** Whether two sets hold the same application types. */
export function isSameSet(a: ReadonlySet<ApplicationType>, b: ReadonlySet<ApplicationType>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const type of a) if (!b.has(type)) return false;
  return true;
}

const ADJECTIVES: Readonly<Record<ApplicationType, string>> = {
  browser: 'browser',
  native: 'native',
  web: 'web server',
  service: 'service',
};

function nameOf(types: ReadonlySet<ApplicationType>): string {
  const words = APPLICATION_TYPES.filter((type) => types.has(type)).map((type) => ADJECTIVES[type]);
  const last = words.pop() ?? '';
  return words.length === 0 ? `${last} code` : `${words.join(', ')} or ${last} code`;
}

function place(name: string, ...types: ApplicationType[]): Place {
  return { name, types: new Set(types) };
}
