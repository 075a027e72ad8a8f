import { SDKS } from './index.ts';
import type { SdkModel } from './model.ts';

/**
 * Every model. The build has their text in place of this module, and takes it apart when the first file asks: importing
 * the plugin must not pay for what most files never need.
 */
export function sdkModels(): readonly SdkModel[] {
  return SDKS;
}
