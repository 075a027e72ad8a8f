import type { TSESTree } from '@typescript-eslint/utils';

import { type Change, removal } from './changes.ts';
import { hasSideEffect } from './effects.ts';
import { Source } from './source.ts';

const BLOCKS = new Set<string>(['Program', 'BlockStatement', 'StaticBlock', 'SwitchCase', 'TSModuleBlock']);

/** Removes a statement with its line. `undefined` where a comment inside it would be lost, or no list of statements holds it. */
export function removeStatement(statement: TSESTree.Node): readonly Change[] | undefined {
  const source = Source.of(statement);
  const { parent } = statement;
  if (!source || !parent) return undefined;
  if (!BLOCKS.has(parent.type)) {
    const isGuarded = parent.type === 'IfStatement' && parent.consequent === statement && !parent.alternate;
    return isGuarded && !hasSideEffect(parent.test) ? removeStatement(parent) : undefined;
  }
  const [start, end] = statement.range;
  if (source.hasComment(start, end)) return undefined;
  const after = source.after(end);
  // Without a semicolon the next line could become part of the line before.
  const isTerminated = source.before(end)?.value === ';' || source.before(end)?.value === '}';
  if (!isTerminated && after && /^[([`+\-/*]/.test(after.value)) return undefined;
  const isOnOwnLine = source.isFirstOnLine(statement) && after?.loc.start.line !== statement.loc.end.line;
  if (!isOnOwnLine) return [removal(start, end)];
  const from = source.endBefore(start);
  const hasTrailingComment = source.endOfTrailingComments(end, statement.loc.end.line) > end;
  return [removal(hasTrailingComment || from === 0 ? start : from, end)];
}
