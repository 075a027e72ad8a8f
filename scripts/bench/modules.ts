import type { Random } from './random.ts';
import { renamed, type Snippet, snippets } from './snippets.ts';

/** A generated file. */
export interface GeneratedModule {
  readonly name: string;
  readonly text: string;
}

/** What a file is, and from which snippets it is made. */
interface Kind {
  readonly extension: 'js' | 'jsx' | 'ts' | 'tsx';
  /** How it gets tokens. */
  readonly requests: readonly Snippet[];
  /** What stands around that. */
  readonly around: readonly Snippet[];
}

const { browser, server, anywhere, ordinary, components, typed } = snippets;

/** Half browser, half server; a third each of TypeScript, TypeScript or JavaScript with JSX, and plain JavaScript. */
const KINDS: readonly Kind[] = [
  { extension: 'tsx', requests: browser, around: [...components, ...components, ...ordinary, ...typed] },
  { extension: 'jsx', requests: browser, around: [...components, ...ordinary] },
  { extension: 'ts', requests: browser, around: [...ordinary, ...typed] },
  { extension: 'ts', requests: server, around: [...ordinary, ...typed] },
  { extension: 'js', requests: server, around: ordinary },
  { extension: 'js', requests: [...server, ...browser], around: ordinary },
];

/**
 * A file of an application that speaks OAuth: one or two snippets of OAuth among six to twelve of other code. Half of the
 * files get tokens, the others use or describe them. That makes files of 200 lines, of which half have a `grant_type` or
 * `response_type`, one in 130 lines. In some thirty public code bases, the files with such a name have 235 lines (median)
 * and one of the names in 60 to 200 lines, and they are a tenth to a half of the files that speak of OAuth at all.
 */
export function oauthModule(random: Random, index: number): GeneratedModule {
  const kind = random.pick(KINDS);
  const oauth = random.pick([kind.requests, anywhere]);
  const chosen = [
    ...random.shuffled(oauth).slice(0, random.between(1, 2)),
    ...random.shuffled(kind.around).slice(0, random.between(6, 12)),
  ];
  return { name: `module-${String(index)}.${kind.extension}`, text: assemble(random.shuffled(chosen)) };
}

/** A file of the same mixture with so many lines, or a few more: snippets are not cut. */
export function longModule(random: Random, lines: number): GeneratedModule {
  const oauth = [...browser, ...server, ...anywhere];
  const around = [...ordinary, ...components, ...typed];
  const chosen: Snippet[] = [];
  for (let count = 0; count < lines; ) {
    const snippet = random.pick(chosen.length % 5 === 0 ? oauth : around);
    chosen.push(snippet);
    count += lineCount(snippet.code) + 1;
  }
  return { name: `lines-${String(lines)}.tsx`, text: assemble(chosen) };
}

/** How many lines a text has. */
export function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function assemble(parts: readonly Snippet[]): string {
  const imports = new Set(parts.flatMap((part) => part.imports));
  const merged = mergeNamedImports([...imports]);
  const blocks = parts.map((part, index) => renamed(part, index));
  return `${[...(merged.length > 0 ? [merged.join('\n')] : []), ...blocks].join('\n\n')}\n`;
}

/** Two snippets may want different names of one package; a module must not import a name twice. */
function mergeNamedImports(imports: readonly string[]): string[] {
  const names = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const declaration of imports) {
    const [, list, source] = /^import \{ (.+) \} from ('.+');$/u.exec(declaration) ?? [];
    if (list === undefined || source === undefined) {
      others.push(declaration);
      continue;
    }
    const known = names.get(source) ?? new Set();
    for (const name of list.split(', ')) known.add(name);
    names.set(source, known);
  }
  return [...others, ...[...names].map(([source, known]) => `import { ${[...known].join(', ')} } from ${source};`)];
}
