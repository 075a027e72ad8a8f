import type { TSESTree } from '@typescript-eslint/utils';

import { type Bindings, onlyDefinition, type Variable } from '../syntax/bindings.ts';
import { enclosingClass, isFunction } from '../syntax/functions.ts';
import { writtenName } from '../syntax/names.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { Budget } from './budget.ts';
import { pathOfValue } from './callback-path.ts';
import type { Functions } from './functions.ts';
import { bindingOfField } from './fields.ts';
import { Members } from './members.ts';
import { type AccessPath, moduleRoot, pathOfAnnotation, pathOfType, step } from './path-steps.ts';
import { callTakingFirst, CONTINUATIONS, isTransparentPipe, letsThrough, OPERATORS } from './rxjs.ts';
import { isEmpty, patternPath, type Slot, type Slots } from './slots.ts';

export type { AccessPath } from './path-steps.ts';

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent']);
/** Functions that give back what they are given, or what the function that they are given returns. */
const TRANSPARENT = new Set(['firstValueFrom', 'lastValueFrom', 'toSignal', 'PassportStrategy', 'useMemo', 'useRef', 'useState', 'ref', 'shallowRef', 'reactive', 'markRaw', 'toRaw', 'memo', 'observable', 'lazy', 'once', 'memoize']);

/** Finds access paths in one file. Asking twice costs nothing. */
export class AccessPaths {
  readonly #bindings: Bindings;
  readonly #slots: Slots;
  readonly #functions: Functions;
  readonly #members: Members;
  readonly #budget = new Budget();
  readonly #paths = new Map<TSESTree.Node, AccessPath | undefined>();
  readonly #seen = new Set<TSESTree.Node>();
  readonly #active = new Set<TSESTree.Node>();

  constructor(bindings: Bindings, slots: Slots, functions: Functions) {
    this.#bindings = bindings;
    this.#slots = slots;
    this.#functions = functions;
    this.#members = new Members(this, bindings, slots, functions);
  }

  /** The path of an expression, or `undefined` when it is not known, or more than one is possible. */
  of(node: TSESTree.Node): AccessPath | undefined {
    if (this.#paths.has(node)) return this.#paths.get(node);
    if (this.#active.has(node)) {
      this.#budget.cycle();
      return undefined;
    }
    const isOutermost = this.#active.size === 0;
    const { cuts, cycles, isFresh } = this.#budget;
    if (!this.#budget.enter(this.#seen.has(node))) return undefined;
    this.#seen.add(node);
    this.#active.add(node);
    const path = this.#find(unwrap(node));
    this.#active.delete(node);
    this.#budget.leave();
    // What went unanswered amidst this question may have an answer when it is asked by itself.
    const isWhole = (isFresh || this.#budget.cuts === cuts) && (isOutermost || this.#budget.cycles === cycles);
    if (isWhole) this.#paths.set(node, path);
    return path;
  }

  #find(node: TSESTree.Node): AccessPath | undefined {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        return this.#ofName(node);
      case 'MemberExpression':
        return this.#ofMember(node);
      case 'JSXMemberExpression':
        return step(this.of(node.object), `.${node.property.name}`);
      case 'CallExpression':
        return this.#ofCall(node);
      case 'NewExpression': {
        const path = step(asValue(this.of(node.callee)), '.new()');
        return path && { ...path, calls: [...path.calls, node] };
      }
      case 'AwaitExpression':
        return this.of(node.argument);
      case 'ImportExpression':
        return node.source.type === 'Literal' && typeof node.source.value === 'string' ? moduleRoot(node.source.value) : undefined;
      case 'LogicalExpression':
        return this.of(node.left) ?? this.of(node.right);
      case 'AssignmentExpression':
        return this.of(node.right);
      case 'SequenceExpression': {
        // `(0, api.default)(…)`, as compilers write calls of imports.
        const last = node.expressions.at(-1);
        return last && this.of(last);
      }
      default:
        return undefined;
    }
  }

  #ofName(node: TSESTree.Identifier | TSESTree.JSXIdentifier): AccessPath | undefined {
    const variable = this.#bindings.of(node);
    if (!variable) {
      return GLOBAL_OBJECTS.has(node.name) ? undefined : { root: { kind: 'global', name: node.name }, steps: '', calls: [] };
    }
    return this.#ofVariable(variable);
  }

