import type { TSESLint } from '@typescript-eslint/utils';

import { clientMetadataOfJson } from '../messages/json/messages.ts';
import type { JsonDocument } from '../messages/json/tree.ts';
import { type Messages, messagesOf } from '../messages/messages.ts';
import type { ClientMetadata, OAuthMessage } from '../messages/model.ts';
import { type Runtime, runtimeOf } from '../runtime/runtime.ts';
import { type OAuthSettings, settingsOf } from '../runtime/settings.ts';

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

const files = new WeakMap<TSESLint.SourceCode, Known>();

/** Reads one file for the rules, once for all of them. */
export function readFile(sourceCode: TSESLint.SourceCode, filename: string, rawSettings: unknown): OAuthFile {
  let known = files.get(sourceCode);
  if (known?.filename !== filename || known.rawSettings !== rawSettings) {
    known = { filename, rawSettings, file: createFile(sourceCode, filename, settingsOf(rawSettings)) };
    files.set(sourceCode, known);
  }
  return known.file;
}

/** Reads one JSON file for the rules. */
export function readJsonFile(document: JsonDocument, text: string, rawSettings: unknown): MetadataFile {
  return { clientMetadata: clientMetadataOfJson(document, text), settings: settingsOf(rawSettings) };
}

function createFile(sourceCode: TSESLint.SourceCode, filename: string, settings: OAuthSettings): OAuthFile {
  const messages = messagesOf(sourceCode);
  return {
    get hasMessages() {
      return messages.hasMessages;
    },
    get authorizationRequests() {
      return messages.authorizationRequests;
    },
    get tokenRequests() {
      return messages.tokenRequests;
    },
    get clientMetadata() {
      return messages.clientMetadata;
    },
    get resourceRequests() {
      return messages.resourceRequests;
    },
    resourceRequestsIn: (reach) => messages.resourceRequestsIn(reach),
    get httpRequests() {
      return messages.httpRequests;
    },
    httpRequestAt: (node) => messages.httpRequestAt(node),
    evaluator: messages.evaluator,
    sourceCode,
    settings,
    get runtime() {
      return runtimeOf(sourceCode, filename, settings);
    },
    runtimeOf({ sdk, node }) {
      return sdk ? this.runtime.ofSdk(sdk.package, sdk.runsIn, node, sdk.isToldByKeys) : this.runtime;
    },
  };
}
