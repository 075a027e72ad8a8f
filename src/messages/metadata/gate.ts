import { tellTalesOf } from '../../protocol/tell-tales.ts';

const NAMES = new RegExp(tellTalesOf('client metadata').join('|'));

/** Whether a text can hold client metadata: it has a name by which that is told. One scan. */
export function mayHoldMetadata(text: string): boolean {
  return NAMES.test(text);
}