  #ofVariable(variable: Variable): AccessPath | undefined {
    const definition = onlyDefinition(variable);
    if (!definition) return undefined;
    switch (definition.type as string) {
      case 'ImportBinding':
        return importPath(definition.node, definition.parent);
      case 'Parameter':
        return this.#ofParameter(definition.node, definition.name);
      case 'Variable':
        return this.#ofSlot(this.#slots.ofVariable(variable)) ?? pathOfAnnotation(this, definition.name);
      default:
        return undefined;
    }
  }

  // `let client; … client = new Client()` has one path; two different sources have none.
  #ofSlot(slot: Slot): AccessPath | undefined {
    let found: AccessPath | undefined;
    for (const source of slot.sources) {
      if (source.path.length === 0 && (isEmpty(source.expression) || this.#isRenewal(slot, source.expression))) continue;
      let path = source.operator === '+=' ? undefined : this.of(source.expression);
      let keys = source.path;
      // `const [user] = useState(…)`: the path is that of the state.
      if (keys[0]?.key === 0 && isStateHook(source.expression)) {
        if (!path || source.expression.arguments.length === 0) path = pathOfTypeArgument(this, source.expression);
        keys = keys.slice(1);
      }
      if (path) for (const { key } of keys) path = step(path, typeof key === 'number' ? `[${String(key)}]` : `.${key}`);
      else if (keys.length > 0 && source.operator === '=') path = this.#members.along(source.expression, keys.map(({ key }) => key));
      if (!path) return undefined;
      if (found && (found.steps !== path.steps || found.root.name !== path.root.name)) return undefined;
      found ??= path;
    }
    return found;
  }

  // `token = await token.refresh()`: a method of an object that takes its place gives another of its kind.
  #isRenewal(slot: Slot, expression: TSESTree.Node): boolean {
    let call = unwrap(expression);
    if (call.type === 'AwaitExpression') call = unwrap(call.argument);
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    return callee?.type === 'MemberExpression' && this.#slots.of(unwrap(callee.object)) === slot;
  }

  #ofMember(node: TSESTree.MemberExpression): AccessPath | undefined {
    const name = writtenName(node);
    const object = unwrap(node.object);
    if (object.type === 'ThisExpression') {
      const slot = this.#slots.of(node);
      const declared = bindingOfField(node);
      const path = (slot && this.#ofSlot(slot)) ?? (declared && pathOfAnnotation(this, declared));
      return path ?? (name === undefined ? undefined : this.#members.along(object, [name]));
    }
    if (name === undefined) return undefined;
    const isGlobalObject = object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name) && this.#bindings.isGlobal(object);
    if (isGlobalObject) return { root: { kind: 'global', name }, steps: '', calls: [] };
    const path = this.of(object);
    if (name === 'current' && path) return path;
    if (!path) return this.#members.along(object, [name]);
    return step(path, /^\d+$/.test(name) ? `[${name}]` : `.${name}`);
  }

  #ofCall(node: TSESTree.CallExpression): AccessPath | undefined {
    const callee = unwrap(node.callee);
    const [first] = node.arguments;
    if (callee.type === 'Super') {
      const base = enclosingClass(node)?.superClass;
      const path = base ? step(asValue(this.of(base)), '.new()') : undefined;
      return path && { ...path, calls: [...path.calls, node] };
    }
    if (callee.type === 'Identifier' && callee.name === 'require' && this.#bindings.isGlobal(callee)) {
      return first?.type === 'Literal' && typeof first.value === 'string' ? moduleRoot(first.value) : undefined;
    }
    const calleeName = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    if (calleeName && first && TRANSPARENT.has(calleeName)) {
      const returned = isFunction(first) ? this.#functions.returnsOf(first)[0] : first;
      return returned && this.of(returned);
    }
    // `__importStar(require('x'))` of compiled code, `inject(Service)` of Angular.
    if (calleeName && first && /^_?_?(?:interopRequire|import(?:Star|Default)|toESM)/.test(calleeName)) return this.of(first);
    if (calleeName === 'inject' && first) return step(this.of(first), '.new()');
    const ownContext = this.#members.contexts.readBy(node);
    if (ownContext) return this.#members.ofContext(ownContext);
    if ((calleeName === 'useContext' || calleeName === 'use') && first) {
      const context = this.of(first);
      if (context?.root.kind === 'module' && context.steps !== '') return step(context, '.useContext()');
    }
    const local = this.#functions.resolve(callee);
    if (local) {
      const returns = this.#functions.returnsOf(local);
      return returns.length === 1 && returns[0] ? this.of(returns[0]) : undefined;
    }
    if (callee.type === 'MemberExpression' && (calleeName === 'bind' || isTransparentPipe(node, calleeName))) return this.of(callee.object);
    const path = step(asValue(this.of(callee)), '()');
    return path && { ...path, calls: [...path.calls, node] };
  }

  #ofParameter(owner: TSESTree.Node, name: TSESTree.Node): AccessPath | undefined {
    if (!isFunction(owner)) return undefined;
    const patterns = owner.params.map((parameter) => (parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter));
    const index = patterns.findIndex((parameter) => patternPath(parameter, name) !== undefined);
    const pattern = patterns[index];
    const steps = pattern && patternPath(pattern, name);
    if (!steps) return undefined;
    const own = this.#ofArgument(owner, index) ?? pathOfAnnotation(this, pattern);
    if (!own && steps.length > 0) {
      const typed = this.#members.alongParameter(owner, index, steps.map(({ key }) => key));
      if (typed) return typed;
    }
    let path = own ?? step(pathOfValue(owner, this, this.#bindings), `#${String(index)}/${String(owner.params.length)}`);
    for (const { key } of steps) path = step(path, typeof key === 'number' ? `[${String(key)}]` : `.${key}`);
    return path;
  }

  #ofArgument(owner: TSESTree.Node, index: number): AccessPath | undefined {
    const call = index === 0 ? callTakingFirst(owner) : undefined;
    const callee = call && unwrap(call.callee);
    if (!call || callee?.type !== 'MemberExpression') {
      // `x.pipe(map((value) => …))`: an operator is called by its bare name.
      const pipe = call && callee?.type === 'Identifier' && OPERATORS.has(callee.name) ? call.parent : undefined;
      return pipe?.type === 'CallExpression' ? this.#ofPiped(pipe, call) : undefined;
    }
    const name = writtenName(callee);
    return name !== undefined && CONTINUATIONS.has(name) ? this.#ofPromise(callee.object) : undefined;
  }

  // What an operator inside `x.pipe(…)` gets is what `x` emits, if those before it let it through.
  #ofPiped(pipe: TSESTree.CallExpression, operator: TSESTree.Node | undefined): AccessPath | undefined {
    const callee = unwrap(pipe.callee);
    if (callee.type !== 'MemberExpression' || writtenName(callee) !== 'pipe') return undefined;
    const index = pipe.arguments.indexOf(operator as TSESTree.CallExpressionArgument);
    return pipe.arguments.slice(0, index).every(letsThrough) ? this.of(callee.object) : undefined;
  }

  // `p.then(f).then(g)`: `g` gets what `f` returns.
  #ofPromise(node: TSESTree.Node): AccessPath | undefined {
    const promise = beforeCatch(node);
    const callee = promise.type === 'CallExpression' ? unwrap(promise.callee) : undefined;
    const [callback] = promise.type === 'CallExpression' ? promise.arguments : [];
    if (callee?.type !== 'MemberExpression' || writtenName(callee) !== 'then' || !isFunction(callback)) return this.of(promise);
    const returns = this.#functions.returnsOf(callback);
    return returns.length === 1 && returns[0] ? this.of(returns[0]) : undefined;
  }
}

