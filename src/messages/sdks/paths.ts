/** A path to an object, taken apart: the call, which argument of it, and the steps inside that argument. */
export interface Place {
  readonly call: string;
  readonly argument: number | 'props';
  readonly within: readonly string[];
  /** The place in the one way of writing that all comparisons use. */
  readonly name: string;
}

/** The places are those of the models, so there are only so many. */
const places = new Map<string, Place>();

/** Takes a place of a model apart. A call alone means its first argument, a component its properties. */
export function placeOf(text: string): Place {
  let place = places.get(text);
  if (!place) places.set(text, (place = parsePlace(text)));
  return place;
}

function parsePlace(text: string): Place {
  const place = partsOf(text);
  const within = place.within.map((step) => (step === '[]' ? step : `.${step}`)).join('');
  return { ...place, name: `${place.call}@${String(place.argument)}${within}` };
}

function partsOf(text: string): Omit<Place, 'name'> {
  const at = text.lastIndexOf('@');
  // Behind an argument, a `#` leads into its function: then the place is the call after that.
  const isExplicit = at > 0 && !text.includes('#', at) && /^(?:\d+|props)(?![\w$])/.test(text.slice(at + 1));
  if (!isExplicit) return { call: text, argument: text.endsWith('<>') ? 'props' : 0, within: [] };
  const [argument = '0', ...within] = text.slice(at + 1).split(/\.|(?=\[\])/);
  return { call: text.slice(0, at), argument: argument === 'props' ? 'props' : Number(argument), within };
}

/** The same place in the one way of writing that all comparisons use. */
export function placeName(text: string): string {
  return placeOf(text).name;
}

/** Rows that stand at paths of one package, where a `*` in a path stands for any name. */
export class PathTable<T> {
  readonly #exact = new Map<string, T[]>();
  readonly #patterns: { readonly pattern: RegExp; readonly row: T }[] = [];

  add(path: string, row: T): void {
    if (path.slice(1).includes('*')) {
      this.#patterns.push({ pattern: patternOf(path, '$'), row });
      return;
    }
    const rows = this.#exact.get(path);
    if (rows) rows.push(row);
    else this.#exact.set(path, [row]);
  }

  /** The rows at that path. One that names it comes before one with a `*`, and hides it. */
  get(path: string): readonly T[] {
    const exact = this.#exact.get(path);
    if (exact) return exact;
    return this.#patterns.filter(({ pattern }) => pattern.test(path)).map(({ row }) => row);
  }
}

/** The path as a regular expression from its beginning, with any name for each `*`. */
export function patternOf(path: string, end: string): RegExp {
  const source = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/(?<!^)\*/g, '[\\w$-]+').replace(/^\*/, '\\*');
  return new RegExp(`^${source}${end}`);
}

/** The alternatives of a field that takes one or several. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** A path of a model, and the package that it starts from where that is another one. */
export function splitPackage(path: string): { readonly package: string | undefined; readonly steps: string } {
  const colon = path.indexOf(':');
  return colon === -1 ? { package: undefined, steps: path } : { package: path.slice(0, colon), steps: path.slice(colon + 1) };
}
