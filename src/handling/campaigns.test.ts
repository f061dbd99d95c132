import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignsIn } from './campaigns.ts';
import { estimatedResemblance, minHash } from './min-hash.ts';
import { resemblance, shinglesOf } from './shingles.ts';
import { cases } from '../../tests/long-check.ts';

const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
/** A text of a hundred words, from a place in the list. */
const text = (from: number): string => words.slice(from, from + 100).join(' ');
const signed = (texts: readonly string[]) =>
  texts.map((one, index) => ({ reference: String(index), signature: minHash(shinglesOf(one)) }));
const groupsOf = (texts: readonly string[], threshold = 0.7) =>
  campaignsIn(signed(texts), threshold).map((group) => group.map(({ reference }) => Number(reference)));

test('puts texts together that differ in a few words, and leaves others alone', () => {
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

test('does not take texts together that only share a part', () => {
  expect(groupsOf([text(0), text(50)])).toHaveLength(2);
});

test('finds a thousand copies, each with a line of its own, as one campaign', () => {
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
    const [one, other] = [shinglesOf(text(0)), shinglesOf(text(from))];
    expect(Math.abs(estimatedResemblance(minHash(one), minHash(other)) - resemblance(one, other))).toBeLessThan(0.15);
  }
});

test('compares short texts as a whole, whatever their case, accents and punctuation', () => {
  expect(shinglesOf('Café, now!')).toEqual(new Set(['cafe now']));
  expect(shinglesOf('…')).toEqual(new Set());
});
