import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildCache } from './build-cache.ts';
import { compileSheet } from './style-cache.ts';
import { styleCompiler } from './style-compiler.ts';

const compiler = styleCompiler();
afterAll(compiler.end);
let root: string;
let sheet: string;
const write = (file: string, text: string) => {
  writeFileSync(join(root, file), text);
};
const css = async () => (await compileSheet(sheet, root, buildCache(join(root, 'kept')), compiler)).css;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'styles-'));
  sheet = join(root, 'src/styles/page.scss');
  for (const folder of ['src/styles', 'src/design']) mkdirSync(join(root, folder), { recursive: true });
  write('src/styles/page.scss', "@use 'part';");
  write('src/styles/_part.scss', 'p { color: red; }');
  write('src/design/tokens.ts', '');
  write('package-lock.json', '{}');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a style sheet is compiled once, and then found in the cache', async () => {
  const first = await compileSheet(sheet, root, buildCache(join(root, 'kept')), compiler);
  expect(first.css).toContain('color: red');
  expect(first.files.map((file) => basename(file)).toSorted()).toEqual(['_part.scss', 'page.scss']);

  const kept = buildCache(join(root, 'kept'));
  const put = vi.spyOn(kept, 'put');
  expect(await compileSheet(sheet, root, kept, compiler)).toEqual(first);
  expect(put).not.toHaveBeenCalled();
});

test.each(['src/styles/_part.scss', 'src/styles/_new.scss', 'src/design/tokens.ts', 'package-lock.json'])(
  'a change of %s compiles it again',
  async (file) => {
    await css();
    write(file, 'p { color: blue; }');
    await css();
    expect(readdirSync(join(root, 'kept'))).toHaveLength(2);
  },
);

test('an error in a style sheet says where it is, and the next sheet is compiled', async () => {
  write('src/styles/_part.scss', 'p { color: red');
  await expect(css()).rejects.toThrow(/expected end of rule[^]*_part\.scss 1:15/);
  write('src/styles/_part.scss', 'p { color: green; }');
  expect(await css()).toContain('green');
});
