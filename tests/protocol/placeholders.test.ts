import { describe, expect, it } from 'vitest';

import { isPlaceholder, PLACEHOLDER_FORMS, PUBLISHED_EXAMPLES, saysThereIsNone } from '../../src/protocol/placeholders.ts';

describe.each(PLACEHOLDER_FORMS)('$why', ({ pattern, why, examples }) => {
  it.each(examples)('%j', (text) => {
    expect(text).toMatch(pattern);
    expect(isPlaceholder(text)).toBe(true);
  });

  it('is said in a sentence', () => {
    expect(why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a placeholder', () => {
  it.each([
    'GOCSPX-abcDEF123ghi',
    '8f14e45fceea167a5a36dedd4bea2543',
    '3c4f8a9d-1f2e-4b7a-9c1d-2e3f4a5b6c7d',
    'Ab3~kd8.Qwe9-asdKJ2',
    'a1B2c3D4e5F6g7H8',
    'kJ8sdf7Sdf8sdf9Sdf',
    'C113nt53KR3TN6N90yVuAgICxIRwsObLi0E67/N8eRN=',
    'hunter2isMyDogs7',
  ])('is not %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it.each([...PUBLISHED_EXAMPLES.keys()])('is the example %s of a specification', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it('may be encoded', () => {
    expect(isPlaceholder(btoa('test-client-secret-of-shop'))).toBe(true);
    expect(isPlaceholder('dGVzdC1jbGllbnQtc2VjcmV0LWZvci1zaG9w')).toBe(true);
  });

  it('is found in time, whatever the text', () => {
    const started = performance.now();
    for (const text of ['-'.repeat(5000), `a${'-'.repeat(5000)}!x9Y`, 'aB'.repeat(5000), 'a1-'.repeat(5000)]) isPlaceholder(`${text}~9Z`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a text that says there is no secret', () => {
  it.each(['dummy', 'dummy-secret', 'none', 'n/a', 'not-needed', 'public', '', '***'])('is %j', (text) => {
    expect(saysThereIsNone(text)).toBe(true);
  });

  it.each(['your-client-secret', 'notary-7Gh2lPq9', 'nothingToSee', 'k7Gh2lPq9sXz41'])('is not %j', (text) => {
    expect(saysThereIsNone(text)).toBe(false);
  });
});
