import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { feedFiles } from '../../downloads/data/feeds/feeds.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { publishedOf } from './fill-published-content.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');

test('the feed of a clause counts the duties that were added and removed in it alone, as the feed of revisions does', () => {
  const code = smallCode([
    { clauses: { records: 'A force must keep the log. It is blue.', others: 'It is red.' } },
    { clauses: { records: 'It is blue. A force must ask. Staff must answer.', others: 'A force must wait.' } },
    { clauses: { records: 'It is green. A force must ask. Staff must answer.', others: 'A force must wait.' } },
    { clauses: { records: 'It is green. A force should ask. Staff must answer.', others: 'A force must wait.' } },
  ]);
  const feeds = feedFiles(publishedOf({ ...content, workshops: [], consultations: [], code }));
  const textOf = (path: string) => feeds.find((feed) => feed.path.includes(path))?.text() ?? '';
  expect(textOf('records')).toContain('Adds 2 duties and removes 1.');
  expect(textOf('records')).toContain('No duty was added or removed.');
  expect(textOf('records')).toContain('No duty was added or removed; the duty watch shows what else changed.');
  expect(textOf('others')).toContain('Adds 1 duty.');
  expect(textOf('revisions')).toContain('Adds 3 duties and removes 1.');
});

test('the feed of a clause says what changed in it, and where its text is if it is in another now', () => {
  const keys = 'The keys of the gate must be returned within seven days of the end of the letting.';
  const code = smallCode([
    { clauses: { keys, gates: 'The gate must be shut at night by whoever is the last to leave.' } },
    {
      clauses: { gates: `The gate must be shut at dusk by whoever is the last to leave.\n\n${keys}` },
      changes: [
        {
          clauses: ['gates'],
          kind: 'merged',
          from: ['gates', 'keys'],
          because: [{ decision: 'One subject', sentence: 'They are read together.' }],
          note: 'Two are one.',
        },
      ],
    },
  ]);
  const feeds = feedFiles(publishedOf({ ...content, workshops: [], consultations: [], code }));
  const textOf = (path: string) => feeds.find((feed) => feed.path.includes(`clauses/${path}`))?.text() ?? '';
  expect(textOf('gates')).toContain('1 sentence changed');
  expect(textOf('keys')).toContain('Now in ');
  expect(textOf('keys')).toContain('Revision 0.2: merged');
});
