import { skeletonOf } from '../evaluation/text.ts';
import type { LiteralPiece, TextValue } from '../evaluation/value.ts';
import { isLocalHost } from '../protocol/hosts.ts';
import type { Span } from './model.ts';

/** A URL that begins with `http:` and leads to a host that is known, and is not the machine or network itself. */
export interface CleartextUrl {
  /** Scheme and host, for a message. A part that is not visible is an ellipsis. */
  readonly shown: string;
  /** What follows the two slashes: host, port and path, with a NUL for each hole. */
  readonly rest: string;
  /** Scheme and host where they stand in the source. */
  readonly span: Span;
  /** The characters that hold `http`, and where in them it stands. */
  readonly scheme: { readonly piece: LiteralPiece; readonly range: readonly [number, number] };
}

/**
 * How a text is such a URL, or `undefined`. A host of which something is not visible counts by its domain:
 * `http://${tenant}.example.com` is one, `http://${host}` is not.
 */
export function cleartextUrl(text: TextValue): CleartextUrl | undefined {
  const [first] = text.pieces;
  if (first?.kind !== 'literal') return undefined;
  const [, blank, authority, rest] = /^(\s*)http:\/\/([^/?#]*)(.*)$/is.exec(skeletonOf(text)) ?? [];
  if (blank === undefined || authority === undefined || rest === undefined) return undefined;
  const host = knownHost(authority);
  const start = blank.length;
  if (host === undefined || isLocalHost(host) || first.text.length < start + 'http'.length) return undefined;
  const end = start + `http://${authority}`.length;
  return {
    shown: `http://${authority.replace(/^[^@]*@/, '').replaceAll('\0', '…')}`,
    rest: authority.replace(/^[^@]*@/, '') + rest,
    span: end <= first.text.length ? spanIn(first, start, end) : { node: text.node, range: undefined, editable: false },
    scheme: { piece: first, range: [start, start + 'http'.length] },
  };
}

function spanIn({ node, start }: LiteralPiece, from: number, to: number): Span {
  return { node, range: start === undefined ? undefined : [start + from, start + to], editable: false };
}

/** The host of an authority, without user-info and port; of one with holes its domain, as far as that is visible. */
function knownHost(authority: string): string | undefined {
  const host = authority.replace(/^[^@]*@/, '').replace(/^(\[[^\]]*\]|[^:]*):.*$/s, '$1');
  if (!host.includes('\0')) return host === '' ? undefined : host;
  const [before = '', ...others] = host.split('\0');
  const after = others.at(-1) ?? '';
  // `http://login.example.com${path}`: what is not visible begins with a slash, or nobody could write it.
  if (after === '') return others.length === 1 && /\.[a-z]{2,}$/i.test(before) ? before : undefined;
  // `http://${tenant}.example.com`
  return /\.[a-z\d-]+\.[a-z]{2,}$/i.test(after) ? `x${after}` : undefined;
}
