import type { TSESTree } from '@typescript-eslint/utils';

import { writtenName } from '../syntax/names.ts';

const fields = new WeakMap<TSESTree.ClassBody, ReadonlyMap<string, TSESTree.Node>>();

/**
 * What declares the field that `this.name` means, for its type annotation: a property, or a parameter of the
 * constructor. Angular and Nest inject by type: `constructor(private auth: OAuthService) {}`.
 */
export function bindingOfField(node: TSESTree.MemberExpression): TSESTree.Node | undefined {
  const name = writtenName(node);
  let owner: TSESTree.Node | undefined = node.parent;
  while (owner && owner.type !== 'ClassBody') owner = owner.parent;
  if (name === undefined || !owner) return undefined;
  let bindings = fields.get(owner);
  if (!bindings) {
    bindings = bindingsOf(owner);
    fields.set(owner, bindings);
  }
  return bindings.get(name);
}

function bindingsOf(owner: TSESTree.ClassBody): ReadonlyMap<string, TSESTree.Node> {
  const bindings = new Map<string, TSESTree.Node>();
  for (const member of owner.body) {
    if (member.type === 'PropertyDefinition') {
      const name = writtenName(member);
      if (name !== undefined) bindings.set(name, member);
    } else if (member.type === 'MethodDefinition' && member.kind === 'constructor') {
      for (const parameter of member.value.params) addProperty(bindings, parameter);
    }
  }
  return bindings;
}

function addProperty(bindings: Map<string, TSESTree.Node>, parameter: TSESTree.Parameter): void {
  if (parameter.type !== 'TSParameterProperty') return;
  const pattern: TSESTree.Node = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
  if (pattern.type === 'Identifier') bindings.set(pattern.name, pattern);
}
