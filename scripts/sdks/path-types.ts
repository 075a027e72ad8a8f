import ts from 'typescript';

/** What a path of a model can lead to: types, with the signatures that the last call of it went through. */
export interface Reached {
  readonly types: readonly ts.Type[];
  readonly signatures: readonly ts.Signature[];
}

const STEP = /\.?<>|\.?new\(\)|\(\)|\[\d*\]|@(?:props|\d+)|#\d+(?:\/\d+)?|>[\w$]+\(\)|=|\.?provide\(\)|\.?useContext\(\)|\.?[\w$*-]+/gu;

/** The steps of a path, one by one. */
export function stepsOf(path: string): readonly string[] {
  return path.match(STEP) ?? [];
}

/** Follows the steps of paths through the typings of packages. */
export class PathTypes {
  readonly #checker: ts.TypeChecker;
  readonly #at: ts.Node;

  constructor(checker: ts.TypeChecker, at: ts.Node) {
    this.#checker = checker;
    this.#at = at;
  }

  /** One step from a symbol: `Name` has been looked up, `.new()` may mean the instances of a type. */
  ofSymbol(symbol: ts.Symbol, instance: boolean): Reached {
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const value = this.#checker.getTypeOfSymbolAtLocation(target, this.#at);
    if (!instance) return { types: [value], signatures: [] };
    const constructed = this.#construct([value]);
    const isType = (target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Enum)) !== 0;
    return isType ? { ...constructed, types: [...constructed.types, this.#checker.getDeclaredTypeOfSymbol(target)] } : constructed;
  }

  /** Where a step leads; `undefined` when nothing is there. `any` leads everywhere. */
  step(from: Reached, step: string): Reached | undefined {
    const name = step.replace(/^\./u, '');
    if (from.types.some(isAny) && !name.startsWith('@')) return { types: from.types, signatures: [] };
    if (name === '()') return this.#call(from.types);
    if (name === 'new()') return found(this.#construct(from.types));
    if (name === '<>') return found({ types: from.types, signatures: [...this.#callSignatures(from.types), ...this.#constructSignatures(from.types)] });
    if (name === '=' || name === 'provide()') return { types: from.types, signatures: [] };
    if (name === 'useContext()') return this.#contextValue(from.types);
    if (name.startsWith('>')) return this.#plugin(from.types);
    if (name === '@props') return this.#props(from);
    if (name.startsWith('@')) return this.#parameters(from.signatures, Number(name.slice(1)), from.types);
    if (name.startsWith('#')) return this.#parameters(this.#callSignatures(from.types), Number(/\d+/u.exec(name)?.[0]), []);
    if (name.startsWith('[')) return this.#elements(from.types, name);
    return this.#member(from.types, name);
  }

  /** The types of an option, dotted for a nested one; `undefined` when the typings do not name it. */
  option(types: readonly ts.Type[], option: string): readonly ts.Type[] | undefined {
    let current: readonly ts.Type[] = types;
    for (const key of option.split('.')) {
      if (current.some(isAny)) return current;
      const next = this.#member(this.#objects(current), key);
      if (!next) return undefined;
      current = next.types;
    }
    return current;
  }

  /** What Angular injects for a token: the type of an `InjectionToken`, the instances of a class. */
  provided(types: readonly ts.Type[]): readonly ts.Type[] {
    const ofTokens = types.filter((type) => type.getSymbol()?.name === 'InjectionToken');
    return [
      ...ofTokens.flatMap((type) => this.#checker.getTypeArguments(type as ts.TypeReference)),
      ...this.#construct(types.filter((type) => !ofTokens.includes(type))).types,
      ...types.filter(isAny),
    ];
  }

  /** The types behind promises, observables, references, arrays and unions. */
  unwrapped(types: readonly ts.Type[]): readonly ts.Type[] {
    const seen = new Set<ts.Type>();
    const visit = (type: ts.Type): void => {
      if (seen.has(type) || seen.size > 200) return;
      seen.add(type);
      if (type.isUnionOrIntersection()) type.types.forEach(visit);
      const constraint = this.#checker.getBaseConstraintOfType(type);
      if (constraint && constraint !== type) visit(constraint);
      const awaited = this.#checker.getAwaitedType(type);
      if (awaited && awaited !== type) visit(awaited);
      // What an observable emits, what a signal or a Vue reference holds.
      if (type.getProperty('subscribe')) this.#checker.getTypeArguments(type as ts.TypeReference).forEach(visit);
    };
    types.forEach(visit);
    return [...seen];
  }

  #objects(types: readonly ts.Type[]): readonly ts.Type[] {
    return this.unwrapped(types).flatMap((type) => {
      const element = this.#checker.isArrayLikeType(type) ? this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
      return element ? [type, element] : [type];
    });
  }

  #member(types: readonly ts.Type[], name: string): Reached | undefined {
    if (name === '*') return this.#everyMember(types);
    const members = this.unwrapped(types).flatMap((type) => {
      if (isAny(type)) return [type];
      const property = this.#checker.getPropertyOfType(this.#checker.getApparentType(type), name);
      if (property) return [this.#checker.getTypeOfSymbolAtLocation(property, this.#at)];
      return this.#checker.getIndexTypeOfType(type, ts.IndexKind.String) ?? [];
    });
    return found({ types: members, signatures: [] });
  }

  #everyMember(types: readonly ts.Type[]): Reached | undefined {
    const members = this.unwrapped(types).flatMap((type) => {
      if (isAny(type)) return [type];
      const index = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
      return [...(index ? [index] : []), ...type.getProperties().map((property) => this.#checker.getTypeOfSymbolAtLocation(property, this.#at))];
    });
    return found({ types: members, signatures: [] });
  }

  #call(types: readonly ts.Type[]): Reached | undefined {
    const signatures = this.#callSignatures(types);
    return found({ types: this.unwrapped(signatures.map((signature) => signature.getReturnType())), signatures });
  }

  #construct(types: readonly ts.Type[]): Reached {
    const signatures = this.#constructSignatures(types);
    return { types: signatures.map((signature) => signature.getReturnType()), signatures };
  }

  #callSignatures(types: readonly ts.Type[]): readonly ts.Signature[] {
    return this.unwrapped(types).flatMap((type) => type.getCallSignatures());
  }

  #constructSignatures(types: readonly ts.Type[]): readonly ts.Signature[] {
    return this.unwrapped(types).flatMap((type) => type.getConstructSignatures());
  }

  #parameters(signatures: readonly ts.Signature[], index: number, otherwise: readonly ts.Type[]): Reached | undefined {
    const types = signatures.flatMap((signature) => {
      const parameter = signature.parameters[Math.min(index, signature.parameters.length - 1)];
      if (!parameter) return [];
      const type = this.#checker.getTypeOfSymbolAtLocation(parameter, this.#at);
      const isRest = parameter.valueDeclaration !== undefined && ts.isParameter(parameter.valueDeclaration) && parameter.valueDeclaration.dotDotDotToken;
      if (!isRest) return index < signature.parameters.length ? [type] : [];
      const tuple = this.#checker.getTypeArguments(type as ts.TypeReference);
      const element = tuple[Math.min(index - signature.parameters.length + 1, tuple.length - 1)];
      return element ? [element] : [];
    });
    return found({ types: types.length > 0 ? types : otherwise, signatures: [] });
  }

  #props({ types, signatures }: Reached): Reached | undefined {
    const first = this.#parameters(signatures.length > 0 ? signatures : this.#callSignatures(types), 0, [])?.types ?? [];
    const ofInstances = this.#constructSignatures(types).flatMap((signature) => this.#member([signature.getReturnType()], 'props')?.types ?? []);
    return found({ types: [...first, ...ofInstances], signatures: [] });
  }

