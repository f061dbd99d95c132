import { expect, test } from 'vitest';
import { mergeThree } from './merge.ts';

const [first, long, short, last] = [
  'It begins here.',
  'Anyone may ask for a copy:\n\n- on paper;\n- in braille.',
  'A person who does not use the internet may ask by post, or wherever the Code is kept, and gets it within ten working days.',
  'It ends here.',
];
const text = (...blocks: readonly string[]) => `${blocks.join('\n\n')}\n`;
const base = text(first, long, short, last);

test('a paragraph that was moved over words that the draft changed is no conflict, and both are kept', () => {
  const ours = text(first, long.replace('Anyone', 'Everyone'), short, last);
  const theirs = text(first, short, long, last);
  const both = text(first, short, long.replace('Anyone', 'Everyone'), last);
  expect(mergeThree(base, ours, theirs)).toEqual({ text: both, conflicts: [] });
  expect(mergeThree(base, theirs, ours)).toEqual({ text: both, conflicts: [] });
});

test('where both changed the same words, a move beside them leaves that conflict and no other', () => {
  const ours = text(first, long.replace('Anyone', 'Everyone'), short, last);
  const theirs = text(first, short, long.replace('Anyone', 'Anybody'), last);
  const { conflicts } = mergeThree(base, ours, theirs);
  expect(conflicts).toEqual([{ base: 'Anyone', ours: 'Everyone', theirs: 'Anybody' }]);
});

test('the same word changed in two ways is a conflict, and our words stay unless somebody chooses', () => {
  const ours = base.replace('begins', 'starts');
  const theirs = base.replace('begins', 'opens');
  expect(mergeThree(base, ours, theirs)).toEqual({
    text: ours,
    conflicts: [{ base: 'begins', ours: 'starts', theirs: 'opens' }],
  });
});

test('chosen in a conflict, their words replace all of ours, even where ours are more than one', () => {
  const ours = base.replace('Anyone may', 'Any person may');
  const theirs = base.replace('Anyone may', 'Anybody may');
  expect(mergeThree(base, ours, theirs, (conflict) => conflict.theirs).text).toBe(theirs);
  expect(mergeThree(base, ours, theirs).text).toBe(ours);
});
