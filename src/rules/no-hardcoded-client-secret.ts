import { keysOf } from '../messages/secrets/keys.ts';
import { namedSecretsOf } from '../messages/secrets/named.ts';
import { sentSecretsOf } from '../messages/secrets/sent.ts';
import { isPlaceholder } from '../protocol/placeholders.ts';
import type { SecretKind } from '../protocol/secrets.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

type MessageId = 'clientSecret' | 'assertion' | 'privateKey' | 'password';

const MESSAGES: Readonly<Record<SecretKind, MessageId>> = {
  'client secret': 'clientSecret',
  'client assertion': 'assertion',
  'private key': 'privateKey',
  password: 'password',
};

/** Reports secrets that are written into the source. The report names the place and never the secret. */
export const noHardcodedClientSecret = createRule<MessageId>({
  name: 'no-hardcoded-client-secret',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow client secrets, client keys and user passwords in the source',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '2.3.1'), rfc(6819, '5.2.3.1'), rfc(6819, '5.3.3')],
      cwe: [798, 259],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native', 'web', 'service'],
      dataFlow: false,
    },
    messages: {
      clientSecret:
        "The client secret '{{name}}' is written into the source, where everyone who reads the code has it. Replace it at the authorization server, and read the new one from the environment or a secret store.",
      assertion:
        "The client assertion '{{name}}' is written into the source, where everyone who reads the code has it. Sign a new one for each request, with a key that is kept outside of the code.",
      privateKey:
        "The private key '{{name}}' is written into the source, and everyone who reads the code can sign as this client. Register a new key, and read it from the environment or a secret store.",
      password:
        "A user's password is written into the source as '{{name}}', where everyone who reads the code has it. Change it, and let the user sign in instead of the code.",
    },
  },
  defaultOptions: {},
  create(file, report) {
    for (const { kind, name, texts } of [...sentSecretsOf(file), ...keysOf(file), ...namedSecretsOf(file.evaluator)]) {
      for (const { text, span } of texts) {
        if (!isPlaceholder(text) || kind === 'private key') report({ at: span, messageId: MESSAGES[kind], data: { name } });
      }
    }
  },
});
