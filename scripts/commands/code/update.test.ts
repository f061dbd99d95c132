import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/content/check-content.ts';
import { placeholdersInContent } from '../../../src/content/placeholders-in-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { copyOfContent, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

/** Titles of updates, and outcomes of consultations, that a build shows, with or without the working draft. */
function shown(folder: string, draft: 'include' | 'leave out') {
  const { content, problems } = readContent(folder, { draft });
  if (content === undefined) throw new Error(problems.map(({ unexpected }) => unexpected).join());
  return {
    placeholders: placeholdersInContent(content),
    titles: content.updates?.updates.map(({ title }) => title),
    outcomes: content.consultations.flatMap(({ id, outcome }) => (outcome === undefined ? [] : [id])),
  };
}

test('an update and an outcome that are still being written do not stop a deployment, and only the preview shows them', async () => {
  const folder = copyOfContent('content');
  expect((await runCode(folder, 'update', '--title', 'News')).output).toContain('remove `draft: true`');
  const outcome = 'outcome:\n  draft: true\n  date: "2018-11-23"\n';
  edit(folder, 'consultations/open-space-2018/consultation.yaml', (text) =>
    text.replace('outcome:\n  date: "2018-11-23"\n', outcome).replace('Nine organisations', 'To be written, nine'),
  );
  expect(shown(folder, 'leave out').titles).not.toContain('News');
  expect(shown(folder, 'leave out').placeholders).toEqual([]);
  expect(shown(folder, 'leave out').outcomes).not.toContain('open-space-2018');
  expect(shown(folder, 'include').titles).toContain('News');
  expect(shown(folder, 'include').placeholders).toEqual([]);
  expect(shown(folder, 'include').outcomes).toContain('open-space-2018');
  expect(checkContent(folder).problems).toEqual([]);
});

test('once it is no longer a draft, what is left to be written stops the deployment', async () => {
  const folder = copyOfContent('content');
  await runCode(folder, 'update', '--title', 'News');
  edit(folder, 'updates.yaml', (text) => text.replace(/ *draft: true\n/, ''));
  expect(readFileSync(join(folder, 'updates.yaml'), 'utf8')).toContain('To be written');
  expect(shown(folder, 'leave out').placeholders).toHaveLength(1);
});
