import { readFileSync } from 'node:fs';

/** A page of `docs/rules`, as far as tests ask about it. */
export interface RulePage {
  /** The text of each heading. */
  readonly headings: readonly string[];
  /** The blocks of JavaScript and TypeScript. */
  readonly blocks: readonly CodeBlock[];
}

/**
 * A fenced block of code. What the rule is to make of it is said by the nearest heading above it that starts with
 * *Incorrect* or *Correct*. How to lint it stands behind the language:
 * `ts filename="app/route.ts" settings='{"applicationType":"web"}' options='{"allowIn":["web"]}'`.
 */
export interface CodeBlock {
  readonly verdict: 'correct' | 'incorrect' | undefined;
  readonly line: number;
  readonly code: string;
  readonly filename: string;
  /** What `settings.oauth` is. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly options: readonly unknown[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

const languages = ['js', 'jsx', 'mjs', 'cjs', 'ts', 'tsx', 'mts', 'cts'];

/** Reads the page of a rule. Throws on a block whose information cannot be understood. */
export function readRulePage(name: string): RulePage {
  return parseRulePage(readFileSync(new URL(`../../docs/rules/${name}.md`, import.meta.url), 'utf8'));
}

export function parseRulePage(markdown: string): RulePage {
  const headings: string[] = [];
  const blocks: CodeBlock[] = [];
  const lines = markdown.split('\n');
  let above: Heading[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, hashes, text] = /^(#+) (.*)$/u.exec(line) ?? [];
    if (hashes !== undefined && text !== undefined) {
      headings.push(text);
      above = [...above.filter(({ level }) => level < hashes.length), { level: hashes.length, text }];
    }
    const [, fence, info] = /^(`{3,})(.*)$/u.exec(line) ?? [];
    if (fence === undefined || info === undefined) continue;
    const end = lines.indexOf(fence, index + 1);
    if (end < 0) throw new Error(`Line ${String(index + 1)}: the block does not end.`);
    const code = `${lines.slice(index + 1, end).join('\n')}\n`;
    const block = codeBlock(info.trim(), { code, line: index + 1, verdict: verdictUnder(above) });
    if (block !== undefined) blocks.push(block);
    index = end;
  }
  return { headings, blocks };
}

function codeBlock(info: string, block: Pick<CodeBlock, 'code' | 'line' | 'verdict'>): CodeBlock | undefined {
  const [, language = '', rest = ''] = /^(\S*)(.*)$/u.exec(info) ?? [];
  if (!languages.includes(language)) return undefined;
  const given = readAttributes(rest, block.line);
  const options = given.get('options');
  return {
    ...block,
    filename: given.get('filename') ?? `example.${language}`,
    settings: parseRecord(given.get('settings') ?? '{}'),
    options: options === undefined ? [] : [parseRecord(options)],
  };
}

/** `name="value"` or `name='value'`, separated by blanks. */
function readAttributes(text: string, line: number): Map<string, string> {
  const attributes = new Map<string, string>();
  const rest = text.replaceAll(/ (filename|options|settings)=(["'])(.*?)\2(?= |$)/gu, (_, name: string, __, value: string) => {
    attributes.set(name, value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`Line ${String(line)}: cannot read \`${rest.trim()}\`.`);
  return attributes;
}

function parseRecord(json: string): Readonly<Record<string, unknown>> {
  return JSON.parse(json) as Readonly<Record<string, unknown>>;
}

function verdictUnder(headings: readonly Heading[]): CodeBlock['verdict'] {
  const words = headings.map(({ text }) => /^(?:Inc|C)orrect\b/u.exec(text)?.[0].toLowerCase());
  return words.findLast((word): word is 'correct' | 'incorrect' => word === 'correct' || word === 'incorrect');
}
