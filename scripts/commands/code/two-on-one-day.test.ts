import { expect, test } from 'vitest';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { feedFiles } from '../../../src/downloads/data/feeds/feeds.ts';
import { setTopLevelKey } from '../../../src/drafting/yaml-splice.ts';
import { publishedOf } from '../../../src/web/downloads/fill-published-content.ts';
import { lastChanged } from '../../../src/web/integrations/last-changed.ts';
import { searchChoices } from '../../../src/web/search/search-choices.ts';
import { gateDraft } from './publication/gate-draft.ts';
import { copyOfContent, edit } from './testing/publishable-content.ts';
import { runCode } from './testing/run-code.ts';

const record = 'code/draft/revision.yaml';
const today = londonDate(new Date());

/** Changes a clause, says why, and writes the date and the basis. */
function revise(folder: string, word: string, date: string): void {
  edit(folder, 'code/draft/clauses/access.mdx', (text) => `${text}\nThere is a ${word} list.\n`);
  const changes = `changes:
  - clauses: [access]
    kind: amended
    because:
      - decision: A ${word} list
        sentence: There was no list.
    note: There is a list.`;
  edit(folder, record, (text) =>
    [
      ['changes', changes],
      ['date', `date: "${date}"`],
      ['summary', 'summary: It has a list.'],
      ['basis', 'basis:\n  - kind: review\n    sentence: It was read through.'],
    ].reduce((made, [key = '', lines]) => setTopLevelKey(made, key, lines), text),
  );
}

async function publish(folder: string, label: string, ...options: readonly string[]): Promise<void> {
  for (const args of [
    ['clear', '--prepared-by', 'editor', '--cleared-by', 'lawyer'],
    ['publish', label, ...options],
  ]) {
    const { succeeded, output } = await runCode(folder, ...args);
    expect(succeeded, output).toBe(true);
  }
}

test('two revisions are published on one day, and everything dated keeps the order of the lock', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  revise(folder, 'long', today);
  await publish(folder, '0.3');
  revise(folder, 'longer', today);
  expect(gateDraft(folder).problems).toEqual([]);
  await publish(folder, '0.4');
  // A date that is less exact than the one before is not earlier either.
  revise(folder, 'longest', today.slice(0, 7));
  await publish(folder, '0.5');

  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(JSON.stringify(problems));
  expect((await runCode(folder, 'verify')).output).toContain('5 frozen revisions: all as they were frozen.');
  const published = publishedOf(content);
  for (const path of ['revisions', 'clauses/access']) {
    const feed =
      feedFiles(published)
        .find((file) => file.path === `${path}.atom`)
        ?.text() ?? '';
    const titles = [...feed.matchAll(/<title type="html">Revision (0\.[345])/g)].map(([, label]) => label);
    expect(titles, path).toEqual(['0.5', '0.4', '0.3']);
  }
  expect(searchChoices(content).revisions.findLast(({ since }) => since <= today)?.label).toBe('0.5');
  expect(lastChanged(content).get('/code/0.5/')).toBe(today);
});

test('the next day, the old date is refused as forgotten, but does not keep a second person from clearing the draft', async () => {
  const folder = copyOfContent('src/content/fixtures/sound');
  revise(folder, 'long', '2021-05-06');
  await publish(folder, '0.3');
  revise(folder, 'longer', '2021-05-06');
  expect(gateDraft(folder).problems).toMatchObject([{ rule: 'publish-date' }]);
  await publish(folder, '0.4', '--date', '2021-05-06');
});
