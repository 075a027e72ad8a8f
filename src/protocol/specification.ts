/** Where a row of a table comes from: a document, a place in it, and an address at which to read it. */
export interface Specification {
  /** Short title, as it is used in a sentence: `RFC 9700`, `OpenID Connect Core`. */
  readonly document: string;
  /** A section number, or the heading where the document has no numbers. */
  readonly section?: string;
  readonly url: string;
}

/** An RFC, by number, with a section where one place says it. */
export function rfc(number: number, section?: string): Specification {
  return at(`RFC ${String(number)}`, `https://www.rfc-editor.org/rfc/rfc${String(number)}`, 'section-', section);
}

/** OpenID Connect Core 1.0. */
export function oidcCore(section?: string): Specification {
  return openid('OpenID Connect Core', 'openid-connect-core-1_0.html', section);
}

/** OpenID Connect Discovery 1.0. */
export function oidcDiscovery(section?: string): Specification {
  return openid('OpenID Connect Discovery', 'openid-connect-discovery-1_0.html', section);
}

/** OpenID Connect Dynamic Client Registration 1.0. */
export function oidcRegistration(section?: string): Specification {
  return openid('OpenID Connect Dynamic Client Registration', 'openid-connect-registration-1_0.html', section);
}

/** OpenID Connect RP-Initiated Logout 1.0. */
export function oidcLogout(section?: string): Specification {
  return openid('OpenID Connect RP-Initiated Logout', 'openid-connect-rpinitiated-1_0.html', section);
}

/** OpenID Connect Session Management 1.0. */
export function oidcSession(section?: string): Specification {
  return openid('OpenID Connect Session Management', 'openid-connect-session-1_0.html', section);
}

/** OpenID Connect Client-Initiated Backchannel Authentication (CIBA). */
export function ciba(section?: string): Specification {
  return openid('CIBA Core', 'openid-client-initiated-backchannel-authentication-core-1_0.html', section);
}

/** OAuth 2.0 Multiple Response Type Encoding Practices. */
export function multipleResponseTypes(section?: string): Specification {
  return openid('OAuth 2.0 Multiple Response Types', 'oauth-v2-multiple-response-types-1_0.html', section);
}

/** OAuth 2.0 Form Post Response Mode. */
export function formPostResponseMode(section?: string): Specification {
  return openid('OAuth 2.0 Form Post Response Mode', 'oauth-v2-form-post-response-mode-1_0.html', section);
}

/** JWT Secured Authorization Response Mode (JARM). */
export function jarm(section?: string): Specification {
  return openid('JARM', 'oauth-v2-jarm.html', section);
}

/** OpenID for Verifiable Presentations. */
export function openid4vp(section?: string): Specification {
  return openid('OpenID for Verifiable Presentations', 'openid-4-verifiable-presentations-1_0.html', section);
}

/** OAuth 2.1, a draft whose section numbers move: cite a section only where the place matters. */
export function oauth21(section?: string): Specification {
  return at('OAuth 2.1 (draft)', 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1', 'section-', section);
}

/** Okta's guide to choosing a flow, by heading. */
export function seed(heading?: string): Specification {
  return at('Okta, Choosing a Flow', 'https://developer.okta.com/docs/concepts/oauth-openid/', undefined, heading);
}

/** A vendor's own documentation page. */
export function vendor(name: string, title: string, url: string): Specification {
  return { document: `${name}, ${title}`, url };
}

/** The text of a citation: `RFC 9700 §2.4`, `Okta, Choosing a Flow, “App Types”`. */
export function citation(specification: Specification): string {
  const { document, section } = specification;
  if (section === undefined) return document;
  return /^[\dA-Z](?:[.\d]|$)/.test(section) ? `${document} §${section}` : `${document}, “${section}”`;
}

function openid(document: string, file: string, section: string | undefined): Specification {
  return at(document, `https://openid.net/specs/${file}`, 'rfc.section.', section);
}

function at(document: string, page: string, anchor: string | undefined, section: string | undefined): Specification {
  if (section === undefined) return { document, url: page };
  return { document, section, url: anchor === undefined ? page : `${page}#${anchor}${section}` };
}
