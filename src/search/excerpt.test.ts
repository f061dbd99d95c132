import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  const words = (text: string, stems: readonly string[], phrases: readonly string[] = []) =>
    excerptOf(text, { stems: new Set(stems), phrases })
      .map(({ text: part, isFound }) => (isFound ? `[${part}]` : part))
      .join('');

  it('has whole sentences, with ellipses where the text goes on', () => {
    const text = `The first sentence says nothing. ${'It is long. '.repeat(20)}\nHere is the word. ${'The end. '.repeat(40)}`;
    expect(words(text, ['word'])).toMatch(/^… Here is the \[word\]\. The end\. .* …$/);
    expect(words('A word.', ['word'])).toBe('A [word].');
  });

  it('keeps the cells of a table apart', () => {
    expect(words('Searches made\tOrganisation', ['search'])).toBe('[Searches] made · Organisation');
  });

  it('shows the sentence with the whole phrase', () => {
    expect(words('Its data and its use and its form. No more data.', ['data', 'use'], ['more data'])).toMatch(
      /^… No more/,
    );
  });

  it('marks the words of another name only where they stand together', () => {
    const together = [
      ['without', 'notic'],
      ['look', 'at'],
    ];
    const marks = (text: string) =>
      excerptOf(text, { stems: new Set(['audit']), together })
        .filter(({ isFound }) => isFound)
        .map(({ text: part }) => part);
    expect(marks('It may audit, or come without any notice, but not without a reason.')).toEqual([
      'audit',
      'without',
      'notice',
    ]);
    expect(marks('It has time without end.')).toEqual([]);
  });

  it('cuts a very long sentence between words', () => {
    const shown = words(`${'longer '.repeat(60)}word ${'longer '.repeat(60)}`, ['word']);
    expect(shown).toMatch(/^… longer .*\[word\].* longer …$/);
    expect(shown.length).toBeLessThan(350);
  });
});
