import type { ApplicationType } from '../../protocol/application-types.ts';

/**
 * What an SDK does, as data. Facts only, read off the package's own typings and source; the recogniser gives them
 * meaning. Adding an SDK is one file that exports one of these.
 *
 * **Paths** say where something stands, from the package's exports on, written as the code would be:
 *
 * | step | means |
 * | --- | --- |
 * | `Name`, `.member`, `()`, `.new()`, `[]` | export, member, call, construction, element (`[1]` for that one); `default` is the default export, and awaiting adds nothing |
 * | `.<>` | a component in JSX |
 * | `@0`, `@props` | argument of the call before it, properties of the component before it |
 * | `#1`, `#1/4` | parameter of the function before it; `/4`: when the function has four |
 * | `.new().method#0` | parameter of a method that a subclass, or a class that implements the interface, overrides |
 * | `X.provide()` | Angular's `{ provide: X, useValue: … }`; its argument is the value |
 * | `X>register()` | any object's method `register`, given `X` as its first argument |
 * | `X=` | assignments to the members of `X`; its argument holds them together |
 * | `*.oidc.user` | the same member of any object; only in files that import the package |
 * | `package:path` | a path from another package |
 *
 * A `*` inside a name stands for any name. An object that is annotated with a type `T` is at `T.new()`.
 * A **place** is a path to an object: `provideAuth()@0.config[]`. A call alone means its `@0`, a component its `@props`.
 */
export interface SdkModel {
  /** Name on npm, or that of a script which is not there. */
  readonly package: string;
  /** The package on npm that has its typings, when it has none itself. */
  readonly typings?: string;
  /** The version that the facts were read from. */
  readonly version: string;
  /** Other majors that it understands: `name@version` → what differs. */
  readonly otherVersions?: Readonly<Record<string, string>>;
  /** The version of this plugin that first understood it. */
  readonly since: string;
  readonly documentation: string;
  /** Options and members that the package reads, but its typings do not name: the name check leaves them out. */
  readonly untyped?: readonly string[];
  /** Import specifiers; `*` stands for one segment. A record says at which path in the model each of them starts. */
  readonly modules: readonly string[] | Readonly<Record<string, string>>;
  /** Globals of the script build, with the path at which they stand in the module (`''` for the module itself). */
  readonly globals?: Readonly<Record<string, string>>;
  /** Where it runs, what it is made for first; left out when it runs anywhere. */
  readonly runsIn?: readonly ApplicationType[];
  /** It hands a code over without a way to exchange it: a server does that. */
  readonly exchangesCode?: false;
  /** It speaks OpenID Connect only, so a scope without `openid` is a mistake. */
  readonly openidOnly?: boolean;
  /** How it wants a scope of several values; left out when it takes both. */
  readonly scope?: ScopeForm;
  /** Constants that it exports: path → value on the wire. */
  readonly constants?: Readonly<Record<string, string>>;
  /** A path → other paths that hold the same kind of object. Everything said of the first holds for the others. */
  readonly instances?: Readonly<Record<string, readonly string[]>>;
  readonly calls: readonly SdkCall[];
  readonly results?: readonly SdkResults[];
  readonly decoders?: readonly SdkDecoder[];
  readonly switches?: readonly SdkSwitches[];
  readonly storage?: readonly SdkStorage[];
  /** Places of an access token that the SDK sends to an API: `fetchUserInfo()@1`, `Connection.new()@0.accessToken`. */
  readonly bearers?: readonly string[];
  /** Places of the key with which the client signs its assertions: as PEM, as a JWK, alone or in a set. */
  readonly keys?: readonly string[];
  /** Places of the key in functions whose result is made with it: a JWT that is signed, the key as an object. */
  readonly signs?: readonly string[];
  /** Exported type of an options object, or `Interface.member` → the place of the call whose options it describes. */
  readonly types?: Readonly<Record<string, string>>;
  /** Keys that together mean this SDK's options, also in a file that does not import it. */
  readonly shapes?: readonly SdkShape[];
}

export type ScopeForm = 'list' | 'string';

