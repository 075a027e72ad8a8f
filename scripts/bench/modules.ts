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

/** The words by which the mixtures are counted, whatever the gate of the plugin makes of them. */
const OAUTH =
  /grant_?type|response_?type|client_?(?:id|secret)|redirect_?ur[il]|id_?token|access_?token|refresh_?token|oauth|openid|oidc|code_(?:verifier|challenge)|token_endpoint_auth|bearer|msal|keycloak|passport|auth0|okta|supabase|amplify|arctic|next-auth|better-auth|google\.accounts|jwt|jsonwebtoken|jose|jsforce|modelcontextprotocol|hapi\/bell|app-?auth|auth-session|azure\/identity|google-?auth|googleapis|solid-client-authn|firebase\/auth|@auth\/|['"]grant['"]/i;
/** The names that only requests have. */
const TELL_TALE = /(?:grant|response)(?:_|%5f)type|client(?:_|%5f)id|client(?:_|%5f)key|appid/i;

/** How many of twenty files name what a request has, and how many only use tokens; the others do neither. */
export interface Mixture {
  readonly requesting: number;
  readonly using: number;
}

/**
 * Code whose business is OAuth. Of the files of better-auth, next-auth, grant, oidc-client, okta-react, Okta's sign-in
 * widget and Nuxt's auth module, 2 to 17 in a hundred have a name that only requests have (11 in the middle), and 39 to 96
 * a word of OAuth (64 in the middle). In applications these are 0 to 9 and 2 to 26 in a hundred.
 */
export const OAUTH_HEAVY: Mixture = { requesting: 3, using: 10 };

/** More than any code base that was found: a word of OAuth in every file, and a request in every other. */
export const OAUTH_EVERYWHERE: Mixture = { requesting: 10, using: 10 };

/** One file: one or two snippets of OAuth, or none, among six to twelve of other code; some 200 lines. */
export function oauthModule(random: Random, index: number, mixture: Mixture): GeneratedModule {
  const kind = random.pick(KINDS);
  const drawn = random.between(1, 20);
  // What names a parameter of a request is counted as writing one, as in the code bases that the mixtures are taken from.
  const speaking = new Set([...anywhere, ...kind.around].filter(({ code }) => OAUTH.test(code)));
  const naming = [...speaking].filter(({ code }) => TELL_TALE.test(code));
  const using = [...speaking].filter(({ code }) => !TELL_TALE.test(code));
  const oauth = drawn <= mixture.requesting ? [...kind.requests, ...naming] : drawn <= mixture.requesting + mixture.using ? using : [];
  const chosen = [
    ...random.shuffled(oauth).slice(0, random.between(1, 2)),
    ...random.shuffled(kind.around.filter((snippet) => !speaking.has(snippet))).slice(0, random.between(6, 12)),
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
