import { SDKS } from './index.ts';
import { globalNamesOf, moduleNamesOf, outlineOf, type SdkSource } from './outline.ts';

/*
 * The build has text in place of this module. It takes the outlines apart when the first file asks, and each model when a
 * file uses its SDK: nobody pays for what most files never need.
 */

const sources: readonly SdkSource[] = SDKS.map((model) => ({ outline: outlineOf(model), model }));

/** Every model, with its outline. */
export function sdkSources(): readonly SdkSource[] {
  return sources;
}

const outlines = sources.map(({ outline }) => outline);

/** The import specifiers of the models, by the beginnings that they share. */
export const MODULE_NAMES = moduleNamesOf(outlines);

/** The globals of the models. */
export const GLOBAL_NAMES = globalNamesOf(outlines);
