import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { valueOf } from './ask.ts';

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'types-')));
  const compilerOptions = { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', jsx: 'preserve', noEmit: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }));
  writeFileSync(
    join(folder, 'constants.ts'),
    `export const GRANT = 'password';
export const OPTIONS = { scope: 'openid', kind: 'code' as 'code' | 'token' } as const;
export let changing = 'a';
export const EMPTY = '';
export enum Grant { Password = 'password' }
export const either: 'a' | 'b' = Math.random() > 0.5 ? 'a' : 'b';
export const count = 1;
export default 'default' as const;
export class Base { protected readonly kind = 'base'; }
export const limits: Record<string, 'never'> = {};
`,
  );
  writeFileSync(join(folder, 'file.tsx'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const imports = "import standard, { GRANT, OPTIONS, changing, EMPTY, Grant, either, count, Base } from './constants'; import * as all from './constants';";

describe('constants of other modules, with type information', () => {
  it.each([
    ['probe(GRANT)', "'password'"],
    ['probe(`a=${GRANT}`)', "'a=password'"],
    ['probe(all.GRANT)', "'password'"],
    ['probe(OPTIONS.scope)', "'openid'"],
    ['probe(Grant.Password)', "'password'"],
    ['probe(standard)', "'default'"],
    ['probe(EMPTY)', "''"],
    ['probe(changing)', '?'],
    ['probe(either)', '?'],
    ['probe(OPTIONS.kind)', '?'],
    ['probe(count)', '?'],
    ['probe(OPTIONS)', '?'],
    ['probe(missing)', '?'],
    ['const { scope } = OPTIONS; probe(scope)', '?'],
    ['class A extends Base { f() { probe(this.kind) } }', "'base'"],
    ["function f(o: { a: 'b' }) { probe(o.a) }", '?'],
  ])('%s', (code, value) => {
    expect(valueOf(`${imports} ${code}`, { project: folder })).toBe(value);
  });

  it('are unknown without it', () => {
    expect(valueOf(`${imports} probe(GRANT, all.GRANT, OPTIONS.scope)`)).toBe('?; ?; ?');
  });
});
