import type { ApplicationType } from '../../protocol/application-types.ts';

/**
 * What an SDK does, as data. Facts only, read off the package's own typings and source; the recogniser gives them
 * meaning. Adding an SDK is one file that exports one of these.
 */
export interface SdkModel {
  /** Name on npm. */
  readonly package: string;
  /** The version that the facts were read from. */
  readonly version: string;
  readonly documentation: string;
  /** Import specifiers. */
  readonly modules: readonly string[];
  /** Globals of the script build, with the steps at which they stand in the module (`''` for the module itself). */
  readonly globals?: Readonly<Record<string, string>>;
  /** Where it runs; left out when it runs anywhere. */
  readonly runsIn?: readonly ApplicationType[];
  /** It speaks OpenID Connect only, so a scope without `openid` is a mistake. */
  readonly openidOnly?: boolean;
  readonly calls: readonly SdkCall[];
  readonly results?: readonly SdkResult[];
  /** Names of exported types of an options object, with the call whose options they describe. */
  readonly types?: Readonly<Record<string, string>>;
}

/** A construction, call or component that makes a message or fixes the parameters of later ones. */
export interface SdkCall {
  /** Access path from the package, such as `OktaAuth.new()` or `UserManager.new().signinRedirect()`. */
  readonly path: string | readonly string[];
  readonly makes: 'authorization request' | 'token request' | 'client metadata';
  /** A configuration speaks of later requests; a request is one. */
  readonly role: 'configuration' | 'request';
  /** Index of the options argument; `props` for a component. Default 0. */
  readonly argument?: number | 'props';
  /** Option (dotted for a nested one) → the parameter that it becomes. */
  readonly options?: Readonly<Record<string, string | SdkOption>>;
  /** Positional arguments that are parameters themselves. */
  readonly positional?: Readonly<Record<number, string>>;
  /** Options whose keys go to the wire unchanged. */
  readonly raw?: readonly string[];
  /** Values that the SDK sends whatever is written. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Values that it sends when the option is missing; the first whose condition holds counts. */
  readonly defaults?: readonly SdkDefault[];
  /** Parameters that it makes and checks by itself. */
  readonly supplies?: readonly SdkSupply[];
  /** Scope values that it adds to the given ones. */
  readonly addsScopes?: readonly string[];
  /** The construction whose options this call starts from. */
  readonly configuredBy?: string;
}

/** An option with more to say than its parameter's name. */
export interface SdkOption {
  readonly parameter: string;
  /** Wire value of each enumerated value. */
  readonly values?: Readonly<Record<string, string>>;
  /** The SDK reads the option only under this condition; otherwise a value written there has no effect. */
  readonly when?: SdkCondition;
}

/** A test of an option in the same object. `is: undefined` means that it is not written. */
export interface SdkCondition {
  readonly option: string;
  readonly is: string | boolean | undefined;
  readonly not?: boolean;
}

export interface SdkDefault {
  readonly parameter: string;
  readonly value: string | readonly string[];
  readonly when?: SdkCondition;
}

export interface SdkSupply {
  readonly parameter: string;
  readonly when?: SdkCondition;
}

/** What an access path holds: a token as a string, or the claims of one. */
export interface SdkResult {
  readonly path: string | readonly string[];
  readonly holds: 'access token' | 'id token' | 'refresh token' | 'code' | 'id token claims' | 'access token claims' | 'userinfo';
  /** The path, with its last step replaced, that holds the access token of the same response. */
  readonly accessToken?: string;
}
