/** The threats of the documents of best practice, for `docs/security.md`. */

/** One section of a document of best practice. */
export interface Threat {
  readonly section: string;
  /** What it warns of, as part of a sentence. */
  readonly threat: string;
  /** The rules that catch it in code, or a part of it. */
  readonly rules: readonly string[];
  /** What a linter cannot see of it, and why. */
  readonly unseen?: string;
}

/** RFC 9700 §2. */
export const BEST_PRACTICES: readonly Threat[] = [
  { section: '2.1', threat: 'redirect URIs that are not compared exactly, responses that belong to no request, servers that are mixed up', rules: ['no-unsafe-redirect-uri', 'require-state', 'no-predictable-state', 'require-state-check'], unseen: 'Which redirect URIs a server accepts, and whether an app redirects wherever it is told to, is not in the request.' },
  { section: '2.1.1', threat: 'a code that somebody else redeems, or that is slipped in', rules: ['require-pkce', 'require-nonce', 'no-predictable-state'], unseen: 'Whether the server refuses a code without its verifier.' },
  { section: '2.1.2', threat: 'access tokens in the URL of the response', rules: ['no-implicit-flow', 'valid-response-mode'] },
  { section: '2.2', threat: 'tokens that are sent again by a thief', rules: [], unseen: 'How tokens are protected against that is in the two sections below it.' },
  { section: '2.2.1', threat: 'access tokens that are good for every holder', rules: ['no-disabled-validation'], unseen: 'Only the switch that accepts unbound tokens is seen. DPoP and mutual TLS are a decision of server and client together.' },
  { section: '2.2.2', threat: 'refresh tokens of public clients that are good for every holder, for ever', rules: [], unseen: 'Rotation is the server’s. Where they are kept: [`no-token-in-web-storage`](rules/no-token-in-web-storage.md).' },
  { section: '2.3', threat: 'access tokens that may do more, at more places, than is needed', rules: ['no-openid-with-client-credentials'], unseen: 'Which scopes and audiences are needed, nobody can read off a request.' },
  { section: '2.4', threat: 'users’ passwords in the hands of clients', rules: ['no-password-grant'] },
  { section: '2.5', threat: 'client authentication by a secret that is not one', rules: ['no-client-secret-in-public-client', 'no-hardcoded-client-secret', 'no-client-credentials-in-public-client', 'consistent-client-metadata'], unseen: 'Asymmetric methods are advised; a secret that a server keeps is not reported.' },
  { section: '2.6', threat: 'connections in clear, servers that say nothing of themselves, servers and clients that cannot be told from users', rules: ['no-insecure-endpoint', 'no-disabled-validation'], unseen: 'Whether a server publishes metadata, and how a proxy forwards to it.' },
];

/** RFC 9700 §4. */
export const ATTACKS: readonly Threat[] = [
  { section: '4.1', threat: 'redirect URIs that the server compares by pattern', rules: ['no-unsafe-redirect-uri'], unseen: 'The comparison itself is the server’s.' },
  { section: '4.2', threat: 'codes and tokens that leave in the `Referer` header', rules: ['no-implicit-flow', 'no-credentials-in-url'], unseen: 'Which pages of an app load foreign content, and its referrer policy.' },
  { section: '4.3', threat: 'codes and tokens in the browser’s history', rules: ['no-implicit-flow', 'no-credentials-in-url', 'valid-response-mode'], unseen: 'That a code can be used once is the server’s business.' },
  { section: '4.4', threat: 'the response of one server taken for that of another', rules: ['no-disabled-validation'], unseen: 'Only switches that stop comparing issuers are seen. Whether an app with several servers compares `iss` is spread over its files.' },
  { section: '4.5', threat: 'a stolen code slipped into somebody else’s session', rules: ['require-pkce', 'require-nonce', 'no-predictable-state'] },
  { section: '4.6', threat: 'a stolen access token slipped into a response', rules: ['no-implicit-flow', 'no-disabled-validation', 'no-access-token-as-identity'] },
  { section: '4.7', threat: 'a response that the user did not ask for', rules: ['require-state', 'require-state-check', 'no-predictable-state'] },
  { section: '4.8', threat: 'a server that forgets PKCE when the challenge is taken away', rules: ['require-pkce'], unseen: 'The server has to refuse a verifier without a challenge.' },
  { section: '4.9', threat: 'access tokens in the hands of an API that is false or broken into', rules: ['no-id-token-as-bearer', 'no-credentials-in-url'], unseen: 'Whether the API at a URL is the right one. Audiences and binding of tokens are decided between server and API.' },
  { section: '4.10', threat: 'stolen access tokens put to use', rules: ['no-disabled-validation', 'no-token-logging', 'no-token-in-web-storage'], unseen: 'Binding to a key or certificate is not in every SDK, and seen only where it is switched off.' },
  { section: '4.11', threat: 'an app or server that redirects wherever a parameter says', rules: ['no-unsafe-redirect-uri'], unseen: 'Only `javascript:` and `data:` URIs are seen. Open redirects in general are the subject of other linters, which follow untrusted input.' },
  { section: '4.12', threat: 'a redirect that repeats the user’s password in a POST', rules: [], unseen: 'It is a status code of the authorization server’s own answers.' },
  { section: '4.13', threat: 'headers of a proxy that a client can forge', rules: [], unseen: 'It is in the configuration of the proxy.' },
  { section: '4.14', threat: 'refresh tokens that are stolen', rules: ['no-token-in-web-storage', 'no-token-logging', 'no-credentials-in-url'], unseen: 'Rotation, binding and expiry are the server’s.' },
  { section: '4.15', threat: 'a client whose identifier is that of a user', rules: [], unseen: 'Identifiers are given out by the server.' },
  { section: '4.16', threat: 'a login page in an invisible frame', rules: [], unseen: 'It is in the headers of the server’s pages.' },
  { section: '4.17', threat: 'tokens posted to any window, or taken from any', rules: ['valid-response-mode'], unseen: 'Only unknown response modes are seen; origins in `postMessage` are the subject of other linters.' },
];

