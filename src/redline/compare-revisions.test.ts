import { describe, expect, it } from 'vitest';
import type { Clause, Revision } from '../code/code.ts';
import { compareRevisions, redlineCache } from './compare-revisions.ts';
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
  compareRevisions(before, after, redlineCache().redlineOf).map((compared) => [compared.id, compared.kinds]);

describe('comparing two revisions', () => {
  it('leaves out clauses that are the same', () => {
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

  it('takes a renumbering for no amendment', () => {
    expect(kinds(revisionOf(clause('a', 'text', 'one', 'A')), revisionOf(clause('a', 'text', 'one', 'B')))).toEqual([
      ['a', ['renumbered']],
    ]);
  });

  it('takes a renumbering of the paragraphs inside a clause for no amendment either', () => {
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

  it('finds the one clause that lost its place among the others', () => {
    const [a, b, c] = [clause('a', 'text'), clause('b', 'text'), clause('c', 'text')];

    expect(kinds(revisionOf(a, b, c), revisionOf(c, a, b))).toEqual([['c', ['moved']]]);
  });

  it('finds a clause that went to another part', () => {
    expect(kinds(revisionOf(clause('a', 'text', 'one')), revisionOf(clause('a', 'text', 'two')))).toEqual([
      ['a', ['moved']],
    ]);
  });

  it('makes each distinct redline once', () => {
    const cache = redlineCache();
    const [before, after] = [revisionOf(clause('a', 'text')), revisionOf(clause('a', 'other'))];
    compareRevisions(before, after, cache.redlineOf);
    compareRevisions(before, after, cache.redlineOf);

    expect(cache.distinct()).toBe(1);
  });
});
