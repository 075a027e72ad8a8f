import { oauth21, rfc } from '../protocol/specification.ts';
import type { UrlCredential } from '../protocol/secrets.ts';
import { credentialsInUrls, type CredentialInUrl } from '../tokens/url-credentials.ts';
import { createRule } from './create-rule.ts';

type MessageId = 'token' | 'secret' | 'connection' | 'navigation' | 'userInfo';

const WHAT: Readonly<Record<UrlCredential['what'], string>> = {
  'access token': 'An access token',
  'refresh token': 'A refresh token',
  'ID token': 'An ID token',
  'client secret': 'A client secret',
  password: "A user's password",
};

/** Reports tokens, client secrets and passwords in the query or the user-info of a URL. */
export const noCredentialsInUrl = createRule<MessageId>({
  name: 'no-credentials-in-url',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow tokens, client secrets and passwords in URLs',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(6750, '2.3'), rfc(9700, '4.3.2'), rfc(6749, '2.3.1'), oauth21()],
      cwe: [598],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: true,
    },
    messages: {
      token:
        "{{what}} stands in the query of this URL ('{{name}}'), and URLs are kept in logs and histories and passed on to other sites. Send it in the 'Authorization' header, or in the body of a POST request.",
      secret:
        "{{what}} stands in the query of this URL ('{{name}}'), and URLs are kept in logs and histories. Send it in the body of a POST request.",
      connection:
        "{{what}} stands in the query of this URL ('{{name}}'), because a browser sets no headers on this connection. Fetch a ticket that works once and for seconds, and put that into the URL.",
      navigation:
        "{{what}} stands in the query of this URL ('{{name}}'), which the browser keeps in its history and passes on to other sites. Hand it over in a cookie or a POST body, or hand over a code that works once.",
      userInfo:
        "{{what}} stands in front of the host of this URL, and URLs are kept in logs and histories. Send it in the 'Authorization' header.",
    },
  },
  defaultOptions: {},
  create(file, report) {
    for (const credential of credentialsInUrls(file)) {
      const { what, name = '', at } = credential;
      report({ at, messageId: messageIdOf(credential), data: { what: WHAT[what], name } });
    }
  },
});

function messageIdOf({ what, name, use }: CredentialInUrl): MessageId {
  if (name === undefined) return 'userInfo';
  if (use === 'connection' || use === 'navigation') return use;
  return what === 'client secret' || what === 'password' ? 'secret' : 'token';
}
