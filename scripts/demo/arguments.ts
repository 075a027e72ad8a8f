import { parseArgs } from 'node:util';

/** What the command line of the demo asks for. Without folders the examples are linted, each with its own configuration. */
export interface DemoOptions {
  readonly folders: readonly string[];
  readonly preset: PresetName;
  readonly applicationTypes: readonly string[];
  /** Names without the prefix `oauth/`. Empty for all rules of the preset. */
  readonly rules: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

const presetNames = ['legacy', 'recommended', 'strict'] as const;
const applicationTypes = ['browser', 'native', 'web', 'service'];

export type PresetName = (typeof presetNames)[number];

/** The command line cannot be understood. The message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm run demo [-- [options] [FOLDER…]]

Without FOLDER, lints the examples, each with its own eslint.config.js. Exits with 0 when every bad
variant has findings and no good one has, else with 1.

With FOLDER, lints all its JavaScript and TypeScript. The folder's own ESLint configuration and its
eslint-disable comments are not read; dependencies, build output and minified files are skipped.
Exits with 0 whatever is found.

  --preset NAME            legacy, recommended or strict (default: recommended)      only with FOLDER
  --application-type TYPE  browser, native, web or service; can be given repeatedly  only with FOLDER
  --rule NAME              show this rule alone; can be given repeatedly
  --json                   print JSON
  --help                   print this text

Exits with 2 when it cannot do what is asked.
`;

/** Reads the command line. Throws a `UsageError` for anything that it does not know. */
export function parseDemoArguments(args: readonly string[]): DemoOptions {
  const { values, positionals } = parse(args);
  const wrongType = values['application-type']?.find((type) => !applicationTypes.includes(type));
  if (wrongType !== undefined) {
    throw new UsageError(`Unknown application type '${wrongType}'. Known are ${applicationTypes.join(', ')}.`);
  }
  const folderOption = ['preset', 'application-type'].find((name) => name in values);
  if (folderOption !== undefined && positionals.length === 0 && values.help !== true) {
    throw new UsageError(`--${folderOption} needs a folder: the examples have configurations of their own.`);
  }
  return {
    folders: positionals,
    preset: presetOf(values.preset ?? 'recommended'),
    applicationTypes: values['application-type'] ?? [],
    rules: (values.rule ?? []).map((name) => name.replace(/^oauth\//u, '')),
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        preset: { type: 'string' },
        'application-type': { type: 'string', multiple: true },
        rule: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function presetOf(name: string): PresetName {
  const preset = presetNames.find((known) => known === name);
  if (preset === undefined) throw new UsageError(`Unknown preset '${name}'. Known are ${presetNames.join(', ')}.`);
  return preset;
}
