/** A library that writes cookies: the calls that do, by their access path without a leading `default.`. */
export interface CookieLibrary {
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** Call → index of its argument that is the value; the key stands in front of it. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * Libraries whose cookies scripts can read. Those that also run on a server write a cookie that scripts can read unless
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
];
