import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { note, marginNotes } from './margin-notes.ts';

const why = (words: string) => note('reason', [{ type: 'text', value: words }]);
const htmlAt = (block: number, ...notes: readonly { readonly block: number; readonly words: string }[]) =>
  toHtml([...marginNotes(notes.map(({ block: at, words }) => ({ block: at, note: why(words) })))(block)]);

test('notes on one paragraph are together, and other paragraphs have none', () => {
  const notes = [
    { block: 1, words: 'First.' },
    { block: 1, words: 'Second.' },
  ];
  expect(htmlAt(1, ...notes)).toMatch(
    /^<div class="notes"><div [^>]*>First\.<\/div><div [^>]*>Second\.<\/div><\/div>$/,
  );
  expect(htmlAt(0, ...notes)).toBe('');
});

test('a note extends beside later paragraphs only as far as the next note', () => {
  const notes = [4, 2, 1].map((block) => ({ block, words: 'Why.' }));
  expect([1, 2, 4].map((block) => /^<div class="([^"]*)"/.exec(htmlAt(block, ...notes))?.[1])).toEqual([
    'notes notes--1 reason',
    'notes notes--2 reason',
    'notes reason',
  ]);
});

test('screen readers announce a note as a note', () => {
  expect(htmlAt(0, { block: 0, words: 'Why.' })).toContain('role="note"');
});
