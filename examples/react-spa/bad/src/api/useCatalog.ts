import axios from 'axios';
import { useEffect, useState } from 'react';

export interface Product {
  sku: string;
  title: string;
}

/** The catalog knows no users, so the page signs in as itself. */
async function catalogToken(): Promise<string> {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials'); // expect: oauth/no-client-credentials-in-public-client
  body.append('client_id', import.meta.env.VITE_CATALOG_CLIENT_ID);
  body.append('client_secret', import.meta.env.VITE_CATALOG_CLIENT_SECRET); // expect: oauth/no-client-secret-in-public-client
  body.append('scope', 'catalog.read');

  const { data } = await axios.post<{ access_token: string }>(
    'https://login.example.com/oauth2/default/v1/token',
    body,
  );
  console.debug('catalog token', data.access_token); // expect: oauth/no-token-logging
  return data.access_token;
}

export function useCatalog(query: string): { products: Product[]; loading: boolean } {
  const [products, setProducts] = useState<Product[]>([]);
  const [loading, setLoading] = useState(true);

  useEffect(() => {
    const abort = new AbortController();
    setLoading(true);
    catalogToken()
      .then((token) =>
        axios.get<Product[]>('https://catalog.example.com/products', {
          params: { query },
          headers: { Authorization: `Bearer ${token}` },
          signal: abort.signal,
        }),
      )
      .then(({ data }) => setProducts(data))
      .finally(() => setLoading(false));
    return () => abort.abort();
  }, [query]);

  return { products, loading };
}
