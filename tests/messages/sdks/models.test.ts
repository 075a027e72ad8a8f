import { describe, expect, it } from 'vitest';

import { mayConcernOAuth } from '../../../src/messages/gate.ts';
import { SDKS } from '../../../src/messages/sdks/index.ts';
import type { SdkModel } from '../../../src/messages/sdks/model.ts';
import { listOf, placeName } from '../../../src/messages/sdks/paths.ts';

describe.each(SDKS.map((model) => [`${model.package}@${model.version}`, model] as const))('%s', (_, model) => {
  it('passes the gate by each of its import names', () => {
    const names = Array.isArray(model.modules) ? (model.modules as readonly string[]) : Object.keys(model.modules);
    expect(names.filter((name) => !mayConcernOAuth(`import x from '${name}';`))).toEqual([]);
  });

  it('names calls that are there as configurations and types', () => {
    const places = new Set(model.calls.flatMap((call) => listOf(call.path).map((path) => placeName(path))));
    const named = [
      ...model.calls.flatMap((call) => listOf(call.configuredBy)),
      ...Object.values(model.types ?? {}),
      ...(model.shapes ?? []).map(({ call }) => call),
    ];
    expect(named.filter((place) => !hasPlace(model, places, place))).toEqual([]);
  });

  it('says nothing twice', () => {
    const paths = model.calls.filter((call) => !call.arguments).flatMap((call) => listOf(call.path).map((path) => placeName(path)));
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });
});

// A switch may be all that is known of an options type.
function hasPlace({ switches = [], storage = [] }: SdkModel, places: ReadonlySet<string>, place: string): boolean {
  if (place.includes(':')) return SDKS.some((model) => model.calls.some((call) => listOf(call.path).some((path) => `${model.package}:${path}` === place)));
  const name = placeName(place);
  return places.has(name) || [...switches, ...storage].some((row) => 'at' in row && listOf(row.at).some((at) => placeName(at) === name));
}
