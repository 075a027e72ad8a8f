import { writeFileSync } from 'node:fs';

import { renderFlowsPage } from './flows-page.ts';

writeFileSync(new URL('../docs/flows.md', import.meta.url), renderFlowsPage());
