/** What is said about each rule in one place, its `meta.docs`, as a document for other programs. */
import { citation } from '../src/protocol/specification.ts';
import { rules } from '../src/rules/index.ts';

/** The content of `docs/rules.json`: the rules by name, in the order of the alphabet. */
export function renderRulesJson(): string {
  const documents = Object.entries(rules).map(([name, { meta }]) => {
    const { description, url, group, presets, specifications, cwe, owasp, applicationTypes, dataFlow } = meta.docs;
    return [
      name,
      {
        description,
        url,
        group,
        presets,
        specifications: specifications.map((specification) => ({ citation: citation(specification), ...specification })),
        cwe: [...cwe],
        owasp: owasp ?? null,
        applicationTypes,
        dataFlow,
        fixable: meta.fixable !== undefined,
        hasSuggestions: meta.hasSuggestions === true,
      },
    ] as const;
  });
  return `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`;
}
