import parser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';

import { type Messages, messagesOf } from '../../src/messages/messages.ts';
import { nodeIndexOf } from '../../src/syntax/node-index.ts';
import type { Holding } from '../../src/tokens/holding.ts';
import { siblingOf } from '../../src/tokens/siblings.ts';
import { tokensOf } from '../../src/tokens/tokens.ts';

/** The tokens that the arguments of `probe(…)` hold. */
export function holdings(code: string, filename = 'file.ts'): readonly Holding[] {
  return look(code, filename, (messages, argument) => tokensOf(messages).holdingsOf(argument));
}

/** The code after the argument of `probe(…)` was replaced by the other token of the same response. */
export function withSibling(code: string, wanted: 'access token' | 'id token'): string | undefined {
  const [edited] = look(code, 'file.ts', (messages, argument) => {
    const tokens = tokensOf(messages);
    return tokens.holdingsOf(argument).map((holding) => {
      const sibling = siblingOf(messages.evaluator, tokens, holding, wanted);
      return sibling?.replacements.reduceRight((text, { range, text: added }) => text.slice(0, range[0]) + added + text.slice(range[1]), code);
    });
  });
  return edited;
}

function look<T>(code: string, filename: string, ask: (messages: Messages, argument: TSESTree.Node) => readonly T[]): readonly T[] {
  let found: readonly T[] = [];
  const read = (sourceCode: TSESLint.SourceCode): void => {
    const messages = messagesOf(sourceCode);
    found = nodeIndexOf(sourceCode)
      .of('CallExpression')
      .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'probe')
      .flatMap(({ arguments: given }) => given.flatMap((argument) => ask(messages, argument)));
  };
  const isScript = filename.endsWith('.cjs');
  const messages = new Linter({ cwd: '/' }).verify(
    code,
    [
      {
        files: ['**/*.*'],
        plugins: {
          probe: { rules: { look: { create: (context) => ({ Program: () => { read(context.sourceCode as unknown as TSESLint.SourceCode); } }) } } },
        },
        rules: { 'probe/look': 'error' },
        languageOptions: isScript ? { sourceType: 'script' } : { parser },
      },
    ],
    filename,
  );
  const [problem] = messages;
  if (problem) throw new Error(problem.message);
  return found;
}
