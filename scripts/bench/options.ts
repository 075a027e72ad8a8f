import { parseArgs } from 'node:util';

/** What the command line of the benchmark asks for. */
export interface BenchOptions {
  /** How often everything is measured. The table shows medians. */
  readonly runs: number;
  /** Whether a missed target makes the command fail. */
  readonly mayFail: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `Usage: npm run bench [-- [options]]

Measures what the preset 'strict' costs, in fresh processes that take turns, and prints the medians.
Exits with 1 when a target is missed.

  --runs N    measure N times (default: 5)
  --quick     measure twice
  --no-fail   exit with 0 whatever the figures are
  --json      print JSON
  --help      print this text
`;

/** Reads the command line. Throws a `TypeError` for anything that it does not know. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string' },
      quick: { type: 'boolean' },
      'no-fail': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const runs = values.runs === undefined ? (values.quick === true ? 2 : 5) : Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError('--runs needs a whole number above 0.');
  return { runs, mayFail: values['no-fail'] !== true, json: values.json === true, help: values.help === true };
}