// `p.catch(f).finally(g)` goes on with what `p` gives.
function beforeCatch(node: TSESTree.Node): TSESTree.Node {
  let promise = unwrap(node);
  while (promise.type === 'CallExpression') {
    const callee = unwrap(promise.callee);
    const name = callee.type === 'MemberExpression' ? writtenName(callee) : undefined;
    if (callee.type !== 'MemberExpression' || (name !== 'catch' && name !== 'finally')) return promise;
    promise = unwrap(callee.object);
  }
  return promise;
}

// A CommonJS module that is called or constructed itself is its default export.
function asValue(path: AccessPath | undefined): AccessPath | undefined {
  return path?.root.kind === 'module' && path.steps === '' ? { ...path, steps: 'default' } : path;
}

function isStateHook(node: TSESTree.Node): node is TSESTree.CallExpression {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  return (callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? writtenName(callee) : '') === 'useState';
}

function pathOfTypeArgument(paths: AccessPaths, call: TSESTree.CallExpression): AccessPath | undefined {
  const [type] = call.typeArguments?.params ?? [];
  return type && pathOfType(paths, type);
}

function importPath(node: TSESTree.Node, declaration: TSESTree.Node | null | undefined): AccessPath | undefined {
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node.moduleReference;
    return reference.type === 'TSExternalModuleReference' ? moduleRoot(reference.expression.value) : undefined;
  }
  if (declaration?.type !== 'ImportDeclaration') return undefined;
  const root = moduleRoot(declaration.source.value);
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return step(root, '.default');
    case 'ImportSpecifier':
      return step(root, `.${node.imported.type === 'Identifier' ? node.imported.name : node.imported.value}`);
    case 'ImportNamespaceSpecifier':
      return root;
    default:
      return undefined;
  }
}
