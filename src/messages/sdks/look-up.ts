import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { sdksIn } from './in-file.ts';
import { stagesOf } from './instances.ts';
import type { SdkDecoder, SdkModel } from './model.ts';
import { joined, type SdkResult, type SdkTables } from './model-tables.ts';
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
  const path = evaluator.paths.of(node);
  const rooted = path && sdkResultOf({ ...path, steps: `${path.steps}${tail}`.replace(/^\./, '') });
  if (rooted) return rooted;
  const isResult = (tables: SdkTables, steps: string): boolean => tables.results.get(steps).length > 0;
  const [position] = unrootedPositions(node, tail, sdksIn(evaluator.sourceCode), isResult);
  const [result] = position?.tables.results.get(position.steps) ?? [];
  return position && result && { model: position.tables.model, result };
}

/** The token, code, claims or response that an access path holds. */
export function sdkResultOf(path: AccessPath): Found | undefined {
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const [result] = tables.results.get(steps);
    if (result) return { model: tables.model, result };
  }
  return undefined;
}

/**
 * The last steps of the path that holds another token of the same response: for `user.id_token` the step
 * `access_token`. `undefined` when the SDK has none, or it does not take just as many steps.
 */
export function sdkSiblingOf(path: AccessPath, token: 'access token' | 'id token'): string | undefined {
  const found = sdkResultOf(path)?.result;
  if (!found) return undefined;
  if (token === 'access token') return found.accessToken;
  const others = found.holds === 'access token' ? found.group.idToken : undefined;
  return [others ?? []].flat().find((steps) => steps.split('.').length === found.steps.split('.').length);
}

/** The same for claims: for `keycloak.tokenParsed` the step `idTokenParsed`. */
export function sdkClaimsSiblingOf(path: AccessPath): string | undefined {
  const found = sdkResultOf(path)?.result;
  const others = found?.holds === 'access token claims' ? found.group.idTokenClaims : undefined;
  return [others ?? []].flat().find((steps) => steps.split('.').length === found?.steps.split('.').length);
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

/** Whether some model speaks of the options that this call is given. */
export function isSdkCall(path: AccessPath): boolean {
  return sdkPositionsOf(path).some(({ tables, steps }) => tables.places.get(steps).length > 0);
}

/** Everywhere that an access path leads in the models: as it is written, and as the objects on the way are known. */
export function sdkPositionsOf(path: AccessPath): readonly SdkPosition[] {
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
