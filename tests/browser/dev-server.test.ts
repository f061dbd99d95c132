import { appendFileSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newContext } from './new-context.ts';
import { startProcess, type SiteProcess } from './site-process.ts';

const program = ['--env-file=scripts/astro.env', '--env-file=scripts/dev.env', 'tests/browser/dev-site.ts'];
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'content-')));
const clause = join(folder, 'code', 'draft', 'clauses', 'accountability.mdx');
const consultation = join(folder, 'consultations', 'raise-an-issue', 'consultation.yaml');
const mistake = '\n<Video src="speech.mp4" />\n';

let server: SiteProcess;
let page: Page;

beforeAll(async () => {
  cpSync('content', folder, { recursive: true });
  appendFileSync(clause, mistake);
  server = await startProcess(program, { CONTENT_DIR: folder });
  page = await (await newContext()).newPage();
});

afterAll(async () => {
  await page.context().close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

it('says what is wrong where the content never was sound, and shows the page once it is put right', async () => {
  await page.goto(`${server.address}/code/draft/`);
  const notice = page.getByRole('alert');
  await notice.getByText('There is nothing to show until this is put right.').waitFor();
  expect(await notice.innerText()).toContain(`${clause}:`);

  cpSync('content', folder, { recursive: true });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await notice.count()).toBe(0);
});

it('keeps the last sound page where an editor makes a mistake, tells it as the check does, and follows the correction', async () => {
  const before = readFileSync(clause, 'utf8');
  writeFileSync(clause, `${before}\nWords that only this test adds.\n${mistake}`);
  const notice = page.getByRole('alert');
  await notice.getByText('The content has 1 problem').waitFor();
  const told = await notice.innerText();
  expect(told).toMatch(/accountability\.mdx:\d+:1\b/);
  expect(told).toContain('Unexpected tag `<Video>`, expected one of');
  expect(told).toContain('Take it out and keep its words');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('main').getByText('Words that only this test adds').count()).toBe(0);

  writeFileSync(clause, `${before}\nWords that only this test adds.\n`);
  await page.getByRole('main').getByText('Words that only this test adds').first().waitFor();
  expect(await notice.count()).toBe(0);
});

it('follows what is built into the server: a consultation and the settings of the site', async () => {
  await page.goto(`${server.address}/consultations/raise-an-issue/respond/`);
  const change = (file: string, from: RegExp, to: string) => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  change(consultation, /^title: .*$/m, 'title: Another title');
  await page.getByText('Another title').first().waitFor();
  change(join(folder, 'site.yaml'), /^name: .*$/m, 'name: Another name');
  await page.getByRole('link', { name: 'Another name', exact: true }).waitFor();
});
