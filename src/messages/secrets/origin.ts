import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { onlyDefinition } from '../../syntax/bindings.ts';
import { writtenName } from '../../syntax/names.ts';
import { unwrap } from '../../syntax/unwrap.ts';

/** How many variables, members and helpers are followed. */
const STEPS = 12;

/** Modules of constants by the names under which they are imported. */
const SETTINGS = /config|env|constant|setting|secret|credential|keys?$|option/i;
/** Functions that give back the text that they are given. */
const TRANSPARENT = /^(?:encodeURIComponent|String|trim|toString|escape)$/;

/**
 * Whether an expression gives what is fixed when the program is built: a text, an environment variable, a constant of
 * another file. What comes from a function's caller, a response, a store or an undeclared name is not, or not known.
 */
export function isFixedAtBuild(evaluator: Evaluator, given: TSESTree.Node, steps = STEPS): boolean {
  const node = unwrap(given);
  const follow = (next: TSESTree.Node): boolean => steps > 0 && isFixedAtBuild(evaluator, next, steps - 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && node.value !== '';
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? node.expressions.every(follow) : node.quasis[0]?.value.raw !== '';
    case 'LogicalExpression':
      return node.operator === '&&' ? follow(node.right) : follow(node.left) || follow(node.right);
    case 'ConditionalExpression':
      return follow(node.consequent) || follow(node.alternate);
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const [first] = node.arguments;
      if (callee.type === 'Identifier') return TRANSPARENT.test(callee.name) && first !== undefined && follow(first);
      return callee.type === 'MemberExpression' && TRANSPARENT.test(writtenName(callee) ?? '') && follow(callee.object);
    }
    case 'Identifier':
      return isFixedName(evaluator, node, follow);
    case 'MemberExpression':
      return environmentVariable(node) !== undefined || isSetting(evaluator, node, follow);
    default:
      return false;
  }
}

/** The name of the environment variable that an expression reads: `process.env.X`, `import.meta.env.X`, `env.X`. */
export function environmentVariable(node: TSESTree.MemberExpression): string | undefined {
  const object = unwrap(node.object);
  const isEnvironment =
    object.type === 'MemberExpression'
      ? writtenName(object) === 'env'
      : object.type === 'Identifier' && /^(?:env|ENV|[a-z]+Env)$/.test(object.name);
  return isEnvironment ? writtenName(node) : undefined;
}

type Follow = (node: TSESTree.Node) => boolean;

function isFixedName(evaluator: Evaluator, node: TSESTree.Identifier, follow: Follow): boolean {
  const variable = evaluator.bindings.of(node);
  const definition = variable && onlyDefinition(variable);
  if (!variable || !definition) return false;
  // The value itself is imported: nothing changes it any more.
  if ((definition.type as string) === 'ImportBinding') return /secret/i.test(node.name) || /^[A-Z\d_]+$/.test(node.name);
  if ((definition.type as string) !== 'Variable') return false;
  const [source, ...others] = evaluator.slots.ofVariable(variable).sources;
  if (!source || others.length > 0) return false;
  // `const { clientSecret } = config`
  return source.path.length === 0 ? follow(source.expression) : isSettings(evaluator, source.expression, follow);
}

// `config.auth.clientSecret`, of a module of constants.
function isSetting(evaluator: Evaluator, node: TSESTree.MemberExpression, follow: Follow): boolean {
  return !node.computed && isSettings(evaluator, node.object, follow);
}

function isSettings(evaluator: Evaluator, given: TSESTree.Node, follow: Follow): boolean {
  const node = unwrap(given);
  if (node.type === 'MemberExpression') return isEnvironmentObject(node) || (!node.computed && isSettings(evaluator, node.object, follow));
  if (node.type === 'CallExpression') return isRequireOfSettings(node);
  if (node.type !== 'Identifier') return false;
  const variable = evaluator.bindings.of(node);
  const definition = variable && onlyDefinition(variable);
  if (!variable || !definition) return false;
  if ((definition.type as string) === 'ImportBinding') return SETTINGS.test(node.name) && !/store|state|context|service/i.test(node.name);
  if ((definition.type as string) !== 'Variable') return false;
  const [source, ...others] = evaluator.slots.ofVariable(variable).sources;
  return source !== undefined && others.length === 0 && source.path.length === 0 && isSettings(evaluator, source.expression, follow);
}

function isEnvironmentObject(node: TSESTree.MemberExpression): boolean {
  return writtenName(node) === 'env' && ['process', 'meta'].includes(nameOf(unwrap(node.object)) ?? '');
}

function nameOf(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MetaProperty' ? node.property.name : undefined;
}

// `require('./config').auth.secret`
function isRequireOfSettings(node: TSESTree.CallExpression): boolean {
  const [first] = node.arguments;
  const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
  return isRequire && first?.type === 'Literal' && typeof first.value === 'string' && /^\.|\.json$/.test(first.value) && SETTINGS.test(first.value);
}
