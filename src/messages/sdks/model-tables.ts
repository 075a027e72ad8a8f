import type { SdkCall, SdkDecoder, SdkModel, SdkResults } from './model.ts';
import { listOf, patternOf, PathTable, placeName, placeOf, splitPackage } from './paths.ts';

/** What an access path holds. */
export type SdkHolds =
  | 'access token'
  | 'id token'
  | 'refresh token'
  | 'code'
  | 'id token claims'
  | 'access token claims'
  | 'userinfo'
  | 'token response';

/** A token, a code, claims, or a whole response, by the steps behind the path of its response. */
export interface SdkResult {
  readonly holds: SdkHolds;
  readonly steps: string;
  readonly group: SdkResults;
}

/** The tables of one model, under the name of one module of it. */
export interface SdkTables {
  readonly model: SdkModel;
  /** By the name of the place of their options. */
  readonly calls: ReadonlyMap<string, readonly SdkCall[]>;
  /** Names of the places at a call that some row speaks of. */
  readonly places: PathTable<string>;
  readonly results: PathTable<SdkResult>;
  readonly decoders: PathTable<SdkDecoder>;
  readonly instances: readonly { readonly pattern: RegExp; readonly of: string }[];
  /** Some path starts with `*.`, ends in `=`, has a `>` or an Angular provider. */
  readonly has: { readonly unrooted: boolean; readonly assigned: boolean; readonly plugin: boolean; readonly provider: boolean };
}

const FIELDS: readonly (readonly [keyof SdkResults, SdkHolds])[] = [
  ['accessToken', 'access token'],
  ['idToken', 'id token'],
  ['refreshToken', 'refresh token'],
  ['code', 'code'],
  ['idTokenClaims', 'id token claims'],
  ['accessTokenClaims', 'access token claims'],
  ['userinfo', 'userinfo'],
  ['response', 'token response'],
];

/** The tables of a model: one for its own module, and one for each other package that its paths start from. */
export function tablesOf(model: SdkModel): ReadonlyMap<string | undefined, SdkTables> {
  const found = new Map<string | undefined, Writable>();
  const at = (path: string): { tables: Writable; steps: string } => {
    const { package: name, steps } = splitPackage(path);
    let tables = found.get(name);
    if (!tables) found.set(name, (tables = emptyTables(model)));
    note(tables, steps);
    return { tables, steps };
  };
  const addPlace = (path: string): { tables: Writable; name: string } => {
    const { tables, steps } = at(path);
    const name = placeName(steps);
    const { call } = placeOf(steps);
    if (!tables.places.get(call).includes(name)) tables.places.add(call, name);
    return { tables, name };
  };
  at('');
  for (const [of, paths] of Object.entries(model.instances ?? {})) {
    for (const path of paths) {
      const { tables, steps } = at(path);
      tables.instances.push({ pattern: patternOf(steps, '(?=$|[.([@#=>])'), of });
    }
  }
  for (const call of model.calls) {
    for (const path of listOf(call.path)) {
      const { tables, name } = addPlace(path);
      push(tables.calls, name, call);
    }
  }
  for (const row of [...(model.switches ?? []), ...(model.storage ?? [])]) if ('at' in row) listOf(row.at).forEach(addPlace);
  for (const place of [...(model.bearers ?? []), ...(model.keys ?? [])]) addPlace(place);
  for (const group of model.results ?? []) for (const { path, row } of resultsOf(group)) at(path).tables.results.add(at(path).steps, row);
  for (const row of model.decoders ?? []) for (const path of listOf(row.path)) at(path).tables.decoders.add(at(path).steps, row);
  for (const tables of found.values()) tables.instances.sort((left, right) => right.pattern.source.length - left.pattern.source.length);
  return found;
}

type Writable = SdkTables & {
  readonly calls: Map<string, SdkCall[]>;
  readonly instances: { pattern: RegExp; of: string }[];
  readonly has: { unrooted: boolean; assigned: boolean; plugin: boolean; provider: boolean };
};

function emptyTables(model: SdkModel): Writable {
  return {
    model,
    calls: new Map(),
    places: new PathTable(),
    results: new PathTable(),
    decoders: new PathTable(),
    instances: [],
    has: { unrooted: false, assigned: false, plugin: false, provider: false },
  };
}

function note({ has }: Writable, path: string): void {
  if (path.startsWith('*.')) has.unrooted = true;
  if (/=(?=$|@)/.test(path)) has.assigned = true;
  if (/(?<!<)>/.test(path)) has.plugin = true;
  if (path.includes('.provide()')) has.provider = true;
}

function* resultsOf(group: SdkResults): Generator<{ readonly path: string; readonly row: SdkResult }> {
  for (const [field, holds] of FIELDS) {
    for (const steps of listOf(group[field])) {
      const row: SdkResult = { holds, steps, group };
      for (const of of listOf(group.of)) yield { path: joined(of, steps), row };
    }
  }
}

/** The path, and steps behind it. */
export function joined(path: string, steps: string): string {
  return path === '' || steps === '' || /^[([@#]/.test(steps) ? path + steps : `${path}.${steps}`;
}

/** Adds a row to those under a key. */
export function push<T>(map: Map<string, T[]>, key: string, row: T): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
