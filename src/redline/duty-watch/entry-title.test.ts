import { describe, expect, it } from 'vitest';
import { forceChanges } from './changes-of-force.ts';
import { entryTitle } from './entry-title.ts';
import type { DutyChangeKind } from './duty-watch.ts';

const titleOf = (kind: DutyChangeKind, before: string, after: string): string =>
  entryTitle({ kind, force: 'duty', before, after, changes: forceChanges(before, after) });

describe('the title of an entry of the duty watch', () => {
  it('says the words of force and the times that became others', () => {
    expect(titleOf('weaker', 'A force must keep a log.', 'A force should keep a log.')).toBe(
      'Weaker: must became should',
    );
    expect(titleOf('stronger', 'A force should report within 28 days.', 'A force must report within 14 days.')).toBe(
      'Stronger: should became must; “within 28 days” became “within 14 days”',
    );
  });

  it('says that a duty came or went, and what else did so', () => {
    const whole = { words: '', changes: [], clause: 'a' };

    expect(entryTitle({ ...whole, kind: 'duty removed', force: 'duty', before: 'Forces must keep a log.' })).toBe(
      'Duty removed',
    );
    expect(entryTitle({ ...whole, kind: 'stronger', force: 'right', after: 'They have the right to ask.' })).toBe(
      'Right added',
    );
    expect(entryTitle({ ...whole, kind: 'changed', force: 'permission', before: 'They may ask.' })).toBe(
      'Permission removed',
    );
  });

  it('says what else changed in a list that lost an item, and what a new exception does', () => {
    const lead = { before: 'A force must: keep a log;', after: 'A force should:', clause: 'a' };
    const changes = forceChanges('A force must keep it.', 'A force should keep it.');

    expect(entryTitle({ ...lead, kind: 'duty removed', force: 'duty', changes })).toBe(
      'Duty removed; must became should',
    );
    expect(entryTitle({ kind: 'weaker', force: 'condition', changes: [], after: 'Except on Sundays.' })).toBe(
      'Weaker: condition added',
    );
  });

  it('says that a sentence became weaker in one way and stronger in another', () => {
    expect(titleOf('changed', 'A force must report within 28 days.', 'A force should report within 14 days.')).toBe(
      'Partly weaker, partly stronger: must became should; “within 28 days” became “within 14 days”',
    );
  });

  it('says what leads elsewhere where the words are the same', () => {
    const same = { kind: 'changed', force: 'duty', before: 'A body must log.', after: 'A body must log.' } as const;
    const title = (what: 'defined meaning' | 'reference', words: string): string =>
      entryTitle({ ...same, changes: [{ kind: 'changed', what, words }] });

    expect(title('defined meaning', 'force → agency')).toBe('Changed: a defined term has a different meaning');
    expect(title('defined meaning', 'new: agency')).toBe('Changed: a word is now a defined term');
    expect(title('defined meaning', 'lost: agency')).toBe('Changed: a word is no longer a defined term');
    expect(title('reference', 'a.example → b.example')).toBe('Changed: a link leads elsewhere');
  });

  it('has only words that the sentence has, and no roots of words', () => {
    const before = 'Requests should be sent to the organisation with the data.';
    const after = 'Questions should be answered, allowing for the law, by whoever has the data.';
    const title = titleOf('changed', before, after);
    const sides = [before, after].map((side) => side.toLowerCase());

    for (const [, quoted = ''] of title.matchAll(/“([^”]+)”/g))
      expect(
        sides.some((side) =>
          side
            .split(/[^a-z]+/)
            .join(' ')
            .includes(quoted.toLowerCase()),
        ),
      ).toBe(true);
    expect(title).not.toMatch(/lost:|new:|→|…/);
    expect(titleOf('changed', 'The record must show when.', 'The record must be shown in good time.')).not.toMatch(
      /→|:.*: /,
    );
  });

  it('says which reference became which, and that only a link is another', () => {
    expect(
      titleOf('changed', 'The board must act under section 7 of it.', 'The board must act under section 8 of it.'),
    ).toBe('Changed: “section 7” became “section 8”');
    const same = { before: 'See the guide, which users must read.', after: 'See the guide, which users must read.' };
    expect(entryTitle({ ...same, kind: 'other words', force: 'duty', changes: [] })).toBe(
      'The same words, with a different link',
    );
  });

  it('says what the words that changed are about, if a title cannot quote them', () => {
    expect(titleOf('changed', 'The nurse must sign it.', 'The doctor must file it in the ward.')).toBe(
      'Changed: “nurse” became “doctor”',
    );
    expect(titleOf('changed', 'The nurse must sign it.', 'The nurse must file it.')).toBe('Changed: what it is about');
  });

  it('names a right that is only named', () => {
    expect(
      entryTitle({ kind: 'changed', force: 'right', after: 'One of them is the right to life.', changes: [] }),
    ).toBe('A right is now named');
  });

  it('has no word of force that the sentence has in other words', () => {
    const changes = [{ kind: 'stronger', what: 'force', words: 'new: is permitted to' }] as const;

    expect(
      entryTitle({
        kind: 'stronger',
        force: 'duty',
        before: 'Use is fair.',
        after: 'Use is fair if allowed.',
        changes,
      }),
    ).toBe('Stronger: what binds');
  });
});
