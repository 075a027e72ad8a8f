import type { Random } from './random.ts';
import { renamed, type Snippet, snippets } from './snippets.ts';

/** A generated file. */
export interface GeneratedModule {
  readonly name: string;
  readonly text: string;
}

/** What a file is, and from which snippets it is made: first those that speak OAuth, then those that stand around them. */
interface Kind {
  readonly extension: 'js' | 'jsx' | 'ts' | 'tsx';
  readonly oauth: readonly Snippet[];
  readonly around: readonly Snippet[];
}

const { browser, server, anywhere, ordinary, components, typed } = snippets;

/** Half browser, half server; a third each of TypeScript, TypeScript or JavaScript with JSX, and plain JavaScript. */
const KINDS: readonly Kind[] = [
  { extension: 'tsx', oauth: [...browser, ...anywhere], around: [...components, ...components, ...ordinary, ...typed] },
  { extension: 'jsx', oauth: [...browser, ...anywhere], around: [...components, ...ordinary] },
  { extension: 'ts', oauth: [...browser, ...anywhere], around: [...ordinary, ...typed] },
  { extension: 'ts', oauth: [...server, ...anywhere], around: [...ordinary, ...typed] },
  { extension: 'js', oauth: [...server, ...anywhere], around: ordinary },
  { extension: 'js', oauth: [...server, ...browser], around: ordinary },
];

/** A file as an application that speaks OAuth has it: one to three snippets of OAuth among two to six of other code. */
export function oauthModule(random: Random, index: number): GeneratedModule {
  const kind = random.pick(KINDS);
  const chosen = [
    ...random.shuffled(kind.oauth).slice(0, random.between(1, 3)),
    ...random.shuffled(kind.around).slice(0, random.between(2, 6)),
  ];
  return { name: `module-${String(index)}.${kind.extension}`, text: assemble(random.shuffled(chosen)) };
}

/** A file of the same mixture with so many lines, or a few more: snippets are not cut. */
export function longModule(random: Random, lines: number): GeneratedModule {
  const oauth = [...browser, ...server, ...anywhere];
  const around = [...ordinary, ...components, ...typed];
  const chosen: Snippet[] = [];
  for (let count = 0; count < lines; ) {
    const snippet = random.pick(chosen.length % 3 === 0 ? oauth : around);
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
