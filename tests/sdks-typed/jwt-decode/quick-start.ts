import { jwtDecode } from 'jwt-decode';

declare const token: string;

export const payload = jwtDecode(token);
export const header = jwtDecode(token, { header: true });
export const expiry = payload.exp;
