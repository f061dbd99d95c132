import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { splitAtHeadings } from './split-at-headings.ts';

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});
const text: RootContent = { type: 'paragraph', children: [{ type: 'text', value: 'Text.' }] };

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
