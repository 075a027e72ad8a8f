import type { TSESLint } from '@typescript-eslint/utils';

import { wholeIndexOf } from '../syntax/node-index.ts';
import { evidenceAt } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { EVIDENCE_TABLE } from './evidence-table.ts';
import type { DirectiveRow, EvidenceRow, FileNameRow, GlobalRow, ImportRow } from './evidence-table.ts';
import { exportedNames } from './exports.ts';
import { isTestFile, matchedPath } from './file-names.ts';
import { GlobalUses } from './globals.ts';
import { Guards } from './guards.ts';
import { importsOf } from './imports.ts';
import type { ModuleImport } from './imports.ts';
import { NamePatterns } from './patterns.ts';
import { SHAPES } from './shapes.ts';

/** The evidence that the file shows, at most one piece for each row of the table and in its order. */
export function collectEvidence(sourceCode: TSESLint.SourceCode, filename: string): readonly Evidence[] {
  if (isTestFile(filename)) return [];
  const file = new FileFacts(sourceCode, filename);
  return EVIDENCE_TABLE.flatMap((row) => file.evidence(row) ?? []);
}

/** After so many guarded uses of one row the rest of the file is taken to be guarded, too. */
const MOST_GUARDED = 200;

class FileFacts {
  readonly #sourceCode: TSESLint.SourceCode;
  readonly #filename: string;
  readonly #guards: Guards;
  readonly #imports: readonly ModuleImport[];
  readonly #globals: GlobalUses;

  constructor(sourceCode: TSESLint.SourceCode, filename: string) {
    this.#sourceCode = sourceCode;
    this.#filename = filename;
    this.#guards = new Guards(sourceCode);
    this.#imports = importsOf(sourceCode);
    this.#globals = new GlobalUses(sourceCode, ALL_ROOTS);
  }

  evidence(row: EvidenceRow): Evidence | undefined {
    switch (row.by) {
      case 'directive':
        return this.#directive(row);
      case 'file name':
        return this.#fileName(row);
      case 'import':
        return this.#import(row);
      case 'global':
        return this.#global(row);
      case 'shape': {
        const found = SHAPES[row.shape](this.#sourceCode);
        return found && evidenceAt(found.node, row.place, found.finding, found.line);
      }
    }
  }

  #directive(row: DirectiveRow): Evidence | undefined {
    if (!this.#sourceCode.text.includes(row.directive)) return undefined;
    for (const node of wholeIndexOf(this.#sourceCode).of('ExpressionStatement')) {
      if (node.directive !== row.directive) continue;
      if ((node.parent.type === 'Program') !== (row.in === 'file')) continue;
      const phrase = `in code marked '${row.directive}' (line ${String(node.loc.start.line)})`;
      return { ...evidenceAt(node, row.place, `'${row.directive}' stands`), phrase };
    }
    return undefined;
  }

  #fileName(row: FileNameRow): Evidence | undefined {
    const path = matchedPath(this.#filename, row.pattern);
    if (path === undefined || !this.#exportsOneOf(row.exports)) return undefined;
    return { place: row.place, finding: `the file is '${path}'`, node: undefined };
  }

  /** A file that exports nothing by name can still be one that is being written. */
  #exportsOneOf(expected: readonly string[] | undefined): boolean {
    if (!expected) return true;
    const names = exportedNames(this.#sourceCode);
    return names.length === 0 || names.some(({ name }) => expected.includes(name));
  }

  #import(row: ImportRow): Evidence | undefined {
    const { packages, except } = importPatterns(row);
    const found = this.#imports.find(({ specifier, typesOnly, node }) => {
      if (typesOnly && row.typesOnly !== true) return false;
      return packages.matchesModule(specifier) && !except.matchesModule(specifier) && !this.#guards.protect(node);
    });
    return found && evidenceAt(found.node, row.place, `'${found.specifier}' is imported`);
  }

  #global(row: GlobalRow): Evidence | undefined {
    const { roots, paths } = globalPatterns(row);
    let guarded = 0;
    for (const { path, node } of this.#globals.of(roots)) {
      const pattern = paths.find((candidate) => startsWith(path, candidate));
      if (!pattern) continue;
      if (!this.#guards.protect(node)) {
        const shown = path.slice(0, Math.max(pattern.length, 2)).join('.');
        return evidenceAt(node, row.place, `'${shown}' is used`);
      }
      guarded += 1;
      if (guarded >= MOST_GUARDED) break;
    }
    return undefined;
  }
}

function startsWith(path: readonly string[], pattern: readonly string[]): boolean {
  return pattern.every((name, at) => {
    const actual = path[at];
    if (actual === undefined) return false;
    return name.endsWith('*') ? actual.startsWith(name.slice(0, -1)) : actual === name;
  });
}

interface GlobalPatterns {
  readonly roots: ReadonlySet<string>;
  readonly paths: readonly (readonly string[])[];
}

interface ImportPatterns {
  readonly packages: NamePatterns;
  readonly except: NamePatterns;
}

const globalPatterns = memoized((row: GlobalRow): GlobalPatterns => {
  const paths = row.paths.map((path) => path.split('.'));
  return { paths, roots: new Set(paths.map(([root = '']) => root)) };
});

const importPatterns = memoized((row: ImportRow): ImportPatterns => ({
  packages: new NamePatterns(row.packages),
  except: new NamePatterns(row.except ?? []),
}));

const ALL_ROOTS: ReadonlySet<string> = new Set(
  EVIDENCE_TABLE.flatMap((row) => (row.by === 'global' ? [...globalPatterns(row).roots] : [])),
);

/** The rows live as long as the program, and so do the patterns made of them. */
function memoized<Row extends EvidenceRow, Patterns>(compile: (row: Row) => Patterns): (row: Row) => Patterns {
  const patterns = new Map<Row, Patterns>();
  return (row) => {
    let known = patterns.get(row);
    if (known === undefined) {
      known = compile(row);
      patterns.set(row, known);
    }
    return known;
  };
}
