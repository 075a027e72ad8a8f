import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mayConcernOAuth } from '../../src/messages/gate.ts';
import { projectRoot } from '../support/project.ts';
import { type GeneratedModule, lineCount, longModule, type Mixture, oauthModule } from './modules.ts';
import { Random } from './random.ts';

/** Files to lint, by their paths, and what is in them. */
export interface Corpus {
  readonly files: readonly string[];
  readonly lines: number;
  /** How many of them the gate lets through. */
  readonly passing: number;
}

/** Folders of installed packages whose files are written, or compiled file by file, for people to read. */
const PLAIN_FOLDERS = [
  'eslint/lib',
  '@typescript-eslint/eslint-plugin/dist',
  '@typescript-eslint/typescript-estree/dist',
  '@typescript-eslint/utils/dist',
  '@babel/core/lib',
  '@babel/traverse/lib',
];

/** A code base that has nothing to do with OAuth, as every clone of this project has it: in its `node_modules`. */
export function plainCorpus(): Corpus {
  return corpusOf(PLAIN_FOLDERS.flatMap((folder) => filesIn(join(projectRoot, 'node_modules', folder), /\.js$/u)));
}

/** The example applications, good and bad. */
export function exampleCorpus(): Corpus {
  return corpusOf(filesIn(join(projectRoot, 'examples'), /\.[jt]sx?$/u).filter((file) => !file.endsWith('eslint.config.js')));
}

/** Both together. */
export function joined(...corpora: readonly Corpus[]): Corpus {
  return {
    files: corpora.flatMap(({ files }) => files),
    lines: sum(corpora.map(({ lines }) => lines)),
    passing: sum(corpora.map(({ passing }) => passing)),
  };
}

/** A folder of generated code, deleted by `remove`. The same seed gives the same code. */
export class GeneratedCode {
  readonly #folder = mkdtempSync(join(tmpdir(), 'oauth-bench-'));
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  /** A tree of files, of which so many speak OAuth. */
  oauthTree(fileCount: number, mixture: Mixture): Corpus {
    const name = `tree-${String(mixture.requesting)}-${String(mixture.using)}`;
    return this.#write(name, Array.from({ length: fileCount }, (_, index) => oauthModule(this.#random, index, mixture)));
  }

  /** Files of one length, so many that they have about `totalLines` together. */
  filesOfLength(lines: number, totalLines: number): Corpus {
    const fileCount = Math.max(1, Math.round(totalLines / lines));
    return this.#write(`lines-${String(lines)}`, Array.from({ length: fileCount }, () => longModule(this.#random, lines)));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(name: string, modules: readonly GeneratedModule[]): Corpus {
    const paths = modules.map((module, index) => {
      const folder = join(this.#folder, name, String(index));
      mkdirSync(folder, { recursive: true });
      const path = join(folder, module.name);
      writeFileSync(path, module.text);
      return path;
    });
    return corpusOf(paths);
  }
}

function corpusOf(files: readonly string[]): Corpus {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return { files, lines: sum(texts.map(lineCount)), passing: texts.filter(mayConcernOAuth).length };
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
