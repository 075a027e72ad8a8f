/** A form of text that stands where a secret will stand, and is none. */
export interface PlaceholderForm {
  readonly pattern: RegExp;
  /** Why nobody's secret looks like this. */
  readonly why: string;
  readonly examples: readonly [string, ...string[]];
}

/** What texts look like that are not secrets, whatever name they stand under. Nothing here measures randomness. */
export const PLACEHOLDER_FORMS: readonly PlaceholderForm[] = [
  { pattern: /^\s*$/, why: 'Nothing is written.', examples: ['', ' '] },
  { pattern: /^.{1,7}$/s, why: 'No authorization server gives out so short a secret.', examples: ['abc', 'csec', '123456'] },
  { pattern: /^[^\w]*$/, why: 'A mask, dots or a line, to be seen in place of the secret.', examples: ['************', '……………………', '----------'] },
  { pattern: /(.)\1{5}/s, why: 'The same character over and over fills the place.', examples: ['xxxxxxxxxxxx', '00000000-0000-0000-0000-000000000000'] },
  { pattern: /[^\x20-\x7e]/, why: 'A secret has printable ASCII characters only (RFC 6749, appendix A.2), so this is a label.', examples: ['Секрет клиента', 'クライアントシークレット'] },
  { pattern: /\S\s+\S/, why: 'Words with blanks between them are a label or a sentence.', examples: ['Client secret', 'Copy it from the console'] },
  {
    pattern: /<[^<>]*>|\{\{?[^{}]*\}\}?|\[[^[\]]*\]|\([^()]*\)|%[A-Za-z_]\w*%|^\$\w+$|__\w+__/,
    why: 'The brackets and signs of templates: something is put in here.',
    examples: ['<client-secret>', '{{secret}}', '{clientSecret}', '${SECRET_OF_CLIENT}', '%CLIENT_SECRET%', '$CLIENT_SECRET', '__CLIENT_SECRET__', '[REDACTED]', 'ENC(Zm9vYmFy)'],
  },
  {
    pattern: /^(?:[a-z][\w+.-]*:\/\/|arn:|vault:|ssm:|secretref:|@Microsoft\.|\.{1,2}\/|\/(?:run|var|etc|mnt|opt|home|secrets?|vault)\/|projects\/)/i,
    why: 'An address at which the secret is kept.',
    examples: ['op://vault/shop/secret', 'arn:aws:secretsmanager:eu-west-1:1:secret:shop', '/run/secrets/shop', 'https://example.com/docs'],
  },
  {
    pattern: /(?:^|[^a-z])(?:your|enter|insert|replace|change|paste|put|add|fill|set|todo|fixme|placeholder|here|goes)(?=$|[^a-z])|^your|change-?me|replace-?me|here$/i,
    why: 'It tells the reader to write something else.',
    examples: ['your-client-secret', 'YOUR_SECRET', 'Enter_the_Client_Secret_Here', 'ENTER_SECRET_1', 'change-this-secret', 'YourSecretIDGoesHere', 'changeme-123'],
  },
  {
    pattern: /(?:^|[^a-z])(?:tests?|testing|dummy|fake|mock|mocked|stub|sample|example|demo|foo|bar|baz|invalid|wrong|bad|none|unused|redacted|hidden|masked|removed|unknown|undefined|null|some|any)(?=$|[^a-z])|^(?:test|dummy|fake|mock|stub|example|sample)/i,
    why: 'It says of itself that it is for a test, an example, or nothing at all.',
    examples: ['test-value-8421', 'dummySecret', 'FAKE_CLIENT_SECRET_123', 'example-4711', 'not-a-secret-just-an-example'],
  },
  {
    pattern: /(?:^|[^a-z])(?:secret|password|passwd|credential)s?(?![a-z])|(?:^|[^a-z])(?:client_?secret|secret|password)(?:$|\W)|^(?:client)?(?:secret|password)/i,
    why: 'It only repeats the name of what should stand here.',
    examples: ['client_secret', 'github-client-secret', 'clientSecret', 'secret-123456', 'SHOP_CLIENT_SECRET', 'super-secret-value', '#client-secret', 'password123'],
  },
  {
    pattern: /^(?:(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z][a-z]{2,19})\d{0,3})(?:[^A-Za-z\d]+(?:(?:[a-z]{1,20}|[A-Z]{1,20}|[A-Z][a-z]{2,19})\d{0,3}|\d{1,4}))*[^A-Za-z\d]*$/,
    why: 'Plain words, perhaps numbered: a server mixes letters and digits.',
    examples: ['sfasfasf', 'workforce-value', 'must-never-be-used', 'request_body', 'oauth.form.label'],
  },
  {
    pattern: /^(?:[a-z]{2,}|[A-Z][a-z]{2,})(?:(?:[A-Z]{1,3})?[A-Z][a-z]{2,})+\d{0,3}$/,
    why: 'Plain words in camel case are the name of something.',
    examples: ['googleClientKey', 'ConsumerKeyForShop', 'appKeyForLogin2'],
  },
  {
    pattern: /^(?:0?1?23456789?0?|12345678\w*|abcdefg\w*|abc123\w*|qwert\w*)$/i,
    why: 'Keys in the order in which they stand.',
    examples: ['1234567890', 'abcdefghijkl', 'qwertyuiop', 'abc123def456'],
  },
];

/** Secrets that specifications print in their examples. */
export const PUBLISHED_EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['gX1fBat3bV', 'RFC 6749 §4.1.3'],
  ['7Fjfp0ZBr1KtDRbnfVdmIw', 'RFC 6749 §2.3.1'],
  ['A3ddj3w', 'RFC 6749 §4.3.2'],
  ['cf136dc3c1fc93f31185e5885805d', 'RFC 7591 §3.2.1'],
  ['ZJYCqe3GGRvdrudKyZS0XhGv_Z45DuKhCUk0gBR1vZk', 'OpenID Connect Dynamic Client Registration §3.2'],
]);

/**
 * Whether a text stands in the place of a secret without being one. It goes by what is written, not by how random it
 * looks; a text in base64 is a placeholder when what it encodes is one.
 */
export function isPlaceholder(text: string): boolean {
  if (PUBLISHED_EXAMPLES.has(text) || PLACEHOLDER_FORMS.some(({ pattern }) => pattern.test(text))) return true;
  const decoded = decodedBase64(text);
  return decoded !== undefined && PLACEHOLDER_FORMS.some(({ pattern }) => pattern.test(decoded));
}

const NO_SECRET = /^(?:dummy|fake|mock|none|null|undefined|unused|public|not|no|n\/a)(?![a-z])|^[^\w]*$/i;

/** Whether a text says of itself that there is no secret, as servers have it that want the parameter whatever it holds. */
export function saysThereIsNone(text: string): boolean {
  return NO_SECRET.test(text);
}

// Only what decodes to letters, digits and the signs between words: random bytes do not.
function decodedBase64(text: string): string | undefined {
  if (!/^[A-Za-z\d+/]{12,}={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const decoded = atob(text);
  return /^[\w.:-]{8,}$/.test(decoded) ? decoded : undefined;
}
