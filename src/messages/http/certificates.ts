import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import type { Entry, RecordValue } from '../../evaluation/value.ts';
import { addressOfPath, type ServerAddress } from '../../protocol/server-addresses.ts';
import { isForDevelopment, isOfLocalHost } from '../development.ts';
import { endpointText, guessEndpoint, pathOf } from '../endpoint.ts';
import type { Messages } from '../messages.ts';
import type { HttpRequest } from '../model.ts';

/** A request to an authorization server that takes any certificate for that server's. */
export interface UncheckedConnection {
  readonly address: ServerAddress;
  /** The option that says so. */
  readonly node: TSESTree.Node;
}

const OPTION = 'rejectUnauthorized';

/** Options of HTTP clients that hold the options of the connection, or what makes connections. */
const HOLDERS: ReadonlySet<string> = new Set(['agent', 'agentOptions', 'agents', 'connect', 'dispatcher', 'http', 'https', 'httpsAgent', 'requestTls', 'tls']);

/** How many objects may stand inside each other: `agent: { https: new Agent({ … }) }`. */
const DEPTH = 4;

/**
 * The requests of a file to an OAuth endpoint whose options, or whose agent's, set `rejectUnauthorized: false` for good.
 * Connections to databases, mail servers and other services are none.
 */
export function uncheckedConnectionsOf(messages: Messages): readonly UncheckedConnection[] {
  const { evaluator } = messages;
  if (!evaluator.sourceCode.text.includes(OPTION)) return [];
  const tokenRequests = new Set(messages.tokenRequests.map(({ http }) => http?.node));
  const found = new Map<TSESTree.Node, UncheckedConnection>();
  for (const request of messages.httpRequests) {
    const address = tokenRequests.has(request.node) ? 'token endpoint' : addressBehind(request);
    if (address === undefined || isOfLocalHost(request.url)) continue;
    for (const { node } of request.options.flatMap((options) => switchesIn(evaluator, options, DEPTH))) {
      if (!isForDevelopment(evaluator, node)) found.set(node, { address, node });
    }
  }
  return [...found.values()];
}

function addressBehind({ url }: HttpRequest): ServerAddress | undefined {
  const text = endpointText(url);
  return guessEndpoint(text).provider?.kind === 'token' ? 'token endpoint' : addressOfPath(pathOf(text));
}

function switchesIn(evaluator: Evaluator, { entries }: RecordValue, depth: number): readonly Entry[] {
  if (depth === 0) return [];
  return entries.flatMap((entry): readonly Entry[] => {
    const { key, value, certain } = entry;
    if (key === OPTION) return certain && value.kind === 'scalar' && value.value === false ? [entry] : [];
    if (!HOLDERS.has(key)) return [];
    const inner = value.kind === 'record' ? value : agentOptions(evaluator, entry.valueNode);
    return inner ? switchesIn(evaluator, inner, depth - 1) : [];
  });
}

// `new https.Agent({ rejectUnauthorized: false })`, here or where the name was declared
function agentOptions(evaluator: Evaluator, node: TSESTree.Node): RecordValue | undefined {
  const path = evaluator.paths.of(node);
  const call = path && /Agent(?:\.new)?\(\)$|\.new\(\)$/.test(path.steps) ? path.calls.at(-1) : undefined;
  if (call?.type !== 'NewExpression' && call?.type !== 'CallExpression') return undefined;
  const [options] = call.arguments;
  const value = options && options.type !== 'SpreadElement' ? evaluator.evaluate(options) : undefined;
  return value?.kind === 'record' ? value : undefined;
}
