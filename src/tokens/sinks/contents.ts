import type { TSESTree } from '@typescript-eslint/utils';

import { entryOf } from '../../evaluation/record.ts';
import type { Messages } from '../../messages/messages.ts';
import { readRecord } from '../../messages/recognise.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { type Credential, credentialNamed, credentialOf } from '../credentials.ts';
import type { Holding } from '../holding.ts';
import { tokenNamed, wordsOfName } from '../names.ts';
import { speaksOfOAuth } from '../other-evidence.ts';
import { calleeName, isEmpty } from '../passing.ts';
import { wholeResponseOf } from '../responses.ts';
import { type Tokens, tokensOf } from '../tokens.ts';
import type { Trail } from '../trail.ts';
import { additionsTo, isRedacted } from './redaction.ts';

/** A secret of OAuth, or a whole message that holds some. */
export type Secret = 'access token' | 'id token' | 'refresh token' | 'code' | Credential | 'token request' | 'token response';

/** What a message calls it. */
export function titleOf(secret: Secret): string {
  if (secret === 'code') return 'authorization code';
  return secret === 'id token' ? 'ID token' : secret;
}

/** A secret that an expression passes on where it goes itself. */
export interface Carried {
  readonly secret: Secret;
  /** For a whole response: it is known to hold a token, and not only a code. */
  readonly hasToken: boolean;
  /** For a message: how that is known. */
  readonly evidence: string;
  /** The innermost expression that holds it, or the argument of a local function through which it comes in. */
  readonly node: TSESTree.Node;
}

