import { memberOf } from '../../evaluation/operations.ts';
import { entriesOf, RecordBuilder } from '../../evaluation/record.ts';
import { constantOf, piecesOf, skeletonOf } from '../../evaluation/text.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';

/** Names of options, as HTTP clients write them. The same set serves all: no client gives one another meaning. */
export const OPTION_NAMES = {
  url: ['url', 'uri', 'pathname', 'path', 'href', 'jwksUri'],
  base: ['baseURL', 'baseUrl', 'prefixUrl', 'host', 'hostname', 'origin'],
  method: ['method', 'type'],
  headers: ['headers', 'header'],
  query: ['params', 'searchParams', 'qs', 'query'],
  body: ['body', 'data', 'form', 'json', 'formData', 'payload', 'formParams'],
  credentials: ['auth', 'username', 'user'],
} as const;

/** Whether an object has one of those options. */
export function hasOption(options: RecordValue | undefined, names: readonly string[]): boolean {
  return options?.entries.some((entry) => names.includes(entry.key)) === true;
}

/** The first of those options that is written. */
export function optionOf(options: RecordValue | undefined, names: readonly string[]): Value | undefined {
  for (const name of names) {
    if (options && entriesOf(options, name).length > 0) return memberOf(options, name, options.node);
  }
  return undefined;
}

/** Some clients call the body `data`, others use that name beside `body`: the first that holds something counts. */
export function bodyOption(options: RecordValue | undefined): Value | undefined {
  for (const name of OPTION_NAMES.body) {
    const value = optionOf(options, [name]);
    if (value && value.kind !== 'scalar') return value;
  }
  return undefined;
}

/** The URL, with the base that the options or the client give it. */
export function urlOption(options: RecordValue | undefined, client: RecordValue | undefined): Value | undefined {
  return withBase(optionOf(options, OPTION_NAMES.url), optionOf(options, OPTION_NAMES.base) ?? optionOf(client, OPTION_NAMES.base));
}

/** A path behind a base, as clients put the two together. */
export function withBase(path: Value | undefined, base: Value | undefined): Value | undefined {
  if (!path || !base) return path ?? base;
  if (path.kind !== 'text' || /^(?:[a-z][a-z\d+.-]*:)?\/\/|^\0/i.test(skeletonOf(path))) return path;
  const before = piecesOf(base, base.node);
  const after = piecesOf(path, path.node);
  const isJoined = constantOf(base)?.endsWith('/') !== false || skeletonOf(path).startsWith('/');
  const slash = { kind: 'literal', text: '/', node: path.node, start: undefined, encoded: false, shared: true } as const;
  return { kind: 'text', node: path.node, pieces: [...before, ...(isJoined ? [] : [slash]), ...after] };
}

/** Headers from several places; the later ones win. */
export function mergedHeaders(values: readonly (Value | undefined)[]): RecordValue | undefined {
  const given = values.filter((value) => value !== undefined);
  const [first] = given;
  if (!first) return undefined;
  const builder = new RecordBuilder(first.node, 'headers');
  for (const value of given) builder.spread(value, true);
  return builder.finish();
}
