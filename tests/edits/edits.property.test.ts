import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addParameter } from '../../src/edits/add-parameter.ts';
import type { Edit } from '../../src/edits/edit.ts';
import { removeParameter } from '../../src/edits/remove-parameter.ts';
import { addWord, removeWord, replaceText, replaceWord } from '../../src/edits/words.ts';
import type { KnownText, OAuthMessage } from '../../src/messages/model.ts';
import { FORMS, type ParameterSet, parameterSets, type Style, styles, values, words } from './forms.ts';
import { applied, inFile, messagesIn, parameterIn, textIn } from './probe.ts';

const RUNS = 60;

/** What the messages of the code say, by name and value. */
function meaningOf(code: string): Record<string, string>[] {
  return inFile(code, (sourceCode) =>
    messagesIn(sourceCode).map((message) =>
      Object.fromEntries(message.parameters.all.map(({ name }) => [name, textIn(message, name).text])),
    ),
  );
}

/** Makes an edit and tells whether the messages mean what was intended, and nothing else. A refusal is no mistake. */
function check(
  code: string,
  change: (message: OAuthMessage) => Edit | undefined,
  intended: ParameterSet,
): 'made' | 'refused' {
  const result = inFile(code, (sourceCode) => {
    const [message, ...others] = messagesIn(sourceCode);
    expect(others, code).toEqual([]);
    if (!message) throw new Error(`No message in:\n${code}`);
    return applied(code, change(message));
  });
  if (result === undefined) return 'refused';
  expect(meaningOf(result), `${code}\n  became\n${result}`).toEqual([Object.fromEntries(intended)]);
  expect(commentsOf(result)).toEqual(commentsOf(code));
  return 'made';
}

function commentsOf(code: string): string[] {
  return inFile(code, (sourceCode) => sourceCode.getAllComments().map((comment) => comment.value));
}

function without(parameters: ParameterSet, name: string): ParameterSet {
  return parameters.filter(([other]) => other !== name);
}

function withValue(parameters: ParameterSet, name: string, value: string): ParameterSet {
  return parameters.map((pair) => (pair[0] === name ? [name, value] : pair));
}

/** What is optional in the set, with its value. */
function target(parameters: ParameterSet, index: number): readonly [string, string] {
  const optional = parameters.filter(([name]) => !['response_type', 'client_id', 'redirect_uri'].includes(name));
  const chosen = optional[index % optional.length];
  if (!chosen) throw new Error('No optional parameter');
  return chosen;
}

const cases = fc.record({ parameters: parameterSets, style: styles, index: fc.nat(11) });

/** Values that need no escape can be mapped wherever they stand. */
function isMappable(value: string, style: Style): boolean {
  return !value.includes(style.quote);
}

describe.each(Object.entries(FORMS))('%s', (form, write) => {
  it('is read as it is meant', () => {
    fc.assert(
      fc.property(cases, ({ parameters, style }) => {
        expect(meaningOf(write(parameters, style))).toEqual([Object.fromEntries(parameters)]);
      }),
      { numRuns: 30 },
    );
  });

  it('loses a parameter', () => {
    fc.assert(
      fc.property(cases, ({ parameters, style, index }) => {
        const [name] = target(parameters, index);
        const code = write(parameters, style);
        const outcome = check(code, (message) => removeParameter(parameterIn(message, name)), without(parameters, name));
        if (style.semicolon === ';') expect(outcome, code).toBe('made');
      }),
      { numRuns: RUNS },
    );
  });

  it('gets a parameter', () => {
    fc.assert(
      fc.property(cases, values, ({ parameters, style }, value) => {
        const code = write(parameters, style);
        const outcome = check(code, (message) => addParameter(message, 'login_hint', value), [
          ...parameters,
          ['login_hint', value],
        ]);
        expect(outcome, code).toBe('made');
      }),
      { numRuns: RUNS },
    );
  });

  it('gets another value', () => {
    fc.assert(
      fc.property(cases, values, ({ parameters, style, index }, value) => {
        const [name, old] = target(parameters, index);
        const code = write(parameters, style);
        const outcome = check(code, (message) => replaceText(textIn(message, name), value), withValue(parameters, name, value));
        if (isMappable(old, style)) expect(outcome, code).toBe('made');
      }),
      { numRuns: RUNS },
    );
  });

  it('gets, changes and loses a word', () => {
    fc.assert(
      fc.property(cases, words, fc.constantFrom('first', 'last'), ({ parameters, style, index }, word, position) => {
        const [name, old] = target(parameters, index);
        const oldWords = old.split(' ');
        const at = index % oldWords.length;
        const chosen = (text: KnownText): KnownText['words'][number] => {
          const found = text.words[at];
          if (!found) throw new Error('No such word');
          return found;
        };
        const code = write(parameters, style);
        const intended = (changed: readonly string[]): ParameterSet => withValue(parameters, name, changed.join(' '));
        const added = check(
          code,
          (message) => addWord(textIn(message, name), word, position),
          intended(position === 'first' ? [word, ...oldWords] : [...oldWords, word]),
        );
        const replaced = check(
          code,
          (message) => replaceWord(textIn(message, name), chosen(textIn(message, name)), word),
          intended(oldWords.with(at, word)),
        );
        const removed = check(
          code,
          (message) => removeWord(textIn(message, name), chosen(textIn(message, name))),
          intended(oldWords.toSpliced(at, 1)),
        );
        if (!isMappable(old, style)) return;
        expect({ added, replaced, removed }, `${form}: ${code}`).toEqual({
          added: 'made',
          replaced: 'made',
          removed: oldWords.length > 1 ? 'made' : 'refused',
        });
      }),
      { numRuns: RUNS },
    );
  });
});
