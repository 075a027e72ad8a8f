import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';

import { oncePerFile, type Once, rememberingLast } from '../../src/syntax/once.ts';

describe('what is worked out once', () => {
  const one = { name: 'one' };
  const two = { name: 'two' };

  it('is worked out again only for another subject', () => {
    const once: Once<{ readonly name: string }> = rememberingLast();
    const asked: string[] = [];
    const lengthOf = once(({ name }) => asked.push(name) && name.length);
    expect([lengthOf(one), lengthOf(one), lengthOf(two), lengthOf(two), lengthOf(one)]).toEqual([3, 3, 3, 3, 3]);
    expect(asked).toEqual(['one', 'two', 'one']);
  });

  it('may be nothing, and is remembered all the same', () => {
    const once: Once<object> = rememberingLast();
    let count = 0;
    const nothing = once((): string | undefined => {
      count += 1;
      return undefined;
    });
    expect([nothing(one), nothing(one)]).toEqual([undefined, undefined]);
    expect(count).toBe(1);
  });

  it('is forgotten together with what others worked out', () => {
    const once: Once<{ readonly name: string }> = rememberingLast();
    const first = once((subject) => ({ subject }));
    const second = once((subject) => ({ subject }));
    const before = first(one);
    second(two);
    expect(first(one)).not.toBe(before);
    expect(first(one)).toEqual(before);
  });

  it('belongs to its subject, also when another one is asked about meanwhile', () => {
    const once: Once<{ readonly name: string }> = rememberingLast();
    const nameOf = once(({ name }) => name);
    const beside = once(({ name }) => `${name} beside ${nameOf(two)}`);
    expect(beside(one)).toBe('one beside two');
    expect([nameOf(one), beside(one), nameOf(two), beside(two)]).toEqual(['one', 'one beside two', 'two', 'two beside two']);
  });

  it('is given what else it needs', () => {
    const once: Once<{ readonly name: string }> = rememberingLast();
    const joined = once(({ name }, suffix: string) => name + suffix);
    expect([joined(one, '!'), joined(one, '?'), joined(two, '?')]).toEqual(['one!', 'one!', 'two?']);
  });

  it('is told apart by what stands for its subject', () => {
    const once: Once<{ length: number }> = rememberingLast(({ length }) => length);
    const isLong = once(({ length }) => length > 1);
    const changing = { length: 1 };
    const before = isLong(changing);
    changing.length = 2;
    expect([before, isLong(changing)]).toEqual([false, true]);
  });

  // Oxlint has one for all files.
  it('is worked out for each tree of one source code object', () => {
    const sourceCode = { ast: { comments: [] } } as unknown as TSESLint.SourceCode;
    const treeOf = oncePerFile(({ ast }) => ast);
    const before = treeOf(sourceCode);
    Object.assign(sourceCode, { ast: { comments: [] } });
    expect(treeOf(sourceCode)).toBe(sourceCode.ast);
    expect(treeOf(sourceCode)).not.toBe(before);
  });
});
