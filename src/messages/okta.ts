import { skeletonOf } from '../evaluation/text.ts';
import { isOktaHost, isOktaOrgIssuerPath, isOktaOrgServerPath, isOktaPackage } from '../protocol/providers.ts';
import { pathOf } from './endpoint.ts';
import type { OAuthMessage } from './model.ts';

/**
 * Whether a message goes to the authorization server of an Okta organization itself, not to a custom one: by the path of
 * its endpoint, or by the issuer that an SDK is given. The organization may be a hole (`https://${org}.okta.com`).
 * `false` too when host or path are not visible.
 */
export function asksOktaOrgServer({ endpoint, sdk }: OAuthMessage): boolean {
  if (!endpoint) return false;
  const path = pathOf(endpoint);
  const host = /^\s*https?:\/\/([^/?#]+)/i.exec(skeletonOf(endpoint))?.[1];
  if (host === undefined || path.includes('\0')) return false;
  // A hole may be a host with a path.
  const isOkta = !host.endsWith('\0') && isOktaHost(host.replaceAll('\0', 'x'));
  if (!sdk) return isOkta && isOktaOrgServerPath(path);
  const isCertain = isOkta || (isOktaPackage(sdk.package) && !sdk.isPresumed && !host.includes('\0'));
  return isCertain && isOktaOrgIssuerPath(path);
}