/** RFC 10017 §5 to §9, OAuth 2.0 for Browser-Based Applications. */
export const BROWSER_BASED_APPS: readonly Threat[] = [
  { section: '5.1.1', threat: 'a script that takes the tokens it finds, once', rules: ['no-token-in-web-storage'], unseen: 'That no foreign script runs is a matter of the whole page: its policy, its dependencies, its escaping. Tokens that only code can reach are still within reach of a script.' },
  { section: '5.1.2', threat: 'a script that takes every token as it comes', rules: ['no-token-in-web-storage'], unseen: 'As above.' },
  { section: '5.1.3', threat: 'a script that runs a flow of its own in a frame', rules: [], unseen: 'The script is not the code that is linted. A back end that holds the tokens keeps it from succeeding.' },
  { section: '5.1.4', threat: 'a script that sends requests by the user’s browser', rules: [], unseen: 'As above; it needs no token.' },
  { section: '5.2.1', threat: 'refresh tokens used elsewhere', rules: ['no-token-in-web-storage', 'no-token-logging'], unseen: 'Rotation is the server’s.' },
  { section: '5.2.2', threat: 'access tokens used elsewhere', rules: ['no-token-in-web-storage', 'no-token-logging', 'no-credentials-in-url'], unseen: 'Their life and their binding are the server’s.' },
  { section: '5.2.3', threat: 'the whole client in somebody else’s hands', rules: [], unseen: 'Nothing in the client’s code can prevent what has its rights.' },
  { section: '6.1', threat: 'a back end that keeps the tokens: requests forged in the user’s name, cookies that scripts can read', rules: ['no-token-in-web-storage', 'no-client-secret-in-public-client', 'require-pkce', 'no-disabled-validation'], unseen: 'A cookie’s attributes are judged where it holds a token; how a back end tells forged requests is seen only where an SDK’s check is off.' },
  { section: '6.2', threat: 'a back end that hands access tokens to the browser', rules: ['no-token-in-web-storage', 'no-client-secret-in-public-client', 'no-credentials-in-url'], unseen: 'Which answers of a back end hold tokens is in another file than their use.' },
  { section: '6.3', threat: 'a client in the browser alone', rules: ['require-pkce', 'require-state', 'require-state-check', 'no-predictable-state', 'no-client-secret-in-public-client', 'no-unsafe-redirect-uri'] },
  { section: '7.1', threat: 'OAuth where one domain needs none', rules: [], unseen: 'It is a decision about the whole application.' },
  { section: '7.2', threat: 'the implicit grant', rules: ['no-implicit-flow'] },
  { section: '7.3', threat: 'the password grant', rules: ['no-password-grant'] },
  { section: '7.4', threat: 'the flow in a service worker', rules: [], unseen: 'Its code runs like a page’s and is linted the same; that it is there is not reported.' },
  { section: '8.1', threat: 'tokens in cookies', rules: ['no-token-in-web-storage'], unseen: 'Cookies that scripts can read.' },
  { section: '8.2', threat: 'tokens in a service worker', rules: [], unseen: 'It keeps them from the page’s scripts as far as that goes.' },
  { section: '8.3', threat: 'tokens in a web worker', rules: [], unseen: 'As above.' },
  { section: '8.4', threat: 'tokens in memory', rules: [], unseen: 'It is what is left when they are stored nowhere.' },
  { section: '8.5', threat: 'tokens in `localStorage`, `sessionStorage` and databases', rules: ['no-token-in-web-storage'], unseen: '`indexedDB` is not followed.' },
  { section: '8.6', threat: 'browser storage as files on the disk', rules: ['no-token-in-web-storage'], unseen: 'Encryption of the disk is the user’s.' },
  { section: '9.1', threat: 'tokens that may do too much', rules: [], unseen: 'As RFC 9700 §2.3.' },
  { section: '9.2', threat: 'tokens that are good for every holder', rules: ['no-disabled-validation'], unseen: 'As RFC 9700 §2.2.1.' },
  { section: '9.3', threat: 'servers that are mixed up', rules: ['no-disabled-validation'], unseen: 'As RFC 9700 §4.4.' },
  { section: '9.4', threat: 'several applications at one origin', rules: [], unseen: 'It is a matter of where they are deployed.' },
];
