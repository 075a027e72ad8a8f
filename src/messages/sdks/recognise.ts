import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import type { OAuthMessage } from '../model.ts';
import type { SdkCall } from './model.ts';
import { optionsAt, optionsOfObject, type SdkOptions } from './options.ts';
import { optionsNamedBy } from './named-options.ts';
import { listOf, placeName, placeOf, splitPackage } from './paths.ts';
import { type Layer, SdkReading } from './reading.ts';
import { registeredObjects } from './registered.ts';
import { shapedObjectsOf } from './shapes.ts';
import { type SdkSite, sitesOf } from './sites.ts';
import { tablesOfPackage } from './tables.ts';
import { typedObjectsOf } from './typed.ts';

/** How many configurations may stand behind each other: a request, the initialization, the construction. */
const LAYERS = 4;

/** The messages that the file makes through SDKs that are modelled: by calls, constructions, components and the like. */
export function messagesOfSdks(evaluator: Evaluator): OAuthMessage[] {
  return sitesOf(evaluator).flatMap((site) =>
    callsAt(evaluator, site).flatMap(({ call, place }) =>
      optionsAt(evaluator, site, place, call.except).flatMap((options) => messageOf(evaluator, { call, site, options }) ?? []),
    ),
  );
}

/** Messages of objects that are typed as an SDK's options, or whose keys can mean nothing else. */
export function messagesOfTypedObjects(evaluator: Evaluator): OAuthMessage[] {
  const typed = typedObjectsOf(evaluator).map((object) => ({ ...object, isToldByKeys: false, isComplete: true }));
  const shaped = shapedObjectsOf(evaluator).map((object) => ({ ...object, path: undefined, isComplete: false }));
  return [...typed, ...shaped].flatMap(({ node, tables, path, place, isToldByKeys, isComplete }) => {
    const value = evaluator.evaluateWhole(node);
    if (value.kind !== 'record') return [];
    const site: SdkSite = { tables, call: placeOf(place).call, node, path, isToldByKeys, argument: () => ({ value, node }) };
    return (tables.calls.get(place) ?? []).map((call) => {
      const own: Layer = { call: { ...call, positional: {} }, site, options: optionsOfObject(value) };
      return new SdkReading(evaluator, [], own).message(!isComplete || value.open || call.partial === true, isComplete);
    });
  });
}

function callsAt(evaluator: Evaluator, site: SdkSite): { readonly call: SdkCall; readonly place: string }[] {
  return site.tables.places.get(site.call).flatMap((place) =>
    (site.tables.calls.get(place) ?? [])
      .filter((call) => Object.entries(call.arguments ?? {}).every(([index, text]) => isArgument(site, Number(index), text)) || isNamed(evaluator, site, call))
      .map((call) => ({ call, place })),
  );
}

function isArgument(site: SdkSite, index: number, text: string): boolean {
  const given = site.argument(index);
  return given !== undefined && given !== 'hidden' && constantOf(given.value) === text;
}

function isNamed(evaluator: Evaluator, site: SdkSite, { named }: SdkCall): boolean {
  const name = nameAt(site);
  return named !== undefined && name !== undefined && registeredObjects(evaluator, site.tables.model, named).has(name);
}

function nameAt(site: SdkSite): string | undefined {
  const given = site.argument(0);
  return given && given !== 'hidden' ? constantOf(given.value) : undefined;
}

function messageOf(evaluator: Evaluator, own: Layer): OAuthMessage | undefined {
  const { call, options } = own;
  if (onlyAnswers(own)) return undefined;
  const configurations = configurationsOf(evaluator, own, LAYERS);
  const isConfigured = call.configuredBy === undefined || configurations.length > 0;
  const hidden = configurations.filter((layer) => !layer.options.isVisible);
  const isPartlyHidden = isConfigured ? hidden.some((layer) => layer.call.makes === call.makes) : mayBeToldElsewhere(own);
  const isOpen = isPartlyHidden || !options.isVisible || call.partial === true;
  if (repeats(own, configurations, options)) return undefined;
  const message = new SdkReading(evaluator, configurations, own, !isConfigured || hidden.length > 0).message(isOpen, true);
  return call.requires?.every((name) => message.parameters.has(name)) === false ? undefined : message;
}

