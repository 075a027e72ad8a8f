import type { OutputChunk, RolldownPluginOption } from 'rolldown';
import { rolldown } from 'rolldown';

import { analysisApart, analysisPlugins, RULES } from './analysis-apart.ts';
import { arraysByIndex } from './arrays-by-index.ts';
import { modelsAsText } from './models-as-text.ts';
import { plainMembers } from './plain-members.ts';
import { projectRoot } from './project.ts';

/** What is shipped: ES modules, by their names in `dist/`, and the files that went into them. */
export interface Bundle {
  readonly modules: Readonly<Record<'index.js' | 'analysis.js', string>>;
  readonly sources: readonly string[];
}

/** Bundles the plugin: the entry, and the analysis, which the entry loads when the first file has passed the gate. */
export async function bundlePlugin(): Promise<Bundle> {
  const entry = await bundle('src/index.ts', [analysisApart('./analysis.js'), modelsAsText()]);
  const analysis = await bundle(RULES, [arraysByIndex(), ...analysisPlugins(), modelsAsText(), plainMembers()]);
  return {
    modules: { 'index.js': codeOf(entry), 'analysis.js': codeOf(analysis) },
    sources: [entry, analysis].flatMap(sourcesOf),
  };
}

async function bundle(input: string, plugins: RolldownPluginOption[]): Promise<OutputChunk> {
  const build = await rolldown({
    cwd: projectRoot,
    input,
    platform: 'node',
    plugins,
    // That the types are asked takes its time, which is no fault of the bundle.
    checks: { bundlerTimings: false },
    onLog(level, log) {
      // A warning here is a circular import, an unresolved module or the like: nothing that should be shipped.
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: true });
  await build.close();
  return output[0];
}

function codeOf({ code: bundled, imports, dynamicImports }: OutputChunk): string {
  // What is pure matters to bundlers only.
  const code = inAscii(bundled.replaceAll('/* @__PURE__ */ ', ''));
  // The bundler also lists what its own helpers would import, where the bundle needs none of them.
  const foreign = [...imports, ...dynamicImports].filter((name) => code.includes(`"${name}"`));
  if (foreign.length > 0) throw new Error(`The bundle must stand alone, but imports ${foreign.join(', ')}.`);
  return code;
}

/** The same code with escapes for all other characters: Node.js reads it in half the time. They stand in literals only. */
function inAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7F]/gu, (character) =>
    [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}

function sourcesOf({ modules }: OutputChunk): string[] {
  return Object.entries(modules)
    .filter(([, module]) => module.renderedLength > 0)
    .map(([id]) => id);
}
