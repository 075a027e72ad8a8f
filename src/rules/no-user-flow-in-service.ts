import { flowsOf } from '../messages/flow.ts';
import type { KnownText } from '../messages/model.ts';
import { wordsOf, writtenTexts } from '../messages/values.ts';
import type { Flow } from '../protocol/flows.ts';
import { flowOfGrant } from '../protocol/grants.ts';
import { rfc, seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

const USER_GRANTS: ReadonlySet<Flow> = new Set<Flow>(['password', 'authorization code']);

/** Reports requests that need a user, in an application that the settings declare to have none. */
export const noUserFlowInService = createRule<'authorizationRequest' | 'userGrant'>({
  name: 'no-user-flow-in-service',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow flows that need a user in service applications',
      group: 1,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [seed('App Types'), rfc(6749, '4.4'), rfc(6749, '1.3')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['service'],
      dataFlow: false,
    },
    messages: {
      authorizationRequest:
        'An authorization request asks a user to sign in, and there is no user {{where}}. Request a token with the client credentials grant.',
      userGrant:
        "The '{{grant}}' grant needs a user, and there is none {{where}}. Use the client credentials grant.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of [...file.authorizationRequests, ...file.tokenRequests]) {
      // Code never tells a service from a web server: only a setting does, or an SDK that is made for one of them.
      if (!file.settings.applicationTypes && !request.sdk?.runsIn) continue;
      const runtime = file.runtimeOf(request);
      if (!runtime.isServer || runtime.applicationTypes.has('web')) continue;
      const where = runtime.describe();
      if (request.kind === 'authorization request') {
        const [written]: readonly { responseType: KnownText }[] = flowsOf(request);
        const isWritten = written !== undefined && request.parameters.get('response_type')?.isDefault === false;
        report({ at: isWritten ? written.responseType.span : request.node, messageId: 'authorizationRequest', data: { where } });
        continue;
      }
      for (const text of writtenTexts(request.parameters.get('grant_type'))) {
        const [grant = ''] = wordsOf(text);
        const flow = flowOfGrant(grant);
        if (flow && USER_GRANTS.has(flow)) report({ at: text.span, messageId: 'userGrant', data: { grant, where } });
      }
    }
  },
});
