import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPath } from './default-path.ts';

let folder: string;
let checkout: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
  checkout = join(folder, 'code');
  mkdirSync(join(checkout, 'var'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const place = (production: boolean, of = checkout) => defaultPath('responses.sqlite', production, of);

test('is in the checkout in development', () => {
  expect(place(false)).toBe(join(checkout, 'var', 'responses.sqlite'));
  expect(defaultPath('responses.sqlite', false)).toBe(join('var', 'responses.sqlite'));
});

test('is outside the checkout in production, one place for each checkout', () => {
  expect(place(true)).toBe(join(folder, 'code-responses', 'responses.sqlite'));
  expect(place(true, join(folder, 'other'))).toBe(join(folder, 'other-responses', 'responses.sqlite'));
});

test('stays in the checkout where responses are kept there already', () => {
  writeFileSync(join(checkout, 'var', 'responses.sqlite'), '');
  expect(place(true)).toBe(join(checkout, 'var', 'responses.sqlite'));
});

test('stays outside although development later leaves a store in the checkout', () => {
  mkdirSync(join(folder, 'code-responses'));
  writeFileSync(join(folder, 'code-responses', 'responses.sqlite'), '');
  writeFileSync(join(checkout, 'var', 'responses.sqlite'), '');
  expect(place(true)).toBe(join(folder, 'code-responses', 'responses.sqlite'));
});
