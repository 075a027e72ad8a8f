import axios from 'axios';
import { Platform } from 'react-native';

const http = axios.create({
  baseURL: 'https://login.example.com/oauth2/default',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Platform': Platform.OS },
});

const GRANTS = {
  login: 'password', // expect: oauth/no-password-grant
  renew: 'refresh_token',
};

export async function login(username, password) {
  const body = new URLSearchParams();
  body.append('grant_type', GRANTS.login);
  body.append('client_id', 'courier-app');
  body.append('username', username);
  body.append('password', password);
  body.append('scope', 'openid offline_access deliveries.read');

  console.log('sign in', body.toString()); // expect: oauth/no-token-logging
  const { data } = await http.post('/v1/token', body.toString());
  console.log('signed in', data); // expect: oauth/no-token-logging
  return { accessToken: data.access_token, refreshToken: data.refresh_token, idToken: data.id_token };
}

export async function renew(refreshToken) {
  const { data } = await http.request({
    method: 'post',
    url: '/v1/token',
    data: `grant_type=${GRANTS.renew}&client_id=courier-app&refresh_token=${encodeURIComponent(refreshToken)}`,
  });
  return { accessToken: data.access_token, refreshToken: data.refresh_token, idToken: data.id_token };
}
