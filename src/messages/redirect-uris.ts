import type { TSESTree } from '@typescript-eslint/utils';

import { literalPiece } from '../evaluation/text.ts';
import type { Piece, TextValue, Value } from '../evaluation/value.ts';
import { textAlternatives } from './alternatives.ts';
import { cleartextUrl } from './cleartext.ts';
import type { KnownText, OAuthMessage, Parameter, Span, Word } from './model.ts';
import { writtenTexts } from './values.ts';

/** A redirect URI as it is written, whole or in part. */
export interface RedirectUri {
  /** The URI with a NUL for each part that is not visible. */
  readonly text: string;
  readonly span: Span;
  /** `undefined` when part of it, or of the list in which it stands, is not visible. */
  readonly known: { readonly text: KnownText; readonly word: Word } | undefined;
  /** It begins with `http:` and leads to a host that is known, and is not the machine or network itself. */
  readonly isCleartext: boolean;
}

/** The parameters that hold redirect URIs. Where a user is sent after a logout takes no response with a code in it. */
const NAMES = ['redirect_uri', 'redirect_uris'];

/** The hosts by which a test calls the attacker: it sends what has to be refused. */
const ATTACKER = /^\s*https?:\/\/(?:[^/?#]*\.)?(?:evil|attacker|malicious|hacker|phish(?:ing)?)[\w-]*[./:?#]/i;

/** The redirect URIs of a message, also those of which only a part is visible, such as `` `${origin}/#/callback` ``. */
export function redirectUrisOf(message: OAuthMessage): readonly RedirectUri[] {
  return NAMES.flatMap((name) => {
    const parameter = message.parameters.get(name);
    const uris = parameter ? [...knownUris(parameter), ...partlyKnownUris(parameter)] : [];
    return uris.filter(({ text }) => !ATTACKER.test(text));
  });
}

function knownUris(parameter: Parameter): RedirectUri[] {
  return writtenTexts(parameter).flatMap((text) => {
    if (!text.isList) return text.text === '' ? [] : [uri(text.text, text.span, { text, word: { text: text.text, span: text.span } })];
    return text.words.map((word) => uri(word.text, word.span, { text, word }));
  });
}

function partlyKnownUris({ places, written, value }: Parameter): RedirectUri[] {
  if (value.state === 'known') return [];
  const uris = new Map<TSESTree.Node, RedirectUri>();
  for (const [index, whole] of written.entries()) {
    const isWire = places[index]?.form === 'query';
    for (const text of partsOf(whole)) {
      const shape = shapeOf(text, isWire);
      // What is wholly visible and no part of a list is known.
      if (shape.includes('\0') || whole.kind === 'list') uris.set(text.node, uri(shape, isWire ? spanInUrl(text) : spanOf(text.node), undefined));
    }
  }
  return [...uris.values()];
}

function spanOf(node: TSESTree.Node): Span {
  return { node, range: undefined, editable: false };
}

// Inside a larger URL the URI is no expression of its own: its first telling part stands for it.
function spanInUrl({ node, pieces }: TextValue): Span {
  const piece = pieces.find((part) => part.kind === 'literal' && /http:|[#*]/i.test(decoded(part.text)));
  if (piece?.kind !== 'literal' || piece.start === undefined) return spanOf(piece?.node ?? node);
  return { node: piece.node, range: [piece.start, piece.start + piece.text.length], editable: false };
}

function partsOf(value: Value): readonly TextValue[] {
  return value.kind === 'list' ? value.elements.flatMap((element) => textAlternatives(element)) : textAlternatives(value);
}

/** The characters of a text as the server reads them, with a NUL for each hole. */
function shapeOf({ pieces }: TextValue, isWire: boolean): string {
  const shape = (piece: Piece): string => {
    if (piece.kind === 'hole') return '\0';
    return isWire && !piece.encoded ? decoded(piece.text) : piece.text;
  };
  return pieces.map(shape).join('');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function uri(text: string, span: Span, known: RedirectUri['known']): RedirectUri {
  const piece = literalPiece(text, span.node);
  return { text, span, known, isCleartext: cleartextUrl({ kind: 'text', node: span.node, pieces: [piece] }) !== undefined };
}
