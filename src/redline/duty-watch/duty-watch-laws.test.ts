import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../tests/long-check.ts';
import type { ClauseTree } from '../../model/clause-tree.ts';
import { redline } from '../redline.ts';
import { accept, reject } from '../resolve.ts';
import { anyClause, wordyClause } from '../testing/arbitrary-clause.ts';
import { editedClause } from '../testing/edit-clause.ts';
import type { Revision } from '../../model/code.ts';
import { allEntries, dutyWatch, sentencesOf } from './duty-watch.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { watchSentences } from './watch-sentences.ts';

const sources: readonly [string, fc.Arbitrary<[ClauseTree, ClauseTree]>][] = [
  ['a clause that was edited', editedClause(wordyClause)],
  ['a clause with every kind of node that was edited', editedClause(anyClause)],
  ['two clauses that have nothing to do with each other', fc.tuple(wordyClause, anyClause)],
];

describe.each(sources)('of the redline of %s', (_, pairs) => {
  it('every sentence, item and cell that differs has an entry, and only one', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const marked = redline(before, after);
        const [was, is] = [readSentences('a', reject(marked)), readSentences('a', accept(marked))];
        const watched = watchSentences(was, is);
        const listed = { before: watched.flatMap((one) => one.before), after: watched.flatMap((one) => one.after) };
        expect(repeated(listed.before)).toEqual([]);
        expect(repeated(listed.after)).toEqual([]);
        // Without what is listed, both sides have the same sentences.
        expect(without(was, listed.before)).toEqual(without(is, listed.after));
      }),
      cases(20, 1000),
    );
  });

  it('each of them is changed, reworded or without force, and no two of these', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const entries = allEntries(dutyWatch(revisionOf(before), revisionOf(after), (_, id) => id));
        const watched = watchSentences(sentencesOf('a', before), sentencesOf('a', after));
        expect(entries).toHaveLength(watched.length);
        expect(new Set(entries).size).toBe(entries.length);
      }),
      cases(10, 500),
    );
  });
});

function revisionOf(tree: ClauseTree): Revision {
  const front = { id: 'a', title: 'A', plain: 'A.', extent: ['England' as const] };
  const text = { hash: JSON.stringify(tree), front, tree };
  return {
    label: '0.1',
    draft: false,
    record: { label: '0.1', date: '2018', status: 'paper', summary: 'A summary.', basis: [], outline: [], changes: [] },
    parts: [{ id: 'part', title: 'Part', clauses: [{ id: 'a', unit: 'clause', part: 'part', file: 'a.mdx', text }] }],
    file: { path: 'revision.yaml', at: () => ({ line: 1, column: 1 }) },
  };
}

function repeated(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
}

/** The texts that are not listed, in alphabetical order, with quotation marks, dashes and the like made equal. */
function without(all: readonly Sentence[], listed: readonly Sentence[]): readonly string[] {
  return all
    .filter((sentence) => !listed.includes(sentence))
    .map(({ text }) =>
      text
        .normalize('NFKC')
        .replaceAll(/[“”]/gu, '"')
        .replaceAll(/[‘’]/gu, "'")
        .replaceAll(/[‐‑–—]/gu, '-'),
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}
