import type { KnownText, Parameter } from '../model.ts';

/**
 * A parameter in the values of the wire. Values that are enumerated are replaced; a switch without a wire value is no
 * parameter, because it only says whether the SDK makes one.
 */
export function translated(parameter: Parameter | undefined, values: Readonly<Record<string, string>> | undefined): Parameter | undefined {
  if (parameter?.value.state === 'switch') {
    const text = values?.[String(parameter.value.on)];
    return text === undefined ? undefined : { ...parameter, value: { state: 'known', texts: [switchText(parameter, text)] } };
  }
  if (!parameter || !values || (parameter.value.state !== 'known' && parameter.value.state !== 'partial')) return parameter;
  const texts = parameter.value.texts.map((known) => {
    const elements = known.isList ? known.words.map((word) => ({ ...word, text: wireValue(values, word.text) })) : undefined;
    const text = elements ? elements.map((word) => word.text).join(' ') : wireValue(values, known.text);
    if (text === known.text) return known;
    const span = { ...known.span, editable: false };
    return { ...known, text, span, option: { text: known, values }, words: elements ?? text.split(' ').map((word) => ({ text: word, span })) };
  });
  return { ...parameter, value: { ...parameter.value, texts } };
}

function wireValue(values: Readonly<Record<string, string>>, text: string): string {
  return Object.hasOwn(values, text) ? (values[text] ?? text) : text;
}

/** The option's value that stands for a value on the wire. */
export function optionValue(values: Readonly<Record<string, string>> | undefined, wire: string): string | undefined {
  return Object.entries(values ?? {}).find(([, value]) => value === wire)?.[0];
}

function switchText(parameter: Parameter, text: string): KnownText {
  const span = { node: parameter.node, range: undefined, editable: false };
  return {
    text,
    words: text.split(' ').map((word) => ({ text: word, span })),
    span,
    place: parameter.places[0],
    encoding: 'none',
    isList: false,
    fallback: undefined,
  };
}