const DEPTH = 8;
const TOKENS: ReadonlySet<string> = new Set(['access token', 'id token', 'refresh token', 'code']);
/** Calls whose result holds all of what they are given, for whoever reads it. */
const WRITING = /^(?:JSON\.stringify|String|encodeURIComponent|encodeURI|escape|btoa|inspect|util\.inspect|util\.format|format|Object\.entries|Object\.values|Object\.assign|structuredClone|toRaw)$/;
/** Methods that give all of what they are called on. */
const COPYING = /^(?:toString|trim|toJSON|valueOf)$/;
/** Names of variables and members that hold no token, so that nothing need be followed. */
const HARMLESS = /^(?:e|ex|err|error|errors|exception|reason|status|statusText|id|name|email|type|exp|iat|expires?(?:_?(?:at|in|on))?|scopes?)$/i;
const HARMLESS_MEMBERS = /^(?:message|stack|length)$/;
/** What a parameter of a token request has to be for the request to be a secret. */
const SECRET_PARAMETERS = ['code', 'code_verifier', 'client_secret', 'client_assertion', 'assertion', 'device_code', 'password', 'refresh_token', 'subject_token'];
/** `access_token=`, `Access token: ` in front of a value. */
const LABEL = /(?:^|[\s;&?,({"'])([A-Za-z][\w-]*(?: token)?)["']?\s*[:=]\s*["']?$/i;

/** Finds the secrets that expressions of one file pass on. */
export class Contents {
  readonly #messages: Messages;
  readonly #tokens: Tokens;

  constructor(messages: Messages) {
    this.#messages = messages;
    this.#tokens = tokensOf(messages);
  }

  /**
   * The secrets in an expression that is written somewhere: in the parts of texts and objects, by data flow and by
   * names. `name` is the key under which it is written. Parts that are cut off, counted or only asked about are none.
   */
  of(expression: TSESTree.Node, name?: string): readonly Carried[] {
    return this.#walk(expression, { at: undefined, name, depth: 0 });
  }

  #walk(expression: TSESTree.Node, place: Place): readonly Carried[] {
    if (place.depth > DEPTH) return [];
    const node = unwrap(expression);
    const inside = { ...place, depth: place.depth + 1 };
    switch (node.type) {
      case 'Identifier':
      case 'MemberExpression':
      case 'NewExpression':
        return this.#leaf(node, place);
      case 'CallExpression':
        return this.#call(node, place);
      case 'TemplateLiteral':
        return node.expressions.flatMap((part, index) => this.#walk(part, { ...inside, name: labelIn(node.quasis[index]?.value.cooked) }));
      case 'BinaryExpression':
        if (node.operator !== '+') return [];
        return [...this.#walk(node.left, { ...inside, name: undefined }), ...this.#walk(node.right, { ...inside, name: labelBefore(node) })];
      case 'ConditionalExpression':
        return [...this.#walk(node.consequent, inside), ...this.#walk(node.alternate, inside)];
      case 'LogicalExpression':
        return [...(node.operator === '&&' ? [] : this.#walk(node.left, inside)), ...this.#walk(node.right, inside)];
      case 'AwaitExpression':
        return this.#walk(node.argument, place);
      case 'SpreadElement':
        return this.#walk(node.argument, inside);
      case 'ArrayExpression':
        return node.elements.flatMap((element) => (element ? this.#walk(element, { ...inside, name: undefined }) : []));
      case 'ObjectExpression':
        return this.#object(node, inside);
      default:
        return [];
    }
  }

  #object(node: TSESTree.ObjectExpression, place: Place): readonly Carried[] {
    const request = this.#requestOf(node, place.at ?? node);
    if (request) return [request];
    // `{ ...tokens, access_token: '***' }`
    const isRewritten = node.properties.some((property) => property.type === 'Property' && isSecretName(writtenName(property)));
    return node.properties.flatMap((property) => {
      if (property.type === 'SpreadElement') return isRewritten ? [] : this.#walk(property.argument, { ...place, name: undefined });
      return this.#walk(property.value, { ...place, name: writtenName(property) });
    });
  }

  #call(node: TSESTree.CallExpression, place: Place): readonly Carried[] {
    const name = calleeName(node) ?? '';
    const [first, second] = node.arguments;
    if (WRITING.test(name)) {
      if (name === 'JSON.stringify') return !first || (second && !isEmpty(second)) ? [] : this.#walk(first, place);
      return node.arguments.flatMap((argument) => this.#walk(argument, { ...place, depth: place.depth + 1 }));
    }
    const callee = unwrap(node.callee);
    if (callee.type === 'MemberExpression' && COPYING.test(writtenName(callee) ?? '')) return this.#walk(callee.object, place);
    return this.#leaf(node, place);
  }

  #leaf(node: TSESTree.Node, place: Place): readonly Carried[] {
    const { evaluator } = this.#messages;
    // `refreshToken` may be what refreshes one.
    if (isHarmless(node) || (node.type === 'Identifier' && evaluator.functions.resolve(node))) return [];
    const trails = this.#tokens.trails.of(node);
    const found = this.#whole(trails, place.at ?? node) ?? this.#held(node, place) ?? this.#credential(trails, place.at ?? node);
    if (found) return isRedacted(evaluator, node) ? [] : [found];
    const containers = trails.filter(({ root, links }) => root !== node && links.every(({ kind }) => kind === 'variable') && isContainer(root));
    if (containers.length > 0) return this.#contained(node, containers, { at: place.at ?? node, name: undefined, depth: place.depth + 1 });
    const named = this.#labelled(node, place);
    return named && !isRedacted(evaluator, node) ? [named] : [];
  }

  // An object or text that the file builds, under the name of a variable.
  #contained(node: TSESTree.Node, containers: readonly Trail[], place: Place): readonly Carried[] {
    const { evaluator } = this.#messages;
    const additions = additionsTo(evaluator, node);
    // `copy.access_token = '***'`
    const isRewritten = additions?.some(({ name, value }) => isSecretName(name) && !/^(?:Identifier|MemberExpression)$/.test(value.type));
    if (!additions || isRewritten === true || isRedacted(evaluator, node)) return [];
    const parts = [
      ...containers.flatMap(({ root }) => this.#walk(root, place)),
      ...additions.flatMap(({ name, value }) => this.#walk(value, { ...place, name })),
    ];
    return parts.slice(0, 1);
  }

  #whole(trails: readonly Trail[], at: TSESTree.Node): Carried | undefined {
    for (const trail of trails) {
      const response = wholeResponseOf(this.#messages, trail);
      if (response) return { secret: 'token response', ...response, node: at };
      const request = trail.links.every(({ kind }) => kind === 'variable') ? this.#requestOf(trail.root, at) : undefined;
      if (request) return request;
    }
    return undefined;
  }

  #requestOf(root: TSESTree.Node, at: TSESTree.Node): Carried | undefined {
    const isBody = root.type === 'ObjectExpression' || root.type === 'NewExpression' || isForm(root, this.#messages);
    if (!isBody) return undefined;
    const request = this.#messages.tokenRequests.find(
      ({ sdk, origins, parameters }) => !sdk && origins.has(root) && SECRET_PARAMETERS.some((parameter) => parameters.has(parameter)),
    );
    if (!request && !this.#isUnsentRequest(root)) return undefined;
    return { secret: 'token request', hasToken: true, evidence: `made at line ${String(root.loc.start.line)}`, node: at };
  }

  // What is only written to the log, and sent by nobody, is none of the messages of the file.
  #isUnsentRequest(root: TSESTree.Node): boolean {
    const { evaluator } = this.#messages;
    const record = readRecord(evaluator, evaluator.evaluate(root), root);
    const has = (name: string): boolean => record !== undefined && entryOf(record, name) !== undefined;
    return has('grant_type') && SECRET_PARAMETERS.some(has);
  }

  #held(node: TSESTree.Node, { at }: Place): Carried | undefined {
    for (const holding of this.#tokens.holdingsOf(node)) {
      if (!isToken(holding.token) || !this.#isKnown(holding)) continue;
      return { secret: holding.token, hasToken: true, evidence: holding.evidence, node: at ?? holding.node };
    }
    return undefined;
  }

  // A name alone counts where the file speaks of OAuth; a parameter called `code` is one in many other protocols.
  #isKnown({ by, token, channel }: Holding): boolean {
    const { tokenRequests, authorizationRequests } = this.#messages;
    if (token === 'code' && channel !== 'SDK') return tokenRequests.length + authorizationRequests.length > 0;
    return by === 'flow' || speaksOfOAuth(this.#messages);
  }

  #credential(trails: readonly Trail[], at: TSESTree.Node): Carried | undefined {
    for (const trail of trails) {
      const found = credentialOf(trail, this.#messages.evaluator.sourceCode.text);
      if (!found || (found.credential === 'device code' && !speaksOfOAuth(this.#messages))) continue;
      return { secret: found.credential, hasToken: false, evidence: `its name, '${found.name}'`, node: trail.argument ?? at };
    }
    return undefined;
  }

  // `{ access_token: token }`, `setItem('access_token', token)`: the key says which token it is.
  #labelled(node: TSESTree.Node, { at, name }: Place): Carried | undefined {
    const secret = name === undefined ? undefined : tokenNamed(name);
    const own = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? writtenName(node) : undefined;
    if (!secret || secret === 'code' || own === undefined || !wordsOfName(own)) return undefined;
    if (!/(?:token|jwt)$|^(?:access|refresh)$/i.test(own)) return undefined;
    if (secret === 'id token' && !speaksOfOAuth(this.#messages)) return undefined;
    return { secret, hasToken: true, evidence: `it is called '${name ?? ''}' here`, node: at ?? node };
  }
}

interface Place {
  /** Where the value is written, when what is looked at stands somewhere else. */
  readonly at: TSESTree.Node | undefined;
  /** What the text, object or call around it calls it. */
  readonly name: string | undefined;
  readonly depth: number;
}

function isToken(token: Holding['token']): token is 'access token' | 'id token' | 'refresh token' | 'code' {
  return TOKENS.has(token);
}

function isSecretName(name: string | undefined): boolean {
  return name !== undefined && (tokenNamed(name) !== undefined || credentialNamed(name) !== undefined);
}

function isHarmless(node: TSESTree.Node): boolean {
  if (node.type === 'Identifier') return HARMLESS.test(node.name);
  const name = node.type === 'MemberExpression' ? (writtenName(node) ?? '') : '';
  return HARMLESS.test(name) || HARMLESS_MEMBERS.test(name);
}

function isContainer({ type }: TSESTree.Node): boolean {
  return type === 'ObjectExpression' || type === 'ArrayExpression' || type === 'TemplateLiteral' || type === 'BinaryExpression';
}

function isForm(node: TSESTree.Node, { evaluator }: Messages): boolean {
  const isText = node.type === 'TemplateLiteral' || node.type === 'BinaryExpression';
  return isText && evaluator.sourceCode.getText(node).includes('grant_type=');
}

function labelIn(text: string | null | undefined): string | undefined {
  return LABEL.exec(text ?? '')?.[1];
}

// The text directly in front of the right side of a sum.
function labelBefore({ left }: TSESTree.BinaryExpression): string | undefined {
  const before = left.type === 'BinaryExpression' && left.operator === '+' ? left.right : left;
  return before.type === 'Literal' && typeof before.value === 'string' ? labelIn(before.value) : undefined;
}
