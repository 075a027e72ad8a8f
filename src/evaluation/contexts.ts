import type { TSESTree } from '@typescript-eslint/utils';

import type { Bindings } from '../syntax/bindings.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { isEmpty, onlySource, type Slots } from './slots.ts';

/** The React contexts that a file makes, and what they hold. */
export class Contexts {
  readonly #bindings: Bindings;
  readonly #slots: Slots;

  constructor(bindings: Bindings, slots: Slots) {
    this.#bindings = bindings;
    this.#slots = slots;
  }

  /** The context that a call of `useContext(Context)` or `use(Context)` reads, where the file makes it. */
  readBy(call: TSESTree.CallExpression): TSESTree.Node | undefined {
    const [context] = call.arguments;
    const name = nameOfCallee(call);
    const isUse = name === 'useContext' || name === 'use';
    return context && isUse && this.#callOf(context) ? context : undefined;
  }

  /** The default that it is made with, or what the only provider of the file gives. */
  valueOf(context: TSESTree.Node): TSESTree.Node | undefined {
    const [initial] = this.#callOf(context)?.arguments ?? [];
    if (initial && !isEmpty(unwrap(initial)) && !isEmptyObject(unwrap(initial))) return initial;
    const variable = context.type === 'Identifier' ? this.#bindings.of(context) : undefined;
    const given = (variable?.references ?? []).flatMap(({ identifier }) => providedValue(identifier) ?? []);
    return given.length === 1 ? given[0] : undefined;
  }

  /** The type that it is made with: `createContext<Auth0Client | null>(null)`. */
  typeOf(context: TSESTree.Node): TSESTree.TypeNode | undefined {
    return this.#callOf(context)?.typeArguments?.params[0];
  }

  // `const Context = createContext(…)`
  #callOf(context: TSESTree.Node): TSESTree.CallExpression | undefined {
    const variable = context.type === 'Identifier' ? this.#bindings.of(context) : undefined;
    const source = variable && onlySource(this.#slots, variable);
    const call = source && unwrap(source);
    return call?.type === 'CallExpression' && nameOfCallee(call) === 'createContext' ? call : undefined;
  }
}

/** The name by which a call is made: `useContext` of `React.useContext()`. */
export function nameOfCallee({ callee: written }: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(written);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
}

// `<Context.Provider value={…}>`, `<Context value={…}>`
function providedValue(identifier: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = identifier;
  const isProvider = parent?.type === 'JSXMemberExpression' && parent.property.name === 'Provider';
  const element = isProvider ? parent.parent : parent;
  if (element?.type !== 'JSXOpeningElement') return undefined;
  for (const attribute of element.attributes) {
    if (attribute.type !== 'JSXAttribute' || attribute.name.name !== 'value') continue;
    return attribute.value?.type === 'JSXExpressionContainer' ? attribute.value.expression : undefined;
  }
  return undefined;
}

function isEmptyObject(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' && node.properties.length === 0;
}
