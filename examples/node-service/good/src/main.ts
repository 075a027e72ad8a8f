import { setTimeout as sleep } from 'node:timers/promises';
import { openInvoices, remind } from './invoices';
import { stock } from './warehouse';

const HOUR = 60 * 60 * 1000;
const articles = (process.env['ARTICLES'] ?? '').split(',').filter((sku) => sku !== '');

let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping = true;
  });
}

async function round(): Promise<void> {
  const invoices = await openInvoices();
  const overdue = invoices.filter((invoice) => invoice.cents > 0);
  await remind(overdue);

  const left = await stock(articles);
  const low = [...left].filter(([, available]) => available < 10).map(([sku]) => sku);
  console.log(JSON.stringify({ invoices: invoices.length, overdue: overdue.length, low }));
}

while (!stopping) {
  try {
    await round();
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The round failed');
  }
  await sleep(HOUR);
}
