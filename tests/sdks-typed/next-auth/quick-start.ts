import NextAuth, { type AuthOptions } from 'next-auth';
import GoogleProvider from 'next-auth/providers/google';

export const authOptions: AuthOptions = {
  providers: [
    GoogleProvider({
      clientId: process.env['GOOGLE_ID'] ?? '',
      clientSecret: process.env['GOOGLE_SECRET'] ?? '',
    }),
  ],
  callbacks: {
    jwt({ token, account }) {
      return account ? { ...token, accessToken: account.access_token } : token;
    },
  },
};

export default NextAuth(authOptions);
