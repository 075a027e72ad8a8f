import type { TSESTree } from '@typescript-eslint/utils';

import type { Evaluator } from '../../evaluation/evaluator.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { RecordBuilder } from '../../evaluation/record.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { Entry, RecordValue, Value } from '../../evaluation/value.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import type { OAuthMessage, Parameter, SdkUse } from '../model.ts';
import { endpointText } from '../endpoint.ts';
import { parameterOf, parameterSet, suppliedParameter } from '../parameters.ts';
import { readRecord } from '../recognise.ts';
import { writtenApart } from '../written-message.ts';
import { type Facts, holds, holdsOf } from './conditions.ts';
import { sdkPositionsOf } from './look-up.ts';
import type { SdkCall, SdkInner, SdkOption, SdkRaw, SdkSupply } from './model.ts';
import { entriesAt, type SdkOptions, valueAt } from './options.ts';
import { listOf, placeName } from './paths.ts';
import type { SdkSite } from './sites.ts';
import { tablesOfModel } from './tables.ts';
import { optionValue, translated } from './translate.ts';

/** One set of options that a message is made of. */
export interface Layer {
  readonly call: SdkCall;
  readonly site: SdkSite;
  readonly options: SdkOptions;
}

/** Parameters that identify the client or name an endpoint: they hold for every message of one configuration. */
const COMMON = /^(?:client_id|client_secret|client_assertion|issuer|\w+_endpoint|jwks_uri)$/;
/** Parameters that are made for each request, so that a configuration has no use for one. */
const MADE_ANEW = /^(?:state|nonce|code_challenge|code_challenge_method)$/;
/** Where the message goes, the most telling first. */
const ENDPOINTS = {
  'authorization request': ['authorization_endpoint', 'issuer'],
  'token request': ['token_endpoint', 'issuer'],
  'client metadata': ['registration_endpoint', 'issuer'],
} as const;

/**
 * Reads one use of an SDK against its model: the options of the call itself, over those of the configurations that it
 * starts from (`layers`, the call itself last).
 */
export class SdkReading {
  readonly #evaluator: Evaluator;
  readonly #layers: readonly Layer[];
  readonly #own: Layer;
  readonly #records: readonly RecordValue[];
  readonly #isPartlyHidden: boolean;
  readonly #parameters = new Map<string, Parameter>();
  readonly #values = new Map<string, Value>();
  #ownScope = false;
  /** Objects whose parameters go to the wire, and of which not all are visible. */
  readonly #hidden: SdkRaw[] = [];
  #isPresumed = false;
  /** The expressions that the message is built of. */
  readonly #origins = new Set<TSESTree.Node>();

  /** `isPartlyHidden`: there are configurations, or parts of them, that are not visible. */
  constructor(evaluator: Evaluator, configurations: readonly Layer[], own: Layer, isPartlyHidden = false) {
    this.#evaluator = evaluator;
    this.#own = own;
    this.#isPartlyHidden = isPartlyHidden;
    this.#layers = [...configurations, own];
    this.#records = this.#layers.map((layer) => combined(layer));
  }

