import { expect, test } from 'vitest';
import { clausesOf, type Code } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { builtPairs } from './built-pairs.ts';

/** A Code in which each revision changes the next twentieth of the clauses. Unchanged texts are the same object, as from the content reader. */
function codeOf({ clauses, revisions }: { readonly clauses: number; readonly revisions: number }): Code {
  const changed = Math.ceil(clauses / 20);
  const code = smallCode(
    Array.from({ length: revisions }, (_, revision) => ({
      clauses: Object.fromEntries(
        Array.from({ length: clauses }, (_, place) => {
          // How often this clause has changed so far.
          const version = Math.floor((revision * changed + clauses - 1 - place) / clauses);
          return [`clause-${place}`, `Version ${version} of this clause.`];
        }),
      ),
    })),
  );
  const texts = new Map(code.revisions.flatMap((one) => clausesOf(one).map(({ text }) => [text.hash, text] as const)));
  return {
    ...code,
    revisions: code.revisions.map((revision) => ({
      ...revision,
      parts: revision.parts.map((part) => ({
        ...part,
        clauses: part.clauses.map((clause) => ({ ...clause, text: texts.get(clause.text.hash) ?? clause.text })),
      })),
    })),
  };
}

function pairsOf(size: { readonly clauses: number; readonly revisions: number }) {
  const code = codeOf(size);
  const { revisions } = code;
  const places = builtPairs(code).map(({ from, to }) => [revisions.indexOf(from), revisions.indexOf(to)] as const);
  return {
    neighbours: places.filter(([from, to]) => to === from + 1).length,
    againstLatest: places.filter(([, to]) => to === revisions.length - 1).map(([from]) => from),
    count: places.length,
  };
}

test('up to twelve revisions, every pair has a page', () => {
  expect(pairsOf({ clauses: 3, revisions: 12 }).count).toBe(66);
});

test('beyond that, each has a page against the one before and against the latest', () => {
  const { neighbours, againstLatest } = pairsOf({ clauses: 30, revisions: 40 });
  expect(neighbours).toBe(39);
  expect(againstLatest).toEqual(Array.from({ length: 39 }, (_, place) => place));
});

test('in a very long history, only the nearest ones have a page against the latest', () => {
  const { neighbours, againstLatest } = pairsOf({ clauses: 100, revisions: 40 });
  expect(neighbours).toBe(39);
  expect(againstLatest.length).toBeGreaterThan(2);
  expect(againstLatest.length).toBeLessThan(39);
  expect(againstLatest.at(-1)).toBe(38);
});
