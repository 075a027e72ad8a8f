import { type Difference, differs, packageDiffers } from '../protocol/providers.ts';
import { hostOf } from './endpoint.ts';
import type { OAuthMessage } from './model.ts';
import { writtenTexts } from './values.ts';

/** Parameters of client metadata and of SDKs that name the provider by one of its URLs. */
const ADDRESSES = ['issuer', 'authorization_endpoint', 'token_endpoint', 'userinfo_endpoint'];

/** Whether the provider to which a message goes has that difference, as far as the message shows who that is. */
export function providerDiffers(message: OAuthMessage, difference: Difference): boolean {
  if (message.sdk && packageDiffers(message.sdk.package, difference)) return true;
  const host = hostOf(message.endpoint);
  if (host !== undefined && differs(host, difference)) return true;
  return ADDRESSES.some((name) =>
    writtenTexts(message.parameters.get(name)).some(({ text }) => {
      const written = /^(?:https?:)?\/\/([^/?#]+)/i.exec(text)?.[1] ?? text;
      return differs(written, difference);
    }),
  );
}
