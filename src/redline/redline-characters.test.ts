import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { countMarkedCharacters, countMarks, hasMarks, isOnlyRenumbered } from './marks.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { clause, list, para } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function compare(before: ClauseTree, after: ClauseTree) {
  const marked = redline(before, after);
  expect([accept(marked), reject(marked)]).toEqual([after, before]);
  return marked;
}

describe('characters alone', () => {
  it.each([
    ['quotation marks', `The "guest" signs the warden's book.`, 'The “guest” signs the warden’s book.', 3],
    ['dashes', 'Two - or three -- follow-ups in 2018-19.', 'Two – or three — follow‑ups in 2018–19.', 4],
    ['an ellipsis', 'Wait... Then ring.', 'Wait… Then ring.', 1],
    ['ligatures', 'The ﬁre oﬃcer.', 'The fire officer.', 2],
    ['a space that does not break', 'Pay 10 days, 5 km.', 'Pay 10\u00a0days, 5\u202fkm.', 2],
    ['a space that breaks again', 'Pay 10\u00a0days.', 'Pay 10 days.', 1],
    ['composed letters', 'The cafe\u0301 is open.', 'The caf\u00e9 is open.', 1],
  ])('are kept on both sides, and not marked at each word: %s', (_, before, after, words) => {
    const marked = compare(clause(before), clause(after));
    expect(hasMarks(marked)).toBe(true);
    expect(countMarks(marked)).toBe(1);
    expect(countMarkedCharacters(marked)).toBe(0);
    expect(notation(marked).split('<')).toHaveLength(words + 1);
  });

  it('are reported once for a clause, and words that change next to them stay marked', () => {
    const before = clause(`The "guest" must pay.`, list(`the warden's fee`, 'paragraph'));
    const after = clause('The “guest” should pay.', list('the warden’s fee', 'paragraph'));
    const marked = compare(before, after);
    expect(notation(marked)).toBe(
      'The “<"guest”<" [-must-]{+should+} pay. | list-(the warden’s<warden\'s fee | paragraph)',
    );
    expect(countMarks(marked)).toBe(3);
  });

  it('are found in text that moved or changed its shape', () => {
    const [old, now] = [`The guest's boots stay in the porch.`, 'The guest’s boots stay in the porch.'];
    expect(notation(compare(clause(old), clause(list(now))))).toBe(
      `reshaped(${old} => list-(The guest’s<guest's boots stay in the porch.))`,
    );
    expect(notation(compare(clause(old, 'Two.', 'Three.'), clause('Two.', 'Three.', now)))).toBe(
      "away#1 | Two. | Three. | moved#1(The guest’s<guest's boots stay in the porch.)",
    );
  });

  it('are not a renumbering', () => {
    const marked = redline(clause(para('a', '1', `It's open.`)), clause(para('a', '2', 'It’s open.')));
    expect(isOnlyRenumbered(marked)).toBe(false);
  });

  it('are kept in words that were replaced', () => {
    const marked = compare(
      clause('See section\u00a0four, and pay.'),
      clause('See section\u00a0five\u00a0now, and pay.'),
    );
    expect(notation(marked)).toBe('See section\u00a0[-four-]{+five\u00a0now+}, and pay.');
  });

  it('stay between sentences that a split divides', () => {
    const [third, first] = ['The third rule says what visitors see.', 'The chair must keep a log.'];
    compare(clause(`${third}\u00a0${first}`, first), clause(third, third));
  });

  it('do not hide a change of words, signs or figures', () => {
    expect(notation(compare(clause('Ten m² or 5½ days.'), clause('Ten m2 or 512 days.')))).toContain('[-');
    expect(notation(compare(clause('The guest pays'), clause('The guest pays.')))).toBe('The guest pays{+.+}');
  });
});
