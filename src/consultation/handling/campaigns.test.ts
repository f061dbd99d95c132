import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCampaigns } from './campaigns.ts';
import { estimateResemblance, minHash } from './min-hash.ts';
import { resemblance, buildShingles } from './shingles.ts';
import { cases } from '../../../tests/long-check.ts';

const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
/** A text of a hundred words, from a place in the list. */
const text = (from: number): string => words.slice(from, from + 100).join(' ');
const signed = (texts: readonly string[]) =>
  texts.map((one, index) => ({ reference: String(index), signature: minHash(buildShingles(one)) }));
const groupsOf = (texts: readonly string[], threshold = 0.7) =>
  findCampaigns(signed(texts), threshold).map((group) => group.map(({ reference }) => Number(reference)));

test('groups texts that differ in a few words, and no others', () => {
  const campaign = text(0);
  const texts = [
    campaign,
    text(120),
    campaign.replace('word40', 'other'),
    `Dear all, ${campaign}`,
    text(260),
    campaign.toUpperCase(),
  ];
  const [first, ...others] = groupsOf(texts);
  expect(first?.toSorted()).toEqual([0, 2, 3, 5]);
  expect(others).toEqual([[1], [4]]);
});

test('does not group texts that share only a part', () => {
  expect(groupsOf([text(0), text(50)])).toHaveLength(2);
});

test('finds a thousand texts, each with its own extra line, as one campaign', () => {
  const texts = Array.from({ length: 1_000 }, (_, index) => `${text(0)} I am person ${index}.`);
  expect(groupsOf(texts).map(({ length }) => length)).toEqual([1_000]);
});

test('drops nothing: every text is in one group', () => {
  const sentence = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 30 }), (texts) => {
      expect(
        groupsOf(texts)
          .flat()
          .toSorted((a, b) => a - b),
      ).toEqual([...texts.keys()]);
    }),
    cases(20, 50),
  );
});

test('estimates how much two texts resemble each other', () => {
  for (const from of [0, 5, 20, 50, 99]) {
    const [one, other] = [buildShingles(text(0)), buildShingles(text(from))];
    expect(Math.abs(estimateResemblance(minHash(one), minHash(other)) - resemblance(one, other))).toBeLessThan(0.15);
  }
});

test('compares short texts as a whole, whatever their case, accents and punctuation', () => {
  expect(buildShingles('Café, now!')).toEqual(new Set(['cafe now']));
  expect(buildShingles('…')).toEqual(new Set());
});
