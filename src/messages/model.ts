import type { TSESTree } from '@typescript-eslint/utils';

import type { RecordValue, TextValue, Value } from '../evaluation/value.ts';

/** The application types of the seed, which are Okta's `application_type` values. */
export type { ApplicationType } from '../protocol/application-types.ts';
import type { ApplicationType } from '../protocol/application-types.ts';

/** An OAuth message that the file builds or sends. */
export type OAuthMessage = AuthorizationRequest | TokenRequest | ClientMetadata;

interface MessageBase {
  /** Where a report about the whole message, such as a missing parameter, stands. */
  readonly node: TSESTree.Node;
  readonly parameters: Parameters;
  /** The URL it goes to, where that is visible. */
  readonly endpoint: TextValue | undefined;
  /** Every parameter that it can have is visible. */
  readonly closed: boolean;
  /** Whether the file shows it being sent, or it is an object that is only named and shaped as a message. */
  readonly sent: boolean;
  /** The SDK that makes this message, or `undefined` for a message written by hand. */
  readonly sdk: SdkUse | undefined;
  /** The expressions that the message is built of. A message whose origins are all part of another is not listed. */
  readonly origins: ReadonlySet<TSESTree.Node>;
}

/** What is sent to the authorization endpoint (RFC 6749 §4.1.1, OIDC Core §3.1.2.1), or the SDK configuration that fixes it. */
export interface AuthorizationRequest extends MessageBase {
  readonly kind: 'authorization request';
}

/** What is sent to the token endpoint (RFC 6749 §4.1.3, §4.3.2, §4.4.2, §6), or the SDK call that makes it. */
export interface TokenRequest extends MessageBase {
  readonly kind: 'token request';
  /** The HTTP request that carries it, where the file shows one. */
  readonly http: HttpRequest | undefined;
}

/** A registration body (RFC 7591 §2) or an SDK's client metadata. */
export interface ClientMetadata extends MessageBase {
  readonly kind: 'client metadata';
}

/** An HTTP request that carries a token to an API (RFC 6750 §2.1). */
export interface ResourceRequest {
  readonly kind: 'resource request';
  /** The expression that stands after `Bearer `. */
  readonly credential: TSESTree.Node;
  /** The header entry, or the SDK option that becomes one. */
  readonly node: TSESTree.Node;
  readonly url: TextValue | undefined;
}

/** What a file shows of one HTTP request. */
export interface HttpRequest {
  /** The call that sends it, the construction that makes it, or the object that describes it. */
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.ObjectExpression;
  readonly url: Value | undefined;
  readonly method: string | undefined;
  readonly headers: RecordValue | undefined;
  readonly query: Value | undefined;
  readonly body: Value | undefined;
  /** Client authentication that the client library is given apart from the headers (`auth: { username, password }`). */
  readonly hasCredentials: boolean;
  /** The password among them that is given by a call of its own: `.auth(username, password)`. */
  readonly password: Value | undefined;
  /** The options that the client library is given: those of the call, then those of the client that makes it. */
  readonly options: readonly RecordValue[];
}

/** How an SDK takes part in a message. */
export interface SdkUse {
  readonly package: string;
  /** Nothing but the names of an object's keys says that it is this SDK's: what they mean in others alone is certain. */
  readonly isPresumed: boolean;
  /** Where that SDK runs; `undefined` when it runs anywhere. */
  readonly runsIn: ReadonlySet<ApplicationType> | undefined;
  /** Parameters that the SDK sends and checks by itself. */
  readonly supplies: ReadonlySet<string>;
  /** Scope values that it adds to the written ones. */
  readonly addsScopes: ReadonlySet<string>;
  /** Scope values that are not visible here come on top of the written ones. */
  readonly addsOtherScopes: boolean;
  /** Parameters that it sends and checks by itself, or would if its options asked for it. */
  readonly canSupply: ReadonlySet<string>;
  /** Parameters that it offers no way to send. */
  readonly cannotSend: ReadonlySet<string>;
  /** It exchanges a code by itself. Otherwise a server may, that keeps a secret. */
  readonly exchangesCode: boolean;
  /** How it wants a scope of several values; `undefined` when it takes both. */
  readonly scopeForm: 'list' | 'string' | undefined;
  /** The SDK is for OpenID Connect only. */
  readonly openidOnly: boolean;
  /** The application hands the verifier over, also of a challenge that the SDK has made. */
  readonly needsVerifier: boolean;
  /** The call exists to hand an access token to a browser app, without a code. */
  readonly isTokenClient: boolean;
}

