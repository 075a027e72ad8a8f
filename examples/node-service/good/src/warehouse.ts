import axios from 'axios';

const http = axios.create({ baseURL: 'https://warehouse.example.com', timeout: 10_000 });

interface Stock {
  sku: string;
  available: number;
}

async function warehouseToken(): Promise<string> {
  const clientId = process.env['WAREHOUSE_CLIENT_ID'] ?? '';
  const clientSecret = process.env['WAREHOUSE_CLIENT_SECRET'] ?? '';

  const { data } = await http.post<{ access_token: string }>('/oauth2/token', 'grant_type=client_credentials&scope=stock.read', {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    auth: { username: clientId, password: clientSecret },
  });
  return data.access_token;
}

async function stockOf(sku: string, token: string): Promise<Stock> {
  const { data } = await http.get<Stock>(`/stock/${encodeURIComponent(sku)}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return data;
}

/** What is left of each article, asked for in small groups. */
export async function stock(skus: readonly string[]): Promise<Map<string, number>> {
  const token = await warehouseToken();
  const result = new Map<string, number>();
  for (let start = 0; start < skus.length; start += 10) {
    const group = await Promise.all(skus.slice(start, start + 10).map((sku) => stockOf(sku, token)));
    for (const { sku, available } of group) {
      result.set(sku, available);
    }
  }
  return result;
}
