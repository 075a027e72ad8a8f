import type { TSESTree } from '@typescript-eslint/utils';

import type { EntryPlace, OAuthMessage, Parameter, ParameterPlace } from '../messages/model.ts';
import { modelsOfPackage } from '../messages/sdks/tables.ts';
import { wrapped } from '../syntax/unwrap.ts';
import { type Change, editOf, insertion, isWithin } from './changes.ts';
import { addBehind } from './comma-list.ts';
import type { Edit } from './edit.ts';
import { addPair } from './query.ts';
import { isSpreadElsewhere } from './sharing.ts';
import { Source } from './source.ts';
import { quoted, quoteIn } from './writing.ts';

/**
 * Adds a parameter to a message in the manner of its siblings: a property, a pair, an `append` or `set`, an attribute,
 * `name=value` in a query. The name is the wire name, which an SDK's options may write otherwise.
 *
 * It refuses when the message has the parameter already, or no sibling stands where another entry can be added.
 */
export function addParameter(message: OAuthMessage, name: string, value: string): Edit | undefined {
  if (message.parameters.get(name)?.isDefault === false) return undefined;
  for (const { sibling, place } of siblingsOf(message)) {
    const writtenAs = nameBeside(message, sibling, name);
    const changes = writtenAs === undefined ? undefined : addBeside(place, sibling, writtenAs, value);
    const edit = changes && editOf(changes);
    if (edit) return edit;
  }
  return undefined;
}

interface Sibling {
  readonly sibling: Parameter;
  readonly place: ParameterPlace;
}

// The parameters that are always there, the last one of the message's own expression first.
function siblingsOf(message: OAuthMessage): Sibling[] {
  const isOwn = ({ place }: Sibling): boolean => isWithin(place.node, message.node);
  const endOf = ({ place }: Sibling): number => (place.form === 'query' && place.range ? place.range[1] : place.node.range[1]);
  return message.parameters.all
    .filter((parameter) => parameter.certain)
    .flatMap((sibling) => sibling.places.map((place) => ({ sibling, place })))
    .sort((left, right) => Number(isOwn(right)) - Number(isOwn(left)) || endOf(right) - endOf(left));
}

