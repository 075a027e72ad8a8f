/** Builds `dist/`: two bundled ES modules, their declarations, and the licences of what is bundled into them. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { bundlePlugin } from './support/bundle.ts';
import { projectRoot } from './support/project.ts';
import { thirdPartyLicenses } from './support/third-party-licenses.ts';

const dist = join(projectRoot, 'dist');
rmSync(dist, { recursive: true, force: true });

const { modules, sources } = await bundlePlugin();
mkdirSync(dist);
for (const [name, code] of Object.entries(modules)) {
  writeFileSync(join(dist, name), code);
  console.log(`dist/${name}: ${String(Math.round(code.length / 1024))} kB`);
}
writeFileSync(join(dist, 'index.d.ts'), declarations());
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(sources));

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
