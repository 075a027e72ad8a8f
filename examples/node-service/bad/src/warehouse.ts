import got from 'got';

const tokenUrl = 'https://warehouse.example.com/oauth2/token';

interface Stock {
  sku: string;
  available: number;
}

interface WarehouseTokens {
  access_token: string;
  id_token?: string;
}

async function signIn(): Promise<WarehouseTokens> {
  return got
    .post(tokenUrl, {
      form: {
        grant_type: 'client_credentials',
        client_id: process.env['WAREHOUSE_CLIENT_ID'],
        client_secret: 'h7Ks1pZ5vB3nDf0G', // expect: oauth/no-hardcoded-client-secret
        scope: 'stock.read',
      },
    })
    .json<WarehouseTokens>();
}

/** What is left of each article. */
export async function stock(skus: readonly string[]): Promise<Map<string, number>> {
  const tokens = await signIn();
  console.info('signed in', tokens); // expect: oauth/no-token-logging
  const result = new Map<string, number>();
  for (const sku of skus) {
    const { available } = await got(`https://warehouse.example.com/stock/${encodeURIComponent(sku)}`, {
      headers: { authorization: `Bearer ${tokens.id_token}` }, // expect: oauth/no-id-token-as-bearer
    }).json<Stock>();
    result.set(sku, available);
  }
  return result;
}