  /**
   * `isOpen`: there may be parameters that are not visible here. `isComplete`: what is missing has its default; otherwise
   * it is only the names of the keys that say whose options they are.
   */
  message(isOpen: boolean, isComplete: boolean): OAuthMessage {
    const { call, site, options } = this.#own;
    this.#isPresumed = !isComplete;
    // What counts as if it stood in the options may not be visible where they are.
    if (this.#records.at(-1)?.open === true) isOpen = true;
    for (const [index, layer] of this.#layers.entries()) this.#read(layer, this.#records[index] ?? options.record);
    // A value that the configuration brings is the configuration's mistake.
    const fixing = this.#layers.findLast((layer) => layer.call.fixed && layer.call.makes === call.makes)?.site ?? site;
    for (const [name, value] of Object.entries(this.#inherited('fixed') ?? {})) {
      this.#parameters.set(name, suppliedParameter(name, value.split(' '), fixing.node, false));
    }
    const isRequest = !this.#requestsNothing();
    if (isComplete && isRequest) this.#addDefaults(isOpen);
    const common = {
      node: options.record.node.type === 'ObjectExpression' ? options.record.node : site.node,
      parameters: parameterSet([...this.#parameters.values()]),
      endpoint: this.#endpoint(),
      closed: !isOpen && isRequest && this.#hidden.length === 0,
      sent: call.role === 'request',
      sdk: this.#use(),
      origins: this.#origins.add(site.node),
    };
    if (call.makes === 'token request') return { ...common, kind: 'token request', http: undefined };
    return { ...common, kind: call.makes };
  }

  #read(layer: Layer, record: RecordValue): void {
    const isOwn = layer.call.makes === this.#own.call.makes;
    // A component is its own options object, and stays a message beside the requests that it configures.
    this.#note(record, layer.site.node);
    const written = new Map<string, Parameter>();
    for (const [option, target] of Object.entries(layer.call.options ?? {})) {
      const entries = entriesAt(record, option);
      this.#add(written, option, target, typeof target !== 'string' && target.returns ? this.#returned(entries) : entries);
    }
    for (const given of layer.call.raw ?? []) {
      const raw = typeof given === 'string' ? { option: given } : given;
      if (!this.#addRaw(written, record, raw) && isOwn) this.#hidden.push(raw);
    }
    for (const [index, target] of Object.entries(layer.call.positional ?? {})) {
      const given = layer.site.argument(Number(index));
      if (!given || given === 'hidden') continue;
      if (typeof target !== 'string' && target.isText && !alternatives(given.value).every(({ kind }) => kind === 'text')) continue;
      const key = typeof target === 'string' ? target : target.parameter;
      const entry: Entry = { key, value: given.value, node: given.node, valueNode: given.node, certain: true, form: 'property' };
      this.#add(written, key, target, [entry]);
    }
    if (layer === this.#own) this.#ownScope = written.has('scope');
    for (const [name, parameter] of written) if (isOwn || COMMON.test(name)) this.#parameters.set(name, parameter);
  }

  #note(record: RecordValue, except?: TSESTree.Node): void {
    for (const origin of [...record.origins, ...writtenApart(record)]) if (origin !== except) this.#origins.add(origin);
  }

  #add(written: Map<string, Parameter>, option: string, target: string | SdkOption, entries: readonly Entry[]): void {
    const spec: SdkOption = typeof target === 'string' ? { parameter: target } : target;
    if (entries.length === 0 || written.has(spec.parameter) || holds(spec.when, this.#facts()) === false) return;
    const parameter = translated(parameterOf(spec.parameter, entries, option), spec.values);
    if (!parameter || (this.#isPresumed && this.#meansOther(parameter))) return;
    written.set(spec.parameter, parameter);
    // `{ url: 'https://…', params }` looks like an HTTP request, too.
    for (const { valueNode } of entries) if (valueNode.type === 'Literal') this.#origins.add(valueNode);
    const value = entries.at(-1)?.value;
    if (!value) return;
    this.#values.set(spec.parameter, value);
    // A request that is written by hand has the text of its endpoint among its origins.
    const pieces = spec.parameter.endsWith('_endpoint') ? endpointText(value)?.pieces : undefined;
    for (const piece of pieces ?? []) if (piece.kind === 'literal') this.#origins.add(piece.node);
  }

  // What the functions give that are written for an option. One that answers by a callback gives nothing.
  #returned(entries: readonly Entry[]): readonly Entry[] {
    const { functions } = this.#evaluator;
    return entries.flatMap((entry) => {
      const owner = functions.resolve(entry.valueNode);
      const returned = owner ? functions.returnsOf(owner) : [];
      const certain = entry.certain && returned.length === 1;
      return returned.map((valueNode) => ({ ...entry, value: this.#evaluator.evaluate(valueNode), valueNode, certain }));
    });
  }

  // A record of an identity provider may have `state: 'active'`, a description of options `codeChallenge: 'string'`, and
  // another SDK wants scopes in another form.
  #meansOther({ name, value }: Parameter): boolean {
    const { scope } = this.#own.site.tables.model;
    if (name !== 'scope') return MADE_ANEW.test(name);
    return scope !== undefined && value.state === 'known' && value.texts.some(({ isList }) => isList !== (scope === 'list'));
  }

  /** Gives whether all of them are visible, as far as the options themselves are. */
  #addRaw(written: Map<string, Parameter>, record: RecordValue, raw: SdkRaw): boolean {
    if (holds(raw.when, this.#facts()) === false) return true;
    const value = raw.option === '' ? record : valueAt(record, raw.option, record.node);
    const parameters = readRecord(this.#evaluator, value, record.node);
    if (parameters) this.#note(parameters);
    for (const entry of parameters?.entries ?? []) {
      const name = raw.snakeCase === true ? entry.key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : entry.key;
      if (raw.except?.includes(name) === true) continue;
      const entries = parameters?.entries.filter(({ key }) => key === entry.key) ?? [];
      const parameter = translated(parameterOf(name, entries, entry.key), undefined);
      if (parameter) written.set(name, { ...parameter, isExtra: raw.option !== '' });
    }
    return raw.option === '' || alternatives(value).every((part) => isVisible(this.#evaluator, part));
  }

  // `new UserManager({})` of a page that only takes a response in.
  #requestsNothing(): boolean {
    const { needs } = this.#own.call;
    return needs !== undefined && !this.#parameters.has(needs);
  }

  #addDefaults(isOpen: boolean): void {
    const decided = new Set<string>();
    for (const { parameter, value, when } of this.#inherited('defaults') ?? []) {
      if (this.#parameters.has(parameter) || decided.has(parameter)) continue;
      const answer = holds(when, this.#facts());
      if (answer === false) continue;
      decided.add(parameter);
      // Options that are not visible may say otherwise.
      if (isOpen || answer === undefined || this.#hidden.some(({ except }) => except?.includes(parameter) !== true)) continue;
      const words = typeof value === 'string' ? value.split(' ') : value;
      this.#parameters.set(parameter, suppliedParameter(parameter, words, this.#own.site.node));
    }
  }

  #use(): SdkUse {
    const { model } = this.#own.site.tables;
    const { openidOnly } = this.#own.call;
    const facts = this.#facts();
    const isPossible = (row: { readonly when?: SdkOption['when'] }): boolean => holds(row.when, facts) !== false;
    const canSupply = (this.#inherited('supplies') ?? []).map(supply);
    const supplies = canSupply.filter(isPossible);
    const cannotSend = (this.#inherited('cannotSend') ?? []).map(supply).filter(isPossible);
    const added = (this.#inherited('addsScopes') ?? []).map((row) => (typeof row === 'string' ? { value: row } : row)).filter(isPossible);
    const runsIn = this.#inherited('runsIn') ?? model.runsIn;
    const scopes = new Set(added.map(({ value }) => value));
    return {
      package: model.package,
      isToldByKeys: this.#own.site.isToldByKeys === true,
      isPresumed: this.#isPresumed,
      runsIn: runsIn && new Set(runsIn),
      supplies: new Set([...supplies.map(({ parameter }) => parameter), ...(scopes.has('openid') ? ['openid'] : [])]),
      suppliesForSure: new Set(supplies.filter(({ when }) => holds(when, facts) === true).map(({ parameter }) => parameter)),
      addsScopes: scopes,
      addsOtherScopes: this.#own.call.joinsScope === true && this.#ownScope,
      canSupply: new Set(canSupply.map(({ parameter }) => parameter)),
      cannotSend: new Set(cannotSend.map(({ parameter }) => parameter)),
      exchangesCode: model.exchangesCode !== false,
      scopeForm: this.#inherited('scope') ?? model.scope,
      openidOnly: model.openidOnly === true || (openidOnly !== undefined && holds(openidOnly, facts) === true),
      isTokenClient: this.#inherited('isTokenClient') === true,
      leavesStateCheck: this.#own.call.leavesStateCheck === true,
      needsVerifier: this.#own.call.needsVerifier === true,
      settingOf: (parameter, value) => this.#settingOf(parameter, value),
    };
  }

  #settingOf(parameter: string, value: string): string | undefined {
    for (const { call } of this.#layers.toReversed()) {
      for (const [option, target] of Object.entries(call.options ?? {})) {
        if ((typeof target === 'string' ? target : target.parameter) !== parameter) continue;
        const values = typeof target === 'string' ? undefined : target.values;
        const name = values ? optionValue(values, value) : value;
        if (name !== undefined) return `${option}: '${name}'`;
      }
    }
    return undefined;
  }

  // What a call does not say itself is as in the configuration that it starts from.
  #inherited<K extends 'fixed' | 'defaults' | 'supplies' | 'addsScopes' | 'cannotSend' | 'runsIn' | 'scope' | 'isTokenClient'>(field: K): SdkCall[K] | undefined {
    const { call, site } = this.#own;
    // What the SDK does of itself it does too where the configuration is in another file.
    const [place] = listOf(call.configuredBy).map((path) => placeName(path));
    const elsewhere = place === undefined || this.#layers.length > 1 ? [] : (tablesOfModel(site.tables.model)?.calls.get(place) ?? []);
    const calls = [...elsewhere, ...this.#layers.map((layer) => layer.call)];
    return calls.findLast((other) => other[field] !== undefined && other.makes === call.makes)?.[field];
  }

  #endpoint(): OAuthMessage['endpoint'] {
    for (const name of ENDPOINTS[this.#own.call.makes]) {
      const value = this.#values.get(name);
      // `authorization: { params }` of Auth.js has no URL, so that the issuer counts.
      if (value && value.kind !== 'record') return endpointText(value);
    }
    return undefined;
  }

  #facts(): Facts {
    return {
      records: this.#records,
      node: this.#own.site.node,
      isPartlyHidden: this.#isPartlyHidden,
      hasWord: (parameter, word) => hasWord(this.#parameters.get(parameter), word),
      isCalled: (path) => isCalled(this.#evaluator, this.#own.site, path),
      argument: (index) => argumentOf(this.#own.site, index),
    };
  }
}

function supply(row: string | SdkSupply): SdkSupply {
  return typeof row === 'string' ? { parameter: row } : row;
}

function hasWord(parameter: Parameter | undefined, word: string): boolean | undefined {
  if (!parameter) return false;
  if (parameter.value.state !== 'known') return undefined;
  const answers = new Set(parameter.value.texts.map((text) => text.words.some((candidate) => candidate.text === word)));
  return answers.size === 1 ? answers.has(true) : undefined;
}

function argumentOf(site: SdkSite, index: number): Value {
  const given = site.argument(index);
  if (given === 'hidden') return { kind: 'unknown', node: site.node };
  return given?.value ?? { kind: 'scalar', node: site.node, value: undefined };
}

function isCalled(evaluator: Evaluator, { tables }: SdkSite, wanted: string): boolean {
  return nodeIndexOf(evaluator.sourceCode).of('CallExpression').some((node) => {
    const path = evaluator.paths.of(node);
    return path !== undefined && sdkPositionsOf(path).some((position) => position.tables.model === tables.model && position.steps === wanted);
  });
}

// An object, query string or URL that has no other parameters than those that it shows.
function isVisible(evaluator: Evaluator, value: Value): boolean {
  if (value.kind === 'scalar' || (value.kind === 'text' && constantOf(value) !== undefined)) return true;
  return readRecord(evaluator, value, value.node)?.open === false;
}

// Objects inside the options that count as if they stood in it. `^.` starts at the argument.
function combined({ call, options }: Layer): RecordValue {
  if (!call.beneath && !call.above) return options.record;
  const { record, argument } = options;
  const builder = new RecordBuilder(record.node, 'object');
  const spread = (row: string | SdkInner): void => {
    const { option, when } = typeof row === 'string' ? { option: row, when: undefined } : row;
    const holder = option.startsWith('^.') ? argument : record;
    const isRead = holdsOf(when, record);
    if (isRead === false) return;
    if (holder?.kind === 'record') builder.spread(valueAt(holder, option.replace(/^\^\./, ''), record.node), isRead === true);
    else if (holder && holder.kind !== 'scalar') builder.open();
  };
  call.beneath?.forEach(spread);
  builder.spread(record, true);
  call.above?.forEach(spread);
  return builder.finish();
}
