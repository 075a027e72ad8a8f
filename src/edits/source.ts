import type { TSESTree } from '@typescript-eslint/utils';

import { getParent } from '../syntax/node-index.ts';

/** Tokens and comments of the file around a node. They hang on the program, so that an edit needs nothing but the node. */
export class Source {
  readonly tokens: readonly TSESTree.Token[];
  readonly #comments: readonly TSESTree.Comment[];

  /** The file of a node; `undefined` where a parser keeps no tokens for it, as in the templates of Vue. */
  static of(node: TSESTree.Node): Source | undefined {
    let current: TSESTree.Node | undefined = node;
    while (current && current.type !== 'Program') current = getParent(current);
    return current?.tokens && new Source(current.tokens, current.comments ?? []);
  }

  private constructor(tokens: readonly TSESTree.Token[], comments: readonly TSESTree.Comment[]) {
    this.tokens = tokens;
    this.#comments = comments;
  }

  /** The token that holds the offset. */
  at(offset: number): TSESTree.Token | undefined {
    const token = this.tokens[this.#firstEndingBehind(offset)];
    return token && token.range[0] <= offset ? token : undefined;
  }

  /** The last token that ends at or before the offset. */
  before(offset: number): TSESTree.Token | undefined {
    return this.tokens[this.#firstEndingBehind(offset - 1, true) - 1];
  }

  /** The first token that begins at or behind the offset. */
  after(offset: number): TSESTree.Token | undefined {
    const index = this.#firstEndingBehind(offset);
    const token = this.tokens[index];
    return token && token.range[0] < offset ? this.tokens[index + 1] : token;
  }

  /** The tokens inside a range. */
  within([from, to]: readonly [number, number]): readonly TSESTree.Token[] {
    const inside: TSESTree.Token[] = [];
    for (let index = this.#firstEndingBehind(from); index < this.tokens.length; index += 1) {
      const token = this.tokens[index];
      if (!token || token.range[1] > to) break;
      if (token.range[0] >= from) inside.push(token);
    }
    return inside;
  }

  hasComment(from: number, to: number): boolean {
    return this.#comments.some((comment) => comment.range[0] < to && comment.range[1] > from);
  }

  /** The end of the comments that follow on the same line. */
  endOfTrailingComments(offset: number, line: number): number {
    const next = this.after(offset)?.range[0] ?? Number.POSITIVE_INFINITY;
    let end = offset;
    for (const comment of this.#comments) {
      if (comment.range[0] >= end && comment.range[1] <= next && comment.loc.start.line === line && comment.loc.end.line === line) end = comment.range[1];
    }
    return end;
  }

  /** Where the last token or comment in front of the offset ends. */
  endBefore(offset: number): number {
    let end = this.before(offset)?.range[1] ?? 0;
    for (const { range } of this.#comments) if (range[1] <= offset && range[1] > end) end = range[1];
    return end;
  }

  /** The range of an expression with the parentheses around it, as far as the container reaches. */
  withParentheses(node: TSESTree.Node, container: TSESTree.Node): readonly [number, number] {
    let [start, end] = node.range;
    for (;;) {
      const before = this.before(start);
      const after = this.after(end);
      const isPair = before?.value === '(' && after?.value === ')';
      if (!isPair || before.range[0] <= container.range[0] || after.range[1] >= container.range[1]) return [start, end];
      start = before.range[0];
      end = after.range[1];
    }
  }

  /** Whether nothing but white space stands in front of the node on its line. */
  isFirstOnLine(node: TSESTree.Node): boolean {
    const { line } = node.loc.start;
    if (this.before(node.range[0])?.loc.end.line === line) return false;
    return !this.#comments.some((comment) => comment.loc.end.line === line && comment.range[1] <= node.range[0]);
  }

  /**
   * White space that begins the line of a node which is first on it. Tokens do not hold it; a step of one column from
   * the line that the node hangs on is a tab, any other is blanks.
   */
  indentation(node: TSESTree.Node, container: TSESTree.Node): string {
    const { column } = node.loc.start;
    const { line } = container.loc.start;
    const first = this.tokens.find((token) => token.loc.start.line === line);
    const step = column - (first?.loc.start.column ?? 0);
    return (step === 1 ? '\t' : ' ').repeat(column);
  }

  // Binary search: the first token whose end lies behind the offset.
  #firstEndingBehind(offset: number, inclusive = false): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = this.tokens[middle]?.range[1] ?? 0;
      if (end > offset + (inclusive ? 1 : 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