// The option that an SDK reads for the parameter, in the same object as the sibling's. Which of its calls it is, the
// options that are written tell; where several have them all, they have to agree.
function nameBeside(message: OAuthMessage, sibling: Parameter, name: string): string | undefined {
  const { sdk } = message;
  if (!sdk) return name;
  const [model] = modelsOfPackage(sdk.package);
  if (!model) return undefined;
  const prefix = prefixOf(sibling.writtenAs);
  const written = message.parameters.all.filter((parameter) => parameter.places.length > 0);
  const names = new Set<string | undefined>();
  for (const { makes, options = {} } of model.calls) {
    if (makes !== message.kind || !written.every((parameter) => Object.hasOwn(options, parameter.writtenAs))) continue;
    const found = Object.entries(options).find(([option, target]) => {
      return (typeof target === 'string' ? target : target.parameter) === name && prefixOf(option) === prefix;
    });
    names.add(found?.[0].slice(prefix.length));
  }
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

function prefixOf(option: string): string {
  return option.slice(0, option.lastIndexOf('.') + 1);
}

function addBeside(place: ParameterPlace, sibling: Parameter, name: string, value: string): readonly Change[] | undefined {
  if (place.form === 'query') return addPair(place, sibling.name, name, value);
  const source = Source.of(place.node);
  if (!source) return undefined;
  const quote = quoteIn(source, place.node.range);
  const text = quoted(value, quote);
  switch (place.form) {
    case 'property':
      return addProperty(source, place, name, text);
    case 'pair': {
      const { node } = place;
      if (node.type !== 'ArrayExpression' || node.parent.type !== 'ArrayExpression') return undefined;
      return addBehind({ item: node, container: node.parent }, `[${quoted(name, quote)}, ${text}]`);
    }
    case 'attribute': {
      const { node } = place;
      if (node.type !== 'JSXAttribute' || /[&"'\\]/.test(value)) return undefined;
      return addBehind({ item: node, container: node.parent }, `${name}=${text}`, '');
    }
    case 'call':
      return addCall(source, place, quoted(name, quote), text);
    case 'assignment':
      return addAssignment(source, place, name, text);
  }
}

function addProperty(source: Source, { node }: EntryPlace, name: string, text: string): readonly Change[] | undefined {
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression' || isSpreadElsewhere(node)) return undefined;
  const isQuoted = node.key.type === 'Literal' && !node.computed;
  const isPlain = /^[A-Za-z_$][\w$]*$/.test(name);
  const key = isQuoted || !isPlain ? quoted(name, quoteIn(source, node.parent.range)) : name;
  const isList = name === 'scopes';
  const list = (): string => `[${text.split(' ').join(`${text.charAt(0)}, ${text.charAt(0)}`)}]`;
  return addBehind({ item: node, container: node.parent }, `${key}: ${isList ? list() : text}`);
}

// Another `params.append('x', y);`, or another link of the chain.
function addCall(source: Source, { node }: EntryPlace, name: string, text: string): readonly Change[] | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier' || node.callee.computed || node.optional) return undefined;
  const statement = wrapped(node).parent;
  const owner = nameOf(source, object);
  if (statement?.type === 'ExpressionStatement' && owner !== undefined) {
    return addStatement(source, statement, `${owner}.${property.name}(${name}, ${text})`);
  }
  // A statement of several calls works only on what each call gives back.
  const dot = source.before(property.range[0]);
  if (dot?.value !== '.') return undefined;
  const isOnOwnLine = dot.loc.start.line > (source.before(dot.range[0])?.loc.end.line ?? 0);
  const gap = isOnOwnLine ? `\n${' '.repeat(dot.loc.start.column)}` : '';
  return [insertion(node.range[1], `${gap}.${property.name}(${name}, ${text})`)];
}

function addAssignment(source: Source, { node }: EntryPlace, name: string, text: string): readonly Change[] | undefined {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined;
  const { parent } = node;
  const owner = nameOf(source, node.left.object);
  if (parent.type !== 'ExpressionStatement' || owner === undefined) return undefined;
  const isPlain = !node.left.computed && /^[A-Za-z_$][\w$]*$/.test(name);
  const member = isPlain ? `.${name}` : `[${quoted(name, quoteIn(source, node.range))}]`;
  return addStatement(source, parent, `${owner}${member} = ${text}`);
}

function addStatement(source: Source, sibling: TSESTree.ExpressionStatement, text: string): readonly Change[] | undefined {
  const { parent } = sibling;
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program') return undefined;
  const semicolon = source.before(sibling.range[1])?.value === ';' ? ';' : '';
  const isFirst = source.isFirstOnLine(sibling);
  if (!isFirst) return semicolon === '' ? undefined : [insertion(sibling.range[1], ` ${text};`)];
  const behind = source.endOfTrailingComments(sibling.range[1], sibling.loc.end.line);
  const next = source.after(sibling.range[1]);
  const isFollowed = next?.loc.start.line === sibling.loc.end.line && next.value !== '}';
  if (isFollowed && semicolon === '') return undefined;
  return [insertion(behind, `\n${source.indentation(sibling, parent)}${text}${semicolon}`)];
}

// `params`, `url.searchParams`, `this.body.data`: what can be written again without doing anything twice.
function nameOf(source: Source, node: TSESTree.Node): string | undefined {
  let current = node;
  while (current.type === 'MemberExpression' && !current.computed && !current.optional) current = current.object;
  if (current.type !== 'Identifier' && current.type !== 'ThisExpression') return undefined;
  return source
    .within(node.range)
    .map((token) => token.value)
    .join('');
}
