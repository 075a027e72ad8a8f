import type { InvalidCase } from './rule-tester.ts';

type Error = InvalidCase['errors'][number];

/** Code in which `⟦` and `⟧` stand around what is reported, taken apart. */
export interface MarkedCode {
  readonly code: string;
  /** Offsets in the code without the marks. */
  readonly range: readonly [number, number];
  readonly place: Pick<Error, 'line' | 'column' | 'endLine' | 'endColumn'>;
}

/** Takes the marks out of a piece of code. */
export function readMarks(marked: string): MarkedCode {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  if (start < 0 || end < start) throw new Error(`No marks in:\n${marked}`);
  const code = marked.replace('⟦', '').replace('⟧', '');
  const [from, to] = [positionOf(code, start), positionOf(code, end)];
  return { code, range: [start, end], place: { line: from.line, column: from.column, endLine: to.line, endColumn: to.column } };
}

function positionOf(code: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = code.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
