import { expect, test } from 'vitest';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { para } from '../../redline/testing/clause-builder.ts';
import { sinceRevision } from './since.ts';

const log = 'Each force must keep a log of every search.';
const warden = 'Each force must name a warden for the log.';
const train = 'Each user must be trained before the first search.';

/** What happened to something in revision 0.1, as one line. */
function since(code: ReturnType<typeof smallCode>, id: string): string | undefined {
  const [first] = code.revisions;
  const became = first && sinceRevision(code, first)?.became.get(id);
  return became?.words.map((part) => (typeof part === 'string' ? part : `${part.text} ${part.href}`)).join('');
}

const code = smallCode([
  {
    clauses: {
      logs: { number: 'A', text: [para('keep', '1', log), para('name', '2', warden), para('teach', '3', train)] },
      other: { number: 'B', text: ['Words that stay as they are.'] },
      gone: { number: 'C', text: ['Words that nobody needs any more.'] },
    },
  },
  {
    clauses: {
      logs: { number: 'A', text: [para('teach', '1', train), para('keep', '2', log, warden)] },
      other: { number: 'B', text: ['Words that stay as they are.'] },
    },
  },
  {
    clauses: {
      logs: { number: 'A', text: [para('keep', '2', log, warden)] },
      other: { number: 'B', text: ['Words that stay as they are.'] },
      training: { number: 'D', text: [para('teach', '1', train)] },
    },
  },
]);

test('a clause and a paragraph that are the same say so, and where they are', () => {
  expect(since(code, 'other')).toBe('Unchanged in revision 0.3: clause B /code/0.3/#other.');
});

test('an old number leads to what the paragraph became: renumbered, moved, merged, changed', () => {
  expect(since(code, 'keep')).toBe('The words changed. In revision 0.3 it is now paragraph 2 /code/0.3/#keep.');
  expect(since(code, 'teach')).toBe(
    'The words are the same. In revision 0.3 it is now paragraph 1, in clause D /code/0.3/#teach.',
  );
  expect(since(code, 'name')).toBe(
    'Taken out of the Code in revision 0.2 (2018). Some or all of its words are now in paragraph 2 /code/0.3/#keep.',
  );
});

test('a clause that was taken out says since when', () => {
  expect(since(code, 'gone')).toBe(
    'Taken out of the Code in revision 0.2 (2018). No sentence of it is left word for word.',
  );
});

test('nothing has changed since the current revision', () => {
  const last = code.revisions.at(-1);
  expect(last && sinceRevision(code, last)).toBeUndefined();
});
