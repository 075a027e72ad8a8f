import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { PUBLISHED_VARIABLES, publishedVariables } from '../../protocol/published-variables.ts';
import { isSecretName, isSecretVariable } from '../../protocol/secrets.ts';
import { boundName, writtenName } from '../../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../../syntax/node-index.ts';
import { wrapped } from '../../syntax/unwrap.ts';
import { environmentVariable } from './origin.ts';

/** An environment variable that holds a client secret and that a bundler publishes. */
export interface PublishedSecret {
  /** Where it is read. */
  readonly node: TSESTree.Node;
  readonly variable: string;
  readonly prefix: string;
  readonly bundler: string;
}

const PREFIXES = new RegExp(`(?:${PUBLISHED_VARIABLES.map(({ prefix }) => prefix).join('|')})\\w`);
/** Modules of SvelteKit that hold the published variables by name. */
const MODULES: ReadonlySet<string> = new Set(['$env/static/public', 'astro:env/client']);

/** The published client secrets that the file reads, each where it is read first. */
export function publishedSecretsOf({ sourceCode }: Evaluator): readonly PublishedSecret[] {
  if (!PREFIXES.test(textInFocus(sourceCode))) return [];
  const found = new Map<string, PublishedSecret>();
  for (const { node, variable, isSecret } of readsIn(nodeIndexOf(sourceCode))) {
    const row = publishedVariables(variable);
    if (!row || !isSecret || found.has(variable)) continue;
    found.set(variable, { node, variable, prefix: row.prefix, bundler: row.bundler });
  }
  return [...found.values()];
}

interface Read {
  readonly node: TSESTree.Node;
  readonly variable: string;
  readonly isSecret: boolean;
}

function* readsIn(index: ReturnType<typeof nodeIndexOf>): Generator<Read> {
  for (const node of index.of('MemberExpression')) {
    const variable = environmentVariable(node);
    if (variable === undefined || isWritten(node)) continue;
    // `clientSecret: process.env.NEXT_PUBLIC_KEY`
    yield { node, variable, isSecret: isSecretVariable(variable) || isSecretName(boundName(wrapped(node)) ?? '') };
  }
  for (const node of index.of('Property')) {
    const variable = writtenName(node);
    const { parent } = node;
    if (variable === undefined || parent.type !== 'ObjectPattern' || parent.parent.type !== 'VariableDeclarator') continue;
    const { init } = parent.parent;
    if (init?.type === 'MemberExpression' && writtenName(init) === 'env') yield { node, variable, isSecret: isSecretVariable(variable) };
  }
  for (const node of index.of('ImportSpecifier')) {
    const { imported, parent } = node;
    if (parent.type !== 'ImportDeclaration' || !MODULES.has(parent.source.value)) continue;
    const variable = imported.type === 'Identifier' ? imported.name : imported.value;
    yield { node, variable, isSecret: isSecretVariable(variable) };
  }
}

// `process.env.X = …`, `delete process.env.X`
function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return (parent.type === 'AssignmentExpression' && parent.left === node) || (parent.type === 'UnaryExpression' && parent.operator === 'delete');
}
