import axios from 'axios';
import { oktaAuth } from '../auth/okta';

export interface Order {
  id: string;
  placedAt: string;
  total: number;
}

const http = axios.create({ baseURL: 'https://api.example.com/v2', timeout: 10_000 });

http.interceptors.request.use((config) => {
  const idToken = oktaAuth.authStateManager.getAuthState()?.idToken?.idToken;
  if (idToken) {
    config.headers.Authorization = `Bearer ${idToken}`; // expect: oauth/no-id-token-as-bearer
  }
  return config;
});

export async function listOrders(page = 1): Promise<Order[]> {
  const { data } = await http.get<Order[]>('/orders', { params: { page, sort: '-placedAt' } });
  return data;
}

export async function cancelOrder(id: string, reason: string): Promise<void> {
  await http.post(`/orders/${encodeURIComponent(id)}/cancellation`, { reason });
}

export async function sendFeedback(text: string): Promise<boolean> {
  const { idToken } = await oktaAuth.tokenManager.getTokens();
  const response = await fetch('https://feedback.example.com/messages', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: 'Bearer ' + idToken?.idToken, // expect: oauth/no-id-token-as-bearer
    },
    body: JSON.stringify({ text, page: window.location.pathname }),
  });
  return response.ok;
}
