import { request } from 'node:https';
import { accessToken } from './token';

export interface Invoice {
  id: string;
  customer: string;
  cents: number;
}

const API = 'https://api.example.com/invoices';

export async function openInvoices(): Promise<Invoice[]> {
  const url = new URL(API);
  url.searchParams.set('status', 'open');
  url.searchParams.set('limit', '500');

  const response = await fetch(url, {
    headers: { authorization: `Bearer ${await accessToken()}`, accept: 'application/json' },
  });
  if (!response.ok) {
    throw new Error(`The invoices answered ${response.status}`);
  }
  return (await response.json()) as Invoice[];
}

/** Streams the file straight into the answer of the API, without holding it in memory. */
export async function attach(id: string, file: NodeJS.ReadableStream): Promise<number> {
  const token = await accessToken();
  return new Promise((resolve, reject) => {
    const upload = request(
      `${API}/${encodeURIComponent(id)}/attachments`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/pdf', authorization: 'Bearer ' + token },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    upload.once('error', reject);
    file.pipe(upload);
  });
}

export async function remind(invoices: readonly Invoice[]): Promise<void> {
  const token = await accessToken();
  for (const invoice of invoices) {
    await fetch(`${API}/${encodeURIComponent(invoice.id)}/reminders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
  }
}
