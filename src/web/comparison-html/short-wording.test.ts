import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { sentenceHtml } from './sentence-html.ts';
import { shortRedline, shortWording } from './short-wording.ts';

const short = (wording: string, other: string | undefined, wide: number, narrow: number): string =>
  toHtml(shortWording(wording, other, { wide, narrow }));

test('a wording that fits is shown in full', () => {
  expect(short('The log must be kept.', undefined, 90, 30)).toBe('The log must be kept.');
  expect(short('The log must be kept.', 'The log may be kept.', 90, 30)).toBe('The log must be kept.');
});

test('one that does not fit has its beginning, or the words that differ', () => {
  expect(short('The log must be kept for six years.', undefined, 20, 20)).toBe('The log must be …');
  expect(short('The log must be kept for six years.', 'The log must be kept for two years.', 20, 20)).toBe(
    '… kept for six years.',
  );
});

test('narrow screens have fewer of its words than wide ones', () => {
  expect(short('The log must be kept for six years.', 'The log should be kept for six years.', 90, 12)).toBe(
    '<span class="cut">… </span><span class="rest">The </span>log must be' +
      '<span class="rest"> kept for six years.</span><span class="cut"> …</span>',
  );
});

test('a marked sentence keeps all its marks, and the unchanged words next to them', () => {
  const before = 'Each police force in England and Wales must keep a log of every search that its officers made.';
  const sentence = sentenceHtml(before, before.replace('must', 'should'));
  const marked = toHtml(sentence)
    .replace(/^[^<]*/, '')
    .replace(/[^>]*$/, '');
  const cut = toHtml(shortRedline(sentence, { wide: 60, narrow: 60 }) ?? []);

  expect(cut).toContain(marked);
  expect(cut).toMatch(/^… .*and Wales <del>/);
  expect(cut).toMatch(/<\/ins> keep a log.* …$/);
  expect(toHtml(shortRedline(sentence, { wide: 400, narrow: 400 }) ?? [])).toBe(toHtml(sentence));
});

test('a sentence of which more changed than there is room for has no short form', () => {
  const sentence = sentenceHtml('Officers keep what they wrote down then.', 'Nobody needs to note anything about it.');

  expect(shortRedline(sentence, { wide: 20, narrow: 20 })).toBeUndefined();
});

test('nor has one that changed in so many places that nobody could read what is left of it', () => {
  const words = Array.from({ length: 8 }, (_, index) => `part ${String(index)} stays as it was and`);
  const sentence = sentenceHtml(words.join(' one '), words.join(' two '));

  expect(shortRedline(sentence, { wide: 100, narrow: 100 })).toBeUndefined();
  expect(toHtml(shortRedline(sentence, { wide: 900, narrow: 900 }) ?? [])).toBe(toHtml(sentence));
});
