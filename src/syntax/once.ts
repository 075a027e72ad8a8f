import type { TSESLint } from '@typescript-eslint/utils';

/** Makes of a function about a subject one that works its answer out once for each, with whatever else it needs. */
export type Once<Subject> = <Answer, Context = void>(
  workOut: (subject: Subject, context: Context) => Answer,
) => (subject: Subject, context: Context) => Answer;

/**
 * Remembers what is worked out about a subject until somebody asks about another one: rules ask about one file after the
 * other, so nothing of a file is kept when the next one comes, and looking up what is known costs next to nothing. All
 * functions that are made by one `Once` forget together. `keyOf` gives what tells one subject from the next, where the
 * subject itself does not.
 */
export function rememberingLast<Subject>(keyOf: (subject: Subject) => unknown = itself): Once<Subject> {
  let last: unknown;
  let known: unknown[] = [];
  let count = 0;
  return (workOut) => {
    const place = count;
    count += 1;
    return (subject, context) => {
      const key = keyOf(subject);
      if (key !== last) {
        last = key;
        known = [];
      }
      const answers = known;
      if (!(place in answers)) answers[place] = workOut(subject, context);
      // Nobody else writes to this place.
      return answers[place] as ReturnType<typeof workOut>;
    };
  };
}

const itself = (subject: unknown): unknown => subject;

/** Works something out once a file. Oxlint has one source code object for all files, and another tree for each. */
export const oncePerFile: Once<TSESLint.SourceCode> = rememberingLast(({ ast }) => ast);
