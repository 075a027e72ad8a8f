import fc from 'fast-check';

/** Names and values of a message, as they mean, not as they are written. */
export type ParameterSet = readonly (readonly [name: string, value: string])[];

/** Choices that a programmer makes when writing a message down. */
export interface Style {
  readonly quote: "'" | '"';
  readonly blank: '%20' | '+';
  readonly isMultiLine: boolean;
  readonly hasTrailingComma: boolean;
  readonly semicolon: ';' | '';
  readonly comment: 'none' | 'behind' | 'above';
  readonly indentation: '  ' | '\t';
}

export const styles: fc.Arbitrary<Style> = fc.record({
  quote: fc.constantFrom("'", '"'),
  blank: fc.constantFrom('%20', '+'),
  isMultiLine: fc.boolean(),
  hasTrailingComma: fc.boolean(),
  semicolon: fc.constantFrom(';', ''),
  comment: fc.constantFrom('none', 'behind', 'above'),
  indentation: fc.constantFrom('  ', '\t'),
});

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019:/.-_~\'"`$é&=#?!()')), minLength: 1, maxLength: 8 });
// These would be read as names for something that is filled in later.
const plainWord = word.filter((text) => !/__|\$\{/.test(text));

/** A value without white space, in characters that need escapes and encodings. */
export const words = plainWord;

/** A space-separated value of one to four different words. */
export const values = fc.uniqueArray(plainWord, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const optional = ['scope', 'state', 'nonce', 'prompt', 'x_vendor', 'audience'];

/** An authorization request: what makes it one, in any order, and others. */
export const parameterSets: fc.Arbitrary<ParameterSet> = fc
  .record({
    redirect: plainWord,
    others: fc.uniqueArray(fc.tuple(fc.constantFrom(...optional), values), { selector: ([name]) => name, minLength: 1 }),
    order: fc.nat(5),
  })
  .map(({ redirect, others, order }) => {
    const fixed: [string, string][] = [
      ['response_type', 'code'],
      ['client_id', 'client'],
      ['redirect_uri', redirect],
    ];
    const all = [...fixed, ...others];
    return [...all.slice(order % all.length), ...all.slice(0, order % all.length)];
  });

function literal(text: string, { quote }: Style): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}

function encoded(text: string, { blank }: Style): string {
  return text.split(' ').map(encodeURIComponent).join(blank).replaceAll("'", '%27');
}

function list(items: readonly string[], open: string, close: string, style: Style): string {
  const { isMultiLine, hasTrailingComma, comment, indentation } = style;
  const comma = hasTrailingComma ? ',' : '';
  if (!isMultiLine) return `${open} ${items.join(', ')}${comma} ${close}`;
  const lines = items.map((item, index) => {
    const isLast = index === items.length - 1;
    const line = `${indentation}${item}${isLast ? comma : ','}`;
    if (comment === 'above') return `${indentation}// about ${String(index)}\n${line}`;
    return comment === 'behind' ? `${line} // about ${String(index)}` : line;
  });
  return `${open}\n${lines.join('\n')}\n${close}`;
}

function statements(lines: readonly string[], { comment, semicolon }: Style): string {
  return lines
    .map((line, index) => {
      const about = `// about ${String(index)}`;
      const whole = line + semicolon;
      return comment === 'none' ? whole : comment === 'above' ? `${about}\n${whole}` : `${whole} ${about}`;
    })
    .join('\n');
}

/** The ways in which a message is written, each with the code for a set of parameters. */
export const FORMS: Readonly<Record<string, (parameters: ParameterSet, style: Style) => string>> = {
  object(parameters, style) {
    const items = parameters.map(([name, value]) => `${name}: ${literal(value, style)}`);
    return `const params = ${list(items, '{', '}', style)}${style.semicolon}`;
  },
  'object with quoted names'(parameters, style) {
    const items = parameters.map(([name, value]) => `${literal(name, style)}: ${literal(value, style)}`);
    return `const query = new URLSearchParams(${list(items, '{', '}', style)})${style.semicolon}`;
  },
  'object with joined arrays'(parameters, style) {
    const items = parameters.map(([name, value]) => {
      const elements = value.split(' ').map((element) => literal(element, style));
      return `${name}: [${elements.join(', ')}].join(' ')`;
    });
    return `const params = ${list(items, '{', '}', style)}${style.semicolon}`;
  },
  pairs(parameters, style) {
    const items = parameters.map(([name, value]) => `[${literal(name, style)}, ${literal(value, style)}]`);
    return `const query = new URLSearchParams(${list(items, '[', ']', style)})${style.semicolon}`;
  },
  'append calls'(parameters, style) {
    const calls = parameters.map(([name, value]) => `query.append(${literal(name, style)}, ${literal(value, style)})`);
    return statements(['const query = new URLSearchParams()', ...calls], style);
  },
  'search parameters of a URL'(parameters, style) {
    const calls = parameters.map(([name, value]) => `url.searchParams.set(${literal(name, style)}, ${literal(value, style)})`);
    return statements([`const url = new URL(${literal('https://as.example/authorize', style)})`, ...calls], style);
  },
  'chained calls'(parameters, style) {
    const gap = style.isMultiLine ? `\n${style.indentation}` : '';
    const calls = parameters.map(([name, value]) => `${gap}.set(${literal(name, style)}, ${literal(value, style)})`);
    return `const query = new HttpParams()${calls.join('')}${style.semicolon}\nhttp.post('https://as.example/authorize', query)`;
  },
  assignments(parameters, style) {
    const writes = parameters.map(([name, value]) => `params.${name} = ${literal(value, style)}`);
    return statements(['const params = {}', ...writes, `open('https://as.example/authorize?' + new URLSearchParams(params))`], style);
  },
  'URL as a string'(parameters, style) {
    const query = parameters.map(([name, value]) => `${name}=${encoded(value, style)}`).join('&');
    return `location.href = ${style.quote}https://as.example/authorize?${query}${style.quote}${style.semicolon}`;
  },
  'URL as a template'(parameters, style) {
    const gap = style.isMultiLine ? `\n${style.indentation}` : '';
    const query = parameters.map(([name, value], index) => `${gap}${index === 0 ? '' : '&'}${name}=${encoded(value, style)}`);
    return `location.href = \`\${issuer}/authorize?${query.join('')}\`${style.semicolon}`;
  },
  'URL with holes'(parameters, style) {
    const query = parameters.map(([name, value]) => `${name}=\${encodeURIComponent(${literal(value, style)})}`).join('&');
    return `location.href = \`https://as.example/authorize?\${extra}&${query}\`${style.semicolon}`;
  },
  concatenation(parameters, style) {
    const parts = parameters.map(([name, value], index) => {
      return `${style.quote}${index === 0 ? '' : '&'}${name}=${encoded(value, style)}${style.quote}`;
    });
    const gap = style.isMultiLine ? '\n  + ' : ' + ';
    return `location.href = ${[`'https://as.example/authorize?'`, ...parts].join(gap)}${style.semicolon}`;
  },
  'concatenation of values'(parameters, style) {
    const parts = parameters.map(([name, value], index) => {
      return `${style.quote}${index === 0 ? '?' : '&'}${name}=${style.quote} + encodeURIComponent(${literal(value, style)})`;
    });
    return `location.href = ${[`'https://as.example/authorize'`, ...parts].join(' + ')}${style.semicolon}`;
  },
  'added piece by piece'(parameters, style) {
    const writes = parameters.map(([name, value], index) => {
      return `url += ${style.quote}${index === 0 ? '?' : '&'}${name}=${encoded(value, style)}${style.quote}`;
    });
    return statements([`let url = 'https://as.example/authorize'`, ...writes, `location.href = url`], style);
  },
};