/** A construction, call or component that makes a message or fixes the parameters of later ones. */
export interface SdkCall {
  /** Place of its options: `OktaAuth.new()`, `useMsalAuthentication()@1`, `AuthProvider.<>`, `default()@1.clients[]`. */
  readonly path: string | readonly string[];
  /** Keys for which a `*` inside the place does not stand. */
  readonly except?: readonly string[];
  readonly makes: 'authorization request' | 'token request' | 'client metadata';
  /** A configuration speaks of later requests; a request is one. */
  readonly role: 'configuration' | 'request';
  /** Only calls whose arguments are these constants. */
  readonly arguments?: Readonly<Record<number, string>>;
  /** Or whose first argument is the name that the file gives to an object. */
  readonly named?: SdkRegistration;
  /** Option (dotted for a nested one) → the parameter that it becomes. Options that the SDK ignores are left out. */
  readonly options?: Readonly<Record<string, string | SdkOption>>;
  /** Positional arguments that are parameters themselves. */
  readonly positional?: Readonly<Record<number, string | SdkOption>>;
  /** Options whose keys go to the wire unchanged, later ones over earlier ones; `''` for the options object itself. */
  readonly raw?: readonly (string | SdkRaw)[];
  /** Objects inside the options that count as if they stood in it: what they say holds under, or over, the rest. */
  readonly beneath?: readonly string[];
  readonly above?: readonly (string | SdkInner)[];
  /** Values that the SDK sends whatever is written. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Values that it sends when the option is missing; the first whose condition holds counts. */
  readonly defaults?: readonly SdkDefault[];
  /** Parameters that it makes and checks by itself. */
  readonly supplies?: readonly (string | SdkSupply)[];
  /** Parameters that it offers no way to send, or to send anew each time. */
  readonly cannotSend?: readonly (string | SdkSupply)[];
  /** Scope values that it adds to the given ones. */
  readonly addsScopes?: readonly (string | SdkAddedScope)[];
  /**
   * Places of the options that this call starts from, in the chain of calls that leads to it or, if none is there, the
   * only one in the file. What this call does not say itself (defaults, supplies, added scopes) is taken from there.
   */
  readonly configuredBy?: string | readonly string[];
  /** The parameter without which these options make no request, but only take the response of one in. */
  readonly needs?: string;
  /** Parameters that have to be given, here or in the configuration: the call does something else without them. */
  readonly requires?: readonly string[];
  /** The call takes responses in, too: it does no more than that where one of these options stands and none of `options`. */
  readonly answersBy?: readonly string[];
  /** Its purpose is to hand an access token to a browser app: implicit by design, which only the strictest level judges. */
  readonly isTokenClient?: boolean;
  /** The scope that is given here comes on top of the configuration's. */
  readonly joinsScope?: boolean;
  /** Other calls still add parameters, so that nothing can be missing here. */
  readonly partial?: boolean;
  /** It exchanges a code that the application read off the redirect: the check of the `state` beside it is left to the application. */
  readonly leavesStateCheck?: true;
  /** It sends no `code_verifier` but the one that it is given, also where the SDK has made the challenge itself. */
  readonly needsVerifier?: true;
  /** Where this call runs, when the package as a whole runs in more places. */
  readonly runsIn?: readonly ApplicationType[];
  /** As that of the model, for this call alone. */
  readonly scope?: ScopeForm;
  /** Under that condition it speaks OpenID Connect only. */
  readonly openidOnly?: SdkCondition;
}

/** A call that is given a name and an object: `passport.use(name, strategy)`. */
export interface SdkRegistration {
  /** Path of the call. */
  readonly by: string;
  /** Path of the object. */
  readonly what: string;
}

/** An option with more to say than its parameter's name. */
export interface SdkOption {
  readonly parameter: string;
  /** Wire value of each enumerated value; `true` and `false` for switches. */
  readonly values?: Readonly<Record<string, string>>;
  /** The SDK reads the option only under this condition; otherwise a value written there has no effect. */
  readonly when?: SdkCondition;
  /** It is a function, and the parameter what that gives. */
  readonly returns?: true;
  /** Of an argument: it is the parameter only as a text, and otherwise something else. */
  readonly isText?: true;
}

/** An object, query string or URL whose parameters go to the wire under their own names. */
export interface SdkRaw {
  readonly option: string;
  /** Parameters that the SDK writes over it. */
  readonly except?: readonly string[];
  /** Names are turned from camel case into snake case. */
  readonly snakeCase?: boolean;
  readonly when?: SdkCondition;
}

/** An object inside the options that counts as if it stood in it, under a condition. */
export interface SdkInner {
  readonly option: string;
  readonly when: SdkCondition;
}

/** A test of what is written. Its answer can also be that it is not visible. */
export type SdkCondition =
  /** The option is that constant. `undefined`: it is not written. */
  | { readonly option: string; readonly is: string | boolean | undefined }
  /** The option is written, whatever it holds. */
  | { readonly option: string; readonly isWritten: true }
  /** The option is written, and neither `undefined`, `null`, `false` nor empty. */
  | { readonly option: string; readonly isOn: true }
  /** The option is a list with that element, or a string with that word. */
  | { readonly option: string; readonly includes: string }
  /** The argument at that index is that constant. `undefined`: it is not given. */
  | { readonly argument: number; readonly is: string | boolean | undefined }
  /** The parameter, by whatever option or default, has that word. */
  | { readonly parameter: string; readonly includes: string }
  /** The file calls, anywhere. */
  | { readonly called: string }
  | { readonly not: SdkCondition }
  | { readonly all: readonly SdkCondition[] }
  | { readonly any: readonly SdkCondition[] };

