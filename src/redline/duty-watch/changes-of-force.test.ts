import { describe, expect, it } from 'vitest';
import { forceChanges } from './changes-of-force.ts';

describe('the force of a sentence', () => {
  it.each([
    ['Users must check.', 'Users should check.', 'weaker', 'must → should'],
    ['Drivers who carry gas must stop.', 'Drivers, who carry gas, must stop.', 'changed', 'who carry → , who carry'],
    ['It must be kept by Ann and read by Bea.', 'It must be kept by Bea and read by Ann.', 'changed', 'Ann → Bea'],
    [
      'Users must tell it if they know of a leak.',
      'Users must tell it if they suspect a leak.',
      'stronger',
      'know of → suspect',
    ],
    ['The task falls to Ann to do.', 'The task falls to Bea to do.', 'changed', 'Ann → Bea'],
    ['A proxy vote is valid.', 'A proxy vote is void.', 'changed', 'is valid → is void'],
    ['The code binds the board.', 'The code guides the board.', 'weaker', 'binds → guides'],
    [
      'A thief is banned from fishing.',
      'A thief is warned about fishing.',
      'weaker',
      'lost: is prohibited; new: warned',
    ],
    ['Users may check.', 'Users must check.', 'stronger', 'may → must'],
    ['The employer must pay.', 'The employee must pay.', 'changed', 'employer → employee'],
    ['It must not grow, and it must not spread.', 'Nobody may let it grow, or spread.', 'changed', 'and → or'],
    ['Sales are banned.', 'Sales are advised against.', 'weaker', 'is prohibited → is discouraged'],
    ['Users must help.', 'Users must offer to help.', 'weaker', 'new: offer to'],
    ['Users must show it clearly.', 'Users must show it.', 'weaker', 'lost: clearly'],
    ['Users must not talk.', 'Users must not talk loudly.', 'weaker', 'new: loudly'],
    ['It must not be sold.', 'It must not normally be sold.', 'weaker', 'new: normally'],
    ['Users must mark it twice.', 'Users must mark it once.', 'weaker', 'lost: twice; new: once'],
    ['Hand it in the same day.', 'Hand it in the next day.', 'weaker', 'the same day → the next day'],
    ['Answer at once.', 'Answer soon.', 'weaker', 'at once → soon'],
    ['Show every file.', 'Show every file that is not sealed.', 'weaker', 'new: sealed'],
    ['Take any payment.', 'Take any payment of £5 or more.', 'weaker', 'new: £5 or more'],
    ['A sale requires consent.', 'A sale may require consent.', 'weaker', 'is required to → may'],
    ['Users should check.', 'Users will check.', 'stronger', 'should → will'],
    ['Users must check.', 'Users must not check.', 'changed', 'must → must not'],
    ['Users must not share.', 'Users should not share.', 'weaker', 'must not → should not'],
    ['Users must not share.', 'Users may share.', 'weaker', 'must not → may'],
    ['Users may share.', 'Users may not share.', 'stronger', 'may → may not'],
    ['Users are required to check.', 'Users are not required to check.', 'weaker', 'is required to → need not'],
    ['The chair is to check.', 'The chair may check.', 'weaker', 'is to → may'],
    ['Users must check.', 'Users check.', 'weaker', 'lost: must'],
    ['Users must log and check.', 'Users must log and should check.', 'weaker', 'new: should'],
    ['Users must log and should check.', 'Users must log and check.', 'stronger', 'lost: should'],
    ['Users must follow it.', 'Users must have regard to it.', 'weaker', 'new: have regard to'],
    ['Users must follow it.', 'Users have regard to it.', 'weaker', 'must → have regard to'],
    ['It applies to children.', 'It does not apply to children.', 'changed', 'new: not'],
    ['Data is shared only with courts.', 'Data is shared with courts.', 'changed', 'lost: only'],
    ['Checked at least yearly.', 'Checked yearly.', 'weaker', 'lost: at least'],
    ['Take steps to check.', 'Take reasonable steps to check.', 'weaker', 'take steps to → take reasonable steps to'],
    ['Delete it where possible.', 'Delete it.', 'stronger', 'lost: where possible'],
    ['Correct it as soon as it is found.', 'Correct it when it is found.', 'weaker', 'lost: as soon as'],
    ['Answer within 28 days.', 'Answer within 40 days.', 'weaker', 'within 28 days → within 40 days'],
    ['Answer within 3 months.', 'Answer within one month.', 'stronger', 'within 3 months → within one month'],
    ['Answer within 28 days.', 'Answer within 3 weeks.', 'stronger', 'within 28 days → within 3 weeks'],
    ['Answer within 10 days.', 'Answer within 10 working days.', 'weaker', 'within 10 days → within 10 working days'],
    ['Keep it at least 6 years.', 'Keep it at least 2 years.', 'weaker', 'at least 6 years → at least 2 years'],
    ['Check it once a year.', 'Check it once every three months.', 'stronger', 'once a year → once every three months'],
    [
      'Answer within twenty-eight days.',
      'Answer within thirty days.',
      'weaker',
      'within twenty-eight days → within thirty days',
    ],
    ['Check thirty records.', 'Check thirteen records.', 'changed', 'thirty → thirteen'],
    ['Published in May 2019.', 'Published in June 2019.', 'changed', 'May 2019 → June 2019'],
    ['Delete it by 1 May 2019.', 'Delete it by 1 June 2019.', 'weaker', 'by 1 May 2019 → by 1 June 2019'],
    ['No force may disclose it.', 'A force may disclose it.', 'weaker', 'no … may → may'],
    ['Neither force nor body may share.', 'The force and body may share.', 'weaker', 'neither … may → may'],
    ['Users cannot share.', 'Users can share.', 'weaker', 'cannot → can'],
    ['Users ought to check.', 'Users can check.', 'weaker', 'ought to → can'],
    ['Forces have a duty to check.', 'Forces can check.', 'weaker', 'has a duty to → can'],
    ['Users have to check.', 'Users should check.', 'weaker', 'has to → should'],
    ['Keep it for 10 years.', 'Keep it for 6 years.', 'changed', '10 years → 6 years'],
  ])('%s becomes %s', (before, after, kind, words) => {
    const changes = forceChanges(before, after);
    expect(changes.map((change) => change.words).join('; ')).toBe(words);
    expect(changes.map((change): string => change.kind)).toContain(kind);
  });

  it('stays the same where two persons keep their tasks in another order', () => {
    expect(forceChanges('It must be kept by Ann and read by Bea.', 'It must be read by Bea and kept by Ann.')).toEqual(
      [],
    );
  });

  it('depends on where the words are, so that two duties cannot swap places unnoticed', () => {
    expect(forceChanges('Users must log and may read.', 'Users may log and must read.')).toEqual([
      { kind: 'weaker', what: 'force', words: 'must → may' },
      { kind: 'stronger', what: 'force', words: 'may → must' },
    ]);
  });

  it.each([
    ['Users must check inspectors.', 'Inspectors must check users.', 'who', 'Users → Inspectors'],
    [
      'Officers must tell the victim before the suspect.',
      'Officers must tell the suspect before the victim.',
      'conditions and exceptions',
      'victim → suspect before',
    ],
    [
      'Requests are granted unless an officer refuses them.',
      'Requests are refused unless an officer grants them.',
      'conditions and exceptions',
      'granted → refused unless',
    ],
  ])('changes if the same words change places: %s', (before, after, what, words) => {
    expect(forceChanges(before, after)).toEqual([{ kind: 'changed', what, words }]);
    expect(forceChanges(after, before)).toMatchObject([{ kind: 'changed', what }]);
  });

  it('does not tell a number by itself that is part of something new', () => {
    expect(
      forceChanges(
        'It must log every search.',
        'It must log every search and every link between the records of two people.',
      ),
    ).toMatchObject([{ what: 'what' }]);
    expect(forceChanges('It must keep a log.', 'It must keep two logs.')).toMatchObject([{ words: 'new: two' }]);
  });

  it('still reads a modal verb with a capital where no name can stand', () => {
    for (const [before, after] of [
      ['The Board Must keep a log.', 'The Board Should keep a log.'],
      ['What the Force Must Do', 'What the Force Should Do'],
      ['Users MUST check.', 'Users SHOULD check.'],
    ] as const)
      expect(forceChanges(before, after)).toMatchObject([{ kind: 'weaker', what: 'force' }]);
  });

  it('widens a duty if a range becomes wider at both ends', () => {
    expect(forceChanges('It must stay between 45% and 55%.', 'It must stay between 40% and 60%.')).toMatchObject([
      { kind: 'weaker' },
      { kind: 'weaker' },
    ]);
  });

  it('has no direction where nothing binds anybody', () => {
    for (const [before, after] of [
      ['The force has regard to the guidance.', 'The force follows the guidance.'],
      ['A panel has fewer than 5 members.', 'A panel has fewer than 7 members.'],
      ['Children under 13 ask a parent.', 'Children under 16 ask a parent.'],
    ] as const)
      expect(new Set(forceChanges(before, after).map(({ kind }) => kind))).toEqual(new Set(['changed']));
  });

  it('does not change if the sentence is only reordered', () => {
    expect(forceChanges('Within 28 days, users must answer.', 'Users must answer within 28 days.')).toEqual([]);
  });

  it.each([
    [
      'Published in June.',
      'Published in May 2019.',
      [{ kind: 'changed', what: 'when and how often', words: 'new: May 2019' }],
    ],
    ['Users shall check.', 'Users must check.', []],
    ['Users who are 18 may ask.', 'Users may ask who are 18.', []],
    ['Mrs May spoke.', 'She spoke.', []],
    ['Mr Will Shall is the auditor.', 'Mr Will Shell is the auditor.', []],
    ['The hall in Will Lane is open.', 'The hall in May Lane is open.', []],
    ['Anna Must is the chair.', 'Anna Mast is the chair.', []],
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
  ])('does not change when %s becomes %s', (before, after, changes) => {
    expect(forceChanges(before, after)).toEqual(changes);
  });
});
