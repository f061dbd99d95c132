import { expect, it } from 'vitest';
import { countMarks, hasMarks, isOnlyRenumbered, countMarkedCharacters } from './marks.ts';
import { redline } from './redline.ts';
import { clause, p, para, strong } from './testing/clause-builder.ts';

it('counts insertions, deletions, moves, splits and changed emphasis, each once', () => {
  const before = clause('Users must keep a log.', 'The second paragraph.', p('Stay ', 'calm now.'));
  const after = clause('The second paragraph.', p('Stay ', strong('calm'), ' now.'), 'Users may keep a log.');

  expect(countMarks(redline(before, after))).toBe(4);
  expect(hasMarks(redline(before, after))).toBe(true);
  expect(hasMarks(redline(before, before))).toBe(false);
});

it('counts deleted and inserted characters, and none for a move', () => {
  expect(countMarkedCharacters(redline(clause('Users must log.'), clause('Users may log.')))).toBe(
    'must'.length + 'may'.length,
  );
  expect(countMarkedCharacters(redline(clause('One here.', 'Two there.'), clause('Two there.', 'One here.')))).toBe(0);
});

it('recognises a clause in which only paragraphs were renumbered', () => {
  const numbered = (number: string, words: string) => clause(para('logs', number, words));

  expect(isOnlyRenumbered(redline(numbered('16', 'Log.'), numbered('17', 'Log.')))).toBe(true);
  expect(isOnlyRenumbered(redline(numbered('16', 'Log it.'), numbered('17', 'Log all.')))).toBe(false);
  expect(isOnlyRenumbered(redline(numbered('16', 'Log.'), numbered('16', 'Log.')))).toBe(false);
});
