import NextAuth from 'next-auth';
import Google from 'next-auth/providers/google';

// A code, with the checks of the provider.
export const { handlers } = NextAuth({
  providers: [Google({ authorization: { params: { access_type: 'offline', prompt: 'consent', scope: 'openid email' } } })],
});
