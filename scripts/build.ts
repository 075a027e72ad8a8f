/** Builds `dist/`: one bundled ES module, its declarations, and the licences of what is bundled into it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rolldown } from 'rolldown';
import type { OutputChunk } from 'rolldown';
import ts from 'typescript';

import { modelsAsText } from './support/models-as-text.ts';
import { projectRoot } from './support/project.ts';
import { thirdPartyLicenses } from './support/third-party-licenses.ts';

const dist = join(projectRoot, 'dist');
rmSync(dist, { recursive: true, force: true });

const chunk = await bundle();
writeFileSync(join(dist, 'index.d.ts'), declarations());
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(bundledModules(chunk)));
console.log(`dist/index.js: ${String(Math.round(chunk.code.length / 1024))} kB`);

async function bundle(): Promise<OutputChunk> {
  const build = await rolldown({
    cwd: projectRoot,
    input: 'src/index.ts',
    platform: 'node',
    plugins: [modelsAsText()],
    onLog(level, log) {
      // A warning here is a circular import, an unresolved module or the like: nothing that should be shipped.
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await build.write({ dir: dist, entryFileNames: 'index.js', format: 'esm', codeSplitting: false, minify: true });
  await build.close();
  const [entry] = output;
  // The bundler also lists what its own helpers would import, where the bundle needs none of them.
  const foreign = [...entry.imports, ...entry.dynamicImports].filter((name) => entry.code.includes(`"${name}"`));
  if (foreign.length > 0) throw new Error(`The bundle must stand alone, but imports ${foreign.join(', ')}.`);
  return entry;
}

function bundledModules(entry: OutputChunk): string[] {
  return Object.entries(entry.modules)
    .filter(([, module]) => module.renderedLength > 0)
    .map(([id]) => id);
}

/** The types of the entry are written out in its source, so its declarations need no other file of ours. */
function declarations(): string {
  const path = join(projectRoot, 'src/index.ts');
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, 'utf8'), {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, isolatedDeclarations: true },
  });
  const problems = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  if (/from '\.|from "\.|import\("\./u.test(outputText)) problems.push('The declarations refer to another file.');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return outputText;
}
