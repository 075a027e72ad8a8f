import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { RecordValue, Value } from '../../evaluation/value.ts';
import { writtenName } from '../../syntax/names.ts';
import type { HttpRequest } from '../model.ts';
import type { Call, ClientCall } from './calls.ts';
import { type Chain, chainOf, streamBody } from './chain.ts';
import { laterHeaders } from './later-headers.ts';
import { bodyOption, hasOption, mergedHeaders, OPTION_NAMES, optionOf, urlOption, withBase } from './options.ts';

/** The URL of a request, and the options that it is sent with. */
interface Target {
  readonly url: Value | undefined;
  readonly settings: RecordValue | undefined;
}

/**
 * The request that a call of an HTTP client sends. Each part is evaluated when somebody asks for it: of most requests
 * nobody wants to know more than where they go.
 */
export class CallRequest implements HttpRequest {
  readonly node: Call;
  readonly #evaluator: Evaluator;
  readonly #call: ClientCall;
  readonly #optionsNode: TSESTree.Node | undefined;
  readonly #parts = new Map<string, unknown>();

  constructor(evaluator: Evaluator, node: Call, call: ClientCall) {
    this.node = node;
    this.#evaluator = evaluator;
    this.#call = call;
    this.#optionsNode = this.#argumentNode(call.shape.options);
  }

  get url(): Value | undefined {
    return this.#part('url', () => {
      const url = this.#argument(this.#call.shape.url);
      if (!url || url.kind === 'record') {
        const target = this.#target;
        return target.url ? withBase(target.url, this.#base(target.settings)) : urlOption(target.settings, this.#client);
      }
      return withBase(url, this.#base(this.#lacks(OPTION_NAMES.base) ? undefined : this.#target.settings));
    });
  }

  get method(): string | undefined {
    const { shape } = this.#call;
    return this.#part('method', () =>
      (constantOf(this.#argument(shape.method)) ?? shape.fixedMethod ?? constantOf(this.#option(OPTION_NAMES.method)))?.toUpperCase(),
    );
  }

  get headers(): RecordValue | undefined {
    return this.#part('headers', () =>
      mergedHeaders([
        optionOf(this.#client, OPTION_NAMES.headers),
        this.#option(OPTION_NAMES.headers),
        this.#chain.headers,
        laterHeaders(this.#evaluator, this.node, this.#call),
      ]),
    );
  }

  get query(): Value | undefined {
    return this.#part('query', () => this.#option(OPTION_NAMES.query) ?? this.#chain.query);
  }

  get body(): Value | undefined {
    return this.#part(
      'body',
      () =>
        this.#argument(this.#call.shape.body) ??
        bodyOption(this.#target.settings) ??
        this.#chain.body ??
        streamBody(this.#evaluator, this.node),
    );
  }

  get hasCredentials(): boolean {
    const names = OPTION_NAMES.credentials;
    return hasOption(this.#target.settings, names) || hasOption(this.#client, names) || this.#chain.hasCredentials;
  }

  get password(): Value | undefined {
    return this.#chain.password;
  }

  get options(): readonly RecordValue[] {
    return [this.#target.settings, this.#client].filter((record) => record !== undefined);
  }

  // `axios({ url, … })`, `request({ uri, … })`: the options stand in place of the URL.
  get #target(): Target {
    return this.#part('target', () => {
      const url = this.#argument(this.#call.shape.url);
      const options = this.#argument(this.#call.shape.options);
      if (url?.kind === 'record' && options?.kind !== 'record') return { url: undefined, settings: url };
      return { url, settings: options?.kind === 'record' ? options : undefined };
    });
  }

  get #chain(): Chain {
    return this.#part('chain', () => chainOf(this.#evaluator, this.node));
  }

  // `axios.create({ baseURL })`, `got.extend({ prefixUrl })`; undici's `new Client(origin)` takes the base itself.
  get #client(): RecordValue | undefined {
    const { factory } = this.#call;
    return factory && this.#part('client', () => clientOptions(this.#evaluator, factory));
  }

  #base(settings: RecordValue | undefined): Value | undefined {
    return optionOf(settings, OPTION_NAMES.base) ?? optionOf(this.#client, OPTION_NAMES.base);
  }

  #option(names: readonly string[]): Value | undefined {
    return this.#lacks(names) && this.#argument(this.#call.shape.url)?.kind !== 'record' ? undefined : optionOf(this.#target.settings, names);
  }

  // Whether the options are written out in the call and have none of these: then their values need not be known.
  #lacks(names: readonly string[]): boolean {
    const node = this.#optionsNode;
    if (!node) return true;
    if (node.type !== 'ObjectExpression') return false;
    return node.properties.every((property) => {
      const name = property.type === 'Property' ? writtenName(property) : undefined;
      return name !== undefined && !names.includes(name);
    });
  }

  #argumentNode(index: number | undefined): TSESTree.Node | undefined {
    const given = index === undefined ? undefined : this.node.arguments[index];
    return given && given.type !== 'SpreadElement' ? given : undefined;
  }

  #argument(index: number | undefined): Value | undefined {
    const given = this.#argumentNode(index);
    return given && this.#evaluator.evaluate(given);
  }

  #part<T>(name: string, read: () => T): T {
    if (!this.#parts.has(name)) this.#parts.set(name, read());
    return this.#parts.get(name) as T;
  }
}

function clientOptions(evaluator: Evaluator, factory: Call): RecordValue | undefined {
  const [given] = factory.arguments;
  const value = given && given.type !== 'SpreadElement' ? evaluator.evaluate(given) : undefined;
  if (value?.kind === 'record') return value;
  if (!given || !value || factory.type !== 'NewExpression') return undefined;
  const entry = { key: 'origin', value, node: given, valueNode: given, certain: true, form: 'property' } as const;
  return { kind: 'record', node: given, flavour: 'object', entries: [entry], open: true, origins: [] };
}
