import type { TSESLint } from '@typescript-eslint/utils';

import { wholeIndexOf } from '../syntax/node-index.ts';
import { dottedPath } from './dotted-path.ts';
import { importsOf } from './imports.ts';
import { NamePatterns } from './patterns.ts';

/** Packages that ask the user for a line of text. */
const PROMPTS = new NamePatterns([
  'readline',
  'node:readline',
  'readline-sync',
  'inquirer',
  '@inquirer',
  'prompts',
  'prompt',
  'prompt-sync',
  'enquirer',
  '@clack/prompts',
  'ink',
]);

/** Members and functions that do. */
const QUESTIONS: ReadonlySet<string> = new Set(['prompt', 'window.prompt', 'process.stdin', 'vscode.window.showInputBox', 'window.showInputBox']);

/** Whether the file reads what a user types at a terminal or into a dialogue, such as a code that was copied. */
export function readsTypedInput(sourceCode: TSESLint.SourceCode): boolean {
  if (importsOf(sourceCode).some(({ specifier, typesOnly }) => !typesOnly && PROMPTS.matchesModule(specifier))) return true;
  const index = wholeIndexOf(sourceCode);
  const isQuestion = (path: readonly string[] | undefined): boolean => path !== undefined && QUESTIONS.has(path.join('.'));
  return (
    index.of('CallExpression').some(({ callee }) => isQuestion(dottedPath(callee))) ||
    index.of('MemberExpression').some((node) => isQuestion(dottedPath(node)))
  );
}
