import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';
import { pageElements } from './html/page-elements.ts';
import { unmarkedWords } from './html/unmarked-words.ts';

const comparisons = builtPages().filter(({ address }) => /^\/changes\/[^/]+\.\.\.[^/]+\/$/.test(address));
const revisions = builtPages().filter(({ address }) => /^\/code\/(?!on\/)[^/]+\/$/.test(address));

/** A page as a text browser shows it: without tags, with each block on separate lines. */
const asText = (html: string): string => toText(fromHtml(html, { fragment: true }));
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

it('every pair of revisions has a comparison', () => {
  expect(comparisons).toHaveLength((revisions.length * (revisions.length - 1)) / 2);
});

describe.each(comparisons)('$address as plain text', ({ html }) => {
  it('says every mark in text', () => {
    const marks = pageElements(html).filter(({ tagName }) => tagName === 'ins' || tagName === 'del');
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) {
      const [start, end] =
        mark.tagName === 'ins' ? ['[inserted:]', '[end of insertion]'] : ['[deleted:]', '[end of deletion]'];
      const text = toText(mark).trim();
      expect(text.startsWith(start) && text.endsWith(end), text).toBe(true);
      expect(words(text.slice(start.length, -end.length)), 'a mark around nothing').not.toEqual([]);
    }
  });

  it('labels exactly the marked text as deleted or inserted', () => {
    const withoutMarks = html.replaceAll(/<(ins|del)\b[^>]*>.*?<\/\1>/gs, '');
    expect(words(unmarkedWords(asText(html)))).toEqual(words(asText(withoutMarks)));
  });
});

describe('the check of plain text', () => {
  it('finds unlabelled marks, where a deleted word appears next to its replacement', () => {
    expect(
      unmarkedWords('The body [deleted:] must [all] [end of deletion] [inserted:] may [end of insertion] log.'),
    ).toBe('The body   log.');
    expect(unmarkedWords(asText('<p>The body <del>must</del> <ins>may</ins> log.</p>'))).toContain('must may');
    expect(() => unmarkedWords('The body [deleted:] must log.')).toThrow('A mark does not end: [deleted:] must');
  });
});
