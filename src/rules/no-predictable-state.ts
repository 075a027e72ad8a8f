import type { Edit } from '../edits/edit.ts';
import { replaceByRandom, replaceTextByRandom } from '../edits/random-value.ts';
import { type Foreseeable, foreseeableValues } from '../messages/foreseeable.ts';
import type { AuthorizationRequest, Parameter, TokenRequest } from '../messages/model.ts';
import { isInTest } from '../messages/tests.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { UNFORESEEABLE } from '../protocol/random-sources.ts';
import { oidcCore, rfc } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

type MessageId = 'constant' | 'predictable' | 'public' | 'useRandom';

/** Reports values that bind a response to its request, and that somebody else can foresee. */
export const noPredictableState = createRule<MessageId>({
  name: 'no-predictable-state',
  meta: {
    type: 'problem',
    docs: {
      description: "disallow 'state', 'nonce' and PKCE verifiers that can be foreseen",
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(9700, '2.1'), rfc(6749, '10.12'), oidcCore('15.5.2'), rfc(7636, '7.1')],
      cwe: [330, 340, 352],
      owasp: 'A02:2021',
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      constant: "The {{parameter}} is the constant '{{value}}', the same in every request. Make a random one for each request with {{generator}}.",
      predictable: "The {{parameter}} comes from '{{what}}'{{where}}, which can be guessed. Make it with {{generator}}.",
      public: "The {{parameter}} is made of '{{what}}'{{where}} and nothing secret, so an attacker can make it too. Add a part from {{generator}}.",
      useRandom: 'Use crypto.randomUUID().',
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const request of file.authorizationRequests) {
      for (const name of UNFORESEEABLE.keys()) judge(file, request, request.parameters.get(name), report);
    }
    for (const request of file.tokenRequests) judge(file, request, request.parameters.get('code_verifier'), report);
  },
});

function judge(file: OAuthFile, request: AuthorizationRequest | TokenRequest, parameter: Parameter | undefined, report: Report<MessageId>): void {
  if (!parameter) return;
  for (const value of foreseeableValues(file.evaluator, parameter)) {
    if (value.kind === 'public' && isBoundByPkce(request, parameter)) continue;
    if (request.kind === 'token request' && isStandIn(parameter, value)) continue;
    if ((value.kind === 'text' || value.kind === 'constant') && isInTest(request.node)) continue;
    const isVerifier = parameter.name.startsWith('code_');
    const data = { parameter: parameter.name, generator: isVerifier ? 'crypto.getRandomValues()' : 'crypto.randomUUID()' };
    const suggestions = isVerifier ? [] : [{ messageId: 'useRandom' as const, edit: replacement(file, request, value) }];
    if (value.kind === 'text') {
      report({ at: value.text.span, messageId: 'constant', data: { ...data, value: shortened(value.text.text) }, suggestions });
      continue;
    }
    const { node, what, at } = value.origin;
    const line = at.loc.start.line;
    const where = line === node.loc.start.line ? '' : ` (line ${String(line)})`;
    report({ at: node, messageId: value.kind, data: { ...data, what, where, value: what.replace(/^(['"`])(.*)\1$/, '$2') }, suggestions });
  }
}

// Where no challenge was sent, a verifier that some clients need to send is compared with nothing.
function isStandIn({ value }: Parameter, { kind }: Foreseeable): boolean {
  return value.state === 'partial' && (kind === 'constant' || kind === 'text');
}

// RFC 9700 §2.1: with PKCE, `state` may carry what the application wants to have back.
function isBoundByPkce({ parameters, sdk }: AuthorizationRequest | TokenRequest, { name }: Parameter): boolean {
  return name === 'state' && (parameters.has('code_challenge') || sdk?.supplies.has('code_challenge') === true);
}

// A UUID has too few characters for a code verifier (RFC 7636 §4.1), and it brings back no data.
function replacement(file: OAuthFile, request: AuthorizationRequest | TokenRequest, value: Foreseeable): Edit | undefined {
  const { applicationTypes } = file.runtimeOf(request);
  // Not every native engine has Web Crypto.
  if (applicationTypes.size === 1 && applicationTypes.has('native')) return undefined;
  if (value.kind === 'text') return replaceTextByRandom(value.text);
  return value.kind !== 'public' && value.origin.isBare ? replaceByRandom(value.origin.node) : undefined;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
