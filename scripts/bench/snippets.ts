import { readFileSync } from 'node:fs';

/** A piece of code that can stand in a module beside others, with a name of its own in place of `gadget`. */
export interface Snippet {
  /** Import declarations. */
  readonly imports: readonly string[];
  readonly code: string;
}

/**
 * The files of `snippets/` hold real code. A comment `// ## what it is | imports` begins a snippet, and the names that
 * a snippet declares contain `gadget`.
 */
export const snippets = {
  browser: readSnippets('browser.js'),
  server: readSnippets('server.js'),
  anywhere: readSnippets('anywhere.js'),
  ordinary: readSnippets('ordinary.js'),
  components: readSnippets('components.jsx'),
  typed: readSnippets('typed.ts'),
};

function readSnippets(file: string): readonly Snippet[] {
  const text = readFileSync(new URL(`snippets/${file}`, import.meta.url), 'utf8');
  const [, ...parts] = text.split(/^\/\/ ## /mu);
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [, imports = ''] = heading.split(' | ');
    return { imports: imports.match(/import [^;]+;/gu) ?? [], code: lines.join('\n').trim() };
  });
}

const NOUNS = ['account', 'booking', 'customer', 'document', 'employee', 'invoice', 'listing', 'order', 'parcel', 'ticket'];

/** The code with `gadget` renamed, in the case in which it stands. `index` makes the names unique in their module. */
export function renamed({ code }: Snippet, index: number): string {
  const noun = NOUNS[index % NOUNS.length] ?? 'gadget';
  const name = `${noun}${index < NOUNS.length ? '' : String(index)}`;
  return code
    .replaceAll('gadget', name)
    .replaceAll('Gadget', name.charAt(0).toUpperCase() + name.slice(1))
    .replaceAll('GADGET', name.toUpperCase());
}
