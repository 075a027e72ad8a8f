import type { Plugin } from 'rolldown';

import { sdkSources } from '../../src/messages/sdks/all.ts';
import { GLOBAL_NAMES, MODULE_NAMES } from '../../src/messages/sdks/names.ts';
import type { SdkModel } from '../../src/messages/sdks/model.ts';
import type { SdkSource } from '../../src/messages/sdks/outline.ts';

const MODELS = /[\\/]src[\\/]messages[\\/]sdks[\\/]all\.ts$/u;
const NAMES = /[\\/]src[\\/]messages[\\/]sdks[\\/]names\.ts$/u;

/**
 * Puts the SDK models into the bundle as strings of JSON, which cost an import next to nothing: one of all outlines, and
 * one of each model; and their names as plain lists.
 */
export function modelsAsText(): Plugin {
  return {
    name: 'models-as-text',
    load(id) {
      if (MODELS.test(id)) return { code: modelsModule(sdkSources()), moduleType: 'js' };
      if (NAMES.test(id)) return { code: namesModule(), moduleType: 'js' };
      return null;
    },
  };
}

function namesModule(): string {
  return `export const MODULE_NAMES = ${JSON.stringify(MODULE_NAMES)};
export const GLOBAL_NAMES = ${JSON.stringify(GLOBAL_NAMES)};`;
}

function modelsModule(sources: readonly SdkSource[]): string {
  const outlines = sources.map(({ outline }) => outline);
  if (JSON.stringify(outlines) !== JSON.stringify(JSON.parse(JSON.stringify(outlines)))) throw new Error('An outline must be plain data.');
  return `const readers = [
${sources.map(({ model }) => `  () => ${readerOf(model)},`).join('\n')}
];
let sources;
export function sdkSources() {
  return (sources ??= JSON.parse(${JSON.stringify(JSON.stringify(outlines))}).map((outline, index) => {
    let model;
    return { outline, get model() { return (model ??= readers[index]()); } };
  }));
}`;
}

/** What only the documentation and the checks of the models are made of. */
const UNUSED: ReadonlySet<string> = new Set<keyof SdkModel>(['documentation', 'otherVersions', 'since', 'typings', 'untyped', 'version']);

/** An expression that gives the model. */
function readerOf(model: object): string {
  // JSON has neither of the two.
  const others: string[] = [];
  const note = (value: unknown, path: string): void => {
    if (value === undefined) others.push(`model${path} = undefined`);
    else if (value instanceof RegExp) others.push(`model${path} = ${String(value)}`);
    else if (typeof value === 'function' || value instanceof Set || value instanceof Map) throw new Error(`A model must be plain data, but${path} is not.`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) note(member, `${path}[${JSON.stringify(key)}]`);
    }
  };
  const shipped = Object.fromEntries(Object.entries(model).filter(([key]) => !UNUSED.has(key)));
  note(shipped, '');
  const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(shipped))})`;
  return others.length === 0 ? parsed : `{ const model = ${parsed}; ${others.join('; ')}; return model; }`;
}
