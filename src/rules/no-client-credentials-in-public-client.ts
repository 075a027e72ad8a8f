import { wordsOf, writtenTexts } from '../messages/values.ts';
import { flowOfGrant } from '../protocol/grants.ts';
import { rfc, seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

/** Reports token requests that authenticate as the client itself, from code in which no secret stays secret. */
export const noClientCredentialsInPublicClient = createRule<'publicClient'>({
  name: 'no-client-credentials-in-public-client',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the client credentials grant in code of browser and native apps',
      group: 1,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '4.4'), rfc(6749, '2.1'), seed('Grant Types and Flows')],
      cwe: [522, 312],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native'],
      dataFlow: false,
    },
    messages: {
      publicClient:
        "The 'client_credentials' grant needs a secret, and none stays secret {{where}}. Request this token on a server, or sign the user in with the authorization code flow and PKCE.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.tokenRequests) {
      for (const grant of writtenTexts(request.parameters.get('grant_type'))) {
        const [name = ''] = wordsOf(grant);
        if (flowOfGrant(name) !== 'client credentials') continue;
        const runtime = file.runtimeOf(request);
        if (!runtime.isPublicClient) continue;
        report({ at: grant.span, messageId: 'publicClient', data: { where: runtime.describe() } });
      }
    }
  },
});
