import fc from 'fast-check';

/** Strings that are awkward inside quotes, URLs and placeholders. */
const texts = fc.oneof(
  fc.constantFrom('', 'a', 'b c', 'openid', '&', '=', '?a=b', 'a=b&c=d', '%20', '%', '+', 'é', '__proto__', 'constructor', '0', "'", '`', '\\', '\n'),
  fc.string({ maxLength: 5 }),
);

/** A string literal. */
export const literals: fc.Arbitrary<string> = texts.map((text) => JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'));

const numbers = fc.constantFrom('0', '1', '2', '10', '-1');
const scalars = fc.oneof(numbers, fc.constantFrom('true', 'false', 'null', 'undefined'));
const keys = fc.constantFrom('a', 'b', 'scope');

/** Pure expressions over the names, as far as the evaluator takes them apart. */
export function expressions(names: readonly string[]): fc.Arbitrary<string> {
  const leaves = [
    { weight: 4, arbitrary: literals },
    { weight: 2, arbitrary: scalars },
    ...(names.length > 0 ? [{ weight: 4, arbitrary: fc.constantFrom(...names) }] : []),
  ];
  return fc.letrec<{ any: string; list: string; object: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      ...leaves,
      { weight: 4, arbitrary: fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} + ${b})`) },
      { weight: 3, arbitrary: fc.tuple(tie('any'), tie('any')).map(([a, b]) => `\`x\${${a}}y\${${b}}\``) },
      { weight: 2, arbitrary: fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`) },
      { weight: 3, arbitrary: fc.tuple(tie('any'), fc.constantFrom('||', '??'), tie('any')).map(([a, op, b]) => `((${a}) ${op} (${b}))`) },
      // Of what is not known, `&&` gives `undefined` for whatever counts as false.
      { weight: 1, arbitrary: fc.tuple(fc.oneof(literals, scalars), tie('any')).map(([a, b]) => `(${a} && ${b})`) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom('!', 'void', '-'), tie('any')).map(([op, a]) => `(${op} ${a})`) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom('String', 'encodeURIComponent', 'encodeURI'), literals).map(([f, a]) => `${f}(${a})`) },
      { weight: 2, arbitrary: fc.tuple(literals, fc.constantFrom('trim', 'toString', 'toUpperCase', 'toLowerCase')).map(([a, f]) => `${a}.${f}()`) },
      { weight: 1, arbitrary: fc.tuple(literals, tie('any')).map(([a, b]) => `${a}.concat(${b})`) },
      { weight: 1, arbitrary: fc.tuple(literals, literals).map(([a, b]) => `${a}.split(${b})`) },
      { weight: 1, arbitrary: fc.tuple(literals, fc.constantFrom("/ /g, '%20'", "/\\s+/g, ''")).map(([a, b]) => `${a}.replace(${b})`) },
      { weight: 2, arbitrary: fc.tuple(tie('list'), literals).map(([a, b]) => `${a}.join(${b})`) },
      { weight: 1, arbitrary: fc.array(fc.oneof(literals, scalars), { maxLength: 4 }).map((list) => `[${list.join(', ')}].filter(Boolean).join(' ')`) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), tie('any')).map(([a, b]) => `${a}.map((e, i) => \`\${i}\${e}\` + ${b}).join()`) },
      { weight: 1, arbitrary: fc.tuple(tie('list'), fc.nat(2)).map(([a, b]) => `${a}[${String(b)}]`) },
      { weight: 1, arbitrary: tie('list') },
      { weight: 2, arbitrary: fc.tuple(tie('object'), keys).map(([a, b]) => `(${a}).${b}`) },
      { weight: 1, arbitrary: tie('object') },
      { weight: 1, arbitrary: fc.tuple(tie('any'), tie('any')).map(([a, b]) => `((p, q = ${b}) => p + q)(${a})`) },
      { weight: 1, arbitrary: fc.tuple(tie('object'), tie('any')).map(([a, b]) => `(({ a, b = ${b} }) => \`\${a}-\${b}\`)(${a})`) },
    ),
    list: fc.oneof(
      { depthSize: 'small' },
      fc.array(tie('any'), { maxLength: 3 }).map((elements) => `[${elements.join(', ')}]`),
      fc.tuple(tie('list'), tie('any')).map(([a, b]) => `[...${a}, ${b}]`),
      fc.tuple(tie('list'), literals, tie('any')).map(([a, b, c]) => `${a}.concat(${b}, [${c}])`),
    ),
    object: fc.oneof(
      { depthSize: 'small' },
      fc.array(fc.tuple(keys, tie('any')), { maxLength: 3 }).map((entries) => `({ ${entries.map(([key, value]) => `['${key}']: ${value}`).join(', ')} })`),
      fc.tuple(tie('object'), keys, tie('any')).map(([a, key, b]) => `({ ...${a}, ${key}: ${b} })`),
      fc.tuple(tie('object'), tie('object')).map(([a, b]) => `Object.assign({}, ${a}, ${b})`),
      fc.tuple(keys, tie('any')).map(([key, value]) => `Object.fromEntries([['${key}', ${value}]])`),
    ),
  })).any;
}