/** The parameters of one message. */
export interface Parameters {
  /** The parameter of that wire name. An absent one and one that is not visible both give `undefined`. */
  get(name: string): Parameter | undefined;
  /** Whether a parameter of that name is written, on some branch at least. */
  has(name: string): boolean;
  readonly all: readonly Parameter[];
}

/** One parameter of a message. */
export interface Parameter {
  /** The wire name. */
  readonly name: string;
  readonly value: ParameterValue;
  /** Where a report about its value stands when no place inside the value is better. */
  readonly node: TSESTree.Node;
  /** Every place in which it is written. Empty for an SDK's default. */
  readonly places: readonly ParameterPlace[];
  /** What it is given there, place by place, holes included. That of a `query` place is wire text. */
  readonly written: readonly Value[];
  /** Present whichever way the program goes. */
  readonly certain: boolean;
  /** The option name, when an SDK gives the parameter another one. */
  readonly writtenAs: string;
  /** The SDK sends this value because nothing else is written. */
  readonly isDefault: boolean;
}

/**
 * What a parameter can be.
 *
 * - `known`: the finite set of strings it can be.
 * - `partial`: some strings it can be, and others that are not visible.
 * - `switch`: `true` or `false`, as SDK options are.
 * - `unknown`: nothing is visible.
 */
export type ParameterValue =
  | { readonly state: 'known'; readonly texts: readonly KnownText[] }
  | { readonly state: 'partial'; readonly texts: readonly KnownText[] }
  | { readonly state: 'switch'; readonly on: boolean }
  | { readonly state: 'unknown' };

/** One string that a parameter can be, decoded, with its place in the source. */
export interface KnownText {
  readonly text: string;
  /** The space-separated values, or the elements of the array that the SDK joins. */
  readonly words: readonly Word[];
  readonly span: Span;
  /** Where the message takes it from: the entry in which it is written. `undefined` for an SDK's default. */
  readonly place: ParameterPlace | undefined;
  /**
   * How the characters stand in the source: as they are, percent-encoded as part of a URL or form body, or partly the
   * one and partly the other.
   */
  readonly encoding: 'none' | 'query' | 'mixed';
  /** The values are elements of an array that is joined by the SDK, not words of one string. */
  readonly isList: boolean;
  /** Only taken when the value before `||`, `??` is missing, or the caller leaves the argument out. */
  readonly fallback: 'operator' | 'parameter' | undefined;
}

/** One value of a list-valued parameter such as `scope` or `response_type`. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** A place in the source. */
export interface Span {
  readonly node: TSESTree.Node;
  /** Narrower than the node, when the text stands in the source character by character; then an edit is safe too. */
  readonly range: readonly [number, number] | undefined;
  /** No other message reads the same constant. */
  readonly editable: boolean;
}

/** An entry of a message, in the form in which it is written. */
export type ParameterPlace = EntryPlace | QueryPlace;

/** `name: value`, `[name, value]`, `x.append(name, value)`, `x[name] = value`, `name={value}`. */
export interface EntryPlace {
  readonly form: 'property' | 'pair' | 'call' | 'assignment' | 'attribute';
  readonly node: TSESTree.Node;
  readonly valueNode: TSESTree.Node;
}

/** `name=value` inside a URL or form body. The ranges are there when the whole of it stands in one literal. */
export interface QueryPlace {
  readonly form: 'query';
  /** The string literal or template element in which the name stands. */
  readonly node: TSESTree.Node;
  readonly valueNode: TSESTree.Node;
  /** The literals and expressions that the value is put together of, in order. */
  readonly parts: readonly TSESTree.Node[];
  /** From the first character of the name to behind the last of the value. */
  readonly range: readonly [number, number] | undefined;
  readonly valueRange: readonly [number, number] | undefined;
}
