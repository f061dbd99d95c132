import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { projectRoot } from '../../scripts/commands/run-node.ts';
import { newContext } from './new-context.ts';
import { spokenPhrases } from './screen-reader.ts';

/** Changed clauses whose pictures are beside their transcripts: words, another shape, and a merge. */
const clauses = [
  { pair: '0.2...0.3', clause: 'retention-and-deletion' },
  { pair: '0.2...0.3', clause: 'record-of-use' },
  { pair: '0.3...0.4', clause: 'status-and-reach' },
];

let page: Page;

beforeAll(async () => {
  page = await (await newContext({ bypassCSP: true })).newPage();
});
afterAll(() => page.context().close());

/** Read the file aloud before you accept a new one (`vitest run --project browser -u`), and take a new picture. */
it.each(clauses)('a screen reader reads $clause as in its transcript', async ({ pair, clause }) => {
  await page.goto(new URL(`/changes/${pair}/`, inject('siteAddress')).href);
  const spoken = await spokenPhrases(page, `.clause:has(> #${clause})`);
  await expect(`${spoken.join('\n')}\n`).toMatchFileSnapshot(
    join(projectRoot, 'tests', 'browser', 'transcripts', `${clause}.txt`),
  );
});
