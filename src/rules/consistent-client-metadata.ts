import { isOktaClient } from '../messages/metadata/okta-application.ts';
import type { ClientMetadata, Parameter, Span, Word } from '../messages/model.ts';
import { knownTexts, writtenTexts } from '../messages/values.ts';
import { APPLICATION_TYPES, type ApplicationType, isGrantOfTable, mayRegisterGrant, mustHaveGrants } from '../protocol/application-types.ts';
import { clientAuthenticationMethodOf, grantsNeededFor, RESPONSE_TYPE_GRANTS } from '../protocol/client-metadata.ts';
import { mayYieldRefreshToken } from '../protocol/grants.ts';
import { oidcRegistration, rfc, seed } from '../protocol/specification.ts';
import { createRule, type Report } from './create-rule.ts';
import type { MetadataFile } from './file.ts';

type MessageId =
  | 'grantOfType'
  | 'mustHave'
  | 'nativeCredentials'
  | 'missingGrant'
  | 'missingResponseType'
  | 'refreshToken'
  | 'unauthenticated'
  | 'secretInBrowser';

/** Reports client metadata whose parts contradict each other. */
export const consistentClientMetadata = createRule<MessageId>({
  name: 'consistent-client-metadata',
  meta: {
    type: 'problem',
    docs: {
      description: 'require grants, response types, authentication and application type of a client to fit together',
      group: 3,
      presets: { legacy: 'on', recommended: 'on', strict: 'on' },
      specifications: [rfc(7591, '2.1'), oidcRegistration('2'), rfc(6749, '4.4'), seed('App Types')],
      cwe: [],
      owasp: undefined,
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      grantOfType: "Okta refuses the grant '{{grant}}' to a client of type '{{type}}'. Remove it, or give the client another type.",
      mustHave: "Okta refuses a client of type '{{type}}' without the grant 'authorization_code'. Add it.",
      nativeCredentials:
        "A native app cannot keep the credentials that the grant 'client_credentials' rests on. Register a client of its own for it.",
      missingGrant: "The response type '{{type}}' needs the grant '{{grant}}', which this client does not register. Add it, or remove the response type.",
      missingResponseType:
        "The grant '{{grant}}' needs a response type with {{types}}, which this client does not register. Add one, or remove the grant.",
      refreshToken:
        "No other grant of this client yields a refresh token, so 'refresh_token' is of no use. Remove it, or add the grant that it is for.",
      unauthenticated:
        "The grant 'client_credentials' rests on client authentication, but the method is 'none'. Choose a method that authenticates the client.",
      secretInBrowser:
        "The method '{{method}}' rests on a secret, which a client of type 'browser' cannot keep. Use 'none', with PKCE.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create: judgeAll,
  createForJson: judgeAll,
});

function judgeAll({ clientMetadata }: MetadataFile, report: Report<MessageId>): void {
  for (const metadata of clientMetadata) new Judgement(metadata, report).judge();
}

/** One client: what is written, and what is wholly known. */
class Judgement {
  readonly #report: Report<MessageId>;
  readonly #isOkta: boolean;
  readonly #grants: Listed;
  readonly #responseTypes: Listed;
  readonly #methods: Listed;
  readonly #types: readonly ApplicationType[] | undefined;
  /** Its type says so or is not visible, or it has no grant but that of a service. */
  readonly #mayBeService: boolean;
  /** Grants that are reported already: one report a mistake. */
  readonly #wrong = new Set<string>();

  constructor(metadata: ClientMetadata, report: Report<MessageId>) {
    const { parameters } = metadata;
    const type = parameters.get('application_type');
    this.#report = report;
    this.#isOkta = isOktaClient(metadata);
    this.#grants = listed(parameters.get('grant_types'));
    this.#responseTypes = listed(parameters.get('response_types'));
    this.#methods = listed(parameters.get('token_endpoint_auth_method'));
    this.#types = typesOf(type);
    this.#mayBeService = this.#types?.includes('service') ?? (type !== undefined || this.#isOkta || this.#isOnlyForClients());
  }

  judge(): void {
    this.#judgeGrantsOfType();
    this.#judgeResponseTypes();
    this.#judgeRequiredGrants();
    this.#judgeGrantsWithoutResponseType();
    this.#judgeRefreshToken();
    this.#judgeMethods();
  }

  #isOnlyForClients(): boolean {
    return this.#grants.alternatives?.every((grants) => grants.length > 0 && grants.every((grant) => grant === 'client_credentials')) ?? false;
  }

  // Every type that the client can have refuses the grant.
  #judgeGrantsOfType(): void {
    const types = this.#types;
    if (!types) return;
    for (const grant of this.#grants.written) {
      const isRefused = types.every((type) => !mayRegisterGrant(type, grant.text));
      const isNative = grant.text === 'client_credentials' && types.every((type) => type === 'native');
      if (!isRefused || (!this.#isOkta && !isNative)) continue;
      this.#wrong.add(grant.text);
      const data = { grant: grant.text, type: types.join("' or '") };
      this.#report({ at: grant.span, messageId: this.#isOkta ? 'grantOfType' : 'nativeCredentials', data });
    }
  }

  #judgeResponseTypes(): void {
    for (const type of this.#responseTypes.written) {
      const words = type.text.split(/\s+/);
      // Okta and others want this response type of a service, which has no use for it.
      if (this.#mayBeService && words.every((word) => word === 'token')) continue;
      const missing = [...grantsNeededFor(words)].filter((grant) => this.#grants.lacks(grant));
      if (missing.length === 0) continue;
      for (const grant of missing) this.#wrong.add(grant);
      this.#report({ at: type.span, messageId: 'missingGrant', data: { type: type.text, grant: missing.join("' and '") } });
    }
  }

  #judgeRequiredGrants(): void {
    const types = this.#types;
    if (!types || !this.#isOkta || this.#wrong.size > 0) return;
    const required = ['authorization_code'].filter((grant) => types.every((type) => mustHaveGrants(type).includes(grant)));
    for (const grant of required) {
      // The device grant and others that the table does not know stand on their own.
      if (!this.#grants.lacks(grant) || this.#grants.written.some(({ text }) => !isGrantOfTable(text))) continue;
      const at = this.#grants.whole;
      if (at) this.#report({ at, messageId: 'mustHave', data: { type: types.join("' or '") } });
    }
  }

  #judgeGrantsWithoutResponseType(): void {
    const isInTable = this.#responseTypes.written.every(({ text }) => text.split(/\s+/).every((word) => grantsNeededFor([word]).size > 0));
    // A response type that the table does not know may be what the grant is for.
    if (!isInTable) return;
    for (const { text: grant, span } of this.#grants.written) {
      const words = RESPONSE_TYPE_GRANTS.filter((row) => row.grantType === grant).map((row) => row.word);
      if (words.length === 0 || this.#wrong.has(grant) || !words.every((word) => this.#responseTypes.lacksWord(word))) continue;
      this.#report({ at: span, messageId: 'missingResponseType', data: { grant, types: words.map((word) => `'${word}'`).join(' or ') } });
    }
  }

  #judgeRefreshToken(): void {
    const isOfUse = this.#grants.alternatives?.some((grants) => grants.length === 0 || grants.some(mayYieldRefreshToken)) ?? true;
    if (isOfUse || this.#wrong.has('refresh_token') || this.#wrong.has('authorization_code')) return;
    for (const grant of this.#grants.written) {
      if (grant.text === 'refresh_token') this.#report({ at: grant.span, messageId: 'refreshToken' });
    }
  }

  #judgeMethods(): void {
    const isServiceGrant = this.#grants.alternatives?.every((grants) => grants.includes('client_credentials')) ?? false;
    const isBrowser = this.#types?.every((type) => type === 'browser') ?? false;
    for (const { text: method, span } of this.#methods.written) {
      if (method === 'none' && isServiceGrant && !this.#wrong.has('client_credentials')) this.#report({ at: span, messageId: 'unauthenticated' });
      if (isBrowser && clientAuthenticationMethodOf(method)?.usesSecret === true) {
        this.#report({ at: span, messageId: 'secretInBrowser', data: { method } });
      }
    }
  }
}

/** The values of one parameter. */
interface Listed {
  /** Every value that is written, on whichever branch. */
  readonly written: readonly Word[];
  /** The lists that it can be, if all are visible and it is there whichever way the program goes. */
  readonly alternatives: readonly (readonly string[])[] | undefined;
  readonly whole: Span | undefined;
  /** Whether the value is in none of the lists. An empty list says as little as a missing one. */
  lacks(value: string): boolean;
  /** The same for a word of a value. */
  lacksWord(word: string): boolean;
}

function listed(parameter: Parameter | undefined): Listed {
  const texts = parameter && !parameter.isDefault ? writtenTexts(parameter) : [];
  const isKnown = parameter?.certain === true && !parameter.isDefault;
  const known = isKnown ? knownTexts(parameter) : undefined;
  const alternatives = known?.map((text) => text.words.map((word) => word.text));
  const isFilled = alternatives !== undefined && alternatives.length > 0 && alternatives.every((values) => values.length > 0);
  const hasNone = (test: (value: string) => boolean): boolean => isFilled && !alternatives.some((values) => values.some(test));
  return {
    written: texts.flatMap((text) => text.words),
    alternatives,
    whole: texts[0]?.span,
    lacks: (value) => hasNone((other) => other === value),
    lacksWord: (word) => hasNone((other) => other.split(/\s+/).includes(word)),
  };
}

function typesOf(parameter: Parameter | undefined): readonly ApplicationType[] | undefined {
  const known = parameter?.certain === true && !parameter.isDefault ? knownTexts(parameter) : undefined;
  const types = known?.map(({ text }) => APPLICATION_TYPES.find((type) => type === text));
  if (!types || types.length === 0) return undefined;
  return types.every((type) => type !== undefined) ? types : undefined;
}
