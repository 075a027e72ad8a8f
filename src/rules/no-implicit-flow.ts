import { replaceValue } from '../edits/values.ts';
import { flowsOf } from '../messages/flow.ts';
import { APPLICATION_TYPES, type ApplicationType } from '../protocol/application-types.ts';
import { rfc, seed } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';
import { permitsAny } from './permissions.ts';

interface Options {
  readonly allowIn: readonly ApplicationType[];
  readonly checkTokenClients: boolean;
}

type MessageId = 'inServer' | 'obsolete' | 'byDefault' | 'always' | 'useCode';

/** Reports authorization requests whose response brings tokens in the URL fragment and no code. */
export const noImplicitFlow = createRule<MessageId, Options>({
  name: 'no-implicit-flow',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the implicit flow, which puts tokens into the redirect URL',
      group: 1,
      presets: { legacy: { options: { allowIn: ['browser'] } }, recommended: 'on', strict: { options: { checkTokenClients: true } } },
      specifications: [rfc(9700, '2.1.2'), rfc(6749, '4.2'), rfc(10017), seed('Quick Reference')],
      cwe: [598],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      inServer:
        "Response type '{{type}}' is the implicit flow, made for apps that have only a browser, but this runs {{where}}. Use 'code'.",
      obsolete:
        "Response type '{{type}}'{{where}} is the implicit flow, whose tokens leak through the redirect URL (RFC 9700 §2.1.2). Use 'code' with PKCE.",
      byDefault:
        "{{sdk}} uses the implicit flow{{where}} when no response type is set, and its tokens leak through the redirect URL (RFC 9700 §2.1.2). {{remedy}}.",
      always: "{{sdk}} has no other flow than the implicit one, whose tokens leak through the redirect URL (RFC 9700 §2.1.2). Use an SDK that has the code flow with PKCE.",
      useCode: 'Use {{written}}.',
    },
    options: {
      allowIn: {
        type: 'array',
        items: { type: 'string', enum: [...APPLICATION_TYPES] },
        uniqueItems: true,
        description: 'Application types in which the flow is allowed.',
      },
      checkTokenClients: {
        type: 'boolean',
        description: 'Whether to report calls that exist to give a browser app an access token, such as Google’s `initTokenClient`.',
      },
    },
    hasSuggestions: true,
  },
  defaultOptions: { allowIn: [], checkTokenClients: false },
  judges: 'messages',
  create(file, report, { allowIn, checkTokenClients }) {
    for (const request of file.authorizationRequests) {
      const isDefault = request.parameters.get('response_type')?.isDefault === true;
      for (const { responseType, flow } of flowsOf(request)) {
        const isByDesign = request.sdk?.isTokenClient === true && responseType.place === undefined;
        if (flow !== 'implicit' || (isByDesign && !checkTokenClients)) continue;
        const runtime = file.runtimeOf(request);
        if (permitsAny(runtime.applicationTypes, allowIn)) continue;
        const where = runtime.describe();
        const place = where === '' ? '' : ` ${where}`;
        if (isDefault) {
          const setting = request.sdk?.settingOf('response_type', 'code');
          const remedy = setting === undefined ? 'Use the authorization code flow' : `Set ${setting}`;
          report({ at: request.node, messageId: 'byDefault', data: { sdk: request.sdk?.package ?? 'The SDK', where: place, remedy } });
          continue;
        }
        if (responseType.place === undefined && request.sdk?.cannotSend.has('response_type') === true) {
          report({ at: responseType.span, messageId: 'always', data: { sdk: request.sdk.package } });
          continue;
        }
        const { written, edit } = replaceValue(file.evaluator, responseType, 'code');
        report({
          at: responseType.span,
          messageId: runtime.isServer ? 'inServer' : 'obsolete',
          data: { type: responseType.text, where: runtime.isServer ? where : place },
          suggestions: [{ messageId: 'useCode', data: { written: written === "'code'" ? "response type 'code'" : written }, edit }],
        });
      }
    }
  },
});
