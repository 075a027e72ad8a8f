import type { SdkCall, SdkCondition } from './model.ts';

/** The options that bear on what calls send: the outermost names, and `''` where every option is a parameter. */
export function optionsNamedBy(calls: readonly SdkCall[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (option: string): void => {
    names.add(option.split('.')[0] ?? option);
  };
  const addCondition = (when: SdkCondition | undefined): void => {
    if (!when) return;
    if ('option' in when) add(when.option);
    else if ('not' in when) addCondition(when.not);
    else if ('all' in when) when.all.forEach(addCondition);
    else if ('any' in when) when.any.forEach(addCondition);
  };
  for (const call of calls) {
    for (const [option, target] of Object.entries(call.options ?? {})) {
      add(option);
      if (typeof target !== 'string') addCondition(target.when);
    }
    for (const raw of call.raw ?? []) add(typeof raw === 'string' ? raw : raw.option);
    for (const row of [...(call.beneath ?? []), ...(call.above ?? [])]) {
      add(typeof row === 'string' ? row : row.option);
      if (typeof row !== 'string') addCondition(row.when);
    }
    for (const row of [...(call.defaults ?? []), ...(call.supplies ?? []), ...(call.addsScopes ?? [])]) {
      if (typeof row !== 'string') addCondition(row.when);
    }
  }
  return names;
}
