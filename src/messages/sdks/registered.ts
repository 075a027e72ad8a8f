import type { TSESTree } from '@typescript-eslint/utils';

import type { AccessPath } from '../../evaluation/access-path.ts';
import type { Evaluator } from '../../evaluation/evaluator.ts';
import { constantOf } from '../../evaluation/text.ts';
import { nodeIndexOf } from '../../syntax/node-index.ts';
import { sdkPositionsOf } from './look-up.ts';
import type { SdkModel, SdkRegistration } from './model.ts';
import { splitPackage } from './paths.ts';

/**
 * The names that a file gives to objects of an SDK, each with the construction of the object:
 * `passport.use('google-login', new Strategy({…}))`. A name that is not a constant is left out.
 */
export function registeredObjects(evaluator: Evaluator, model: SdkModel, { by, what }: SdkRegistration): ReadonlyMap<string, TSESTree.Node> {
  const found = new Map<string, TSESTree.Node>();
  for (const call of nodeIndexOf(evaluator.sourceCode).of('CallExpression')) {
    const [name, object] = call.arguments;
    if (!name || !object || !leadsTo(evaluator.paths.of(call), model, by)) continue;
    const path = evaluator.paths.of(object);
    const text = constantOf(evaluator.evaluate(name));
    const made = path?.calls.at(-1);
    if (text !== undefined && made && leadsTo(path, model, what)) found.set(text, made);
  }
  return found;
}

function leadsTo(path: AccessPath | undefined, model: SdkModel, wanted: string): boolean {
  const { package: name, steps } = splitPackage(wanted);
  return path !== undefined && sdkPositionsOf(path).some((position) => position.tables.model === model && position.isForeign === (name !== undefined) && position.steps === steps);
}
