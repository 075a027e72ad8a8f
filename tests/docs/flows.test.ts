import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { renderFlowsPage } from '../../scripts/flows-page.ts';

it('docs/flows.md is what the protocol tables say (`npm run generate` renews it)', () => {
  const page = readFileSync(new URL('../../docs/flows.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  expect(page).toBe(renderFlowsPage());
});
