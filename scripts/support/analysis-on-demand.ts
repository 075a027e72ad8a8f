import { join } from 'node:path';

import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import ts from 'typescript';

import { rules } from '../../src/rules/index.ts';
import { modelsAsText } from './models-as-text.ts';
import { projectRoot } from './project.ts';

const RULE = /[\\/]src[\\/]rules[\\/][\w-]+\.ts$/u;
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
    plugins: [withoutMetadata(), modelsAsText()],
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: 'iife', name: 'analysis', globals: () => 'gate', codeSplitting: false });
  await build.close();
  return output[0];
}

/** Leaves out what is said about the rules: it stands outside of the function. Only whether a rule has options is kept. */
function withoutMetadata(): Plugin {
  return {
    name: 'without-metadata',
    transform(code, id) {
      const meta = RULE.test(id) ? metadataIn(code, id) : undefined;
      if (!meta) return null;
      const hasOptions = meta.properties.some(({ name }) => name?.getText() === 'options');
      return { code: `${code.slice(0, meta.getStart())}{ docs: {}${hasOptions ? ', options: {}' : ''} }${code.slice(meta.end)}` };
    },
  };
}

// `createRule({ name, meta: { … }, … })`
function metadataIn(code: string, id: string): ts.ObjectLiteralExpression | undefined {
  let found: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'createRule') {
      const [definition] = node.arguments;
      const members = definition && ts.isObjectLiteralExpression(definition) ? definition.properties : [];
      const meta = members.find((member) => ts.isPropertyAssignment(member) && member.name.getText() === 'meta');
      if (meta && ts.isPropertyAssignment(meta) && ts.isObjectLiteralExpression(meta.initializer)) found = meta.initializer;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true));
  return found;
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
