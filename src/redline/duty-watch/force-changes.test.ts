import { describe, expect, it } from 'vitest';
import { forceChanges } from './force-changes.ts';

describe('the force of a sentence', () => {
  it.each([
    ['Users must check.', 'Users should check.', 'weaker', 'must → should'],
    ['Users may check.', 'Users must check.', 'stronger', 'may → must'],
    ['Users should check.', 'Users will check.', 'stronger', 'should → will'],
    ['Users must check.', 'Users must not check.', 'changed', 'must → must not'],
    ['Users must not share.', 'Users should not share.', 'weaker', 'must not → should not'],
    ['Users must follow it.', 'Users must have regard to it.', 'stronger', 'new: have regard to'],
    ['Users must follow it.', 'Users have regard to it.', 'weaker', 'must → have regard to'],
    ['It applies to children.', 'It does not apply to children.', 'changed', 'new: not'],
    ['Data is shared only with courts.', 'Data is shared with courts.', 'changed', 'lost: only'],
    ['Checked at least yearly.', 'Checked yearly.', 'weaker', 'lost: at least'],
    ['Take steps to check.', 'Take reasonable steps to check.', 'weaker', 'new: reasonable'],
    ['Delete it where possible.', 'Delete it.', 'stronger', 'lost: where possible'],
    ['Answer within 28 days.', 'Answer within 40 days.', 'weaker', 'within 28 days → within 40 days'],
    ['Answer within 3 months.', 'Answer within one month.', 'stronger', 'within 3 months → within one month'],
    ['Keep it for 10 years.', 'Keep it for 6 years.', 'changed', '10 years → 6 years'],
  ])('%s becomes %s', (before, after, kind, words) => {
    expect(forceChanges(before, after)).toEqual([{ kind, words }]);
  });

  it.each([
    ['Published in June.', 'Published in May 2019.', [{ kind: 'changed', words: 'new: 2019' }]],
    ['Might is right, some say.', 'Some say that might is right.', []],
    ['The sign says “users must wait”.', 'The sign says “users wait”.', []],
    ['Maybe it helps.', 'It helps.', []],
    ['It rests on goodwill.', 'It rests on trust.', []],
    ['A will is a document.', 'A document.', []],
    ['It acts against their will.', 'It acts.', []],
    ['Not only forces but also courts use it.', 'Forces and courts use it.', []],
    ['Users must check each record.', 'Users must check every record.', []],
  ])('does not mistake %s for a change of force', (before, after, changes) => {
    expect(forceChanges(before, after)).toEqual(changes);
  });
});
