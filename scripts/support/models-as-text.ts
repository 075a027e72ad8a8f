import type { Plugin } from 'rolldown';

import { SDKS } from '../../src/messages/sdks/index.ts';

const MODULE = /[\\/]src[\\/]messages[\\/]sdks[\\/]all\.ts$/u;

/** Puts the SDK models into the bundle as one string of JSON, which costs an import next to nothing. */
export function modelsAsText(): Plugin {
  return {
    name: 'models-as-text',
    load(id) {
      return MODULE.test(id) ? { code: moduleOf(SDKS), moduleType: 'js' } : null;
    },
  };
}

function moduleOf(models: readonly object[]): string {
  // JSON has neither of the two.
  const others: string[] = [];
  const note = (value: unknown, path: string): void => {
    if (value === undefined) others.push(`models${path} = undefined;`);
    else if (value instanceof RegExp) others.push(`models${path} = ${String(value)};`);
    else if (typeof value === 'function' || value instanceof Set || value instanceof Map) throw new Error(`A model must be plain data, but${path} is not.`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) note(member, `${path}[${JSON.stringify(key)}]`);
    }
  };
  note(models, '');
  return `let models;
export function sdkModels() {
  if (!models) {
    models = JSON.parse(${JSON.stringify(JSON.stringify(models))});
    ${others.join('\n    ')}
  }
  return models;
}`;
}
