import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { ESLint } from 'eslint';

import { projectRoot } from '../../scripts/support/project.ts';

/** A linter that the package works with, by the folder in which this project has it. */
export type LinterPackage = 'eslint' | 'eslint9' | 'oxlint';

/** Packs the package as it would be published and unpacks it. Returns the folder and how to delete it. */
export function packPackage(): { readonly folder: string; readonly remove: () => void } {
  const temporary = mkdtempSync(join(tmpdir(), 'eslint-plugin-oauth-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', temporary], { cwd: projectRoot });
  const [tarball = ''] = readdirSync(temporary);
  execFileSync('tar', ['-xzf', tarball], { cwd: temporary });
  const remove = () => {
    rmSync(temporary, { recursive: true });
  };
  return { folder: join(temporary, 'package'), remove };
}

/** An otherwise empty project in which the packed package is installed beside a linter. */
export class InstalledProject {
  readonly folder: string;

  /** What else is installed is linked from this project, so that no network is needed. */
  constructor(packed: string, linter: LinterPackage) {
    this.folder = mkdtempSync(join(tmpdir(), `${linter}-project-`));
    this.write('package.json', '{ "type": "module", "private": true }');
    mkdirSync(join(this.folder, 'node_modules'));
    cpSync(packed, join(this.folder, 'node_modules/eslint-plugin-oauth'), { recursive: true });
    this.#link(linter, linter.replace('eslint9', 'eslint'));
    this.#link('typescript-eslint');
  }

  write(file: string, content: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), content);
  }

  rename(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** The rules that ESLint's command line reports, in order, for each file by its name. */
  async lint(...args: string[]): Promise<Record<string, string[]>> {
    const output = await this.#run('node_modules/eslint/bin/eslint.js', ['--format', 'json', ...args]);
    const results = JSON.parse(output) as ESLint.LintResult[];
    return Object.fromEntries(
      results.map(({ filePath, messages }) => [
        filePath.slice(this.folder.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  }

  /** The rules that Oxlint reports, for each file by its name. */
  async oxlint(...args: string[]): Promise<[string, string][]> {
    const { diagnostics } = JSON.parse(
      await this.#run('node_modules/oxlint/bin/oxlint', ['--format', 'json', ...args]),
    ) as { diagnostics: { code: string; filename: string }[] };
    return diagnostics.map(({ code, filename }) => [filename, code]);
  }

  /** Compiles the project, and gives what the compiler says. */
  compile(): Promise<string> {
    return this.#run(join(projectRoot, 'node_modules/typescript/bin/tsc'), ['--noEmit', '--project', '.']);
  }

  /** Runs a module that prints JSON. */
  async evaluate(code: string): Promise<unknown> {
    return JSON.parse(await this.#run('--input-type=module', ['--eval', code]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #link(from: string, to = from): void {
    symlinkSync(join(projectRoot, 'node_modules', from), join(this.folder, 'node_modules', to), 'junction');
  }

  /** What Node.js prints. A failing exit code is no error by itself: linters and compilers have one for what they find. */
  #run(script: string, args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [script, ...args], { cwd: this.folder }, (error, stdout, stderr) => {
        if (stdout === '' && stderr !== '') reject(new Error(stderr, { cause: error }));
        else resolve(stdout);
      });
    });
  }
}