// `authenticate('google', { failureRedirect: '/login' })` of the route that the user comes back to.
function onlyAnswers({ call, options: { record } }: Layer): boolean {
  if (!call.answersBy || !record.entries.some(({ key }) => call.answersBy?.includes(key))) return false;
  return !record.entries.some(({ key }) => Object.hasOwn(call.options ?? {}, key));
}

// A configuration that is not in the file may hold parameters of the request, where it makes messages of the same kind.
// One that only says who the client is, and where its server, holds none.
function mayBeToldElsewhere({ call, site }: Layer): boolean {
  return listOf(call.configuredBy).some((path) => {
    const { package: name, steps } = splitPackage(path);
    const tables = name === undefined ? site.tables : tablesOfPackage(name);
    const calls = tables?.calls.get(placeName(steps)) ?? [];
    return calls.length === 0 || calls.some(({ makes }) => makes === call.makes);
  });
}

// A request that says nothing of its own repeats what its configuration was judged for.
function repeats({ call, site }: Layer, configurations: readonly Layer[], { record }: SdkOptions): boolean {
  if (call.configuredBy === undefined || call.fixed) return false;
  if (configurations.some((layer) => layer.call.partial === true)) return false;
  if (Object.keys(call.positional ?? {}).some((index) => site.argument(Number(index)) !== undefined)) return false;
  const named = optionsNamedBy([call, ...configurations.map((layer) => layer.call)]);
  return !record.entries.some((entry) => named.has('') || named.has(entry.key));
}

/** The configurations that a call starts from, the outermost first. */
function configurationsOf(evaluator: Evaluator, { call, site }: Layer, depth: number): readonly Layer[] {
  const wanted = depth > 0 ? listOf(call.configuredBy) : [];
  // One that leads to the call is surer than one that only stands in the same file.
  for (const find of [byName(evaluator, call, site), inChain, onlyOne]) {
    for (const place of wanted) {
      const found = configurationAt(evaluator, site, place, find);
      if (found) return [...configurationsOf(evaluator, found, depth - 1), found];
    }
  }
  return [];
}

type Choice = (sites: readonly SdkSite[], site: SdkSite) => SdkSite | undefined;

// The object that the file calls so; of those that it calls nothing, the only one.
function byName(evaluator: Evaluator, { named }: SdkCall, site: SdkSite): Choice {
  const name = nameAt(site);
  if (!named || name === undefined) return () => undefined;
  const objects = registeredObjects(evaluator, site.tables.model, named);
  const wanted = objects.get(name);
  return (sites) => (wanted ? sites.find(({ node }) => node === wanted) : onlyOne(sites.filter(({ node }) => ![...objects.values()].includes(node)), site));
}

const inChain: Choice = (sites, { path }) => sites.findLast((other) => path?.calls.some((call) => call === other.node));
const onlyOne: Choice = (sites) => (sites.length === 1 ? sites[0] : undefined);

function configurationAt(evaluator: Evaluator, site: SdkSite, wanted: string, find: Choice): Layer | undefined {
  const { package: name, steps } = splitPackage(wanted);
  const model = name === undefined ? site.tables.model : tablesOfPackage(name)?.model;
  const place = placeName(steps);
  const { call: path } = placeOf(steps);
  const sites = sitesOf(evaluator).filter((other) => other !== site && other.tables.model === model && other.call === path);
  const chosen = find(sites, site);
  const call = chosen?.tables.calls.get(place)?.[0];
  const options = chosen && optionsAt(evaluator, chosen, place);
  return chosen && call && options?.length === 1 && options[0] ? { call, site: chosen, options: options[0] } : undefined;
}
