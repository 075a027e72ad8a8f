import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { memberOf } from '../../evaluation/operations.ts';
import { entriesOf, RecordBuilder } from '../../evaluation/record.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { Entry, RecordValue } from '../../evaluation/value.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { endpointText } from '../endpoint.ts';
import type { OAuthMessage, Parameter, SdkUse } from '../model.ts';
import { writtenApart } from '../recognise.ts';
import { parameterOf, parameterSet, suppliedParameter } from '../parameters.ts';
import { sdkCallOf, sdkOfModule } from './look-up.ts';
import type { SdkCall, SdkCondition, SdkModel } from './model.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The messages that the file makes through SDKs that are modelled. */
export function messagesOfSdks(evaluator: Evaluator): OAuthMessage[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const messages: OAuthMessage[] = [];
  for (const type of ['NewExpression', 'CallExpression'] as const) {
    for (const node of index.of(type) as readonly Call[]) {
      const path = evaluator.paths.of(node);
      const found = path?.calls.at(-1) === node ? sdkCallOf(path) : undefined;
      if (!path || !found || found.call.argument === 'props') continue;
      const given = node.arguments[found.call.argument ?? 0];
      const record = given && given.type !== 'SpreadElement' ? evaluator.evaluate(given) : undefined;
      const isVisible = given === undefined || record?.kind === 'record';
      const message = new SdkMessage(evaluator, found.model, found.call, node, path).make(
        record?.kind === 'record' ? record : undefined,
        isVisible,
      );
      if (message) messages.push(message);
    }
  }
  for (const element of index.of('JSXOpeningElement') as readonly TSESTree.JSXOpeningElement[]) {
    const name = element.name.type === 'JSXNamespacedName' ? undefined : evaluator.paths.of(element.name);
    const path = name && { ...name, steps: `${name.steps}.<>` };
    const found = path && sdkCallOf(path);
    if (!path || !found || found.call.argument !== 'props') continue;
    const record = propsOf(evaluator, element);
    const message = new SdkMessage(evaluator, found.model, found.call, element, path).make(record, true);
    if (message) messages.push(message);
  }
  return messages;
}

/** Messages of objects that are typed as an SDK's options: `const config: AuthConfig = {…}`, `satisfies Settings`. */
export function messagesOfTypedObjects(evaluator: Evaluator): OAuthMessage[] {
  const index = nodeIndexOf(evaluator.sourceCode);
  const messages: OAuthMessage[] = [];
  for (const node of index.of('ObjectExpression') as readonly TSESTree.ObjectExpression[]) {
    const type = declaredType(node);
    const name = type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : undefined;
    const path = name && evaluator.paths.of(name);
    const model = path?.root.kind === 'module' ? sdkOfModule(path.root.name) : undefined;
    const steps = path && model?.types && Object.hasOwn(model.types, path.steps) ? model.types[path.steps] : undefined;
    const found = path && steps !== undefined ? sdkCallOf({ ...path, steps }) : undefined;
    const value = found && evaluator.evaluateWhole(node);
    if (!path || !found || value?.kind !== 'record') continue;
    const message = new SdkMessage(evaluator, found.model, found.call, node, path).make(value, true);
    if (message) messages.push(message);
  }
  return messages;
}

function declaredType(node: TSESTree.ObjectExpression): TSESTree.TypeNode | undefined {
  const { parent } = node;
  if (parent.type === 'TSSatisfiesExpression' || parent.type === 'TSAsExpression') return parent.typeAnnotation;
  if (parent.type === 'VariableDeclarator' && parent.init === node) return parent.id.typeAnnotation?.typeAnnotation;
  if (parent.type === 'PropertyDefinition' && parent.value === node) return parent.typeAnnotation?.typeAnnotation;
  return undefined;
}

