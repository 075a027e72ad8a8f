import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../../evaluation/once.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import { isFunction } from '../../syntax/functions.ts';
import { writtenName } from '../../syntax/names.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { unwrap } from '../../syntax/unwrap.ts';
import { sdksIn } from './in-file.ts';
import { sdkPositionsOf } from './look-up.ts';
import { joined, type SdkTables } from './model-tables.ts';
import { unrootedPositions } from './unrooted.ts';

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Where the file calls, constructs or renders something that a model speaks of. */
export interface SdkSite {
  readonly tables: SdkTables;
  /** The path of the call in the model. */
  readonly call: string;
  /** What is called or rendered; the object whose members are assigned; the entry of an Angular provider. */
  readonly node: TSESTree.Node;
  /** How the file reaches it; `undefined` where it is only known by name. */
  readonly path: AccessPath | undefined;
  /** The file does not import the SDK: the keys of the object tell that it is meant. */
  readonly isToldByKeys?: boolean;
  /** The value of an argument, and its expression; `undefined` where none is given, `hidden` where that is not visible. */
  argument(index: number | 'props'): { readonly value: Value; readonly node: TSESTree.Node } | 'hidden' | undefined;
}

/** Every such place of the file, in document order by kind. Found once a file. */
export const sitesOf = oncePerEvaluator(find);

function find(evaluator: Evaluator): readonly SdkSite[] {
  const models = sdksIn(evaluator.sourceCode);
  if (models.size === 0) return [];
  const has = { unrooted: false, assigned: false, plugin: false, provider: false };
  for (const model of models) for (const key of Object.keys(has) as (keyof typeof has)[]) if (model.has[key]) has[key] = true;
  const index = nodeIndexOf(evaluator.sourceCode);
  const sites: SdkSite[] = [];
  for (const type of ['NewExpression', 'CallExpression'] as const) {
    for (const node of index.of(type) as readonly Call[]) {
      const path = evaluator.paths.of(node);
      const rooted = path?.calls.at(-1) === node ? rootedSites(evaluator, node, path) : [];
      sites.push(...rooted);
      if (rooted.length > 0 || node.type !== 'CallExpression') continue;
      if (has.plugin) sites.push(...pluginSites(evaluator, node));
      if (has.unrooted) sites.push(...unrootedSites(evaluator, node, models));
    }
  }
  for (const element of index.of('JSXOpeningElement')) sites.push(...componentSites(evaluator, element));
  if (has.provider) for (const object of index.of('ObjectExpression')) sites.push(...providerSites(evaluator, object));
  if (has.assigned) sites.push(...assignedSites(evaluator));
  return sites;
}

function rootedSites(evaluator: Evaluator, node: Call, path: AccessPath): SdkSite[] {
  return sitesAt(path, node, argumentsOf(evaluator, node));
}

function sitesAt(path: AccessPath, node: TSESTree.Node, argument: SdkSite['argument']): SdkSite[] {
  const sites = new Map<SdkTables, SdkSite>();
  for (const { tables, steps } of sdkPositionsOf(path)) {
    if (!sites.has(tables) && tables.places.get(steps).length > 0) sites.set(tables, { tables, call: steps, node, path, argument });
  }
  return [...sites.values()];
}

function argumentsOf(evaluator: Evaluator, call: Call): SdkSite['argument'] {
  return (index) => {
    if (index === 'props') return undefined;
    const before = call.arguments.slice(0, index + 1);
    if (before.some((argument) => argument.type === 'SpreadElement')) return 'hidden';
    const node = call.arguments[index];
    return node && { value: evaluator.evaluate(node), node };
  };
}

// `fastify.register(plugin, options)`, `app.use(plugin, options)`
function pluginSites(evaluator: Evaluator, node: TSESTree.CallExpression): SdkSite[] {
  const callee = unwrap(node.callee);
  const [first] = node.arguments;
  const name = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
  const path = first && name !== undefined ? evaluator.paths.of(first) : undefined;
  if (!path || name === undefined) return [];
  const plugin = path.steps === '' ? 'default' : path.steps;
  return sitesAt({ ...path, steps: `${plugin}>${name}()`, calls: [...path.calls, node] }, node, argumentsOf(evaluator, node));
}

// `server.auth.strategy(…)`, whatever `server` is.
function unrootedSites(evaluator: Evaluator, node: TSESTree.CallExpression, models: ReadonlySet<SdkTables>): SdkSite[] {
  return unrootedPositions(node, '', models, (tables, steps) => tables.places.get(steps).length > 0).map(({ tables, steps }) => ({
    tables,
    call: steps,
    node,
    path: undefined,
    argument: argumentsOf(evaluator, node),
  }));
}

function componentSites(evaluator: Evaluator, element: TSESTree.JSXOpeningElement): SdkSite[] {
  const path = element.name.type === 'JSXNamespacedName' ? undefined : evaluator.paths.of(element.name);
  if (!path) return [];
  const component = { ...path, steps: joined(path.steps === '' ? 'default' : path.steps, '<>') };
  return sitesAt(component, element, (index) => (index === 'props' ? { value: propsOf(evaluator, element), node: element } : undefined));
}

/** The properties of a component as an object. */
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

// `{ provide: TOKEN, useValue: config }`, `{ provide: TOKEN, useFactory: () => config }`
function providerSites(evaluator: Evaluator, object: TSESTree.ObjectExpression): SdkSite[] {
  const member = (name: string): TSESTree.Property | undefined =>
    object.properties.find((property): property is TSESTree.Property => property.type === 'Property' && writtenName(property) === name);
  const provided = member('provide');
  const path = provided && evaluator.paths.of(provided.value);
  if (!path) return [];
  const factory = member('useFactory')?.value;
  const owner = factory && evaluator.functions.resolve(factory);
  const [returned] = isFunction(owner) ? evaluator.functions.returnsOf(owner) : [];
  const given = member('useValue')?.value ?? returned;
  return sitesAt({ ...path, steps: joined(path.steps, 'provide()') }, object, (index) =>
    index === 0 && given ? { value: evaluator.evaluate(given), node: given } : undefined,
  );
}

// `service.clientId = …; service.scope = …;`
function assignedSites(evaluator: Evaluator): SdkSite[] {
  const objects = new Map<string, { path: AccessPath; builder: RecordBuilder; node: TSESTree.Node }>();
  for (const node of nodeIndexOf(evaluator.sourceCode).of('AssignmentExpression')) {
    const key = node.left.type === 'MemberExpression' ? writtenName(node.left) : undefined;
    const path = node.left.type === 'MemberExpression' ? evaluator.paths.of(node.left.object) : undefined;
    if (!path || key === undefined || node.operator !== '=') continue;
    const name = `${path.root.name} ${path.steps}`;
    let object = objects.get(name);
    if (!object) objects.set(name, (object = { path, builder: new RecordBuilder(node, 'object'), node }));
    object.builder.set({ key, value: evaluator.evaluate(node.right), node, valueNode: node.right, certain: true, form: 'assignment' });
  }
  return [...objects.values()].flatMap(({ path, builder, node }) =>
    sitesAt({ ...path, steps: `${path.steps}=` }, node, (index) => (index === 0 ? { value: builder.finish(), node } : undefined)),
  );
}
