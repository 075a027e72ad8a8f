import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { constantOf } from '../../src/evaluation/text.ts';
import { admits } from './admits.ts';
import { ask, probed, render } from './ask.ts';
import { askEverything } from './everything.ts';
import { DECISIONS, expressions, literals, statements } from './programs.ts';

const names = ['u', 'v', 'w'];

/** Runs code; `probe` gets what it is called with. */
function run(code: string, decisions: readonly boolean[], probe: (index: number, value: unknown) => void): void {
  const write = (parameters: URLSearchParams, key: string, value: string): void => {
    parameters.set(key, value);
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- running the code is the point of the comparison
  const body = new Function('c', 'probe', 'write', code) as (...given: readonly unknown[]) => void;
  body(decisions, probe, write);
}

/** Numbers the calls of `probe`, so that what runs can be told apart. */
function numbered(code: string): string {
  let count = 0;
  return code.replaceAll('probe(', () => {
    count += 1;
    return `probe(${String(count - 1)}, `;
  });
}

/** Asserts that what the probes of a function body come to is what the evaluator says. */
function expectSound(body: string, decisions: readonly boolean[], functions = ''): void {
  const seen: { readonly index: number; readonly value: unknown }[] = [];
  run(numbered(`${functions}${body}`), decisions, (index, value) => seen.push({ index, value }));
  const said = ask(`${functions}function program(c) { ${body} }`, (evaluator) => probed(evaluator).map((node) => evaluator.evaluate(node)));
  for (const { index, value } of seen) {
    const known = said[index];
    if (known && admits(known, value)) continue;
    throw new Error(`Probe ${String(index)} is ${JSON.stringify(value)}, not ${known ? render(known) : 'nothing'}.`);
  }
}

const decisions = fc.array(fc.boolean(), { minLength: DECISIONS, maxLength: DECISIONS });

describe('what is evaluated is what runs', { timeout: 120_000 }, () => {
  it('for expressions', () => {
    const program = fc.tuple(expressions([]), expressions(['u']), expressions(['u', 'v']), expressions(names)).map(([u, v, w, last]) => {
      return `const u = ${u}; const v = ${v}; const w = ${w}; probe(u); probe(v); probe(w); probe(${last});`;
    });
    fc.assert(
      fc.property(program, (code) => {
        try {
          run(numbered(code), [], () => undefined);
        } catch {
          // A lone surrogate, a method of what has none.
          fc.pre(false);
        }
        expectSound(code, []);
      }),
      { numRuns: 500 },
    );
  });

  it('for statements', () => {
    const program = fc.tuple(fc.array(literals, { minLength: 3, maxLength: 3 }), statements(names)).map(([[u, v, w], body]) => {
      const head = `let u = ${u ?? ''}, v = ${v ?? ''}, w; w = ${w ?? ''}; const o = { a: u }, p = new URLSearchParams(), l = [v];`;
      return `${head} ${body} probe(u); probe(v); probe(w); probe(o); probe(p); probe(l);`;
    });
    fc.assert(
      fc.property(program, decisions, (code, decided) => {
        try {
          run(numbered(code), decided, () => undefined);
        } catch {
          fc.pre(false);
        }
        expectSound(code, decided, 'function write(parameters, key, value) { parameters.set(key, value); }');
      }),
      { numRuns: 1000 },
    );
  });

  it('for the parameters of a URL', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'Z', '0', '9', '-', '.', '_', '~', '!', '*', '+', '/', ':', ';', ',', '@'), minLength: 1, maxLength: 6 });
    const part = fc.oneof(plain, fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !/\p{Surrogate}/u.test(text)).map(encodeURIComponent));
    const pairs = fc.array(fc.tuple(fc.oneof(part.map((text) => `a${text}`.replaceAll(/[^\w.%-]/g, '')), fc.constantFrom('scope', 'a%20b', 'c+d')), part), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pairs, fc.constantFrom('first=&', '?', 'https://as.example/authorize?'), fc.nat(3), (entries, front, cuts) => {
        const text = front + entries.map(([name, value]) => `${name}=${value}`).join('&');
        // The same text in one piece or in several.
        const places = Array.from({ length: cuts }, (_, index) => Math.floor((text.length * (index + 1)) / (cuts + 1)));
        const pieces = [0, ...places].map((from, index) => JSON.stringify(text.slice(from, places[index])));
        const query = ask(`probe(${pieces.join(' + ')})`, (evaluator) => {
          const [node] = probed(evaluator);
          const value = node && evaluator.evaluate(node);
          // Names for what is filled in later are holes.
          if (value?.kind !== 'text' || constantOf(value) === undefined) return 'holes';
          return evaluator.parse(value).query;
        });
        if (query === 'holes') return;
        expect(query?.open).toBe(false);
        const parsed = query?.entries.map(({ key, value }) => [key, new URLSearchParams(`x=${constantOf(value) ?? ''}`).get('x')]);
        expect(parsed).toEqual([...new URLSearchParams(text.slice(front.indexOf('?') + 1))]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no program makes it throw', { timeout: 120_000 }, () => {
  it('of the grammar', () => {
    fc.assert(
      fc.property(statements(names), (body) => askEverything(`let u, v, w; const o = {}, p = new URLSearchParams(), l = []; function program() { ${body} }`) >= 0),
      { numRuns: 200 },
    );
  });

  it('of random tokens', () => {
    const tokens = 'a b c this super new URL URLSearchParams HttpParams ( ) [ ] { } . ?. , ; : ? = += ??= + || && ?? => ... async await function return class extends static const let var if else for in of switch case default try catch finally `a${ }` \'b\' 1 null undefined import export from typeof void delete ! .set(\'a\',b) .append(a) .map( .forEach( .join( .then( Object.keys( Object.assign( encodeURIComponent( useCallback('.split(' ');
    const isParsed = (code: string): boolean => {
      try {
        return askEverything(code) >= 0;
      } catch (error) {
        return error instanceof Error && error.message.startsWith('Parsing error');
      }
    };
    fc.assert(fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 25 }), (list) => isParsed(list.join(' '))), { numRuns: 3000 });
  });
});
