import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { GeneratedCode, plainCorpus } from '../../scripts/bench/corpora.ts';
import type { Corpus } from '../../scripts/bench/corpora.ts';
import { importedModules } from '../../scripts/bench/import-cost.ts';
import { lintTimes, rulesTotal } from '../../scripts/bench/lint-times.ts';
import { OAUTH_HEAVY } from '../../scripts/bench/modules.ts';
import { bundlePlugin } from '../../scripts/support/bundle.ts';

// `npm run bench` measures against the real targets. These limits lie so far above them that a busy machine keeps them.
const LIMITS = { plainShare: 0.03, oauthShare: 0.3, growth: 2 };

describe('the budget', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-budget-'));
  const plugin = pathToFileURL(join(folder, 'index.js')).href;
  const code = new GeneratedCode(1);
  const warmUp = code.filesOfLength(300, 3000);

  beforeAll(async () => {
    // Not `dist/`, which other tests may be building.
    for (const [name, text] of Object.entries((await bundlePlugin()).modules)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  });

  afterAll(() => {
    code.remove();
    rmSync(folder, { recursive: true });
  });

  it('of the import is one module, as long as no file has to do with OAuth', async () => {
    expect(await importedModules(plugin)).toMatchObject({ plugin: 1, builtIn: 0 });
  });

  it('holds for code without OAuth', async () => {
    expect(await leastOf(() => shareOf(plainCorpus()))).toBeLessThan(LIMITS.plainShare);
  });

  it('holds for code whose business is OAuth', async () => {
    const tree = code.oauthTree(120, OAUTH_HEAVY);
    expect(await leastOf(() => shareOf(tree))).toBeLessThan(LIMITS.oauthShare);
  });

  it('grows with the file and not faster', async () => {
    const short = code.filesOfLength(100, 5000);
    const long = code.filesOfLength(5000, 5000);
    expect(await leastOf(async () => (await timePerLine(long)) / (await timePerLine(short)))).toBeLessThan(LIMITS.growth);
  });

  async function shareOf(corpus: Corpus): Promise<number> {
    const times = await lintTimes(plugin, 'typescript-eslint', corpus, warmUp);
    return rulesTotal(times) / times.parse;
  }

  async function timePerLine(corpus: Corpus): Promise<number> {
    return rulesTotal(await lintTimes(plugin, 'typescript-eslint', corpus, warmUp)) / corpus.lines;
  }
});

/** The least of two measurements: what else runs on the machine makes each longer only. */
async function leastOf(measure: () => Promise<number>): Promise<number> {
  const first = await measure();
  return Math.min(first, await measure());
}
