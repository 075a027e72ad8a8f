import { type Difference, differs, packageDiffers } from '../protocol/providers.ts';
import { hostOf } from './endpoint.ts';
import type { OAuthMessage } from './model.ts';
import { writtenTexts } from './values.ts';

/** Parameters of client metadata and of SDKs that name the provider by one of its URLs. */
const ADDRESSES = ['issuer', 'authorization_endpoint', 'token_endpoint', 'userinfo_endpoint'];

const hosts = new WeakMap<OAuthMessage, ReadonlySet<string>>();

/** Whether the provider to which a message goes has that difference, as far as the message shows who that is. */
export function providerDiffers(message: OAuthMessage, difference: Difference): boolean {
  if (message.sdk && packageDiffers(message.sdk.package, difference)) return true;
  let known = hosts.get(message);
  if (!known) hosts.set(message, (known = hostsIn(message)));
  for (const host of known) if (differs(host, difference)) return true;
  return false;
}

// Several rules ask for several differences of each message.
function hostsIn(message: OAuthMessage): ReadonlySet<string> {
  const written = ADDRESSES.flatMap((name) =>
    writtenTexts(message.parameters.get(name)).map(({ text }) => /^(?:https?:)?\/\/([^/?#]+)/i.exec(text)?.[1] ?? text),
  );
  const host = hostOf(message.endpoint);
  return new Set(host === undefined ? written : [host, ...written]);
}
