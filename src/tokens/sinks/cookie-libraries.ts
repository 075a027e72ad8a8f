/** A library that writes cookies: the calls that do, by their access path without a leading `default.`. */
export interface CookieLibrary {
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** Call → index of its argument that is the value; the key stands in front of it. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * Libraries whose cookies scripts can read. Those that run on a server write a cookie that scripts can read unless
 * they are told `httpOnly`, which is looked for in the arguments behind the value.
 */
export const COOKIE_LIBRARIES: readonly CookieLibrary[] = [
  // `Cookies.set(name, value)`
  { modules: ['js-cookie'], globals: ['Cookies'], calls: { 'set()': 1 } },
  { modules: ['universal-cookie'], globals: [], calls: { 'new().set()': 1, 'Cookies.new().set()': 1 } },
  // The hook gives the cookies, and the functions that set and remove them.
  { modules: ['react-cookie'], globals: [], calls: { 'useCookies()[1]()': 1, 'Cookies.new().set()': 1 } },
  { modules: ['cookies-next', 'cookies-next/client'], globals: [], calls: { 'setCookie()': 1 } },
  // The first argument is the context of Next.js, `null` in a browser.
  { modules: ['nookies'], globals: [], calls: { 'set()': 2, 'setCookie()': 2 } },
  { modules: ['ngx-cookie-service', 'ngx-cookie'], globals: [], calls: { 'CookieService.new().set()': 1, 'CookieService.new().put()': 1 } },
  { modules: ['vue-cookies', 'tiny-cookie', 'cookie_js'], globals: [], calls: { 'set()': 1, 'setCookie()': 1 } },
  // `$.cookie(name, value)`
  { modules: ['jquery'], globals: ['$', 'jQuery'], calls: { 'cookie()': 1 } },
  // Servers
  { modules: ['next/headers'], globals: [], calls: { 'cookies().set()': 1 } },
  {
    modules: ['next/server'],
    globals: [],
    calls: {
      'NextResponse.new().cookies.set()': 1,
      'NextResponse.next().cookies.set()': 1,
      'NextResponse.json().cookies.set()': 1,
      'NextResponse.redirect().cookies.set()': 1,
    },
  },
  { modules: ['hono/cookie'], globals: [], calls: { 'setCookie()': 2 } },
  { modules: ['h3'], globals: [], calls: { 'setCookie()': 2 } },
];

/** How a call writes a cookie. */
export interface CookieCall {
  /** Index of the argument that is the value; the key stands in front of it, and the options behind it. */
  readonly value: number;
  /** Scripts cannot read it unless it is told `httpOnly: false`. */
  readonly isHidden?: boolean;
}

/** A method of an object that is a response, or the cookies of one, by the name that it has everywhere. */
export interface ResponseCookies extends CookieCall {
  readonly of: RegExp;
  readonly method: string;
}

export const RESPONSE_COOKIES: readonly ResponseCookies[] = [
  // Express: `res.cookie(name, value)`
  { of: /^(?:res|resp|response|reply)$/i, method: 'cookie', value: 1 },
  // `reply.setCookie(name, value)` of @fastify/cookie
  { of: /^(?:res|resp|response|reply)$/i, method: 'setCookie', value: 1 },
  // `ctx.cookies.set(name, value)` of Koa and SvelteKit, which hide it, and of frameworks that do not
  { of: /^cookies$/i, method: 'set', value: 1, isHidden: true },
];
