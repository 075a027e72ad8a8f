/** Names of values that are made to be secret or unique. What is called so is not taken for public data. */
const SECRET =
  /state|nonce|token|csrf|xsrf|rand|secret|session|verif|hash|salt|entropy|seed|sign|challenge|uuid|guid|jwt|cookie|hmac|unique|ticket|crypt|cipher|storage|cache|authorization|password|code$|key$/i;
/** Names that say nothing about what is in there. */
const OPAQUE =
  /^(?:data|payload|params|parameters|options|opts|extra|props|args|arg|context|ctx|meta|metadata|info|rest|input|value|val|obj|object|body|config|req|request|this|text|string|str|s|v|x|it|item|buffer|buf|bytes|content|message|msg|result)$/i;
const ADDRESS = /(?:^|[a-z\d_])(?:URL|Url|URI|Uri|Href|Origin|Hostname|Pathname|PathName|FullPath|_url|_uri|_path|asPath)$|^(?:url|uri|href|origin|hostname|pathname|fullPath|asPath|originalUrl|returnTo|return_to|redirectTo|redirect_to|returnPath|redirectPath|nextPath|callbackUrl|URL|URI)$/;
const CLIENT_ID = /(?:^|_|[a-z])client_?id$/i;
/** Ids of things that the application has names for, unlike the id of a session or of a request. */
const ENTITY_ID =
  /^(?:.*[a-z_])?(?:user|org|organi[sz]ation|team|tenant|account|workspace|project|app|application|integration|provider|shop|guild|chat|channel|company|customer|member|site|domain|store|place|page|client)_?(?:id|slug|name)$/i;
const REQUEST = /^(?:req|request|ctx|context|event|c)$/i;
const OF_REQUEST =
  /^(?:query|params|body|url|originalUrl|path|hostname|baseUrl|searchParams|nextUrl|queryStringParameters|pathParameters|href|host|rawUrl|protocol|origin)$/;

/** What the names along `a.b.c` tell about a value that the file does not show. */
export type Told = 'public' | 'given' | 'secret' | 'nothing';

/** What is told by the names of an access, the outermost object first. `location.pathname` is `['location', 'pathname']`. */
export function toldByNames(names: readonly string[]): Told {
  if (names.some((name) => SECRET.test(name))) return 'secret';
  const last = names.at(-1) ?? '';
  if (isOfLocation(names) || isOfRequest(names)) return 'public';
  if (CLIENT_ID.test(last) || ADDRESS.test(last)) return 'public';
  const [owner] = names.slice(-2);
  if (ENTITY_ID.test(last) || (/^(?:id|slug)$/i.test(last) && ENTITY_ID.test(`${owner ?? ''}_id`))) return 'given';
  return OPAQUE.test(last) ? 'secret' : 'nothing';
}

// `location.search`, `window.location.href`, `document.URL`, `document.referrer`
function isOfLocation(names: readonly string[]): boolean {
  const at = names.indexOf('location');
  if (at !== -1 && at < 2) return at === names.length - 1 || /^(?:href|pathname|search|hash|origin|host|hostname)$/.test(names.at(-1) ?? '');
  return names[0] === 'document' && /^(?:URL|referrer|baseURI)$/.test(names[1] ?? '');
}

// `req.query.returnTo`, `ctx.request.url`, `event.queryStringParameters.shop`
function isOfRequest(names: readonly string[]): boolean {
  const [root = '', ...rest] = names.filter((name, index) => index === 0 || !/^(?:request|req)$/.test(name));
  return REQUEST.test(root) && rest[0] !== undefined && OF_REQUEST.test(rest[0]);
}
