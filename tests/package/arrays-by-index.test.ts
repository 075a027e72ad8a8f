import ts from 'typescript';
import { describe, expect, it } from 'vitest';

import { withArraysByIndex } from '../../scripts/support/arrays-by-index.ts';

const NAME = 'sample.ts';

function byIndex(code: string): string {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2023, strict: true, types: [] };
  const host = ts.createCompilerHost(options);
  const ofDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (name === NAME ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2023, true) : ofDisk(name, ...rest));
  const program = ts.createProgram([NAME], options, host);
  const file = program.getSourceFile(NAME);
  if (!file) throw new Error('The sample is not in the program.');
  return withArraysByIndex(file, program.getTypeChecker());
}

/** What a function body returns. */
function run(code: string): unknown {
  const { outputText } = ts.transpileModule(`(() => {${code}\n})()`, { compilerOptions: { target: ts.ScriptTarget.ES2023 } });
  return (0, eval)(outputText);
}

const wrapped = (code: string): string => `function sample() {${code}\n}\n`;

describe('arrays in the bundle', () => {
  it.each([
    ['a loop', 'const out: number[] = []; for (const n of [1, 2, 3]) out.push(n * 2); return out;'],
    ['jumps and labels', 'let s = 0; outer: for (const a of [[1, 2], [9], [3]]) for (const n of a) { if (n === 9) continue outer; if (n === 3) break outer; s += n; } return s;'],
    ['an array that grows', 'const open = [3]; let s = 0; for (const n of open) { s += n; if (n > 0) open.push(n - 1); } return s;'],
    ['closures', 'const fs: (() => number)[] = []; for (const n of [1, 2]) fs.push(() => n); return fs.map((f) => f());'],
    ['entries', 'const out: string[] = []; for (const [i, s] of ["a", "b"].entries()) out.push(s + i); for (const [, s] of ["c"].entries()) out.push(s); return out;'],
    ['patterns', 'const [a, , b = 7, ...rest] = [1, 2, undefined, 4, 5] as (number | undefined)[]; return [a, b, rest];'],
    ['nested patterns', 'const { range: [start, [end]] }: { range: [number, [number]] } = { range: [1, [2]] }; return [start, end];'],
    ['entries of a map', 'const out: string[] = []; for (const [k, v] of new Map([["a", 1]])) out.push(k + v); return out;'],
    ['parameters', 'const pairs: [string, number][] = [["a", 1]]; function f({ p: [x] }: { p: [number] }) { return x; } return [pairs.map(([k, v]) => k + v), f({ p: [3] })];'],
  ])('give the same: %s', (_, code) => {
    const read = byIndex(wrapped(code));
    expect(run(`${read} return sample();`)).toEqual(run(code));
    expect(read).toMatch(/\[(?:index_\d+|\d)\]/u);
    expect(read).not.toMatch(/for \(const (?!array_\d)|\(?\[\w+, \w+\]\) =>/u);
  });

  it.each([
    ['sets', 'for (const n of new Set([1])) out.push(n);'],
    ['iterators', 'const [first] = new Set([1]); out.push(first);'],
    ['asynchronous functions', 'const f = async ([n]: [number]) => out.push(n);'],
  ])('are not what is read otherwise: %s', (_, code) => {
    const read = byIndex(wrapped(`const out: unknown[] = []; ${code}`));
    expect(read).not.toMatch(/(?:index|array)_\d/u);
  });
});
