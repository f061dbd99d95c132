import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { setDutyNote } from './set-duty-note.ts';

const record = 'label: draft # not shown\nchanges:\n';
const [one, other] = ['a', 'b'].map((clause) => ({ clause, after: `Clause ${clause} “must”: so.`, note: 'It is so.' }));
if (one === undefined || other === undefined) throw new Error('Two notes are needed.');
const isOne = ({ clause }: { readonly clause: string }): boolean => clause === 'a';

test('a note is added, replaced and removed, and nothing else in the file changes', () => {
  const first = setDutyNote(record, [], isOne, one);
  const both = setDutyNote(first, [one], ({ clause }) => clause === 'b', other);
  expect(parse(both)).toEqual({ label: 'draft', changes: null, dutyNotes: [one, other] });

  const again = setDutyNote(both, [one, other], isOne, { ...one, note: 'It was so.' });
  expect(parse(again)).toMatchObject({ dutyNotes: [other, { ...one, note: 'It was so.' }] });

  expect(setDutyNote(both, [one, other], ({ clause }) => clause === 'b', undefined)).toBe(first);
  expect(setDutyNote(first, [one], isOne, undefined)).toBe(record);
});
