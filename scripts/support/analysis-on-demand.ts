import { join } from 'node:path';

import { type OutputChunk, type Plugin, rolldown } from 'rolldown';

import { rules } from '../../src/rules/index.ts';
import { modelsAsText } from './models-as-text.ts';
import { projectRoot } from './project.ts';

const RULES = /[\\/]src[\\/]rules[\\/]index\.ts$/u;
const GATE = join(projectRoot, 'src/messages/gate.ts');

/**
 * Puts all that rules need to judge a file into one function of the bundle, which runs when the first file has passed the
 * gate. Before that there is only what is said about the rules, and the gate itself, which both share. `onChunk` is
 * told what is in that function.
 */
export function analysisOnDemand(onChunk: (chunk: OutputChunk) => void): Plugin {
  return {
    name: 'analysis-on-demand',
    async load(id) {
      if (!RULES.test(id)) return null;
      const chunk = await bundleAnalysis(id);
      onChunk(chunk);
      return { code: moduleOf(chunk.code), moduleType: 'js' };
    },
  };
}

async function bundleAnalysis(input: string): Promise<OutputChunk> {
  const build = await rolldown({
    cwd: projectRoot,
    input,
    platform: 'node',
    external: [GATE],
    plugins: [modelsAsText()],
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: 'iife', name: 'analysis', globals: () => 'gate', codeSplitting: false });
  await build.close();
  return output[0];
}

function moduleOf(analysis: string): string {
  const about = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
  return `import * as gate from ${JSON.stringify(GATE)};
let rulesOfAnalysis;
function analyse() {
  ${analysis}
  return analysis.rules;
}
export const rules = JSON.parse(${JSON.stringify(JSON.stringify(about, plain))});
for (const [name, rule] of Object.entries(rules)) {
  rules[name] = {
    meta: rule,
    create: (context) => (gate.fileMayConcernOAuth(context.sourceCode) ? (rulesOfAnalysis ??= analyse())[name].create(context) : {}),
  };
}`;
}

function plain(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'function' || value instanceof RegExp) throw new Error(`What is said about a rule must be plain data, but '${key}' is not.`);
  return value;
}
