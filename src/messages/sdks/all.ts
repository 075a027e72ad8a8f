import { SDKS } from './index.ts';
import { outlineOf, type SdkSource } from './outline.ts';

/*
 * The build has text in place of this module. It takes the outlines apart when the first file asks, and each model when a
 * file uses its SDK: nobody pays for what most files never need.
 */

const sources: readonly SdkSource[] = SDKS.map((model) => ({ outline: outlineOf(model), model }));

/** Every model, with its outline. */
export function sdkSources(): readonly SdkSource[] {
  return sources;
}
