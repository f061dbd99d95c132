import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompare } from '../provenance/compare.ts';
import { smallCode, type SmallRevision } from '../provenance/testing/small-code.ts';
import { summariseChanges } from './summarise-changes.ts';

const because = [{ decision: 'Board', sentence: 'It is clearer.' }];

/** The texts of clauses that share no sentence. */
const text = {
  log: 'A user must keep a log of each search that they make.',
  reason: 'Before each search, the reason for it has to be chosen from a list.',
  sale: 'Nobody may sell what a search shows to anyone at all.',
  training: 'Everyone who uses the system is trained before their first day with it.',
};

function summary(before: SmallRevision['clauses'], after: SmallRevision['clauses'], changes: SmallRevision['changes']) {
  const code = smallCode([{ clauses: before }, { clauses: after, changes: changes ?? [] }]);
  const [from, to] = code.revisions;
  if (from === undefined || to === undefined) throw new Error('There are two revisions.');
  return summariseChanges(createCompare()(code, from, to));
}

describe('the summary of what changed', () => {
  it('says so if no clause differs', () => {
    expect(summary({ a: text.log }, { a: text.log }, [])).toBe('No clauses differ.');
  });

  it('counts clauses that were joined as one change, with how many they were', () => {
    const joined = { kind: 'merged' as const, clauses: ['c'], from: ['a', 'b'], because, note: 'They are one.' };
    expect(
      summary({ a: text.log, b: text.reason, d: text.sale }, { c: { text: [text.log, text.reason] } }, [joined]),
    ).toBe('2 changes: 1 clause merged from two, 1 removed.');
  });

  it('counts a clause that was split as one change, even if it stays', () => {
    const split = { kind: 'split' as const, clauses: ['a', 'b'], from: ['a'], because, note: 'They are two.' };
    expect(summary({ a: { text: [text.log, text.reason] } }, { a: text.log, b: text.reason }, [split])).toBe(
      '1 change: 1 clause split into two.',
    );
  });

  it('calls a clause amended once, whatever its number is now', () => {
    expect(
      summary(
        { a: { text: [text.log], number: 'A' }, b: { text: [text.sale], number: 'B' } },
        { a: { text: [text.reason], number: 'B' }, b: { text: [text.sale], number: 'C' }, c: text.training },
        [],
      ),
    ).toBe('3 changes: 1 clause amended, 1 new, 1 renumbered.');
  });

  it('distinguishes clauses that only moved from those that were amended too', () => {
    expect(
      summary(
        { a: { text: [text.log] }, b: { text: [text.reason] }, c: { text: [text.sale], part: 'other' } },
        {
          a: { text: [text.log], part: 'other' },
          b: { text: [`${text.reason} It may be long.`], part: 'other' },
          c: { text: [text.sale], part: 'other' },
        },
        [],
      ),
    ).toBe('2 changes: 1 clause amended and moved, 1 moved.');
  });

  it('adds up, and has each clause in one change', () => {
    const one = fc.record({
      has: fc.constantFrom('before', 'after', 'both'),
      kinds: fc.uniqueArray(fc.constantFrom('amended' as const, 'moved' as const, 'renumbered' as const), {
        minLength: 1,
      }),
      from: fc.array(fc.nat(9), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 10 }), (clauses) => {
        const code = smallCode([{ clauses: { a: text.log } }]);
        const clause = code.revisions[0]?.parts[0]?.clauses[0];
        if (clause === undefined) throw new Error('There is one clause.');
        const said = summariseChanges(
          clauses.map(({ has, kinds, from }, id) => ({
            id: String(id),
            kinds,
            ...(has === 'after' ? {} : { before: clause }),
            ...(has === 'before' ? {} : { after: clause }),
            from: has === 'before' ? [] : from.map(String),
            now: [],
          })),
        );
        const [total = '', phrases = ''] = said.split(': ');
        const counts = phrases.split(', ').map((phrase) => Number.parseInt(phrase, 10));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number.parseInt(total, 10));
        expect(counts.length).toBe(new Set(phrases.split(', ')).size);
      }),
      { numRuns: 200 },
    );
  });
});
