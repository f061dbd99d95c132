import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../../scripts/commands/run-node.ts';
import { cases, runs } from '../../../tests/long-check.ts';
import { forgivingSearcher } from '../../search/forgiving-searcher.ts';
import type { Found } from '../../search/searcher.ts';
import { joinNumberWords } from '../../search/number-words.ts';
import { plainWords } from '../../search/search-words.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { siteContent } from '../content.ts';
import { firstSearchData, searchData } from './search-entries.ts';

const queriesSchema = z.array(z.strictObject({ query: z.string(), expect: z.array(z.string()).min(1) }));
const queries = queriesSchema.parse(parse(readFileSync(join(projectRoot, 'tests', 'search-queries.yaml'), 'utf8')));
const content = siteContent();
const latest = `/code/${currentRevision(content.code)?.label ?? ''}/`;

const page = {
  name: 'the search page, before it has asked the indexes',
  data: firstSearchData(content),
  goals: [0.9, 0.98],
};
const pack = { name: 'the offline pack', data: searchData(content), goals: [0.85, 0.95] };

describe.each(runs([page], [page, pack]))('in $name', ({ data, goals: [minFirst = 1, minInThree = 1] }) => {
  const search = forgivingSearcher(data);

  it('the right result is among the first', () => {
    const places = queries.map(({ query, expect: expected }) => {
      const hrefs = search(query).results.map(({ href }) => href);
      const isRight = (href: string) =>
        expected.some(
          (place) => href === (place.startsWith('#') ? `${latest}${place}` : place.replace('/code/latest/', latest)),
        );
      return { query, place: hrefs.findIndex(isRight), first: hrefs.slice(0, 3) };
    });
    const missed = places
      .filter(({ place }) => place !== 0)
      .map(({ query, place, first }) => `${query}: in place ${place + 1}, after ${first.join(' ')}`);
    const first = places.filter(({ place }) => place === 0).length;
    const inThree = places.filter(({ place }) => place >= 0 && place < 3).length;
    expect(first / queries.length, missed.join('\n')).toBeGreaterThanOrEqual(minFirst);
    expect(inThree / queries.length, missed.join('\n')).toBeGreaterThanOrEqual(minInThree);
  });
});

describe('whatever is in the Code', () => {
  const data = firstSearchData(content);
  const search = forgivingSearcher(data);
  const clauses = data.entries.filter(({ kind }) => kind === 'clause');
  const saysMissing = ({ unknown, missing, missingPhrases }: Found): boolean =>
    unknown.length + missing.length + missingPhrases.length > 0;

  it('is found by each number in it', () => {
    const numbers = new Set(clauses.flatMap(({ text }) => plainWords(text).filter((word) => /\d/.test(word))));
    expect(numbers.size).toBeGreaterThan(30);
    for (const number of numbers) {
      const found = search(number);
      expect(saysMissing(found), number).toBe(false);
      const has = ({ title, text, about }: (typeof clauses)[number]) =>
        plainWords(`${title} ${text} ${about}`).includes(number);
      const places = data.entries.filter(has).map(({ href }) => href);
      expect(
        found.results.some(({ href }) => places.includes(href)),
        number,
      ).toBe(true);
    }
  });

  it('is found by any two words of a line in either order, and never said not to be there', () => {
    const lines = clauses.flatMap(({ href, text }) =>
      text.split('\n').map((line) => ({
        href,
        all: plainWords(line),
        words: plainWords(line).filter((word) => word.length > 2),
      })),
    );
    const pairs = fc.record({ line: fc.constantFrom(...lines.filter(({ words }) => words.length > 1)), at: fc.nat() });
    fc.assert(
      fc.property(pairs, ({ line: { href, all, words }, at }) => {
        const chosen = [words[at % words.length] ?? '', words[(at * 7 + 1) % words.length] ?? ''];
        // Two numbers side by side are looked for as one.
        fc.pre(chosen.some((word) => joinNumberWords([word]).join('') === word && !/\d/.test(word)));
        for (const pair of [chosen.join(' '), chosen.toReversed().join(' ')]) {
          const found = search(pair);
          expect(saysMissing(found), pair).toBe(false);
          expect(
            found.results.map((one) => one.href),
            pair,
          ).toContain(href);
        }
        const start = at % all.length;
        const phrase = `"${all.slice(start, start + 4).join(' ')}"`;
        expect(search(phrase).missingPhrases, phrase).toEqual([]);
      }),
      cases(60, 500),
    );
  });

  it('is found when it was removed, as removed and with where it was', () => {
    const removed = data.entries.filter((one) => one.removed === true);
    expect(removed.length).toBeGreaterThan(0);
    for (const { href, title } of removed) {
      const found = search(title).results.find((one) => one.href === href);
      expect(found?.about, title).toMatch(
        /^(?:Removed from the Code|Now part of “.*) in revision \d.*; last in revision \d/,
      );
    }
  });

  it('has an excerpt under each result', () => {
    for (const query of ['system', 'inspection', 'declined', 'in force', 'consultation', 'commitment G', 'late'])
      for (const { href, excerpt } of search(query).results.slice(0, 10))
        expect(excerpt.map(({ text }) => text).join('').length, `${query}: ${href}`).toBeGreaterThan(3);
  });
});
