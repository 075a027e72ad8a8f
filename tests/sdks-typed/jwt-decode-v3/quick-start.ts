import jwtDecode, { type JwtPayload } from 'jwt-decode';

declare const token: string;

export const expiry = jwtDecode<JwtPayload>(token).exp;