function propsOf(evaluator: Evaluator, element: TSESTree.JSXOpeningElement): RecordValue {
  const builder = new RecordBuilder(element, 'object');
  for (const attribute of element.attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      builder.spread(evaluator.evaluate(attribute.argument), true);
      continue;
    }
    const key = attribute.name.type === 'JSXIdentifier' ? attribute.name.name : undefined;
    if (key === undefined) continue;
    const given = attribute.value?.type === 'JSXExpressionContainer' ? attribute.value.expression : attribute.value;
    builder.set({
      key,
      value: given ? evaluator.evaluate(given) : { kind: 'scalar', node: attribute, value: true },
      node: attribute,
      valueNode: given ?? attribute,
      certain: true,
      form: 'attribute',
    });
  }
  return builder.finish();
}

/** Reads one use of an SDK against its model. */
class SdkMessage {
  readonly #evaluator: Evaluator;
  readonly #model: SdkModel;
  readonly #call: SdkCall;
  readonly #node: TSESTree.Node;
  readonly #path: AccessPath;

  constructor(evaluator: Evaluator, model: SdkModel, call: SdkCall, node: TSESTree.Node, path: AccessPath) {
    this.#evaluator = evaluator;
    this.#model = model;
    this.#call = call;
    this.#node = node;
    this.#path = path;
  }

