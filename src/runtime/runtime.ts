import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

import { APPLICATION_TYPES, isPublicClient, isServer } from '../protocol/application-types.ts';
import type { ApplicationType } from '../protocol/application-types.ts';
import { collectEvidence } from './collect.ts';
import { evidenceAt } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { isSameSet, placeOf } from './places.ts';

export type { Evidence } from './evidence.ts';

/** Where the code of a file, or of one message in it, runs. */
export interface Runtime {
  /**
   * The application types that the file can belong to. All four until evidence narrows it; contradictory evidence gives
   * all four again.
   */
  readonly applicationTypes: ReadonlySet<ApplicationType>;
  /** Every type is `browser` or `native` (RFC 6749 §2.1). */
  readonly isPublicClient: boolean;
  /** Every type is `web` or `service`. */
  readonly isServer: boolean;
  /** What narrowed it, most telling first; empty when nothing did. */
  readonly evidence: readonly Evidence[];
  /** For a message: `in browser code ('react-dom' is imported at line 3)`; empty when nothing is known. */
  describe(): string;
  /**
   * The same for one message that an SDK sends, if that SDK runs in some places only: the SDK speaks for its own
   * messages, not for the file. A setting beats the SDK, too. `node` is where the file imports or calls it, or with
   * `isToldByKeys` an object that only its keys tell to be meant for it.
   */
  ofSdk(packageName: string, runsIn: ReadonlySet<ApplicationType> | undefined, node: TSESTree.Node, isToldByKeys?: boolean): Runtime;
}

interface Settings {
  readonly applicationTypes: ReadonlySet<ApplicationType> | undefined;
}

/**
 * Where the file runs: the setting if there is one, else the intersection of what its evidence allows. It looks at
 * this file's text and name alone, and at the file as a whole: a function that only one side calls is not told apart.
 */
export function runtimeOf(sourceCode: TSESLint.SourceCode, filename: string, settings: Settings): Runtime {
  if (settings.applicationTypes) return runtimeBySetting(settings.applicationTypes);
  return runtimeByEvidence(collectEvidence(sourceCode, filename));
}

const ALL_TYPES: ReadonlySet<ApplicationType> = new Set(APPLICATION_TYPES);

function runtimeBySetting(types: ReadonlySet<ApplicationType>): Runtime {
  const setting: Evidence = { place: placeOf(types), finding: 'settings.oauth.applicationType', node: undefined };
  const runtime: Runtime = createRuntime(types, types.size < ALL_TYPES.size ? [setting] : [], () => runtime);
  return runtime;
}

function runtimeByEvidence(evidence: readonly Evidence[]): Runtime {
  const types = intersection(evidence);
  const telling = types.size === ALL_TYPES.size ? [] : mostTellingFirst(evidence, types);
  return createRuntime(types, telling, (added) => runtimeByEvidence([added, ...telling]));
}

function createRuntime(
  types: ReadonlySet<ApplicationType>,
  evidence: readonly Evidence[],
  add: (evidence: Evidence) => Runtime,
): Runtime {
  return {
    applicationTypes: types,
    isPublicClient: isPublicClient(types),
    isServer: isServer(types),
    evidence,
    describe: () => describe(evidence, types),
    ofSdk(packageName, runsIn, node, isToldByKeys = false) {
      if (!runsIn) return this;
      const finding = isToldByKeys ? `an object has the options of '${packageName}'` : `'${packageName}' is used`;
      return add(evidenceAt(node, placeOf(runsIn), finding));
    },
  };
}

/** All types where the evidence contradicts itself: then the file is for more than one place. */
function intersection(evidence: readonly Evidence[]): ReadonlySet<ApplicationType> {
  const types = APPLICATION_TYPES.filter((type) => evidence.every(({ place }) => place.types.has(type)));
  return types.length > 0 ? new Set(types) : ALL_TYPES;
}

/** What alone leads to the result comes before what only helps; otherwise the order of the table stands. */
function mostTellingFirst(evidence: readonly Evidence[], types: ReadonlySet<ApplicationType>): readonly Evidence[] {
  const isEnough = ({ place }: Evidence): boolean => isSameSet(place.types, types);
  return [...evidence.filter(isEnough), ...evidence.filter((item) => !isEnough(item))];
}

function describe(evidence: readonly Evidence[], types: ReadonlySet<ApplicationType>): string {
  const needed = neededEvidence(evidence, types);
  const [first] = needed;
  if (!first) return '';
  if (needed.length === 1 && first.phrase !== undefined) return first.phrase;
  const place = needed.length === 1 ? first.place : placeOf(types);
  return `in ${place.name} (${needed.map(({ finding }) => finding).join(' and ')})`;
}

/** As few pieces as lead to the result: those of which each leaves fewer types than the ones before it. */
function neededEvidence(evidence: readonly Evidence[], types: ReadonlySet<ApplicationType>): readonly Evidence[] {
  const needed: Evidence[] = [];
  for (const item of evidence) {
    const before = intersection(needed);
    if (isSameSet(before, types)) break;
    if (intersection([...needed, item]).size < before.size) needed.push(item);
  }
  return needed;
}
