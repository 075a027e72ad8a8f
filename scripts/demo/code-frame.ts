import type { Finding } from './report.ts';

/** A source line and the marks below it, both cut to the same piece when the line is long. */
export interface CodeFrame {
  readonly code: string;
  readonly marks: string;
}

const CUT = '…';

/** The line of a finding, with marks under the offending part. Of a finding over several lines the first is shown. */
export function codeFrame(finding: Finding, width: number): CodeFrame {
  const { sourceLine } = finding;
  const start = Math.min(finding.column - 1, sourceLine.length);
  const end = finding.endLine > finding.line ? sourceLine.trimEnd().length : finding.endColumn - 1;

  const indent = sourceLine.length - sourceLine.trimStart().length;
  const from = end - indent <= width ? indent : Math.max(indent, start - Math.floor(width / 3));
  const to = Math.min(sourceLine.length, from + width);

  const before = printable(sourceLine.slice(from, start));
  const marked = printable(sourceLine.slice(start, Math.max(start, Math.min(end, to))));
  const after = printable(sourceLine.slice(start + marked.length, to)).trimEnd();
  const [head, tail] = [from > indent ? CUT : '', to < sourceLine.length ? CUT : ''];
  return {
    code: `${head}${before}${marked}${after}${tail}`,
    marks: ' '.repeat(head.length + before.length) + '^'.repeat(Math.max(1, marked.length)),
  };
}

/** One visible character for each character: linted code must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}
