import { removeArgument } from '../edits/expressions.ts';
import { editOf, isWithin } from '../edits/changes.ts';
import type { Edit } from '../edits/edit.ts';
import { hasSideEffect } from '../edits/effects.ts';
import { removeStatement } from '../edits/statements.ts';
import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { rfc } from '../protocol/specification.ts';
import { type Carried, Contents, titleOf } from '../tokens/sinks/contents.ts';
import { type LogCall, logCallsOf } from '../tokens/sinks/logging.ts';
import { createRule } from './create-rule.ts';

/** Reports tokens, codes and secrets that are written to a log. */
export const noTokenLogging = createRule<'logged' | 'remove'>({
  name: 'no-token-logging',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow writing tokens, codes and secrets to a log',
      group: 5,
      presets: { legacy: 'off', recommended: 'off', strict: 'on' },
      specifications: [rfc(6819, '4.6.7'), rfc(6750, '5.3')],
      cwe: [532],
      owasp: 'A09:2021',
      applicationTypes: APPLICATION_TYPES,
      dataFlow: true,
    },
    messages: {
      logged:
        'The {{secret}} ({{evidence}}) is written to a log by {{call}}(), where others can read and use it. Log what is harmless: that it is there, when it ends, its scope.',
      remove: 'Leave it out of the log.',
    },
    hasSuggestions: true,
  },
  defaultOptions: {},
  create(file, report) {
    const calls = logCallsOf(file);
    if (calls.length === 0) return;
    const contents = new Contents(file);
    for (const call of calls) {
      for (const argument of call.node.arguments) {
        const found = contents.of(argument).find((carried) => isLogged(carried, call));
        if (!found) continue;
        const { node, secret, evidence } = found;
        report({
          at: node,
          messageId: 'logged',
          data: { secret: titleOf(secret), evidence, call: call.name },
          suggestions: isWithin(node, argument) ? [{ messageId: 'remove', edit: removal(call, argument) }] : [],
        });
      }
    }
  },
});

// The answer to a request that failed tells of an error.
function isLogged({ secret }: Carried, { isFailure }: LogCall): boolean {
  return secret !== 'token response' || !isFailure;
}

function removal({ node }: LogCall, argument: LogCall['node']['arguments'][number]): Edit | undefined {
  const [first] = node.arguments;
  if (node.arguments.length === 1) {
    const isStatement = node.parent.type === 'ExpressionStatement' && !hasSideEffect(argument);
    return isStatement ? editOf(removeStatement(node.parent) ?? []) : undefined;
  }
  // `'%s of %s'` counts the arguments behind it.
  const isFormat = first?.type === 'Literal' && typeof first.value === 'string' && /%[sdifjoO]/.test(first.value);
  return isFormat ? undefined : removeArgument(argument);
}
