import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter, type Rule } from 'eslint';

import type { Edit } from '../../src/edits/edit.ts';
import { messagesOf } from '../../src/messages/messages.ts';
import type { KnownText, OAuthMessage, Parameter, Word } from '../../src/messages/model.ts';

/** Runs a question on the file while its nodes know their parents. Throws where the code does not parse. */
export function inFile<T>(code: string, ask: (sourceCode: TSESLint.SourceCode) => T, languageOptions: Linter.LanguageOptions = { parser }): T {
  const answers: T[] = [];
  const rule: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        answers.push(ask(context.sourceCode as unknown as TSESLint.SourceCode));
      },
    }),
  };
  const config: Linter.Config = {
    files: ['**/*.tsx'],
    plugins: { probe: { rules: { probe: rule } } },
    rules: { 'probe/probe': 'error' },
    languageOptions,
  };
  const [problem] = new Linter().verify(code, [config], { filename: 'file.tsx' });
  const [answer] = answers;
  if (problem || answers.length === 0) throw new Error(`${problem?.message ?? 'No answer'} in:\n${code}`);
  return answer as T;
}

/** Every message of the file. */
export function messagesIn(sourceCode: TSESLint.SourceCode): readonly OAuthMessage[] {
  const { authorizationRequests, tokenRequests, clientMetadata } = messagesOf(sourceCode);
  return [...authorizationRequests, ...tokenRequests, ...clientMetadata];
}

/** The code after an edit of its only message, or `undefined` when the edit is refused. */
export function edited(
  code: string,
  choose: (message: OAuthMessage) => Edit | undefined,
  languageOptions?: Linter.LanguageOptions,
): string | undefined {
  const edit = (sourceCode: TSESLint.SourceCode): string | undefined => {
    const [message] = messagesIn(sourceCode);
    if (!message) throw new Error(`No message in:\n${code}`);
    return applied(code, choose(message));
  };
  return inFile(code, edit, languageOptions);
}

/** The code after an edit. */
export function applied(code: string, edit: Edit | undefined): string | undefined {
  if (!edit) return undefined;
  const fixes = [edit(FIXER)].flat().sort((left, right) => right.range[0] - left.range[0] || right.range[1] - left.range[1]);
  let result = code;
  for (const { range, text } of fixes) result = result.slice(0, range[0]) + text + result.slice(range[1]);
  return result;
}

const FIXER = {
  replaceTextRange: (range: readonly [number, number], text: string) => ({ range, text }),
} as TSESLint.RuleFixer;

/** The parameter of that name, which has to be there. */
export function parameterIn(message: OAuthMessage, name: string): Parameter {
  const parameter = message.parameters.get(name);
  if (!parameter) throw new Error(`No ${name}`);
  return parameter;
}

/** The first string that a parameter can be. */
export function textIn(message: OAuthMessage, name: string): KnownText {
  const { value } = parameterIn(message, name);
  const [text] = value.state === 'known' || value.state === 'partial' ? value.texts : [];
  if (!text) throw new Error(`${name} is not known`);
  return text;
}

/** A word of a text, which has to be there. */
export function wordIn(text: KnownText, name: string): Word {
  const word = text.words.find((candidate) => candidate.text === name);
  if (!word) throw new Error(`No ${name}`);
  return word;
}
