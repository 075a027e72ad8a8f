import axios from 'axios';
import { Platform } from 'react-native';
import { session } from '../auth/session';

const http = axios.create({
  baseURL: 'https://api.example.com/courier',
  timeout: 15_000,
  headers: { 'X-Platform': Platform.OS },
});

http.interceptors.request.use((config) => {
  if (session.idToken) {
    config.headers['Authorization'] = 'Bearer ' + session.idToken; // expect: oauth/no-id-token-as-bearer
  }
  return config;
});

export async function deliveriesOfToday() {
  const { data } = await http.get('/deliveries', { params: { day: new Date().toISOString().slice(0, 10) } });
  return data;
}

export function applySession({ accessToken, idToken }) {
  session.accessToken = accessToken;
  session.idToken = idToken;
  axios.defaults.headers.common['Authorization'] = `Bearer ${idToken}`; // expect: oauth/no-id-token-as-bearer
}
