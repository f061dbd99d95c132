import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unlessBuilt } from './unless-built.ts';

let project: string;
let builds: number;
const page = 'dist/client/index.html';
const read = (file: string) => readFileSync(join(project, file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};

beforeEach(() => {
  builds = 0;
  project = mkdtempSync(join(tmpdir(), 'project-'));
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) write(file, '{}');
  for (const file of ['src/page.ts', 'scripts/build.ts', 'public/icon.svg']) write(file, file);
  write('content/clause.mdx', 'Every organisation must keep a log.');
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

/** Builds a site of one page, which has the software and the content; `meanwhile` happens while it is built. */
async function build(env: Readonly<Record<string, string>> = {}, meanwhile?: () => void): Promise<string> {
  const made = { cwd: project, env: { BUILD_CACHE: join(project, 'kept'), ...env }, options: [] };
  await unlessBuilt(made, () => {
    builds += 1;
    write(page, read('src/page.ts') + read('content/clause.mdx') + (env['CONTENT_DRAFT'] ?? ''));
    meanwhile?.();
    return Promise.resolve({ succeeded: true, output: '', answer: '' });
  });
  return read(page);
}

test('a site is built once where nothing changes', async () => {
  const first = await build();
  expect(await build()).toBe(first);
  expect(builds).toBe(1);
});

test.each([
  ['a clause was changed', 'content/clause.mdx', 'Every organisation may keep a log.'],
  ['a file was added to the content', 'content/other.mdx', 'Other'],
  ['the software was changed', 'src/page.ts', 'other software'],
  ['a package was changed', 'package-lock.json', '{"a":1}'],
  ['a built page was damaged', page, 'damaged'],
  ['a built page was deleted', page, undefined],
  ['the built site was deleted', 'dist', undefined],
  ['what was kept was deleted', 'kept', undefined],
])('a site is built again after %s', async (_, file, text) => {
  await build();
  if (text === undefined) rmSync(join(project, file), { recursive: true });
  else write(file, text);
  await build();
  expect(builds).toBe(2);
  expect(read(page)).toBe(read('src/page.ts') + read('content/clause.mdx'));
});

test('a site is built again with another setting, and whenever nothing is kept', async () => {
  await build();
  expect(await build({ CONTENT_DRAFT: 'include' })).toContain('include');
  expect(await build()).not.toContain('include');
  await build({ BUILD_CACHE: 'none' });
  await build({ BUILD_CACHE: 'none' });
  expect(builds).toBe(5);
});

test('a site whose content was saved while it was built is built again', async () => {
  await build({}, () => {
    write('content/clause.mdx', 'Every organisation may keep a log.');
  });
  expect(await build()).toContain('may keep');
  expect(builds).toBe(2);
});