  // The options of a plugin: the second parameter of its function, or of its `install`.
  #plugin(types: readonly ts.Type[]): Reached | undefined {
    const install = this.#member(types, 'install');
    const signatures = this.#callSignatures([...types, ...(install?.types ?? [])]);
    return found({ types, signatures });
  }

  #contextValue(types: readonly ts.Type[]): Reached | undefined {
    const provider = this.#member(types, 'Provider');
    const props = provider && this.#props({ types: provider.types, signatures: [] });
    return props && this.#member(props.types, 'value');
  }

  #elements(types: readonly ts.Type[], step: string): Reached | undefined {
    const index = /\d+/u.exec(step)?.[0];
    const elements = this.unwrapped(types).flatMap((type) => {
      const property = index === undefined ? undefined : type.getProperty(index);
      if (property) return [this.#checker.getTypeOfSymbolAtLocation(property, this.#at)];
      const element = this.#checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      return element && (index === undefined || !this.#checker.isTupleType(type)) ? [element] : [];
    });
    // `config[]` also stands for one object where there may be a list of them.
    const singles = index === undefined ? this.unwrapped(types).filter((type) => !this.#checker.isArrayLikeType(type)) : [];
    return found({ types: [...elements, ...singles], signatures: [] });
  }
}

function found(reached: Reached): Reached | undefined {
  return reached.types.length > 0 ? reached : undefined;
}

/** Whether the typings say nothing. */
export function isAny(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;
}
