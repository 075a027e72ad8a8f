import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import type { Rule } from 'eslint';

import type { Edit } from '../edits/edit.ts';
import { fileMayConcernOAuth } from '../messages/gate.ts';
import { isJsonDocument, jsonPosition } from '../messages/json/tree.ts';
import type { Span } from '../messages/model.ts';
import type { ApplicationType } from '../protocol/application-types.ts';
import type { PresetName } from '../protocol/presets.ts';
import type { Specification } from '../protocol/specification.ts';
import { type Once, rememberingLast } from '../syntax/once.ts';
import { type MetadataFile, type OAuthFile, readFile, readJsonFile } from './file.ts';

/** What a preset does with a rule. */
export type PresetEntry<Options extends object> = 'off' | 'on' | { readonly options: Partial<Options> };

/** What is said about a rule, in one place: pages, tables, presets and machine-readable output draw on it. */
export interface OAuthRuleDocs<Options extends object = object> {
  readonly description: string;
  /** Group of the catalogue: 1 where the code runs, 2 OpenID Connect, 3 validity, 4 the wrong token, 5 today's practice. */
  readonly group: 1 | 2 | 3 | 4 | 5;
  readonly presets: Readonly<Record<PresetName, PresetEntry<Options>>>;
  readonly specifications: readonly [Specification, ...Specification[]];
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Category of the OWASP Top 10, such as `A07:2021`. */
  readonly owasp: string | undefined;
  /** The application types for which it can report. */
  readonly applicationTypes: readonly ApplicationType[];
  /** Whether it follows values through the file, beyond the message itself. */
  readonly dataFlow: boolean;
}

/** A rule of this plugin, as ESLint runs it. */
export type OAuthRule = Rule.RuleModule & {
  readonly meta: Rule.RuleMetaData & { readonly docs: OAuthRuleDocs & { readonly url: string } };
};

/** One thing to tell the user. */
export interface Problem<MessageId extends string> {
  readonly at: TSESTree.Node | Span;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  /** `undefined` when the edit would not be safe. */
  readonly fix?: Edit | undefined;
  readonly suggestions?: readonly Suggestion<MessageId>[];
}

/** A change that the user may take. */
export interface Suggestion<MessageId extends string> {
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string>>;
  /** `undefined` when the edit would not be safe: then nothing is suggested. */
  readonly edit: Edit | undefined;
}

export type Report<MessageId extends string> = (problem: Problem<MessageId>) => void;

/** What a rule file says. */
export interface RuleDefinition<MessageId extends string, Options extends object> {
  readonly name: string;
  readonly meta: {
    readonly type: 'problem' | 'suggestion';
    readonly docs: OAuthRuleDocs<Options>;
    readonly messages: Readonly<Record<MessageId, string>>;
    /** Schema of each option. */
    readonly options?: Readonly<Record<keyof Options & string, JSONSchema4>>;
    readonly fixable?: 'code';
    readonly hasSuggestions?: true;
  };
  readonly defaultOptions: Options;
  /** The rule has nothing to say about a file without messages: no request, no client metadata. */
  readonly judges?: 'messages';
  /** Judges the messages of one file. Called once, after the gate. */
  readonly create: (file: OAuthFile, report: Report<MessageId>, options: Options) => void;
  /** Judges a JSON file, for a rule that can. */
  readonly createForJson?: (file: MetadataFile, report: Report<MessageId>, options: Options) => void;
}

const PAGES = 'https://github.com/eslint-plugin-oauth/eslint-plugin-oauth/blob/main/docs/rules/';

/** Makes an ESLint rule of a judgement over the messages of a file. */
export function createRule<MessageId extends string, Options extends object = object>(
  definition: RuleDefinition<MessageId, Options>,
): OAuthRule {
  const { name, meta, defaultOptions } = definition;
  const { options: properties, docs, ...rest } = meta;
  const hasOptions = properties !== undefined;
  // One configuration is that of many files in a row.
  const oncePerConfiguration: Once<Partial<Options>> = rememberingLast();
  const optionsOf = oncePerConfiguration((given): Options => ({ ...defaultOptions, ...given }));
  return {
    meta: {
      ...rest,
      docs: { ...docs, url: `${PAGES}${name}.md` },
      schema: hasOptions
        ? [{ type: 'object', properties, additionalProperties: false }]
        : [],
      ...(hasOptions ? { defaultOptions: [defaultOptions] } : {}),
    },
    create(context) {
      const sourceCode = context.sourceCode as unknown as TSESLint.SourceCode;
      if (!fileMayConcernOAuth(sourceCode)) return {};
      const options = (): Options => (hasOptions ? optionsOf((context.options[0] ?? defaultOptions) as Partial<Options>) : defaultOptions);
      const document: object = sourceCode.ast;
      if (isJsonDocument(document)) {
        const { text } = sourceCode;
        return {
          Document() {
            definition.createForJson?.(readJsonFile(document, text, context.settings), reporter(context, (index) => jsonPosition(text, index)), options());
          },
        };
      }
      return {
        // Not earlier: nodes have parents only when the traversal begins.
        Program() {
          const file = readFile(sourceCode, context.filename, context.settings);
          if (definition.judges === 'messages' && !file.hasMessages) return;
          definition.create(file, reporter(context, (index) => sourceCode.getLocFromIndex(index)), options());
        },
      };
    },
  };
}

function reporter<MessageId extends string>(context: Rule.RuleContext, positionOf: (index: number) => TSESTree.Position): Report<MessageId> {
  let reported: Set<string> | undefined;
  return ({ at, messageId, data = {}, fix, suggestions = [] }) => {
    const [start, end] = 'editable' in at ? (at.range ?? at.node.range) : at.range;
    // A constant that two messages share is wrong once.
    const key = `${String(start)}:${String(end)}:${messageId}`;
    reported ??= new Set();
    if (reported.has(key)) return;
    reported.add(key);
    const offered = suggestions.flatMap(({ edit, ...suggestion }) =>
      edit ? [{ messageId: suggestion.messageId, data: { ...suggestion.data }, fix: edit as unknown as Rule.ReportFixer }] : [],
    );
    context.report({
      loc: { start: positionOf(start), end: positionOf(end) },
      messageId,
      data: { ...data },
      fix: (fix as unknown as Rule.ReportFixer | undefined) ?? null,
      suggest: offered,
    });
  };
}
