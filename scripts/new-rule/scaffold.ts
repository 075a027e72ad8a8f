export interface ScaffoldedFile {
  /** From the project's root. */
  readonly path: string;
  readonly content: string;
}

/** The files of a new rule: a small rule that works, with its test and its page. */
export function scaffold(name: string): readonly ScaffoldedFile[] {
  const identifier = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return [
    { path: `src/rules/${name}.ts`, content: rule(name, identifier) },
    { path: `tests/rules/${name}.test.ts`, content: test(name, identifier) },
    { path: `docs/rules/${name}.md`, content: page(name) },
  ];
}

const rule = (name: string, identifier: string) => `import { APPLICATION_TYPES } from '../protocol/application-types.ts';
import { rfc } from '../protocol/specification.ts';
import { createRule } from './create-rule.ts';

/** What it reports, where it stays silent, and which section says so (RFC 6749 §4.5). */
export const ${identifier} = createRule({
  name: '${name}',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the grant type \`example\`',
      group: 3,
      presets: { legacy: 'off', recommended: 'off', strict: 'on' },
      specifications: [rfc(6749, '4.5')],
      cwe: [],
      owasp: undefined,
      applicationTypes: APPLICATION_TYPES,
      dataFlow: false,
    },
    messages: {
      unknown: "No authorization server knows the grant type '{{grant}}'. Use the one that it documents.",
    },
  },
  defaultOptions: {},
  judges: 'messages',
  create(file, report) {
    for (const { parameters } of file.tokenRequests) {
      const grant = parameters.get('grant_type')?.value;
      if (grant?.state !== 'known') continue;
      for (const { text, span } of grant.texts) {
        if (text === 'example') report({ at: span, messageId: 'unknown', data: { grant: text } });
      }
    }
  },
});
`;

const test = (name: string, identifier: string) => `import { ${identifier} } from '../../src/rules/${name}.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(${identifier}, {
  valid: [
    \`fetch('https://id.example.com/token', {
       method: 'POST',
       body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, client_id: 'app' }),
     });\`,
  ],
  invalid: [
    {
      code: \`fetch('https://id.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'example', client_id: 'app' }),
});\`,
      errors: [{ messageId: 'unknown', data: { grant: 'example' }, line: 3, column: 44, endLine: 3, endColumn: 51 }],
    },
  ],
});
`;

const page = (name: string) => `# oauth/${name}

<!-- end auto-generated rule header -->

What is wrong, and why, in a paragraph, with the section that says so.

## Rule Details

What the rule reports.

### Incorrect

\`\`\`ts
await fetch('https://id.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'example', client_id: 'app' }),
});
\`\`\`

### Correct

\`\`\`ts
await fetch('https://id.example.com/token', {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token, client_id: 'app' }),
});
\`\`\`

## When Not To Use It

For whom it is not.

## Further Reading

- [RFC 6749 §4.5](https://www.rfc-editor.org/rfc/rfc6749#section-4.5)
`;