/** How many things that only running decides a program has. */
export const DECISIONS = 6;

const decision = fc.nat(DECISIONS - 1).map((index) => `c[${String(index)}]`);

/**
 * Statements that write to the variables in every way, and to the object `o`, the parameters `p` and the list `l`. What
 * running decides is in the list `c`. The value of each variable is looked at here and there by `probe(…)`.
 */
export function statements(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.constantFrom(...names);
  const value = expressions(names);
  const text = fc.oneof(literals, name.map((variable) => `\`-\${${variable}}\``));
  return fc.letrec<{ one: string; many: string }>((tie) => ({
    one: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: fc.tuple(name, fc.constantFrom('=', '+=', '??=', '||='), value).map(([a, op, b]) => `${a} ${op} ${b};`) },
      { weight: 3, arbitrary: fc.tuple(name, literals).map(([a, b]) => `${a} = ${a} + ${b};`) },
      { weight: 1, arbitrary: fc.tuple(name, name, value).map(([a, b, v]) => `({ a: ${a}, b: ${b} = 'd' } = { a: ${v} });`) },
      { weight: 1, arbitrary: name.map((a) => `${a}++;`) },
      { weight: 4, arbitrary: name.map((a) => `probe(${a});`) },
      { weight: 3, arbitrary: fc.tuple(decision, tie('many')).map(([c, a]) => `if (${c}) { ${a} }`) },
      { weight: 2, arbitrary: fc.tuple(decision, tie('many'), tie('many')).map(([c, a, b]) => `if (${c}) { ${a} } else { ${b} }`) },
      { weight: 1, arbitrary: fc.tuple(decision, tie('many')).map(([c, a]) => `if (${c}) { ${a} return; }`) },
      { weight: 1, arbitrary: fc.tuple(decision, name, value).map(([c, a, b]) => `${c} && (${a} = ${b});`) },
      { weight: 1, arbitrary: fc.tuple(decision, tie('many')).map(([c, a]) => `for (let i = 0; i < Number(${c}) * 2; i += 1) { ${a} }`) },
      { weight: 1, arbitrary: fc.tuple(decision, tie('many')).map(([c, a]) => `for (const e of ['x', 'y']) { if (${c}) continue; ${a} }`) },
      { weight: 1, arbitrary: fc.tuple(tie('many'), decision).map(([a, c]) => `do { ${a} } while (false && ${c});`) },
      { weight: 2, arbitrary: fc.tuple(decision, tie('many'), tie('many'), tie('many')).map(([c, x, y, z]) => `switch (Number(${c})) { case 0: ${x} break; case 1: ${y} default: ${z} }`) },
      { weight: 1, arbitrary: fc.tuple(decision, tie('many'), tie('many'), tie('many')).map(([c, x, y, z]) => `try { ${x} if (${c}) throw 0; ${y} } catch { ${z} }`) },
      { weight: 1, arbitrary: fc.tuple(tie('many'), tie('many')).map(([a, b]) => `try { ${a} } finally { ${b} }`) },
      { weight: 1, arbitrary: tie('many').map((a) => `(() => { ${a} })();`) },
      { weight: 1, arbitrary: fc.tuple(name, literals, decision).map(([a, b, c]) => `{ const f = () => { if (${c}) { ${a} = ${b}; } }; f(); }`) },
      { weight: 1, arbitrary: tie('many').map((a) => `['x', 'y'].forEach((e) => { ${a} });`) },
      { weight: 1, arbitrary: tie('many').map((a) => `{ ${a} }`) },
      { weight: 2, arbitrary: fc.tuple(keys, text).map(([key, b]) => `o['${key}'] = ${b};`) },
      { weight: 1, arbitrary: keys.map((key) => `delete o['${key}'];`) },
      { weight: 1, arbitrary: fc.tuple(keys, text).map(([key, b]) => `Object.assign(o, { ['${key}']: ${b} });`) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom('set', 'append'), keys, text).map(([f, key, b]) => `p.${f}('${key}', ${b});`) },
      { weight: 1, arbitrary: keys.map((key) => `p.delete('${key}');`) },
      { weight: 1, arbitrary: fc.tuple(keys, text).map(([key, b]) => `write(p, '${key}', ${b});`) },
      { weight: 1, arbitrary: text.map((a) => `l.push(${a});`) },
    ),
    many: fc.array(tie('one'), { maxLength: 4, depthIdentifier: 'block' }).map((list) => list.join(' ')),
  })).many;
}
