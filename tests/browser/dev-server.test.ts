import { appendFileSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newContext } from './new-context.ts';
import { startProcess, type SiteProcess } from './site-process.ts';
import { skipWithout } from '../requirements.ts';

const program = ['--env-file=scripts/astro.env', '--env-file=scripts/dev.env', 'tests/browser/dev-site.ts'];
// A small Code: the server reads all of it again after each change.
const sound = 'src/content/fixtures/sound';
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'content-')));
const clause = join(folder, 'code', 'draft', 'clauses', 'access.mdx');
const consultation = join(folder, 'consultations', 'second-round', 'consultation.yaml');
const mistake = '\n<Video src="speech.mp4" />\n';

let server: SiteProcess;
let page: Page;

beforeAll(async () => {
  cpSync(sound, folder, { recursive: true });
  appendFileSync(clause, mistake);
  server = await startProcess(program, { CONTENT_DIR: folder });
  page = await (await newContext()).newPage();
});

afterAll(async () => {
  await page.context().close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Waits until the page listens for changes: one that is saved while it loads would reload nothing. */
async function settled(): Promise<void> {
  await page.waitForLoadState('networkidle');
}

it('shows the problems of content that was never sound, and the page once they are fixed', async () => {
  await page.goto(`${server.address}/code/draft/`);
  const notice = page.getByRole('alert');
  await notice.getByText('There is nothing to show until you fix this.').waitFor();
  expect(await notice.innerText()).toContain(`${clause}:`);

  cpSync(sound, folder, { recursive: true });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await notice.count()).toBe(0);
  await settled();
});

it('keeps the last sound page when an editor makes a mistake, shows it like the check, and updates after the correction', async () => {
  const before = readFileSync(clause, 'utf8');
  writeFileSync(clause, `${before}\nWords that only this test adds.\n${mistake}`);
  const notice = page.getByRole('alert');
  await notice.getByText('The content has 1 problem').waitFor();
  const noticeText = await notice.innerText();
  expect(noticeText).toMatch(/access\.mdx:\d+:1\b/);
  expect(noticeText).toContain('Unknown tag `<Video>`, expected one of');
  expect(noticeText).toContain('Remove the tag but keep its text');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('main').getByText('Words that only this test adds').count()).toBe(0);

  await settled();
  writeFileSync(clause, `${before}\nWords that only this test adds.\n`);
  await page.getByRole('main').getByText('Words that only this test adds').first().waitFor();
  expect(await notice.count()).toBe(0);
});

it(
  'updates what is built into the server: a consultation and the settings of the site',
  skipWithout('the long check'),
  async () => {
    await page.goto(`${server.address}/consultations/second-round/respond/`);
    await settled();
    const change = (file: string, from: RegExp, to: string) => {
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    };
    change(consultation, /^title: .*$/m, 'title: Another title');
    await page.getByText('Another title').first().waitFor();
    await settled();
    change(join(folder, 'site.yaml'), /^name: .*$/m, 'name: Another name');
    await page.getByRole('link', { name: 'Another name', exact: true }).waitFor();
  },
);
