import type { TSESTree } from '@typescript-eslint/utils';

import type { Entry, LiteralPiece, Piece, TextValue, Value } from '../evaluation/value.ts';
import type { KnownText, ParameterPlace, Span, Word } from './model.ts';
import { decodeWire, type Characters } from './wire.ts';

/** How many ways of putting a text together are tried. */
const COMBINATIONS = 16;

/** The strings that a value can be, and whether these are all. */
export function textsOf(
  value: Value,
  entry: Entry,
  place: ParameterPlace | undefined,
): { readonly texts: readonly KnownText[]; readonly isComplete: boolean } {
  const texts: KnownText[] = [];
  let isComplete = true;
  const visit = (option: Value, fallback: KnownText['fallback']): void => {
    switch (option.kind) {
      case 'text': {
        const flat = combinations(option);
        for (const pieces of flat.combinations) texts.push(new WrittenText(pieces, option, entry, place, fallback));
        if (!flat.isComplete) isComplete = false;
        break;
      }
      case 'list': {
        const text = knownList(option.elements, entry, place, fallback);
        if (text) texts.push(text);
        if (!text || option.open) isComplete = false;
        break;
      }
      case 'choice': {
        const isPartial = option.options.some((candidate) => candidate.kind === 'unknown');
        const reason = option.because === 'fallback' ? 'operator' : option.because === 'default' ? 'parameter' : undefined;
        for (const candidate of option.options) visit(candidate, isPartial ? (reason ?? fallback) : fallback);
        break;
      }
      case 'scalar':
        // `cond && value`: without the value there is no parameter.
        break;
      default:
        isComplete = false;
    }
  };
  visit(value, undefined);
  return { texts, isComplete };
}

// `'openid' + (all ? ' email' : '')` is two strings.
function combinations(text: TextValue): { combinations: readonly (readonly LiteralPiece[])[]; isComplete: boolean } {
  let results: LiteralPiece[][] = [[]];
  for (const piece of text.pieces) {
    const options = piece.kind === 'literal' ? [[piece]] : literalOptions(piece.value, piece.encoded);
    if (!options || results.length * options.length > COMBINATIONS) return { combinations: [], isComplete: false };
    results = results.flatMap((result) => options.map((option) => [...result, ...option]));
  }
  return { combinations: results, isComplete: true };
}

function literalOptions(value: Value, encoded: boolean): readonly LiteralPiece[][] | undefined {
  switch (value.kind) {
    case 'text': {
      const { combinations: inner, isComplete } = combinations(value);
      return isComplete ? inner.map((pieces) => pieces.map((piece) => ({ ...piece, encoded: piece.encoded || encoded }))) : undefined;
    }
    case 'choice': {
      const options = value.options.map((option) => literalOptions(option, encoded));
      return options.every((option) => option !== undefined) ? options.flat() : undefined;
    }
    case 'scalar':
      return [[]];
    default:
      return undefined;
  }
}

class WrittenText implements KnownText {
  readonly text: string;
  readonly span: Span;
  readonly place: ParameterPlace | undefined;
  readonly encoding: KnownText['encoding'];
  readonly isList = false;
  readonly fallback: KnownText['fallback'];
  readonly #written: Written;
  readonly #node: TSESTree.Node;
  #words: readonly Word[] | undefined;

  constructor(pieces: readonly LiteralPiece[], { node }: TextValue, entry: Entry, place: ParameterPlace | undefined, fallback: KnownText['fallback']) {
    const isWire = entry.form === 'query' || entry.isWire === true;
    this.#written = writtenBy(pieces, isWire);
    this.#node = node;
    this.text = this.#written.text;
    this.span = this.#written.spanOf(0, this.text.length, pieces.length > 0 ? node : entry.valueNode);
    this.place = place;
    this.encoding = encodingOf(pieces, isWire);
    this.fallback = fallback;
  }

  // Few parameters are lists whose words somebody asks for.
  get words(): readonly Word[] {
    return (this.#words ??= Array.from(this.text.matchAll(/\S+/g), ({ 0: word, index }) => ({
      text: word,
      span: this.#written.spanOf(index, index + word.length, this.#node),
    })));
  }
}

function encodingOf(pieces: readonly LiteralPiece[], isWire: boolean): KnownText['encoding'] {
  if (!isWire || (pieces.length > 0 && pieces.every((piece) => piece.encoded))) return 'none';
  return pieces.some((piece) => piece.encoded) ? 'mixed' : 'query';
}

function knownList(
  elements: readonly Value[],
  entry: Entry,
  place: ParameterPlace | undefined,
  fallback: KnownText['fallback'],
): KnownText | undefined {
  const words: Word[] = [];
  for (const element of elements) {
    if (element.kind === 'scalar') continue;
    const flat = element.kind === 'text' ? combinations(element) : undefined;
    const pieces = flat?.isComplete && flat.combinations.length === 1 ? flat.combinations[0] : undefined;
    if (!pieces) return undefined;
    const written = writtenBy(pieces, false);
    words.push({ text: written.text, span: written.spanOf(0, written.text.length, element.node) });
  }
  const text = words.map((word) => word.text).join(' ');
  const span: Span = { node: entry.valueNode, range: undefined, editable: true };
  return { text, words, span, place, encoding: 'none', isList: true, fallback };
}

/** A text, and where each part of it is written. */
interface Written {
  readonly text: string;
  spanOf(from: number, to: number, node: TSESTree.Node): Span;
}

function writtenBy(pieces: readonly LiteralPiece[], isWire: boolean): Written {
  const [only, ...others] = pieces;
  // Most texts are one literal that says what it means.
  if (only && others.length === 0 && !(isWire && !only.encoded && /[%+]/.test(only.text))) return verbatim(only);
  const characters: Characters = { text: '', starts: [], ends: [], pieces: [] };
  for (const piece of pieces) decodeWire(piece, isWire && !piece.encoded, characters);
  return { text: characters.text, spanOf: (from, to, node) => spanOf(characters, from, to, node) };
}

function verbatim({ text, start, node: literal, shared }: LiteralPiece): Written {
  return {
    text,
    spanOf(from, to, node) {
      if (from >= text.length) return { node, range: undefined, editable: false };
      if (start === undefined || from >= to) return { node: literal, range: undefined, editable: false };
      return { node: literal, range: [start + from, start + to], editable: !shared };
    },
  };
}

function spanOf(characters: Characters, from: number, to: number, node: TSESTree.Node): Span {
  const first: Piece | undefined = characters.pieces[from];
  const last = characters.pieces[to - 1];
  const start = characters.starts[from];
  const end = characters.ends[to - 1];
  if (first?.kind !== 'literal') return { node, range: undefined, editable: false };
  const isOneLiteral = first.node === last?.node && start !== undefined && end !== undefined && start < end;
  const editable = isOneLiteral && characters.pieces.slice(from, to).every((piece) => !piece.shared);
  // The separators of `list.join(' ')` come from the call, which is the place of what it puts together.
  const joint = characters.pieces.slice(from, to).find((piece) => piece.node.type === 'CallExpression')?.node;
  return { node: first.node === last?.node ? first.node : (joint ?? node), range: isOneLiteral ? [start, end] : undefined, editable };
}
