import tsParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { ESLint, Linter as LinterTypes } from 'eslint';

import { babelParser } from '../support/babel-parser.ts';

export type ParserName = 'espree' | 'typescript-eslint' | 'babel';

export interface ProbeOptions {
  readonly filename?: string;
  readonly parser?: ParserName;
  /** Globals that the configuration declares. */
  readonly globals?: Readonly<Record<string, 'readonly'>>;
  readonly sourceType?: 'module' | 'script' | 'commonjs';
}

/** Gives what `look` sees of the file at the moment when a rule of it is created. */
export function probe<T>(code: string, look: (sourceCode: TSESLint.SourceCode) => T, options: ProbeOptions = {}): T {
  const seen: T[] = [];
  const plugin: ESLint.Plugin = {
    rules: {
      look: {
        create(context) {
          seen.push(look(context.sourceCode as unknown as TSESLint.SourceCode));
          return {};
        },
      },
    },
  };
  const messages = new Linter({ cwd: '/' }).verify(
    code,
    [
      {
        files: ['**/*.*'],
        plugins: { probe: plugin },
        rules: { 'probe/look': 'error' },
        languageOptions: languageOptions(options),
      },
    ],
    { filename: options.filename ?? 'file.tsx' },
  );
  const [value] = seen;
  if (value === undefined) throw new Error(messages.map(({ message }) => message).join('\n') || 'The probe saw nothing.');
  return value;
}

function languageOptions(options: ProbeOptions): LinterTypes.LanguageOptions {
  const parser = options.parser ?? 'espree';
  return {
    sourceType: options.sourceType ?? 'module',
    globals: options.globals ?? {},
    ...(parser === 'espree' ? {} : { parser: parser === 'babel' ? babelParser : tsParser }),
    parserOptions: {
      ecmaFeatures: { jsx: true },
      ...(parser === 'babel' ? { requireConfigFile: false, babelOptions: { presets: ['@babel/preset-react'] } } : {}),
    },
  };
}
