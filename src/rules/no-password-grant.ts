import { wordsOf, writtenTexts } from '../messages/values.ts';
import { APPLICATION_TYPES, type ApplicationType } from '../protocol/application-types.ts';
import { flowOfGrant } from '../protocol/grants.ts';
import { rfc, seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';
import { permitsAny } from './permissions.ts';

interface Options {
  readonly allowIn: readonly ApplicationType[];
}

/** Reports token requests that hand the user's name and password to the client. */
export const noPasswordGrant = createRule<'untrustedClient' | 'obsolete', Options>({
  name: 'no-password-grant',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the password grant, which hands the user’s password to the client',
      group: 1,
      presets: { legacy: { options: { allowIn: ['web', 'service'] } }, recommended: 'on', strict: 'on' },
      specifications: [rfc(9700, '2.4'), rfc(6749, '4.3'), rfc(10017), seed('Grant Types and Flows')],
      cwe: [522],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      untrustedClient:
        'The {{grant}} grant passes the user’s password through an untrusted client {{where}}. Use the authorization code flow with PKCE.',
      obsolete:
        'The {{grant}} grant{{where}} hands the user’s password to the client, which RFC 9700 §2.4 forbids. Use the authorization code flow for users, or client credentials where there is no user.',
    },
    options: {
      allowIn: {
        type: 'array',
        items: { type: 'string', enum: [...APPLICATION_TYPES] },
        uniqueItems: true,
        description: 'Application types in which the grant is allowed.',
      },
    },
  },
  defaultOptions: { allowIn: [] },
  judges: 'messages',
  create(file, report, { allowIn }) {
    for (const request of file.tokenRequests) {
      for (const grant of writtenTexts(request.parameters.get('grant_type'))) {
        const [name = ''] = wordsOf(grant);
        if (flowOfGrant(name) !== 'password') continue;
        const runtime = file.runtimeOf(request);
        if (permitsAny(runtime.applicationTypes, allowIn)) continue;
        const where = runtime.describe();
        const isUntrusted = runtime.isPublicClient;
        report({
          at: grant.span,
          messageId: isUntrusted ? 'untrustedClient' : 'obsolete',
          data: { grant: `'${name}'`, where: isUntrusted || where === '' ? where : ` ${where}` },
        });
      }
    }
  },
});
