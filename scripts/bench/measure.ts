import { exampleCorpus, GeneratedCode, joined, plainCorpus } from './corpora.ts';
import type { Corpus } from './corpora.ts';
import { atMost, type Figure, median, milliseconds, percent } from './figures.ts';
import { importedModules, importTimes } from './import-cost.ts';
import { lintTimes, rulesTotal } from './lint-times.ts';
import { OAUTH_EVERYWHERE, OAUTH_HEAVY } from './modules.ts';
import type { LintTimes, ParserName } from './lint-times.ts';

/** What is to be reached. */
const TARGETS = { plainShare: 0.01, oauthShare: 0.1, importShare: 0.25, growth: 1.3 };

/** Lengths of generated files, in lines. */
const LENGTHS = [100, 300, 1000, 3000, 10_000, 20_000];

/** The same number of lines is linted for each length: in many short files, or in one long file. */
const LINES_PER_LENGTH = 20_000;

const SEED = 1;
/** As many as better-auth or Okta's sign-in widget have. */
const TREE_SIZE = 1500;

type Figures = readonly Figure[] | Figure;

/** Something that is measured several times, and the figures that come of it. */
interface Experiment {
  measure(): Promise<void>;
  figures(): Figures;
}

/** Measures everything, one after the other and again from the start, so that a busy moment spreads over all. */
export async function measureAll(plugin: string, runs: number, progress: (run: number) => void): Promise<readonly Figure[]> {
  const code = new GeneratedCode(SEED);
  try {
    const experiments = [...shares(plugin, code), importExperiment(plugin), growth(plugin, code)];
    for (let run = 1; run <= runs; run += 1) {
      progress(run);
      for (const experiment of experiments) await experiment.measure();
    }
    return [...experiments.flatMap((experiment) => experiment.figures()), await modules(plugin)];
  } finally {
    code.remove();
  }
}

function shares(plugin: string, code: GeneratedCode): Experiment[] {
  const plain = plainCorpus();
  const heavy = joined(exampleCorpus(), code.oauthTree(TREE_SIZE, OAUTH_HEAVY));
  const everywhere = code.oauthTree(TREE_SIZE, OAUTH_EVERYWHERE);
  return [
    share(plugin, '(a) no OAuth: rules ÷ parse', plain, 'typescript-eslint', TARGETS.plainShare),
    share(plugin, '(a) the same, espree', plain, 'espree'),
    share(plugin, '(b) OAuth-heavy: rules ÷ parse', heavy, 'typescript-eslint', TARGETS.oauthShare),
    share(plugin, '(b) OAuth in every file', everywhere, 'typescript-eslint'),
  ];
}

function share(plugin: string, name: string, corpus: Corpus, parser: ParserName, target?: number): Experiment {
  const runs: LintTimes[] = [];
  return {
    async measure() {
      runs.push(await lintTimes(plugin, parser, corpus));
    },
    figures() {
      const value = median(runs.map((run) => rulesTotal(run) / run.parse));
      return {
        name,
        ...(target === undefined ? { value: percent(value) } : atMost(target, value, percent)),
        detail: `${milliseconds(median(runs.map(rulesTotal)))} of ${milliseconds(median(runs.map(({ parse }) => parse)))}; ${describe(corpus)}`,
      };
    },
  };
}

function describe({ files, lines, passing }: Corpus): string {
  const count = (number: number): string => number.toLocaleString('en-US');
  return `${count(files.length)} files, ${count(lines)} lines, ${count(passing)} files pass the gate`;
}

function importExperiment(plugin: string): Experiment {
  const eslint: number[] = [];
  const added: number[] = [];
  return {
    async measure() {
      const times = await importTimes(plugin);
      eslint.push(times.eslint);
      added.push(times.plugin);
    },
    figures() {
      const parts = added.map((time, run) => time / (eslint[run] ?? Number.NaN));
      return {
        name: 'import of the plugin ÷ of ESLint',
        ...atMost(TARGETS.importShare, median(parts), percent),
        detail: `${milliseconds(median(added))} after ${milliseconds(median(eslint))}`,
      };
    },
  };
}

async function modules(plugin: string): Promise<Figure> {
  const { eslint, plugin: added, builtIn } = await importedModules(plugin);
  return {
    name: 'modules that the import adds',
    value: String(added),
    detail: `after ${String(eslint)} of ESLint; ${String(builtIn)} more of Node.js`,
  };
}

function growth(plugin: string, code: GeneratedCode): Experiment {
  const warmUp = code.filesOfLength(500, 5000);
  const sizes = LENGTHS.map((length) => ({ length, corpus: code.filesOfLength(length, LINES_PER_LENGTH), times: [] as number[] }));
  return {
    async measure() {
      for (const { corpus, times } of sizes) {
        const run = await lintTimes(plugin, 'typescript-eslint', corpus, warmUp);
        times.push((rulesTotal(run) / corpus.lines) * 1000);
      }
    },
    figures() {
      const perLine = sizes.map(({ times }) => median(times));
      const first = perLine[0] ?? Number.NaN;
      const last = perLine.at(-1) ?? Number.NaN;
      const lines = sizes.map(({ length, corpus }, index) => ({
        name: `files of ${length.toLocaleString('en-US')} lines`,
        value: `${(perLine[index] ?? Number.NaN).toFixed(1)} µs`,
        detail: `a line, in all rules; ${String(corpus.files.length)} of them`,
      }));
      return [...lines, { name: 'longest ÷ shortest', ...atMost(TARGETS.growth, last / first, (value) => value.toFixed(2)), detail: '' }];
    },
  };
}
