import { codeFrame } from './code-frame.ts';
import { isAsExpected } from './lint-examples.ts';
import type { ExampleReport } from './lint-examples.ts';
import type { Paint } from './paint.ts';
import type { Finding, Report, Unreadable } from './report.ts';

const MAX_UNREADABLE = 10;

/** Prints reports for people. */
export class Printer {
  readonly #write: (text: string) => void;
  readonly #paint: Paint;
  readonly #width: number;

  constructor(write: (text: string) => void, paint: Paint, columns: number) {
    this.#write = write;
    this.#paint = paint;
    this.#width = Math.max(40, Math.min(columns, 140) - 12);
  }

  example(example: ExampleReport): void {
    const { report, variant } = example;
    this.#heading(report.name);
    this.#findings(report.findings);
    this.#unreadable(report.unreadable);
    const verdict = report.findings.length === 0 ? `${counted(report.fileCount, 'file')}, clean` : summary(report);
    const wanted = variant === 'bad' ? 'findings were expected' : 'none was expected';
    if (isAsExpected(example)) this.#line(this.#paint('green', `✔ ${verdict}`));
    else this.#line(this.#paint('red', `✖ ${verdict}, but ${wanted}`));
  }

  folder(report: Report): void {
    this.#heading(report.name);
    this.#findings(report.findings);
    this.#unreadable(report.unreadable);
    this.#line(summary(report));
  }

  total(reports: readonly Report[], milliseconds: number): void {
    const all: Report = {
      name: '',
      fileCount: reports.reduce((sum, { fileCount }) => sum + fileCount, 0),
      findings: reports.flatMap(({ findings }) => findings),
      unreadable: reports.flatMap(({ unreadable }) => unreadable),
    };
    this.#heading('In all');
    for (const [rule, count] of countByRule(all.findings)) {
      this.#line(`${String(count).padStart(6)}  ${rule}`);
    }
    this.#line(`${summary(all)}, ${(milliseconds / 1000).toFixed(1)} s`);
  }

  #heading(text: string): void {
    this.#line(`\n${this.#paint(['bold', 'inverse'], ` ${text} `)}\n`);
  }

  #findings(findings: readonly Finding[]): void {
    for (const [file, ofFile] of groupBy(findings, ({ file }) => file)) {
      this.#line(this.#paint('underline', file));
      for (const finding of ofFile) this.#finding(finding);
    }
  }

  #finding(finding: Finding): void {
    const { code, marks } = codeFrame(finding, this.#width);
    const number = String(finding.line);
    const gutter = ' '.repeat(number.length);
    const place = `${number}:${String(finding.column)}`;
    this.#line(`  ${this.#paint('bold', place)}  ${finding.message}  ${this.#paint('gray', finding.ruleId)}\n`);
    this.#line(`    ${this.#paint('gray', `${number} |`)} ${code}`);
    this.#line(`    ${this.#paint('gray', `${gutter} |`)} ${this.#paint('red', marks)}\n`);
  }

  #unreadable(unreadable: readonly Unreadable[]): void {
    for (const { file, line, message } of unreadable.slice(0, MAX_UNREADABLE)) {
      const [firstLine = ''] = message.split('\n');
      this.#line(this.#paint('yellow', `not read: ${file}:${String(line)}  ${firstLine}`));
    }
    const more = unreadable.length - MAX_UNREADABLE;
    if (more > 0) this.#line(this.#paint('yellow', `not read: ${counted(more, 'file')} more`));
  }

  #line(text: string): void {
    this.#write(`${text}\n`);
  }
}

function countByRule(findings: readonly Finding[]): [rule: string, count: number][] {
  return [...groupBy(findings, ({ ruleId }) => ruleId)]
    .map(([rule, { length }]): [string, number] => [rule, length])
    .sort(([ruleA, a], [ruleB, b]) => b - a || ruleA.localeCompare(ruleB));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function summary({ fileCount, findings, unreadable }: Report): string {
  const parts = [counted(fileCount, 'file'), counted(findings.length, 'report')];
  if (unreadable.length > 0) parts.push(`${counted(unreadable.length, 'file')} not understood by the parser`);
  return parts.join(', ');
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
