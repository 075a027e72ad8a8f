import type { Evaluator } from '../../evaluation/evaluator.ts';
import type { ResourceRequest } from '../model.ts';
import { entriesAt, optionsAt } from './options.ts';
import { placeName, placeOf } from './paths.ts';
import { sitesOf } from './sites.ts';

/** The access tokens that the file hands to an SDK which sends them to an API. */
export function bearersOfSdks(evaluator: Evaluator): readonly ResourceRequest[] {
  return sitesOf(evaluator).flatMap((site) =>
    (site.tables.model.bearers ?? []).flatMap((bearer): ResourceRequest[] => {
      const { call, argument, within } = placeOf(bearer);
      if (call !== site.call) return [];
      if (within.length === 0) {
        const given = site.argument(argument);
        return given && given !== 'hidden' ? [{ kind: 'resource request', credential: given.node, node: given.node, url: undefined }] : [];
      }
      const option = within.join('.');
      return optionsAt(evaluator, site, placeName(`${call}@${String(argument)}`)).flatMap(({ record }) =>
        entriesAt(record, option).map(({ node, valueNode }) => ({ kind: 'resource request', credential: valueNode, node, url: undefined })),
      );
    }),
  );
}
