import { join } from 'node:path';

import tsParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { ESLint, Linter as LinterTypes } from 'eslint';

import { Evaluator } from '../../src/evaluation/evaluator.ts';
import type { Piece, Value } from '../../src/evaluation/value.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';

export interface AskOptions {
  readonly parser?: 'typescript-eslint' | 'espree';
  readonly sourceType?: 'module' | 'script' | 'commonjs';
  /** A folder with a `tsconfig.json`; the code stands in its `file.tsx`. */
  readonly project?: string;
}

/** Gives what `look` finds out about the code, at the moment when rules run. */
export function ask<T>(code: string, look: (evaluator: Evaluator) => T, options: AskOptions = {}): T {
  const seen: { readonly value: T }[] = [];
  const plugin: ESLint.Plugin = {
    rules: {
      look: {
        create: (context) => ({
          Program() {
            seen.push({ value: look(new Evaluator(context.sourceCode as unknown as TSESLint.SourceCode)) });
          },
        }),
      },
    },
  };
  const filename = options.project === undefined ? 'file.tsx' : join(options.project, 'file.tsx');
  const parser = options.parser === 'espree' ? {} : { parser: tsParser };
  const languageOptions: LinterTypes.LanguageOptions = {
    sourceType: options.sourceType ?? 'module',
    ...parser,
    parserOptions: {
      // A single run, which the parser takes a build server's to be, reads the file and not the code that is asked about.
      ecmaFeatures: { jsx: true },
      ...(options.project === undefined ? {} : { project: './tsconfig.json', tsconfigRootDir: options.project, disallowAutomaticSingleRunInference: true }),
    },
  };
  const config: LinterTypes.Config = { files: ['**/*'], plugins: { ask: plugin }, rules: { 'ask/look': 'error' }, languageOptions };
  const messages = new Linter({ cwd: options.project ?? '/' }).verify(code, [{ files: ['**/*.tsx'] }, config], { filename });
  const [first] = seen;
  if (!first) throw new Error(messages.map(({ message }) => message).join('\n') || 'Nothing was seen.');
  return first.value;
}

/** The arguments of each call of `probe(…)`, in document order. */
export function probed(evaluator: Evaluator): readonly TSESTree.Node[] {
  return nodeIndexOf(evaluator.sourceCode)
    .of('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe')
    .flatMap((call) => call.arguments);
}

/** What the arguments of `probe(…)` can be, in a readable form. */
export function valueOf(code: string, options?: AskOptions): string {
  return ask(code, (evaluator) => probed(evaluator).map((node) => render(evaluator.evaluate(node))).join('; '), options);
}

/** What the initializers of the names can be at the end of their life. */
export function wholeOf(code: string, ...texts: readonly string[]): string {
  return ask(code, (evaluator) => {
    const all = ['Literal', 'TemplateLiteral', 'ObjectExpression', 'NewExpression', 'ArrayExpression'] as const;
    const nodes: TSESTree.Node[] = all.flatMap((type): readonly TSESTree.Node[] => nodeIndexOf(evaluator.sourceCode).of(type));
    return texts
      .map((text) => {
        const node = nodes.find((candidate) => evaluator.sourceCode.getText(candidate) === text);
        return node ? render(evaluator.evaluateWhole(node)) : `no ${text}`;
      })
      .join('; ');
  });
}

/** The access path of each argument of `probe(…)`, or `-`. */
export function pathOf(code: string, options?: AskOptions): string {
  return ask(
    code,
    (evaluator) =>
      probed(evaluator)
        .map((node) => evaluator.paths.of(node))
        .map((path) => (path ? `${path.root.kind === 'global' ? 'global ' : ''}${path.root.name}: ${path.steps}` : '-'))
        .join('; '),
    options,
  );
}

/** The parameters that the argument of `probe(…)` has when it is read as a URL, query string or form body. */
export function queryOf(code: string): string {
  return ask(code, (evaluator) => {
    const [node] = probed(evaluator);
    const value = node && evaluator.evaluate(node);
    if (value?.kind !== 'text') return value ? `no text: ${render(value)}` : 'no probe';
    const { base, query } = evaluator.parse(value);
    return `${render(base)} ${query ? render(query) : '-'}`;
  });
}

/**
 * A value as text: `'literal'`, `'…○…'` for an unknown hole, `%(…)` around what is percent-encoded, `[…]` for lists,
 * `{…}` for records (with `name?` for what is written on one branch only, and `…` when there can be more), `a | b`.
 */
export function render(value: Value): string {
  switch (value.kind) {
    case 'text':
      return `'${value.pieces.map(renderPiece).join('')}'`;
    case 'list':
      return `[${[...value.elements.map(render), ...(value.open ? ['…'] : [])].join(', ')}]`;
    case 'record': {
      const entries = value.entries.map((entry) => `${entry.key}${entry.certain ? '' : '?'}: ${render(entry.value)}`);
      return `${value.flavour === 'object' ? '' : value.flavour}{${[...entries, ...(value.open ? ['…'] : [])].join(', ')}}`;
    }
    case 'url':
      return `url ${render(value.href)} ${render(value.search)}`;
    case 'choice':
      return `${value.because === 'branch' ? '' : value.because}(${value.options.map(render).join(' | ')})`;
    case 'scalar':
      return String(value.value);
    case 'unknown':
      return '?';
  }
}

function renderPiece(piece: Piece): string {
  const inner = piece.kind === 'literal' ? piece.text : piece.value.kind === 'unknown' ? '○' : `○${render(piece.value)}`;
  return piece.encoded ? `%(${inner})` : inner;
}