export interface SdkDefault {
  readonly parameter: string;
  readonly value: string | readonly string[];
  readonly when?: SdkCondition;
}

/** A parameter that an SDK supplies, or cannot send, under a condition. */
export interface SdkSupply {
  readonly parameter: string;
  readonly when?: SdkCondition;
}

export interface SdkAddedScope {
  readonly value: string;
  readonly when?: SdkCondition;
}

/** Where the tokens of one response come out: steps from the path in `of`, `''` for that path itself. */
export interface SdkResults {
  readonly of: string | readonly string[];
  readonly accessToken?: string | readonly string[];
  readonly idToken?: string | readonly string[];
  readonly refreshToken?: string | readonly string[];
  readonly code?: string | readonly string[];
  readonly idTokenClaims?: string | readonly string[];
  readonly accessTokenClaims?: string | readonly string[];
  readonly userinfo?: string | readonly string[];
  /** The object that holds the tokens together. */
  readonly response?: string | readonly string[];
}

/** A function that reads a JWT. */
export interface SdkDecoder {
  readonly path: string | readonly string[];
  /** Index of the argument that is the token. Default 0. */
  readonly argument?: number;
  /** Whether it checks the signature. */
  readonly verifies: boolean;
  /** Steps from the path to the claims. Default `''`: what the call gives. */
  readonly claims?: string | readonly string[];
}

/** What a switch turns off. */
export type SdkCheck =
  | 'ID token validation'
  | 'ID token signature'
  | 'ID token issuer'
  | 'ID token audience'
  | 'ID token expiry'
  | 'ID token issue time'
  | 'ID token subject'
  | 'ID token start'
  | 'ID token key'
  | 'certificate'
  | 'authorization server issuer'
  | 'userinfo issuer'
  | 'nonce'
  | 'nonce after refresh'
  | 'state'
  | 'access token hash'
  | 'access token issuer'
  | 'HTTPS'
  | 'PKCE'
  | 'request origin'
  | 'bearer token binding'
  | 'account linking'
  | 'encryption of stored tokens';

/** Options, or references, that turn a protocol check off. */
export type SdkSwitches =
  | {
      readonly at: string | readonly string[];
      readonly options: Readonly<Record<string, SdkSwitch>>;
      /** Index of the argument that is the token, where the package reads every JWT and only those of OAuth count. */
      readonly token?: number;
    }
  /** Any use of that export turns the check off. */
  | { readonly use: string | readonly string[]; readonly turnsOff: SdkCheck };

export interface SdkSwitch {
  readonly unsafe: SdkUnsafe;
  readonly turnsOff: SdkCheck;
  /** Only in that position the SDK asks for anything but a code. */
  readonly choosesFlow?: true;
  /** The SDK reads it only under this condition, which asks for nothing but options. */
  readonly when?: SdkCondition;
  /**
   * The vendor documents the switch as needed, or it does nothing, where another option of the same object says this. A
   * list is its elements with blanks between them.
   */
  readonly neededFor?: { readonly option: string; readonly pattern: RegExp };
}

/**
 * A value that turns the check off: that constant, a list or string with that word, an empty list, a function of one
 * answer, or none at all. Code that names one of `unlessNamed` makes the check itself.
 */
export type SdkUnsafe =
  | string
  | boolean
  | { readonly includes: string }
  | { readonly empty: true }
  | { readonly returns: boolean }
  | { readonly unlessNamed: readonly string[] }
  | { readonly anyOf: readonly SdkUnsafe[] };

export type TokenStorage = 'localStorage' | 'sessionStorage' | 'cookie';

/** Options, or references, by which tokens get into storage that scripts can read. Only what is written out counts. */
export type SdkStorage =
  | {
      readonly at: string | readonly string[];
      /** Option (`''` for the argument itself) → value → storage; `object` when the value is or holds a `Storage` object. */
      readonly options: Readonly<Record<string, Readonly<Record<string, TokenStorage>> | 'object'>>;
    }
  | { readonly use: string | readonly string[]; readonly storage: TokenStorage };

/** Keys that can mean nothing else than the options of one call. Dotted ones are nested. */
export interface SdkShape {
  readonly keys: readonly string[];
  /** Keys beside which they mean something else. */
  readonly without?: readonly string[];
  /** Place of the call. */
  readonly call: string;
}
