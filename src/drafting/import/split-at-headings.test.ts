import type { RootContent } from 'mdast';
import { expect, it, test } from 'vitest';
import { splitAtHeadings } from './split-at-headings.ts';

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const text: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'Text.' }] };

it('a number that a part or clause loses is named', () => {
  const parts = ['2. General', 'Others'].flatMap((words) => [heading(1, words), heading(2, 'Clause 4: Rent'), text]);
  expect(splitAtHeadings({ type: 'root', children: parts }, 'Code').losses).toEqual([
    'The number “2” of the part “General” was left out: parts have none.',
    ...Array.from(
      { length: 2 },
      () =>
        'The word “Clause” was left out of the title “Clause 4: Rent”: `unit` of its part in `revision.yaml` can say it.',
    ),
  ]);
});

it('“Part 1” stays with its title, whatever the heading becomes', () => {
  const children = [heading(1, 'Part 1: General'), text, heading(1, 'Part 2 Rent'), text];
  const [part] = splitAtHeadings({ type: 'root', children }, 'Code').parts;
  expect(part?.clauses.map(({ number, title }) => [number, title])).toEqual([
    ['Part 1', 'General'],
    ['Part 2', 'Rent'],
  ]);
});

it('a first heading with nothing under it is the title, and a last sub-heading with nothing under it bold text', () => {
  const children = [heading(1, 'The Code'), heading(1, 'Rent'), text, heading(2, 'Fees'), heading(1, 'More'), text];
  const { title, parts, losses } = splitAtHeadings({ type: 'root', children });
  expect([title, parts[0]?.clauses[0]?.blocks.map(({ type }) => type)]).toEqual([
    'The Code',
    ['paragraph', 'paragraph'],
  ]);
  expect(losses).toEqual(['The heading “Fees” has nothing under it and became bold text in its clause.']);
});

test.each([
  ['Part 1 General', { title: 'Part 1 General' }],
  ['2. General', { title: 'General' }],
  ['Schedule 1: Sizes', { title: 'Sizes', schedule: 'Schedule 1' }],
  ['ANNEX A – Forms', { title: 'Forms', schedule: 'ANNEX A' }],
  ['Schedule 2', { title: 'To be written: what Schedule 2 is about', schedule: 'Schedule 2' }],
  ['The First Schedule: Fees', { title: 'Fees', schedule: 'The First Schedule' }],
  ['A new schedule for work', { title: 'A new schedule for work' }],
  ['Scheduled work', { title: 'Scheduled work' }],
])('the heading “%s” of a part is read as %j', (words, read) => {
  const children = [heading(1, words), heading(2, 'Rent'), text, heading(1, 'Others'), heading(2, 'More'), text];
  const [part] = splitAtHeadings({ type: 'root', children }, 'Code').parts;
  expect(part).toMatchObject(read);
  expect(part?.schedule).toBe('schedule' in read ? read.schedule : undefined);
});
