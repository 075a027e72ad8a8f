import type { OutputChunk } from 'rolldown';
import { rolldown } from 'rolldown';

import { analysisOnDemand } from './analysis-on-demand.ts';
import { modelsAsText } from './models-as-text.ts';
import { projectRoot } from './project.ts';

/** What is shipped: one ES module, and the files that went into it. */
export interface Bundle {
  readonly code: string;
  readonly modules: readonly string[];
}

/** Bundles the plugin. */
export async function bundlePlugin(): Promise<Bundle> {
  const chunks: OutputChunk[] = [];
  const build = await rolldown({
    cwd: projectRoot,
    input: 'src/index.ts',
    platform: 'node',
    plugins: [analysisOnDemand((chunk) => chunks.push(chunk)), modelsAsText()],
    onLog(level, log) {
      // A warning here is a circular import, an unresolved module or the like: nothing that should be shipped.
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: true });
  await build.close();
  const [entry] = output;
  chunks.push(entry);
  // What is pure matters to bundlers only.
  const code = inAscii(entry.code.replaceAll('/* @__PURE__ */ ', ''));
  // The bundler also lists what its own helpers would import, where the bundle needs none of them.
  const foreign = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]).filter((name) => code.includes(`"${name}"`));
  if (foreign.length > 0) throw new Error(`The bundle must stand alone, but imports ${foreign.join(', ')}.`);
  return { code, modules: chunks.flatMap(modulesOf) };
}

/** The same code with escapes for all other characters: Node.js reads it in half the time. They stand in literals only. */
function inAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7F]/gu, (character) =>
    [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}

function modulesOf({ modules }: OutputChunk): string[] {
  return Object.entries(modules)
    .filter(([, module]) => module.renderedLength > 0)
    .map(([id]) => id);
}
