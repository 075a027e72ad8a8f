import type { TextValue, Value } from '../evaluation/value.ts';

/** How many ways of beginning a text are looked at. */
const LIMIT = 16;

/**
 * The texts that a value can be, holes included, each with a beginning that is written out where one is. What only
 * stands behind `||` or `??`, while the value in front is not visible, is none: nothing says that it is ever used.
 */
export function textAlternatives(value: Value | undefined): readonly TextValue[] {
  switch (value?.kind) {
    case 'text':
      return withKnownBeginning(value);
    case 'url':
      return withKnownBeginning(value.href);
    case 'choice': {
      const isFallback = value.because === 'fallback' && value.options.some((option) => option.kind === 'unknown');
      return isFallback ? [] : value.options.flatMap((option) => textAlternatives(option)).slice(0, LIMIT);
    }
    default:
      return [];
  }
}

// `(isTest ? 'https://a.example' : 'https://b.example') + '/authorize'`
function withKnownBeginning(text: TextValue): readonly TextValue[] {
  const [first, ...rest] = text.pieces;
  if (first?.kind !== 'hole') return [text];
  const beginnings = textAlternatives(first.value);
  if (beginnings.length === 0) return [text];
  return beginnings.map((beginning) => ({ ...text, pieces: [...beginning.pieces, ...rest] }));
}
