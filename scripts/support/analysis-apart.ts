import { join } from 'node:path';

import type { Plugin } from 'rolldown';
import ts from 'typescript';

import { rules } from '../../src/rules/index.ts';
import { projectRoot } from './project.ts';

/** The module of all rules: everything that is needed to judge a file stands below it. */
export const RULES = join(projectRoot, 'src/rules/index.ts');

const RULE = /[\\/]src[\\/]rules[\\/][\w-]+\.ts$/u;
const GATE = join(projectRoot, 'src/messages/gate.ts');
const CREATE_RULE = join(projectRoot, 'src/rules/create-rule.ts');
const PASSED = '\0passed-gate';

/**
 * Puts into the entry, in place of the rules, what is said about them, and the gate. What judges a file is the module at
 * `path`, which is loaded when the first file has passed: most runs of an editor's linter, and many of a build, never do.
 */
export function analysisApart(path: string): Plugin {
  return {
    name: 'analysis-apart',
    load(id) {
      return id === RULES ? { code: entryModule(path), moduleType: 'js' } : null;
    },
  };
}

/** What the bundle of the analysis leaves to the entry: the texts about the rules, and to ask the gate. */
export function analysisPlugins(): readonly Plugin[] {
  return [withoutMetadata(), behindGate()];
}

/** The entry has asked the gate already. */
function behindGate(): Plugin {
  return {
    name: 'behind-gate',
    resolveId(source, importer) {
      return importer === CREATE_RULE && source.endsWith('/gate.ts') ? PASSED : null;
    },
    load(id) {
      return id === PASSED ? { code: 'export const fileMayConcernOAuth = () => true;', moduleType: 'js' } : null;
    },
  };
}

/** Leaves out what is said about the rules: it stands in the entry. Only whether a rule has options is kept. */
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

function entryModule(path: string): string {
  const about = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]));
  return `import { fileMayConcernOAuth } from ${JSON.stringify(GATE)};
let analysis;
export const rules = JSON.parse(${JSON.stringify(JSON.stringify(about, plain))});
for (const [name, meta] of Object.entries(rules)) {
  rules[name] = {
    meta,
    create(context) {
      if (!fileMayConcernOAuth(context.sourceCode)) return {};
      analysis ??= process.getBuiltinModule('module').createRequire(import.meta.url)(${JSON.stringify(path)});
      return analysis.rules[name].create(context);
    },
  };
}`;
}

function plain(this: unknown, key: string, value: unknown): unknown {
  if (typeof value === 'function' || value instanceof RegExp) throw new Error(`What is said about a rule must be plain data, but '${key}' is not.`);
  return value;
}
