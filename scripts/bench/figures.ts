/** One measured figure. */
export interface Figure {
  readonly name: string;
  /** As the table shows it. */
  readonly value: string;
  /** More about how it came about. */
  readonly detail: string;
  /** What is to be reached, and whether it is. Without it the figure only informs. */
  readonly target?: { readonly text: string; readonly isReached: boolean };
}

/** The middle of the numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

/** A figure that may not be above a limit, written by `format`. */
export function atMost(limit: number, value: number, format: (value: number) => string): Pick<Figure, 'value' | 'target'> {
  return { value: format(value), target: { text: `≤ ${format(limit)}`, isReached: value <= limit } };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, target, detail }) => [
    name,
    value,
    target?.text ?? '',
    target ? (target.isReached ? '✓' : '✗ missed') : '',
    detail,
  ]);
  const all = [['', 'measured', 'target', '', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
