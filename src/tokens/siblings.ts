import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../evaluation/once.ts';
import { patternPath } from '../evaluation/slots.ts';
import type { SdkSibling } from '../messages/sdks/look-up.ts';
import { onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { Counterparts } from './counterparts.ts';
import type { Holding, Replacement, Sibling } from './holding.ts';
import { nameForToken, tokenOnWire } from './names.ts';
import { sdkSiblingAt } from './sdk-results.ts';
import type { Tokens } from './tokens.ts';
import { stepsOf, type Trail } from './trail.ts';

type Wanted = 'access token' | 'id token';
/** A name, and what takes its place. */
type Renaming = readonly [TSESTree.Node, string];

const counterpartsOf = oncePerEvaluator(({ sourceCode }, { trails }: Tokens): Counterparts => new Counterparts(sourceCode, trails));

/**
 * How to write the other token of the same response in place of an expression that holds one: another member, another
 * method of the SDK, another variable. `undefined` when the file does not show that there is one, or when it cannot be
 * reached from there. It does not look through local functions.
 */
export function siblingOf(evaluator: Evaluator, tokens: Tokens, holding: Holding, wanted: Wanted): Sibling | undefined {
  if (lacks(holding, wanted)) return undefined;
  const node = bare(holding.node);
  const siblings = new Siblings(evaluator, tokens, holding, wanted);
  if (node.type === 'MemberExpression' || node.type === 'CallExpression') return siblings.ofAccess(node);
  return node.type === 'Identifier' ? siblings.ofVariable(node) : undefined;
}

// An authorization response brings what its response type says, and nothing else.
function lacks({ request }: Holding, wanted: Wanted): boolean {
  if (request?.kind !== 'authorization request' || request.sdk) return false;
  const value = request.parameters.get('response_type')?.value;
  if (value?.state !== 'known') return false;
  const word = wanted === 'access token' ? 'token' : 'id_token';
  return !value.texts.every(({ words }) => words.some(({ text }) => text === word || text === 'code'));
}

function bare(node: TSESTree.Node): TSESTree.Node {
  const inner = unwrap(node);
  return inner.type === 'AwaitExpression' ? bare(inner.argument) : inner;
}

class Siblings {
  readonly #evaluator: Evaluator;
  readonly #tokens: Tokens;
  readonly #holding: Holding;
  readonly #wanted: Wanted;
  readonly #counterparts: Counterparts;

  constructor(evaluator: Evaluator, tokens: Tokens, holding: Holding, wanted: Wanted) {
    this.#evaluator = evaluator;
    this.#tokens = tokens;
    this.#holding = holding;
    this.#wanted = wanted;
    this.#counterparts = counterpartsOf(evaluator, tokens);
  }

  /** `user.id_token` → `user.access_token`, `auth.getIdToken()` → `auth.getAccessToken()`. */
  ofAccess(node: TSESTree.MemberExpression | TSESTree.CallExpression): Sibling | undefined {
    const renamings = this.#renamings(node);
    if (!renamings) return undefined;
    const replacements = renamings.map(([key, text]) => ({ range: key.range, text }));
    return { text: this.#textOf(node, replacements), replacements };
  }

  /** `idToken` → `accessToken`, where such a variable holds the other token of the same response, or can be declared. */
  ofVariable(node: TSESTree.Identifier): Sibling | undefined {
    const variable = this.#evaluator.bindings.of(node);
    if (!variable) return undefined;
    const name = this.#variableInScope(node, variable);
    if (name !== undefined) return { text: name, replacements: [{ range: node.range, text: name }] };
    const definition = onlyDefinition(variable);
    if (this.#holding.by !== 'flow' || !definition) return undefined;
    return this.#besideInPattern(node, definition) ?? this.#fromInitializer(node, definition);
  }

  #renamings(node: TSESTree.MemberExpression | TSESTree.CallExpression): readonly Renaming[] | undefined {
    const ofSdk = this.#ofSdk(node);
    if (ofSdk) return renameSteps(node, ofSdk);
    if (this.#isOfSdk) return undefined;
    if (node.type === 'CallExpression') return this.#otherParameter(node);
    const other = nameForToken(writtenName(node) ?? '', this.#wanted);
    if (other === undefined) return undefined;
    return this.#isReadFromResponse(node) || this.#counterparts.hasMember(node.object, other) ? rename(node, [other]) : undefined;
  }

  // The model of an SDK says where the other token is; a name that is only likely may be that of something else there.
  get #isOfSdk(): boolean {
    return this.#holding.channel === 'SDK';
  }

  #ofSdk(node: TSESTree.Node): SdkSibling | undefined {
    for (const trail of this.#tokens.trails.of(node)) {
      const sibling = sdkSiblingAt(this.#evaluator, trail, this.#wanted);
      if (sibling) return sibling;
    }
    return undefined;
  }

  // `params.get('id_token')` → `params.get('access_token')`
  #otherParameter(node: TSESTree.CallExpression): readonly Renaming[] | undefined {
    const [argument] = node.arguments;
    if (this.#holding.by !== 'flow' || argument?.type !== 'Literal' || typeof argument.value !== 'string') return undefined;
    const other = nameForToken(argument.value, this.#wanted);
    return other === undefined ? undefined : [[argument, argument.raw.replace(argument.value, other)]];
  }

  // In the response itself, where both tokens stand under their wire names, and not in what the file made of it.
  #isReadFromResponse(node: TSESTree.Node): boolean {
    return this.#holding.by === 'flow' && this.#tokens.trails.of(node).some((trail) => stepsOf(trail).at(-1)?.node === node);
  }

  #variableInScope(node: TSESTree.Identifier, own: Variable): string | undefined {
    const trails = this.#tokens.trails.of(node);
    // `(idToken, accessToken) => …`: two parameters of one function belong together by their names.
    const pair = own.scope.set.get(nameForToken(node.name, this.#wanted) ?? '');
    if (pair && isParameter(pair) && isParameter(own) && this.#lookUp(pair.name, node) === pair) return pair.name;
    for (const variable of this.#counterparts.variablesBeside(trails)) {
      const [identifier] = variable.identifiers;
      if (variable === own || !identifier || this.#lookUp(variable.name, node) !== variable) continue;
      const isInitialized = isParameter(variable) || identifier.range[0] < node.range[0];
      if (isInitialized && this.#isSibling(identifier, trails)) return variable.name;
    }
    return undefined;
  }

  #isSibling(identifier: TSESTree.Node, trails: readonly Trail[]): boolean {
    const others = this.#tokens.trails.of(identifier);
    const held = this.#tokens.holdingOf(identifier);
    if (others.length === 0 || held?.token !== this.#wanted || (this.#isOfSdk && held.by !== 'flow')) return false;
    return others.every((other) => trails.some((trail) => isSameResponse(trail, other)));
  }

  // `const { id_token } = response` → `const { id_token, access_token } = response`
  #besideInPattern(node: TSESTree.Identifier, definition: TSESLint.Scope.Definition): Sibling | undefined {
    const declarator = definition.node;
    if (declarator.type !== 'VariableDeclarator' || declarator.id.type !== 'ObjectPattern' ) return undefined;
    const property = declarator.id.properties.find(
      (candidate): candidate is TSESTree.Property => candidate.type === 'Property' && patternPath(candidate.value, definition.name)?.length === 0,
    );
    const [key, ...rest] = property ? this.#keysBeside(node, property) : [];
    const name = nameForToken(node.name, this.#wanted) ?? (this.#wanted === 'access token' ? 'accessToken' : 'idToken');
    if (!property || key === undefined) return undefined;
    if (this.#isTaken(name, node) || this.#isTaken(name, declarator)) return undefined;
    const [, end] = property.range;
    const added = key === name ? key : `${key}: ${name}`;
    const text = [name, ...rest].join('.');
    return { text, replacements: [{ range: [end, end], text: `, ${added}` }, { range: node.range, text }] };
  }

  // The key of the other token in the pattern, and the members behind it.
  #keysBeside(node: TSESTree.Identifier, property: TSESTree.Property): readonly string[] {
    if (this.#isOfSdk) {
      const { own = [], other = [] } = this.#ofSdk(node) ?? {};
      const isBeside = own.at(-1) === writtenName(property) && own.slice(0, -1).every((step, index) => step === other[index]);
      return isBeside ? other.slice(own.length - 1) : [];
    }
    const key = nameForToken(writtenName(property) ?? '', this.#wanted);
    return key === undefined || tokenOnWire(key) === undefined ? [] : [key];
  }

  // `const token = response.id_token` → `response.access_token`, where `response` is still the same.
  #fromInitializer(node: TSESTree.Identifier, { node: declarator }: TSESLint.Scope.Definition): Sibling | undefined {
    if (declarator.type !== 'VariableDeclarator' || declarator.parent.kind !== 'const' || declarator.id.type !== 'Identifier') return undefined;
    const init = declarator.init && unwrap(declarator.init);
    // `params.get('id_token')` can be asked again; another call may do something.
    const isLookUp = init?.type === 'CallExpression' && !this.#isOfSdk && this.#otherParameter(init) !== undefined;
    if (init?.type !== 'MemberExpression' && !isLookUp) return undefined;
    const renamings = this.#renamings(init);
    let base: TSESTree.Node = init.type === 'CallExpression' ? unwrap(init.callee) : init;
    while (base.type === 'MemberExpression') base = unwrap(base.object);
    if (!renamings || base.type !== 'Identifier') return undefined;
    const variable = this.#evaluator.bindings.of(base);
    const isSame = variable !== undefined && this.#lookUp(base.name, node) === variable && isNeverReplaced(variable);
    if (!isSame) return undefined;
    const text = this.#textOf(init, renamings.map(([key, name]) => ({ range: key.range, text: name })));
    return { text, replacements: [{ range: node.range, text }] };
  }

  #isTaken(name: string, at: TSESTree.Node): boolean {
    return this.#lookUp(name, at) !== undefined;
  }

  #lookUp(name: string, at: TSESTree.Node): Variable | undefined {
    let scope: TSESLint.Scope.Scope | null = this.#evaluator.sourceCode.getScope(at);
    for (; scope; scope = scope.upper) {
      const variable = scope.set.get(name);
      if (variable) return variable;
    }
    return undefined;
  }

  #textOf(node: TSESTree.Node, replacements: readonly Replacement[]): string {
    return textWith(this.#evaluator.sourceCode, node, replacements);
  }
}

/** The text of a node after replacements inside it, which stand in the order of the text. */
export function textWith(sourceCode: TSESLint.SourceCode, node: TSESTree.Node, replacements: readonly Replacement[]): string {
  const [start] = node.range;
  return replacements.reduceRight(
    (text, { range, text: added }) => text.slice(0, range[0] - start) + added + text.slice(range[1] - start),
    sourceCode.getText(node),
  );
}

/** The last names of an access that change when it asks an SDK for something else. `undefined` when it is written otherwise. */
export function renameSteps(node: TSESTree.Node, { own, other }: SdkSibling): readonly Renaming[] | undefined {
  return rename(node, own.length === other.length ? other.map((step) => step.replace(/\(\)$/, '')) : [other.join('.')]);
}

/**
 * The last names of an access and what replaces them, the outermost last: two names change both of
 * `a.idToken.idToken`. `undefined` when it is written otherwise.
 */
function rename(node: TSESTree.Node, names: readonly string[]): readonly Renaming[] | undefined {
  const renamings: Renaming[] = [];
  let current = node;
  for (const name of names.toReversed()) {
    current = bare(current);
    if (current.type === 'CallExpression') current = unwrap(current.callee);
    if (current.type !== 'MemberExpression') return undefined;
    const { property } = current;
    if (current.computed && (property.type !== 'Literal' || name.includes('.'))) return undefined;
    const quote = property.type === 'Literal' ? property.raw.charAt(0) : '';
    renamings.unshift([property, `${quote}${name}${quote}`]);
    current = current.object;
  }
  return renamings;
}

function isSameResponse(left: Trail, right: Trail): boolean {
  const [a, b] = [stepsOf(left), stepsOf(right)];
  if (left.root !== right.root || a.length !== b.length || a.length === 0) return false;
  const depth = a.findIndex((step, index) => step.name !== b[index]?.name);
  return depth !== -1;
}

function isParameter(variable: Variable): boolean {
  return (onlyDefinition(variable)?.type as string | undefined) === 'Parameter';
}

function isNeverReplaced(variable: Variable): boolean {
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}
