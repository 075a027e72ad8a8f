import { sdkSources } from './all.ts';
import { globalNamesOf, moduleNamesOf } from './outline.ts';

/*
 * The build has these lists written out in place of this module.
 */

const outlines = sdkSources().map(({ outline }) => outline);

/** The import specifiers of the models, by the beginnings that they share. */
export const MODULE_NAMES = moduleNamesOf(outlines);

/** The globals of the models. */
export const GLOBAL_NAMES = globalNamesOf(outlines);
