import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { sdksIn } from './in-file.ts';
import { stagesOf } from './instances.ts';
import type { SdkDecoder, SdkModel } from './model.ts';
import { joined, type SdkResult, type SdkTables } from './model-tables.ts';
import { listOf } from './paths.ts';
import { entriesOfGlobal, entriesOfModule } from './tables.ts';
import { unrootedPositions } from './unrooted.ts';

/** Where an access path leads in a model: the tables, and the steps there. */
export interface SdkPosition {
  readonly tables: SdkTables;
  readonly steps: string;
  /** The same before instances were looked up. */
  readonly written: string;
  /** The path starts in another package's module, which does not tell that this one is used. */
  readonly isForeign: boolean;
}

/** A result, and whose it is. */
interface Found {
  readonly model: SdkModel;
  readonly result: SdkResult;
}

/**
 * The token, code, claims or response that an expression holds, or `tail` behind it (`.oidc.user`), also as a member that
 * any object has.
 */
export function sdkResultAt(evaluator: Evaluator, node: TSESTree.Node, tail = ''): Found | undefined {
  const sdks = sdksIn(evaluator.sourceCode);
  if (sdks.size === 0) return undefined;
  const path = evaluator.paths.of(node);
  const rooted = path && sdkResultOf({ ...path, steps: `${path.steps}${tail}`.replace(/^\./, '') });
  if (rooted) return rooted;
  const isResult = (tables: SdkTables, steps: string): boolean => tables.results.get(steps).length > 0;
  const [position] = unrootedPositions(node, tail, sdks, isResult);
  const [result] = position?.tables.results.get(position.steps) ?? [];
  return position && result && { model: position.tables.model, result };
}

/** The token, code, claims or response that an access path holds. */
function sdkResultOf(path: AccessPath): Found | undefined {
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const [result] = tables.results.get(steps);
    if (result) return { model: tables.model, result };
  }
  return undefined;
}

/** The last steps to what an expression holds, and those to something else of the same response. */
export interface SdkSibling {
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** The row's other token or claims, in place of which each result can be asked for. */
const SIBLINGS = {
  'access token': { of: 'id token', field: 'accessToken' },
  'id token': { of: 'access token', field: 'idToken' },
  'id token claims': { of: 'access token claims', field: 'idTokenClaims' },
} as const;

/**
 * The steps by which an SDK gives another token of the same response, or the ID token's claims: `access_token` in place
 * of `id_token` for `user.id_token`. `undefined` when it has none, or it takes other calls to get there.
 */
export function sdkSiblingOf({ steps, holds, group }: SdkResult, wanted: keyof typeof SIBLINGS): SdkSibling | undefined {
  const { of, field } = SIBLINGS[wanted];
  if (holds !== of) return undefined;
  const own = steps.split('.');
  const others = listOf(group[field]).map((other) => other.split('.'));
  const isAlike = (other: readonly string[]): boolean => other.length === own.length && other.every((step, index) => isCall(step) === isCall(own[index] ?? ''));
  const isPlain = (path: readonly string[]): boolean => path.every((step) => /^[\w$]+$/.test(step));
  const other = others.find((path) => isAlike(path)) ?? others.find((path) => own.length === 1 && isPlain([...own, ...path]));
  return other && { own, other };
}

function isCall(step: string): boolean {
  return step.endsWith('()');
}

/** The function of an SDK that reads JWTs, by the path of the call. */
export function sdkDecoderOf(path: AccessPath): { readonly model: SdkModel; readonly decoder: SdkDecoder } | undefined {
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const [decoder] = tables.decoders.get(steps);
    if (decoder) return { model: tables.model, decoder };
  }
  return undefined;
}

/** The constant that a package exports at that path. */
export function sdkConstantOf(path: AccessPath): string | undefined {
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const { constants } = tables.model;
    const key = [steps, steps.replace(/^default\./, '')].find((name) => constants && Object.hasOwn(constants, name));
    if (key !== undefined) return constants?.[key];
  }
  return undefined;
}

/**
 * The name of the constant beside that one which has another value: `Code` in place of `ResponseType.Token`. `undefined`
 * for a constant that the package exports by itself.
 */
export function sdkConstantBeside(path: AccessPath, value: string): string | undefined {
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const { constants = {} } = tables.model;
    const holder = /^(.*\.)?[\w$]+$/.exec(steps.replace(/^default\./, ''))?.[1];
    if (holder === undefined || !Object.keys(constants).some((key) => key === steps.replace(/^default\./, ''))) continue;
    const other = Object.entries(constants).find(([key, text]) => text === value && key.startsWith(holder) && !key.slice(holder.length).includes('.'));
    if (other) return other[0].slice(holder.length);
  }
  return undefined;
}

/** Whether some model speaks of the options that this call is given. */
export function isSdkCall(path: AccessPath): boolean {
  return sdkPositionsOf(path).some(({ tables, steps }) => tables.places.get(steps).length > 0);
}

/** The positions of paths that were asked for lately: the same paths are in many files, and every rule asks for them. */
const positions = new Map<string, readonly SdkPosition[]>();
const MOST_POSITIONS = 2000;

/** Everywhere that an access path leads in the models: as it is written, and as the objects on the way are known. */
export function sdkPositionsOf(path: AccessPath): readonly SdkPosition[] {
  const key = `${path.root.kind} ${path.root.name} ${path.steps}`;
  let known = positions.get(key);
  if (!known) {
    known = findPositions(path);
    if (positions.size >= MOST_POSITIONS) positions.clear();
    positions.set(key, known);
  }
  return known;
}

function findPositions(path: AccessPath): readonly SdkPosition[] {
  const { kind, name } = path.root;
  const entries = kind === 'module' ? entriesOfModule(name) : entriesOfGlobal(name);
  if (entries.length === 0) return [];
  return entries.flatMap(({ tables, prefix, isForeign }) =>
    variantsOf(joined(prefix, path.steps)).flatMap((written) => stagesOf(tables, written).map((stage) => ({ ...stage, written, isForeign }))),
  );
}

// A callback is met with and without its count of parameters, an element with and without its index, and what a
// CommonJS package exports under the default export too.
function variantsOf(steps: string): readonly string[] {
  let variants = [steps];
  if (/#\d+\/\d/.test(steps)) variants = variants.flatMap((text) => [text, text.replace(/(#\d+)\/\d+/g, '$1')]);
  if (/\[\d/.test(steps)) variants = variants.flatMap((text) => [text, text.replace(/\[\d+\]/g, '[]')]);
  if (/^default\.(?!new\(\))/.test(steps)) variants = variants.flatMap((text) => [text, text.replace(/^default\./, '')]);
  return variants;
}
