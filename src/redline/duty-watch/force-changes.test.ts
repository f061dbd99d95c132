import { describe, expect, it } from 'vitest';
import { forceChanges } from './force-changes.ts';

describe('the force of a sentence', () => {
  it.each([
    ['Users must check.', 'Users should check.', 'weaker', 'must → should'],
    ['Users may check.', 'Users must check.', 'stronger', 'may → must'],
    ['Users should check.', 'Users will check.', 'stronger', 'should → will'],
    ['Users shall check.', 'Users must check.', 'changed', 'shall → must'],
    ['Users must check.', 'Users must not check.', 'changed', 'must → must not'],
    ['Users must not share.', 'Users should not share.', 'weaker', 'must not → should not'],
    ['Users must not share.', 'Users may share.', 'weaker', 'must not → may'],
    ['Users may share.', 'Users may not share.', 'stronger', 'may → may not'],
    ['Users are required to check.', 'Users are not required to check.', 'weaker', 'is required to → need not'],
    ['The chair is to check.', 'The chair may check.', 'weaker', 'is to → may'],
    ['Users must check.', 'Users check.', 'weaker', 'lost: must'],
    ['Users must follow it.', 'Users must have regard to it.', 'weaker', 'new: have regard to'],
    ['Users must follow it.', 'Users have regard to it.', 'weaker', 'must → have regard to'],
    ['It applies to children.', 'It does not apply to children.', 'changed', 'new: not'],
    ['Data is shared only with courts.', 'Data is shared with courts.', 'changed', 'lost: only'],
    ['Checked at least yearly.', 'Checked yearly.', 'weaker', 'lost: at least'],
    ['Take steps to check.', 'Take reasonable steps to check.', 'weaker', 'new: reasonable'],
    ['Delete it where possible.', 'Delete it.', 'stronger', 'lost: where possible'],
    ['Correct it as soon as it is found.', 'Correct it when it is found.', 'weaker', 'lost: as soon as'],
    ['Answer within 28 days.', 'Answer within 40 days.', 'weaker', '28 days → 40 days'],
    ['Answer within 3 months.', 'Answer within one month.', 'stronger', '3 months → one month'],
    ['Answer within 28 days.', 'Answer within 3 weeks.', 'stronger', '28 days → 3 weeks'],
    ['Answer within 10 days.', 'Answer within 10 working days.', 'changed', '10 days → 10 working days'],
    ['Keep it at least 6 years.', 'Keep it at least 2 years.', 'weaker', '6 years → 2 years'],
    ['Check it once a year.', 'Check it once every three months.', 'stronger', 'a year → three months'],
    ['Answer within twenty-eight days.', 'Answer within thirty days.', 'weaker', 'twenty-eight days → thirty days'],
    ['Check thirty records.', 'Check thirteen records.', 'changed', 'thirty → thirteen'],
    ['Published in May 2019.', 'Published in June 2019.', 'changed', 'May 2019 → June 2019'],
    ['Delete it by 1 May 2019.', 'Delete it by 1 June 2019.', 'weaker', '1 May 2019 → 1 June 2019'],
    ['No force may disclose it.', 'A force may disclose it.', 'weaker', 'no … may → may'],
    ['Neither force nor body may share.', 'The force and body may share.', 'weaker', 'neither … may → may'],
    ['Users cannot share.', 'Users can share.', 'changed', 'lost: cannot'],
    ['Users ought to check.', 'Users can check.', 'weaker', 'lost: ought to'],
    ['Forces have a duty to check.', 'Forces can check.', 'weaker', 'lost: has a duty to'],
    ['Users have to check.', 'Users should check.', 'weaker', 'has to → should'],
    ['Keep it for 10 years.', 'Keep it for 6 years.', 'changed', '10 years → 6 years'],
  ])('%s becomes %s', (before, after, kind, words) => {
    expect(forceChanges(before, after)).toEqual([{ kind, words }]);
  });

  it('is told from where the words stand, so that two duties cannot change places unseen', () => {
    expect(forceChanges('Users must log and may read.', 'Users may log and must read.')).toEqual([
      { kind: 'weaker', words: 'must → may' },
      { kind: 'stronger', words: 'may → must' },
    ]);
  });

  it('stays where the sentence was only put in another order', () => {
    expect(forceChanges('Within 28 days, users must answer.', 'Users must answer within 28 days.')).toEqual([]);
  });

  it.each([
    ['Published in June.', 'Published in May 2019.', [{ kind: 'changed', words: 'new: May 2019' }]],
    ['Users who are 18 may ask.', 'Users may ask who are 18.', []],
    ['Mrs May spoke.', 'She spoke.', []],
    ['Might is right, some say.', 'Some say that might is right.', []],
    ['The sign says “users must wait”.', 'The sign says “users wait”.', []],
    ["The sign says 'users must wait'.", "The sign says 'users wait'.", []],
    ['Maybe it helps.', 'It helps.', []],
    ['A must-have tool.', 'A tool.', []],
    ['It rests on goodwill.', 'It rests on trust.', []],
    ['A will is a document.', 'A document.', []],
    ['It acts against their will.', 'It acts.', []],
    ['It is the person’s will.', 'It is the person.', []],
    ['The aim of this Code is to help.', 'This Code helps.', []],
    ['Not only forces but also courts use it.', 'Forces and courts use it.', []],
    ['Users must check each record.', 'Users must check every record.', []],
  ])('is not taken for changed when %s becomes %s', (before, after, changes) => {
    expect(forceChanges(before, after)).toEqual(changes);
  });
});
