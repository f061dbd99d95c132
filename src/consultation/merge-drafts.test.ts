import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { draftDifferences, mergeDrafts } from './merge-drafts.ts';

const typed = { purpose: ['Mine'], length: ['right'], readers: ['courts'], heard: ['Radio'], name: ['A. Person'] };
const inFile = {
  purpose: ['Theirs'],
  length: ['too-long'],
  readers: ['public', 'courts'],
  heard: ['A friend'],
  email: ['b@example.org'],
};

test('shows every typed answer that a file would replace or leave out, and no other', () => {
  expect(
    draftDifferences(exampleForm, typed, inFile).map(({ typed: mine, inFile: theirs }) => [
      mine.name,
      mine.values,
      theirs.values,
    ]),
  ).toEqual([
    ['purpose', ['Mine'], ['Theirs']],
    ['length', ['It is about right'], ['It is too long']],
    ['readers', ['Courts'], ['The public', 'Courts']],
    ['heard', ['Radio'], ['A friend']],
    ['name', ['A. Person'], []],
  ]);
  const same = { purpose: ['Mine\n'], readers: ['courts'] };
  expect(draftDifferences(exampleForm, { purpose: ['Mine'], readers: ['courts'] }, { ...inFile, ...same })).toEqual([]);
});

test('keeps both', () => {
  expect(mergeDrafts(exampleForm, typed, inFile)).toEqual({
    purpose: ['Mine\n\nTheirs'],
    length: ['right'],
    readers: ['courts', 'public'],
    heard: ['Radio / A friend'],
    name: ['A. Person'],
    email: ['b@example.org'],
  });
  expect(mergeDrafts(exampleForm, typed, typed)).toEqual(typed);
});
