import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../evaluation/evaluator.ts';
import { clientMetadataOfJson } from '../messages/json/messages.ts';
import type { JsonDocument } from '../messages/json/tree.ts';
import { type Messages, messagesOf } from '../messages/messages.ts';
import type { AuthorizationRequest, ClientMetadata, HttpRequest, OAuthMessage, ResourceRequest, TokenRequest } from '../messages/model.ts';
import type { Reach } from '../messages/reach.ts';
import { type Runtime, runtimeOf } from '../runtime/runtime.ts';
import { type OAuthSettings, settingsOf } from '../runtime/settings.ts';
import { oncePerFile } from '../syntax/once.ts';

/** What a rule can judge in every language that is read: a JSON file has client metadata, and nothing that runs. */
export interface MetadataFile {
  readonly clientMetadata: readonly ClientMetadata[];
  readonly settings: OAuthSettings;
}

/** What a rule judges: the messages of a file, where it runs, and the settings. */
export interface OAuthFile extends Messages, MetadataFile {
  readonly sourceCode: TSESLint.SourceCode;
  readonly settings: OAuthSettings;
  /** Where the file runs, worked out when a rule asks. */
  readonly runtime: Runtime;
  /** Where the code runs that sends this message: an SDK that runs in one place speaks for its own messages. */
  runtimeOf(message: OAuthMessage): Runtime;
}

interface Known {
  readonly filename: string;
  readonly rawSettings: unknown;
  readonly file: OAuthFile;
}

const lastReading = oncePerFile((): { known: Known | undefined } => ({ known: undefined }));

/** Reads one file for the rules, once for all of them. */
export function readFile(sourceCode: TSESLint.SourceCode, filename: string, rawSettings: unknown): OAuthFile {
  const last = lastReading(sourceCode);
  if (last.known?.filename !== filename || last.known.rawSettings !== rawSettings) {
    last.known = { filename, rawSettings, file: new CodeFile(sourceCode, filename, settingsOf(rawSettings)) };
  }
  return last.known.file;
}

/** Reads one JSON file for the rules. */
export function readJsonFile(document: JsonDocument, text: string, rawSettings: unknown): MetadataFile {
  return { clientMetadata: clientMetadataOfJson(document, text), settings: settingsOf(rawSettings) };
}

class CodeFile implements OAuthFile {
  readonly sourceCode: TSESLint.SourceCode;
  readonly settings: OAuthSettings;
  readonly evaluator: Evaluator;
  readonly #filename: string;
  readonly #messages: Messages;
  #runtime: Runtime | undefined;

  constructor(sourceCode: TSESLint.SourceCode, filename: string, settings: OAuthSettings) {
    this.sourceCode = sourceCode;
    this.settings = settings;
    this.#filename = filename;
    this.#messages = messagesOf(sourceCode);
    this.evaluator = this.#messages.evaluator;
  }

  get hasMessages(): boolean {
    return this.#messages.hasMessages;
  }

  get authorizationRequests(): readonly AuthorizationRequest[] {
    return this.#messages.authorizationRequests;
  }

  get tokenRequests(): readonly TokenRequest[] {
    return this.#messages.tokenRequests;
  }

  get clientMetadata(): readonly ClientMetadata[] {
    return this.#messages.clientMetadata;
  }

  get resourceRequests(): readonly ResourceRequest[] {
    return this.#messages.resourceRequests;
  }

  resourceRequestsIn(reach: Reach): readonly ResourceRequest[] {
    return this.#messages.resourceRequestsIn(reach);
  }

  get httpRequests(): readonly HttpRequest[] {
    return this.#messages.httpRequests;
  }

  httpRequestAt(node: TSESTree.Node): HttpRequest | undefined {
    return this.#messages.httpRequestAt(node);
  }

  get runtime(): Runtime {
    return (this.#runtime ??= runtimeOf(this.sourceCode, this.#filename, this.settings));
  }

  runtimeOf({ sdk, node }: OAuthMessage): Runtime {
    return sdk ? this.runtime.ofSdk(sdk.package, sdk.runsIn, node, sdk.isToldByKeys) : this.runtime;
  }
}
