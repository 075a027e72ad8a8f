import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { focusOf, statementsOf } from '../syntax/node-index.ts';
import { oncePerFile } from '../syntax/once.ts';
import { mentionsSdk, sdkImportsOf } from './sdks/in-file.ts';
import { modulesWithUnrootedPaths } from './sdks/tables.ts';
import { linksOf } from './statement-links.ts';
import { findWordsOfOAuth, namesTellTale } from './words.ts';

/** Says of a node whether the names of a message can reach it. */
export type Reach = (node: TSESTree.Node) => boolean;

/** Nothing can reach any node. */
export const NOWHERE: Reach = () => false;

/** Says of a part of the source whether it names what is looked for. */
type Names = (text: string) => boolean;

/** Says which statements of the program they are; `undefined` for all of them. */
type Reached = readonly boolean[] | undefined;

const answersOf = oncePerFile(() => new Map<Names, Reached>());

/**
 * Where in a file a request that is written out by hand can be put together: in the statements of the program that hold
 * one of its names, and in those that values can come to from there. They come through the variables of the program: to
 * whoever reads one, and to a function from whoever calls it. Everything else is not worth evaluating. `names` tells
 * the names; a function of its own for each question, so that each is worked out once.
 */
export function reachOf(sourceCode: TSESLint.SourceCode, names: Names = namesTellTale): Reach {
  return within(sourceCode, reachedBy(sourceCode, names));
}

/** Where both kinds of names reach. */
export function reachOfBoth(sourceCode: TSESLint.SourceCode, first: Names, second: Names): Reach {
  const one = reachedBy(sourceCode, first);
  if (one?.includes(true) === false) return NOWHERE;
  const other = reachedBy(sourceCode, second);
  return within(sourceCode, one && other ? one.map((isReached, index) => isReached && other[index] === true) : (one ?? other));
}

function within(sourceCode: TSESLint.SourceCode, reached: Reached): Reach {
  if (!reached) return () => true;
  if (!reached.includes(true)) return NOWHERE;
  const statements = statementsOf(sourceCode);
  return (node) => reached[statements(node.range[0])] !== false;
}

function reachedBy(sourceCode: TSESLint.SourceCode, names: Names): Reached {
  const answers = answersOf(sourceCode);
  if (!answers.has(names)) answers.set(names, findReached(sourceCode, names));
  return answers.get(names);
}

function findReached(sourceCode: TSESLint.SourceCode, names: Names): Reached {
  const { ast, text } = sourceCode;
  let start = 0;
  const focus = focusOf(sourceCode);
  const imported: string[] = [];
  const isReached = ast.body.map((statement, index) => {
    const { range: [, end] } = statement;
    const isNamed = focus?.[index] !== false && !isOnlyTypes(statement) && names(text.slice(start, end));
    start = end;
    if (isNamed && statement.type === 'ImportDeclaration') imported.push(...namesOf(statement));
    return isNamed;
  });
  if (!isReached.includes(true)) return isReached;
  markUsers(sourceCode, imported, isReached);
  if (isReached.every(Boolean)) return undefined;
  linksOf(sourceCode)?.spread(isReached);
  return isReached;
}

// A type holds no value, and none comes from it.
function isOnlyTypes(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return true;
    case 'ExportNamedDeclaration':
      return statement.exportKind === 'type';
    case 'ImportDeclaration':
      return statement.importKind === 'type';
    default:
      return false;
  }
}

/**
 * The statements of the program that can have to do with OAuth: those that hold a word of it, those that use what such a
 * statement imports, and those that values can come to from there. `undefined` when that is all of them, or an SDK is used
 * whose members any object of the file can have.
 */
export function statementsOfOAuth(sourceCode: TSESLint.SourceCode): readonly boolean[] | undefined {
  const { ast, text } = sourceCode;
  if (mentionsSdk(sourceCode) && modulesWithUnrootedPaths().some((name) => text.includes(`'${name}'`) || text.includes(`"${name}"`))) return undefined;
  const statements = statementsOf(sourceCode);
  const isReached: boolean[] = ast.body.map((node) => node.type === 'ImportDeclaration');
  const names: string[] = [];
  const hasWords = findWordsOfOAuth(text, (word) => {
    const number = statements(word);
    const statement = ast.body[number];
    if (!statement) return text.length;
    isReached[number] = true;
    if (statement.type === 'ImportDeclaration') names.push(...namesOf(statement));
    // A statement is over with its first word.
    return statement.range[1];
  });
  // Of packages that an SDK's model is built on, whatever they are called.
  names.push(...sdkImportsOf(sourceCode).flatMap(namesOf));
  markUsers(sourceCode, names, isReached);
  // Whoever asks about a file without a word of OAuth has another reason.
  if (!hasWords || isReached.every(Boolean)) return undefined;
  linksOf(sourceCode)?.spread(isReached);
  return isReached.every(Boolean) ? undefined : isReached;
}

// By the text, because not every scope manager knows the names of JSX elements.
function markUsers(sourceCode: TSESLint.SourceCode, names: readonly string[], isReached: boolean[]): void {
  const { ast, text } = sourceCode;
  const statements = statementsOf(sourceCode);
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; ) {
      const number = statements(at);
      isReached[number] = true;
      at = text.indexOf(name, Math.max(ast.body[number]?.range[1] ?? 0, at + 1));
    }
  }
}

function namesOf({ specifiers }: TSESTree.ImportDeclaration): readonly string[] {
  return specifiers.map(({ local }) => local.name);
}
