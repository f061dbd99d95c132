import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../../code/clause-tree.ts';
import type { Revision } from '../../code/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { anyClause, wordyClause } from '../../redline/testing/arbitrary-clause.ts';
import { editedClause } from '../../redline/testing/edit-clause.ts';
import { readContent } from '../../source/read-content.ts';
import { cleanWord } from './clean-word.ts';
import { markedWord } from './marked-word.ts';
import { copiedFor, markedFor, type Copiable } from './testing/copied-content.ts';
import { readCopy } from './testing/read-copy.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const neighbours = content.code.revisions.slice(1).flatMap((to, index) => {
  const from = content.code.revisions[index];
  return from === undefined ? [] : [[from.label, to.label, from, to] as const];
});

describe('a copy with its changes tracked', () => {
  it.each(neighbours)(
    'gives revision %s when all are rejected, and %s when all are accepted',
    async (_from, _to, from, to) => {
      expect(await differences(content, from, to)).toEqual([]);
    },
  );

  const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
    ['clauses that were edited', editedClause(wordyClause)],
    ['clauses with every kind of node that were edited', editedClause(anyClause)],
    ['clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
  ];
  it.each(sources)('gives either text of %s', async (_, pairs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(pairs, { minLength: 30, maxLength: 30 }), async (clauses) => {
        const [from, to] = revisionsOf(clauses);
        expect(await differences({ ...content, glossary: [] }, from, to)).toEqual([]);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

/** Lines of the clean copies that the tracked one does not give, beside what it gives. */
async function differences(copiable: Copiable, from: Revision, to: Revision): Promise<readonly unknown[]> {
  const marked = await markedWord(markedFor(copiable, from, to));
  const compare = async (decision: 'accept' | 'reject', revision: Revision) => {
    const wanted = readCopy(await cleanWord(copiedFor(copiable, revision)), 'accept');
    const given = readCopy(marked, decision);
    const at = wanted.findIndex((line, index) => line !== given[index]);
    if (at < 0 && wanted.length === given.length && wanted.length > 0) return [];
    return [
      {
        decision,
        at,
        wanted: wanted.slice(Math.max(0, at - 1), at + 3),
        given: given.slice(Math.max(0, at - 1), at + 3),
      },
    ];
  };
  return [...(await compare('accept', to)), ...(await compare('reject', from))];
}

function revisionsOf(clauses: readonly (readonly [ClauseTree, ClauseTree])[]): readonly [Revision, Revision] {
  const texts = (side: 0 | 1) =>
    Object.fromEntries(clauses.map((pair, index) => [`clause-${index}`, { text: pair[side].children }]));
  const [from, to] = smallCode([{ clauses: texts(0) }, { clauses: texts(1) }]).revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions were asked for.');
  return [from, to];
}
