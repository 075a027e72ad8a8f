import type { Evaluator } from '../../evaluation/evaluator.ts';
import type { ResourceRequest } from '../model.ts';
import { entriesAtPlace } from './options.ts';
import { placeOf } from './paths.ts';
import { sitesOf } from './sites.ts';

/** The access tokens that the file hands to an SDK which sends them to an API. */
export function bearersOfSdks(evaluator: Evaluator): readonly ResourceRequest[] {
  return sitesOf(evaluator).flatMap((site) =>
    (site.tables.model.bearers ?? [])
      .filter((bearer) => placeOf(bearer).call === site.call)
      .flatMap((bearer) => entriesAtPlace(evaluator, site, bearer))
      .map(({ node, valueNode }) => ({ kind: 'resource request', credential: valueNode, node, url: undefined })),
  );
}