  make(own: RecordValue | undefined, isVisible: boolean): OAuthMessage | undefined {
    const inherited = this.#configuration();
    const record = this.#combined(own, inherited);
    const isOpen = !isVisible || record.open || (this.#call.configuredBy !== undefined && inherited === undefined);
    const parameters = this.#parameters(record, isOpen);
    // A call that writes nothing of its own repeats what its configuration was judged for.
    if (this.#call.configuredBy !== undefined && !this.#call.fixed && !own?.entries.length) return undefined;
    const node = own && own.node.type === 'ObjectExpression' ? own.node : this.#node;
    const issuer = parameters.get('issuer');
    const common = {
      node,
      parameters,
      endpoint: issuer && endpointText(entriesOf(record, issuer.writtenAs).at(-1)?.value),
      closed: !isOpen,
      sent: this.#call.role === 'request',
      sdk: this.#use(record),
      origins: new Set<TSESTree.Node>([...record.origins, ...writtenApart(record), this.#node]),
    };
    if (this.#call.makes === 'token request') return { ...common, kind: 'token request', http: undefined };
    return { ...common, kind: this.#call.makes };
  }

  #configuration(): RecordValue | undefined {
    const { configuredBy } = this.#call;
    if (configuredBy === undefined) return undefined;
    for (const call of this.#path.calls) {
      const path = call === this.#node ? undefined : this.#evaluator.paths.of(call);
      const found = path && sdkCallOf(path);
      const given = found?.call.role === 'configuration' ? call.arguments[Number(found.call.argument ?? 0)] : undefined;
      const value = given && this.#evaluator.evaluate(given);
      if (value?.kind === 'record') return value;
    }
    return undefined;
  }

  #combined(own: RecordValue | undefined, inherited: RecordValue | undefined): RecordValue {
    const builder = new RecordBuilder(own?.node ?? this.#node, 'object');
    if (inherited) builder.spread(inherited, true);
    if (own) builder.spread(own, true);
    return builder.finish();
  }

  #parameters(record: RecordValue, isOpen: boolean): OAuthMessage['parameters'] {
    const parameters = new Map<string, Parameter>();
    for (const [option, target] of Object.entries(this.#call.options ?? {})) {
      const spec = typeof target === 'string' ? { parameter: target } : target;
      const entries = entriesAt(record, option);
      if (entries.length === 0 || this.#holds(record, spec.when) === false) continue;
      const parameter = parameterOf(spec.parameter, entries, option);
      if (parameter) parameters.set(spec.parameter, spec.values ? translated(parameter, spec.values) : parameter);
    }
    for (const option of this.#call.raw ?? []) {
      const value = memberOf(record, option, this.#node);
      if (value.kind !== 'record') continue;
      for (const key of new Set(value.entries.map((entry) => entry.key))) {
        const parameter = parameterOf(key, entriesOf(value, key));
        if (parameter) parameters.set(key, parameter);
      }
    }
    this.#addPositional(parameters);
    for (const [name, value] of Object.entries(this.#call.fixed ?? {})) {
      parameters.set(name, suppliedParameter(name, [value], this.#node, false));
    }
    this.#addDefaults(parameters, record, isOpen);
    return parameterSet([...parameters.values()]);
  }

  #addPositional(parameters: Map<string, Parameter>): void {
    if (this.#node.type !== 'CallExpression' && this.#node.type !== 'NewExpression') return;
    for (const [index, name] of Object.entries(this.#call.positional ?? {})) {
      const given = this.#node.arguments[Number(index)];
      if (!given || given.type === 'SpreadElement') continue;
      const value = this.#evaluator.evaluate(given);
      const entry: Entry = { key: name, value, node: given, valueNode: given, certain: true, form: 'property' };
      const parameter = parameterOf(name, [entry], name);
      if (parameter) parameters.set(name, parameter);
    }
  }

  #addDefaults(parameters: Map<string, Parameter>, record: RecordValue, isOpen: boolean): void {
    const decided = new Set<string>();
    for (const { parameter, value, when } of this.#call.defaults ?? []) {
      if (parameters.has(parameter) || decided.has(parameter)) continue;
      const holds = this.#holds(record, when);
      if (holds === false) continue;
      decided.add(parameter);
      // Options that are not visible may say otherwise.
      if (isOpen || holds === undefined) continue;
      parameters.set(parameter, suppliedParameter(parameter, typeof value === 'string' ? [value] : value, this.#node));
    }
  }

  #holds(record: RecordValue, condition: SdkCondition | undefined): boolean | undefined {
    if (!condition) return true;
    const value = valueAt(record, condition.option, this.#node);
    const actual = value.kind === 'scalar' ? value.value : constantOf(value);
    if (actual === undefined && value.kind !== 'scalar') return undefined;
    const isEqual = actual === condition.is;
    return condition.not === true ? !isEqual : isEqual;
  }

  #use(record: RecordValue): SdkUse {
    const supplies = new Set<string>();
    for (const { parameter, when } of this.#call.supplies ?? []) {
      if (this.#holds(record, when) !== false) supplies.add(parameter);
    }
    if (this.#call.addsScopes?.includes('openid') === true) supplies.add('openid');
    return {
      package: this.#model.package,
      runsIn: this.#model.runsIn && new Set(this.#model.runsIn),
      supplies,
      openidOnly: this.#model.openidOnly === true,
    };
  }
}

function entriesAt(record: RecordValue, option: string): readonly Entry[] {
  const [head, ...rest] = option.split('.');
  if (head === undefined) return [];
  const entries = entriesOf(record, head);
  if (rest.length === 0) return entries;
  return entries.flatMap((entry) => (entry.value.kind === 'record' ? entriesAt(entry.value, rest.join('.')) : []));
}

function valueAt(record: RecordValue, option: string, node: TSESTree.Node): ReturnType<typeof memberOf> {
  return option.split('.').reduce<ReturnType<typeof memberOf>>((value, key) => memberOf(value, key, unwrap(node)), record);
}

function translated(parameter: Parameter, values: Readonly<Record<string, string>>): Parameter {
  if (parameter.value.state !== 'known' && parameter.value.state !== 'partial') return parameter;
  const texts = parameter.value.texts.map((known) => {
    const text = Object.hasOwn(values, known.text) ? (values[known.text] ?? known.text) : known.text;
    const words = text.split(' ').map((word) => ({ text: word, span: known.span }));
    return { ...known, text, words, span: { ...known.span, editable: false } };
  });
  return { ...parameter, value: { ...parameter.value, texts } };
}
