import type { OAuthMessage } from '../messages/model.ts';
import { isFixedAtBuild } from '../messages/secrets/origin.ts';
import { publishedSecretsOf } from '../messages/secrets/published.ts';
import type { Secret } from '../messages/secrets/secret.ts';
import { sentSecretsOf } from '../messages/secrets/sent.ts';
import { saysThereIsNone } from '../protocol/placeholders.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule, type Problem } from './create-rule.ts';
import type { OAuthFile } from './file.ts';

/** Reports client secrets in messages of browser and native apps, and those that bundlers publish. */
export const noClientSecretInPublicClient = createRule<'publicClient' | 'published'>({
  name: 'no-client-secret-in-public-client',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow client secrets in code of browser and native apps',
      group: 5,
      presets: { legacy: 'off', recommended: 'on', strict: 'on' },
      specifications: [rfc(6749, '2.1'), rfc(6749, '2.3.1'), rfc(8252, '8.5'), rfc(9700, '2.5')],
      cwe: [522, 312],
      owasp: 'A07:2021',
      applicationTypes: ['browser', 'native'],
      dataFlow: false,
    },
    messages: {
      publicClient:
        'A client secret does not stay secret {{where}}: everyone who has the app can read it. Leave it out and use PKCE, or send this request from a server.',
      published:
        "{{bundler}} puts each variable whose name begins with '{{prefix}}' into the published code, and '{{variable}}' holds a client secret. Give it a name without that prefix, and read it on a server only.",
    },
  },
  defaultOptions: {},
  create(file, report) {
    const published = publishedSecretsOf(file.evaluator);
    for (const { node, variable, prefix, bundler } of published) {
      report({ at: node, messageId: 'published', data: { variable, prefix, bundler } });
    }
    for (const secret of sentSecretsOf(file)) {
      if (secret.kind !== 'client secret' || !secret.message) continue;
      const places = placesOf(file, secret).filter((place) => !published.some(({ node }) => node === place));
      if (places.length === 0) continue;
      const where = placeOfApp(file, secret.message);
      if (where === undefined) continue;
      for (const at of places) report({ at, messageId: 'publicClient', data: { where } });
    }
  },
});

function placeOfApp(file: OAuthFile, message: OAuthMessage): string | undefined {
  const runtime = file.runtimeOf(message);
  return runtime.isPublicClient ? runtime.describe() : undefined;
}

// A secret that the running app was given, by registration or by its user, is its own.
function placesOf(file: OAuthFile, { texts, sources }: Secret): readonly Problem<never>['at'][] {
  return [
    ...texts.filter(({ text }) => !saysThereIsNone(text)).map(({ span }) => span),
    ...(texts.length === 0 ? sources.filter((node) => isFixedAtBuild(file.evaluator, node)) : []),
  ];
}
