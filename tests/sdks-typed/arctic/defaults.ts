import { generateCodeVerifier, generateState, Google, MyAnimeList, Naver } from 'arctic';

const google = new Google('shop', process.env['GOOGLE_CLIENT_SECRET'] ?? '', 'https://shop.example.com/callback');

// A code, with a challenge made from the verifier, by `S256`.
export const url = google.createAuthorizationURL(generateState(), generateCodeVerifier(), ['offline_access']);

// No other method there, and no state there.
export const plain = new MyAnimeList('shop', process.env['MAL_SECRET'] ?? '', 'https://shop.example.com/callback').createAuthorizationURL(generateState(), generateCodeVerifier());
export const stateless = new Naver('shop', process.env['NAVER_SECRET'] ?? '', 'https://shop.example.com/callback').createAuthorizationURL();
