import { describe, expect, it } from 'vitest';
import type { Clause, Revision } from '../model/code.ts';
import { compareRevisions, redlineCache } from './compare-revisions.ts';
import { noOrigins } from './origins.ts';
import { para } from './testing/clause-builder.ts';

const clause = (id: string, words: string, part = 'one', number?: string): Clause => ({
  id,
  unit: 'clause',
  part,
  file: `${id}.mdx`,
  ...(number === undefined ? {} : { number }),
  text: {
    hash: `${id} ${words}`,
    front: { id, title: id, plain: id, extent: ['England'] },
    tree: { type: 'clause', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
  },
});

const revisionOf = (...clauses: readonly Clause[]): Revision => ({
  label: '0.1',
  draft: false,
  record: { label: '0.1', date: '2018', status: 'paper', summary: 'A summary.', basis: [], outline: [], changes: [] },
  parts: [{ id: 'one', title: 'One', clauses }],
  file: { path: 'revision.yaml', at: () => ({ line: 1, column: 1 }) },
});

const kinds = (before: Revision, after: Revision) =>
  compareRevisions(before, after, redlineCache().redlineOf, noOrigins).map((compared) => [compared.id, compared.kinds]);

describe('comparing two revisions', () => {
  it('leaves out unchanged clauses', () => {
    expect(kinds(revisionOf(clause('a', 'text')), revisionOf(clause('a', 'text')))).toEqual([]);
  });

  it('finds clauses that were added, removed and amended, in printed order', () => {
    expect(
      kinds(
        revisionOf(clause('a', 'text'), clause('b', 'text'), clause('c', 'text')),
        revisionOf(clause('a', 'other'), clause('c', 'text'), clause('d', 'text')),
      ),
    ).toEqual([
      ['a', ['amended']],
      ['b', ['removed']],
      ['d', ['added']],
    ]);
  });

  it('does not treat a renumbering as an amendment', () => {
    expect(kinds(revisionOf(clause('a', 'text', 'one', 'A')), revisionOf(clause('a', 'text', 'one', 'B')))).toEqual([
      ['a', ['renumbered']],
    ]);
  });

  it('does not treat a renumbering of paragraphs inside a clause as an amendment either', () => {
    const numbered = (number: string, words: string): Clause => {
      const tree = { type: 'clause' as const, children: [para('logs', number, words)] };
      const plain = clause('a', number);
      return { ...plain, text: { ...plain.text, hash: `${number} ${words}`, tree } };
    };

    expect(kinds(revisionOf(numbered('16', 'Keep logs.')), revisionOf(numbered('17', 'Keep logs.')))).toEqual([
      ['a', ['renumbered']],
    ]);
    expect(kinds(revisionOf(numbered('16', 'Keep logs.')), revisionOf(numbered('17', 'Keep all logs.')))).toEqual([
      ['a', ['amended']],
    ]);
  });

  it('finds the one clause that is out of order', () => {
    const [a, b, c] = [clause('a', 'text'), clause('b', 'text'), clause('c', 'text')];

    expect(kinds(revisionOf(a, b, c), revisionOf(c, a, b))).toEqual([['c', ['moved']]]);
  });

  it('finds a clause that moved to another part', () => {
    expect(kinds(revisionOf(clause('a', 'text', 'one')), revisionOf(clause('a', 'text', 'two')))).toEqual([
      ['a', ['moved']],
    ]);
  });

  it('joins no clause with the notice in place of a removed text', () => {
    const words = 'The text of this clause was removed by order of a court.';
    const removed = { ...clause('a', words), removed: true as const };
    const compared = compareRevisions(
      revisionOf(removed),
      revisionOf(clause('b', words)),
      redlineCache().redlineOf,
      noOrigins,
    );
    expect(compared.map(({ id, from, now }) => [id, from, now])).toEqual([
      ['a', [], []],
      ['b', [], []],
    ]);
  });

  it('computes each distinct redline once', () => {
    const cache = redlineCache();
    const [before, after] = [revisionOf(clause('a', 'text')), revisionOf(clause('a', 'other'))];
    compareRevisions(before, after, cache.redlineOf, noOrigins);
    compareRevisions(before, after, cache.redlineOf, noOrigins);

    expect(cache.distinct()).toBe(1);
  });
});
