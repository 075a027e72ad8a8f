import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import type { Value } from '../../evaluation/value.ts';
import { sdkPositionsOf } from './look-up.ts';
import { entriesAtPlace } from './options.ts';
import { placeOf } from './paths.ts';
import { sitesOf } from './sites.ts';

/** A key that the file hands to an SDK. */
export interface GivenKey {
  /** The option, or the function when the key is an argument of it. */
  readonly name: string;
  readonly value: Value;
  readonly node: TSESTree.Node;
}

/** The keys with which an SDK is to sign the assertions of the client. */
export function keysOfSdks(evaluator: Evaluator): readonly GivenKey[] {
  return sitesOf(evaluator).flatMap((site) =>
    (site.tables.model.keys ?? [])
      .filter((place) => placeOf(place).call === site.call)
      .flatMap((place) =>
        entriesAtPlace(evaluator, site, place).map(({ value, valueNode }) => ({ name: nameOf(place), value, node: valueNode })),
      ),
  );
}

/** The key with which an SDK made what an expression holds: a JWT that it signed, a key that it imported. */
export function keyBehind(evaluator: Evaluator, node: TSESTree.Node): GivenKey | undefined {
  const path = evaluator.paths.of(node);
  const call = path?.calls.at(-1);
  if (!path || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression')) return undefined;
  for (const { tables, steps } of sdkPositionsOf(path)) {
    const place = tables.model.signs?.find((signs) => placeOf(signs).call === steps);
    const given = place === undefined ? undefined : call.arguments[Number(placeOf(place).argument)];
    if (place !== undefined && given && given.type !== 'SpreadElement') return { name: nameOf(place), value: evaluator.evaluate(given), node: given };
  }
  return undefined;
}

// `ConfidentialClientApplication.new()@0.auth.clientCertificate.privateKey`, `PrivateKeyJwt()`
function nameOf(place: string): string {
  const { call, within } = placeOf(place);
  return within.at(-1) ?? call.replace(/\.new\(\)$|\(\)$/, '').replace(/^.*\./, '');
}
