import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { isKeyName, isPrivateKey, isSecretName, OTHER_SECRETS } from '../../protocol/secrets.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf, textInFocus } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { isDatabaseRow, isExpected } from '../surroundings.ts';
import { type Secret, type SecretText, secretOfPieces } from './secret.ts';

const NAMES = /secret(?<=client_?secret)|key(?<=private_?key|signingkey)/i;
/** What says that a key belongs to a client of an authorization server. */
const CLIENT = /^client_?(?:id|email)$/i;

/** One name that is given a value. */
interface Naming {
  readonly name: string;
  readonly node: TSESTree.Node;
  readonly valueNode: TSESTree.Node;
  /** The names that stand beside it. */
  readonly beside: readonly string[];
}

/**
 * The literal secrets that stand under the name of one, as a constant, variable, property or field, sent or not: client
 * secrets by their exact name, and PEM private keys that stand beside a client's identifier. Types, schemas, labels and
 * tests of equality write no secret, rows of a database hold those of others; what vendors call a client secret and is none is left out.
 */
export function namedSecretsOf(evaluator: Evaluator): readonly Secret[] {
  if (!NAMES.test(textInFocus(evaluator.sourceCode))) return [];
  const secrets: Secret[] = [];
  for (const naming of namingsIn(evaluator)) {
    const isKey = isKeyName(naming.name);
    const texts = textsOf(evaluator, naming.valueNode).filter(({ text }) => isOwn(text, naming) && (!isKey || isPrivateKey(text)));
    if (texts.length === 0 || (isKey && !isClients(naming)) || isExpected(evaluator, naming.node)) continue;
    secrets.push({ kind: isKey ? 'private key' : 'client secret', name: naming.name, texts, sources: [], message: undefined });
  }
  return secrets;
}

function* namingsIn({ sourceCode }: Evaluator): Generator<Naming> {
  const index = nodeIndexOf(sourceCode);
  for (const node of index.of('Property')) {
    const name = writtenName(node);
    if (!isName(name) || node.parent.type !== 'ObjectExpression' || isDatabaseRow(node.parent)) continue;
    const beside = node.parent.properties.flatMap((other) => (other.type === 'Property' ? (writtenName(other) ?? []) : []));
    yield { name, node, valueNode: node.value, beside };
  }
  for (const node of index.of('VariableDeclarator')) {
    if (node.init && node.id.type === 'Identifier' && isName(node.id.name)) yield { name: node.id.name, node, valueNode: node.init, beside: [] };
  }
  for (const node of index.of('AssignmentExpression')) {
    const { left } = node;
    const name = left.type === 'Identifier' ? left.name : left.type === 'MemberExpression' ? writtenName(left) : undefined;
    if (isName(name)) yield { name, node, valueNode: node.right, beside: [] };
  }
  for (const node of index.of('PropertyDefinition')) {
    const name = writtenName(node);
    if (isName(name) && node.value) yield { name, node, valueNode: node.value, beside: [] };
  }
}

function isName(name: string | undefined): name is string {
  return name !== undefined && NAMES.test(name) && (isSecretName(name) || isKeyName(name));
}

// Only what is written at the name or at a constant that it takes: not what a helper makes of other values.
function textsOf(evaluator: Evaluator, valueNode: TSESTree.Node): readonly SecretText[] {
  return alternatives(evaluator.evaluate(unwrap(valueNode))).flatMap((value) => (value.kind === 'text' ? secretOfPieces(value.pieces).texts : []));
}

function isOwn(text: string, { beside }: Naming): boolean {
  return !OTHER_SECRETS.some((row) => row.value?.test(text) === true || (row.beside && beside.some((name) => row.beside?.test(name) === true)));
}

function isClients({ name, beside }: Naming): boolean {
  return name.startsWith('client') || beside.some((other) => CLIENT.test(other));
}
