import jwtDecode from 'jwt-decode';

export function who(accessToken: string): string {
  return jwtDecode<{ email: string }>(accessToken).email; // ✗ no-access-token-as-identity
}
