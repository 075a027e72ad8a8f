import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Okta from 'next-auth/providers/okta';

export const { handlers, auth, signIn, signOut } = NextAuth({
  providers: [GitHub, Okta({ issuer: 'https://example.okta.com/oauth2/default', authorization: { params: { scope: 'openid email' } } })],
});

export async function login(): Promise<void> {
  await signIn('github', { redirectTo: '/dashboard' });
}
