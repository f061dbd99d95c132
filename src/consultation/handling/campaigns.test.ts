import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCampaigns, type CampaignRule } from './campaigns.ts';
import { PackedAnswers } from './packed-answers.ts';
import { ownWords, sharedWords } from './own-words.ts';
import { hashRuns, placeWords } from './word-runs.ts';
import { createRandom } from '../../../tests/generated-code/random.ts';
import { cases } from '../../../tests/long-check.ts';

/** Made-up words of a sequence of its own for each seed. */
function textOf(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % 3_000}`;
  }).join(' ');
}

/** A letter of 67 words, as a campaign would offer. */
const template = textOf(1, 67);
const words = template.split(' ');

const runsOf = (text: string) => hashRuns(placeWords(text));
const answersOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ reference: String(index), field: 'comment', runs: runsOf(text) }));
const groupsOf = (texts: readonly string[], rule?: CampaignRule) =>
  findCampaigns(answersOf(texts), rule).map(({ members }) =>
    members.map(({ reference }) => Number(reference)).toSorted((a, b) => a - b),
  );
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

test.each([0, 10, 20, 50, 100, 200])(
  'finds 200 of 200 letters of which each has %i words of its own, and none of 200 strangers',
  (own) => {
    const letters = numbers(200).map((index) => `${textOf(index + 10, own)} ${template} ${textOf(index + 900, own)}`);
    const strangers = numbers(200).map((index) => textOf(index + 5_000, 67 + 2 * own));
    expect(groupsOf([...letters, ...strangers])).toEqual([numbers(200)]);
  },
);

test('finds letters into which people write between the sentences', () => {
  const letters = numbers(30).map((index) =>
    [0, 17, 34, 50]
      .map((start, part) => [...words.slice(start, start + 17), textOf(index * 4 + part + 10, 12)].join(' '))
      .join(' '),
  );
  expect(groupsOf(letters)).toEqual([numbers(30)]);
});

test('finds letters of which people leave out a part or change a word', () => {
  const letters = numbers(30).map((index) => [
    words.slice(0, 40).join(' '),
    words.slice(20).join(' '),
    words.with(30, `own${index}`).join(' '),
  ]);
  expect(groupsOf(letters.flat())).toEqual([numbers(90)]);
});

test('finds letters among many runs of strangers, however they are kept in memory', () => {
  const random = createRandom(1);
  const answers = [
    ...answersOf(numbers(20).map(() => template)),
    ...numbers(300, 20).map((index) => ({
      reference: String(index),
      field: 'comment',
      runs: Uint32Array.from({ length: 1_000 }, () => random() * 2 ** 32),
    })),
  ];
  const packed = new PackedAnswers();
  for (const answer of answers) packed.add(answer);
  expect([...packed].map(({ runs }) => runs.length)).toEqual(answers.map(({ runs }) => runs.length));
  expect([...packed].at(-1)).toEqual(answers.at(-1));
  const [campaign, ...others] = findCampaigns(packed);
  expect(others).toEqual([]);
  expect(campaign?.members.map(({ reference }) => Number(reference))).toEqual(numbers(20));
});

test('ignores case, accents and punctuation', () => {
  const letter = 'The café on the corner must stay open, because everyone who lives here needs it.';
  expect(groupsOf([letter, letter.toUpperCase(), letter.replaceAll(/[,.]/g, '').replace('é', 'e')])).toEqual([
    [0, 1, 2],
  ]);
});

test('keeps two campaigns apart that share a sentence, and one person who sent both does not join them', () => {
  const sentence = textOf(2, 20);
  const one = `${textOf(3, 60)} ${sentence}`;
  const other = `${sentence} ${textOf(4, 60)}`;
  const texts = [...numbers(20).map(() => one), ...numbers(15).map(() => other), `${one} ${other}`];
  expect(groupsOf(texts)).toEqual([[...numbers(20), 35], numbers(15, 20)]);
});

test('does not take a common way to begin for a campaign', () => {
  const opening = 'I am writing in answer to the consultation on the draft';
  expect(groupsOf(numbers(50).map((index) => `${opening} ${textOf(index + 10, 60)}`))).toEqual([]);
});

test('does not take short answers that many people give for a campaign', () => {
  expect(groupsOf(numbers(50).map(() => 'I agree with all of this.'))).toEqual([]);
});

test('does not take words that everyone had in front of them for a campaign', () => {
  const clause = textOf(7, 80);
  const texts = numbers(20).map((index) => `${clause} ${textOf(index + 10, 30)}`);
  expect(groupsOf(texts)).toEqual([numbers(20)]);
  expect(groupsOf(texts, { given: new Set(runsOf(clause)) })).toEqual([]);
});

test('does not take one person who pastes a text into every box for a campaign', () => {
  const answers = numbers(20).map((index) => ({ reference: 'one', field: `comment.${index}`, runs: runsOf(template) }));
  expect(findCampaigns(answers)).toEqual([]);
});

test('needs as many responses as it is told', () => {
  const letters = numbers(4).map(() => template);
  expect(groupsOf(letters, { least: 4 })).toEqual([numbers(4)]);
  expect(groupsOf(letters, { least: 5 })).toEqual([]);
});

test('puts an answer in one group at most, and finds the same groups in whatever order they come', () => {
  const sentence = fc.integer({ min: 1, max: 6 }).map((seed) => textOf(seed, 14));
  const letter = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 25 }), fc.integer(), (texts, seed) => {
      const groups = groupsOf(texts);
      const placed = groups.flat();
      expect(new Set(placed).size).toBe(placed.length);
      const shuffled = answersOf(texts).toSorted(
        (a, b) => Math.imul(Number(a.reference) + seed, 40_503) - Math.imul(Number(b.reference) + seed, 40_503),
      );
      const again = findCampaigns(shuffled).map(({ members }) =>
        members.map(({ reference }) => Number(reference)).toSorted((a, b) => a - b),
      );
      expect(new Set(again.map(String))).toEqual(new Set(groups.map(String)));
    }),
    cases(20, 300),
  );
});

test('tells the words of its own in each answer from those that it shares', () => {
  const passage = new Set(runsOf(template));
  const text = `As a carer, I object! ${template}. My son was stopped twice.`;
  expect(ownWords(text, passage)).toEqual(['As a carer, I object!', 'My son was stopped twice.']);
  expect(sharedWords(text, passage)).toEqual([`${template}.`]);
  expect(ownWords(template, passage)).toEqual([]);
});
