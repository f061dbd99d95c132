import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import { smallCode, type SmallRevision } from '../../provenance/testing/small-code.ts';
import { item, list } from '../../redline/testing/clause-builder.ts';
import { editedClauses } from '../../redline/testing/edit-clauses.ts';
import { cases } from '../../../tests/long-check.ts';
import { smallSource } from './testing/copies-of-redlines.ts';
import { differencesFromClean } from './testing/differences-from-clean.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content of this project has problems.');
const small = smallSource(content);

const [weeds, notice, shed, dogs] = [
  'Every holder of a plot must keep the path beside it free of weeds throughout the year.',
  'The council may enter any plot after it has given the holder seven days of notice.',
  'A shed must not be higher than two metres, and its roof must lead rain into a butt.',
  'Dogs must be kept on a lead, and their owners must clear up after them at once.',
];

async function differences(
  before: SmallRevision['clauses'],
  after: SmallRevision['clauses'],
  origins: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Promise<readonly unknown[]> {
  const changes = [...origins].map(([id, from]) => ({
    clauses: [id],
    kind: 'merged' as const,
    from: [...from],
    because: [{ decision: 'Clearer', sentence: 'It is clearer.' }],
    note: 'It is clearer.',
  }));
  const code = smallCode([{ clauses: before }, { clauses: after, changes }]);
  const [from, to] = code.revisions;
  if (from === undefined || to === undefined) throw new Error('There are not two revisions.');
  return differencesFromClean({ ...small, code }, from, to);
}

it('leaves no empty item where a list moved to another clause and took in items of a third', async () => {
  const before = { a: { text: ['They must:', list(weeds, shed)] }, b: { text: ['They must:', list(notice, dogs)] } };
  const after = { m: { text: ['They must:', list(weeds, notice, shed, dogs.replace('kept', 'held'))] } };
  expect(await differences(before, after, new Map([['m', new Set(['a', 'b'])]]))).toEqual([]);
});

it('leaves no empty paragraph where a nested item went to another clause and its neighbour rose a level', async () => {
  const before = { a: { text: [list(item(weeds, list(notice, dogs)), 'The last.')] }, b: { text: [shed] } };
  const after = {
    a: { text: [list(weeds, dogs, 'The last.')] },
    b: { text: [`${shed} ${notice.replace('seven', 'several')}`] },
  };
  expect(await differences(before, after)).toEqual([]);
});

it('keeps every item at the old place of a list that moved to another clause in another order', async () => {
  const before = { a: { text: [list(weeds, notice)] }, b: { text: [shed] } };
  const after = { n: { text: [list(notice, weeds.replace('must', 'may'))] }, b: { text: [shed] } };
  expect(await differences(before, after)).toEqual([]);
});

it('contains both texts of clauses that were merged, split and edited, and between which text moved', async () => {
  await fc.assert(
    fc.asyncProperty(editedClauses, async ({ before, after, declared }) => {
      expect(await differences(textsOf(before), textsOf(after), declared)).toEqual([]);
    }),
    { ...cases(8, 200), endOnFailure: true },
  );
});

function textsOf(texts: ReadonlyMap<string, ClauseTree>): SmallRevision['clauses'] {
  return Object.fromEntries([...texts].map(([id, { children }]) => [id, { text: children }]));
}
