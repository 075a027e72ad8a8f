import type { TSESLint } from '@typescript-eslint/utils';

import { type Messages, messagesOf } from '../messages/messages.ts';
import type { OAuthMessage } from '../messages/model.ts';
import { type Runtime, runtimeOf } from '../runtime/runtime.ts';
import { type OAuthSettings, settingsOf } from '../runtime/settings.ts';

/** What a rule judges: the messages of a file, where it runs, and the settings. */
export interface OAuthFile extends Messages {
  readonly sourceCode: TSESLint.SourceCode;
  readonly settings: OAuthSettings;
  /** Where the file runs, worked out when a rule asks. */
  readonly runtime: Runtime;
  /** Where the code runs that sends this message: an SDK that runs in one place speaks for its own messages. */
  runtimeOf(message: OAuthMessage): Runtime;
}

/** Reads one file for the rules. The costly parts, the messages and where it runs, are shared by all of them. */
export function readFile(sourceCode: TSESLint.SourceCode, filename: string, rawSettings: unknown): OAuthFile {
  const settings = settingsOf(rawSettings);
  return {
    ...messagesOf(sourceCode),
    sourceCode,
    settings,
    get runtime() {
      return runtimeOf(sourceCode, filename, settings);
    },
    runtimeOf({ sdk, node }) {
      return sdk ? this.runtime.ofSdk(sdk.package, sdk.runsIn, node) : this.runtime;
    },
  };
}
