/** Matches names against exact names and names with a star at the end, which stands for any rest. */
export class NamePatterns {
  readonly #exact: ReadonlySet<string>;
  readonly #prefixes: readonly string[];

  constructor(patterns: readonly string[]) {
    this.#exact = new Set(patterns.filter((pattern) => !pattern.endsWith('*')));
    this.#prefixes = patterns.filter((pattern) => pattern.endsWith('*')).map((pattern) => pattern.slice(0, -1));
  }

  matches(name: string): boolean {
    return this.#exact.has(name) || this.#prefixes.some((prefix) => name.startsWith(prefix));
  }

  /** Whether a pattern matches the import specifier itself or a path that it is below of: `a` and `a/*` for `a/b/c`. */
  matchesModule(specifier: string): boolean {
    if (this.matches(specifier)) return true;
    for (let slash = specifier.indexOf('/'); slash > 0; slash = specifier.indexOf('/', slash + 1)) {
      if (this.#exact.has(specifier.slice(0, slash))) return true;
    }
    return false;
  }
}
