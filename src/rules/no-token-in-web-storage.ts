import { storageUsesOf } from '../messages/sdks/switches.ts';
import { rfc } from '../protocol/specification.ts';
import { type Carried, Contents, titleOf } from '../tokens/sinks/contents.ts';
import { storageWritesOf } from '../tokens/sinks/storage.ts';
import type { ReadableStorage } from '../tokens/sinks/storage-write.ts';
import { createRule } from './create-rule.ts';

const PLACES: Readonly<Record<ReadableStorage, string>> = {
  localStorage: "'localStorage'",
  sessionStorage: "'sessionStorage'",
  cookie: 'a cookie that scripts can read',
};

/** Reports tokens that are kept where every script of a page can read them. */
export const noTokenInWebStorage = createRule<'stored' | 'storedBySdk'>({
  name: 'no-token-in-web-storage',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow keeping tokens where every script of the page can read them',
      group: 5,
      presets: { legacy: 'off', recommended: 'off', strict: 'on' },
      specifications: [rfc(10017, '8'), rfc(6819, '5.1.6')],
      cwe: [922],
      owasp: 'A04:2021',
      applicationTypes: ['browser', 'web'],
      dataFlow: true,
    },
    messages: {
      stored:
        'The {{secret}} ({{evidence}}) is written to {{place}}, where every script of the page finds it. Keep it in memory, or on a server that gives the browser an HttpOnly cookie.',
      storedBySdk:
        "With '{{name}}', '{{package}}' keeps tokens in {{place}}, where every script of the page finds them. Keep them in memory, or on a server that gives the browser an HttpOnly cookie.",
    },
  },
  defaultOptions: {},
  create(file, report) {
    for (const { package: name, storage, name: option, node } of storageUsesOf(file)) {
      report({ at: node, messageId: 'storedBySdk', data: { name: option === '' ? 'storage' : option, package: name, place: PLACES[storage] } });
    }
    const writes = storageWritesOf(file);
    if (writes.length === 0) return;
    const contents = new Contents(file);
    for (const { storage, node, value, key } of writes) {
      const found = contents.of(value, key).filter(isStored);
      // One write is one mistake, however many tokens it takes; another function's argument is another one.
      const [first] = found.filter((carried) => isInside(carried, node.range));
      const passed = found.filter((carried) => !isInside(carried, node.range));
      for (const carried of [...(first ? [first] : []), ...passed]) {
        const { secret, evidence } = carried;
        report({ at: carried.node, messageId: 'stored', data: { secret: titleOf(secret), evidence, place: PLACES[storage] } });
      }
    }
  },
});

function isStored({ secret, hasToken }: Carried): boolean {
  return hasToken && secret !== 'code' && secret !== 'token request';
}

function isInside({ node }: Carried, [start, end]: readonly [number, number]): boolean {
  return node.range[0] >= start && node.range[1] <= end;
}
