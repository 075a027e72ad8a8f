import { tellTalesOf } from '../../protocol/tell-tales.ts';

const NAMES = new RegExp(tellTalesOf('client metadata').join('|'));

const MARKS = ['_type', '_uris', '_auth_method'];

/** Whether a text can hold client metadata: it has a name by which that is told. One scan. */
export function mayHoldMetadata(text: string): boolean {
  // Plain searches tell most files apart, faster than an expression does.
  return MARKS.some((mark) => text.includes(mark)) && NAMES.test(text);
}
