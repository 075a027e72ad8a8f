import parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';

import { messagesOf } from '../../src/messages/messages.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import type { Holding } from '../../src/tokens/holding.ts';
import { tokensOf } from '../../src/tokens/tokens.ts';

/** The tokens that the arguments of `probe(…)` hold. */
export function holdings(code: string, filename = 'file.ts'): readonly Holding[] {
  let found: readonly Holding[] = [];
  const look = (sourceCode: TSESLint.SourceCode): void => {
    const tokens = tokensOf(messagesOf(sourceCode));
    found = nodeIndexOf(sourceCode)
      .of('CallExpression')
      .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe')
      .flatMap(({ arguments: given }) => given.flatMap((argument) => tokens.holdingsOf(argument)));
  };
  const isScript = filename.endsWith('.cjs');
  const messages = new Linter({ cwd: '/' }).verify(
    code,
    [
      {
        files: ['**/*.*'],
        plugins: {
          probe: { rules: { look: { create: (context) => ({ Program: () => { look(context.sourceCode as unknown as TSESLint.SourceCode); } }) } } },
        },
        rules: { 'probe/look': 'error' },
        languageOptions: isScript ? { sourceType: 'script' } : { parser: parser as Linter.Parser },
      },
    ],
    filename,
  );
  const [problem] = messages;
  if (problem) throw new Error(problem.message);
  return found;
}
