import { LOGGER_PACKAGES } from './loggers.ts';

/*
 * What stands in every file that does a certain thing with tokens. The names of tokens alone are in many files that have
 * nothing to do with OAuth: compilers call something of theirs `idToken`, too.
 */

/** Sends one to an API. */
export const SENDS = /bearer/i;

/** Keeps one where scripts can read it: in storage, by `cookie`, by `nookies`. */
export const KEEPS = /(?:local|session)Storage|ookie/i;

/** Takes one apart, or is given its claims. `toString('base64')` puts something together. */
export const DECODES = /j(?:wt|ose)|decode|atob|base64(?<!toString\(['"`]base64)|claims|pa(?:rsed|yload|rse_?idtoken)|tokendata/i;

/** Writes one to a log. */
export const LOGS = new RegExp(`console|(?:(?<![A-Za-z])log|Log|LOG)(?:ger|GER)?\\b|['"](?:${Object.keys(LOGGER_PACKAGES).join('|')})['"]`);

/**
 * Puts a query or user-info into a URL, or opens a connection whose URL holds all there is to say. A comparison with a
 * question mark puts nothing together.
 */
export const PUTS_INTO_URL =
  /[?&]\s*[\w.-]+=|[?&]\$\{|[^\s'"`][?&]['"`]|(?<!(?:==|case)\s*)['"`][?&](?:['"`]|\w)|(?<!\.)\b(?:params|query|qs)\s*[:},]|\.(?:query|search)\b|SearchParams|HttpParams|:\/\/\S*@|@\$\{|WebSocket|EventSource|jquery|\$\.(?:get|ajax)/i;

/** Whether a text does anything with tokens that a rule judges. */
export function usesTokens(text: string): boolean {
  return [SENDS, KEEPS, DECODES, LOGS, PUTS_INTO_URL].some((use) => use.test(text));
}
