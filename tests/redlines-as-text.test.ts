import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { builtPages } from './browser/built-pages.ts';
import { pageElements } from './html/page-elements.ts';
import { unmarkedWords } from './html/unmarked-words.ts';

const comparisons = builtPages().filter(({ address }) => /^\/changes\/[^/]+\.\.\.[^/]+\/$/.test(address));
const revisions = builtPages().filter(({ address }) => /^\/code\/[^/]+\/$/.test(address));

/** A page as a text browser shows it: without its tags, each block on lines of its own. */
const asText = (html: string): string => toText(fromHtml(html, { fragment: true }));
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

it('there is a comparison of every pair of revisions', () => {
  expect(comparisons).toHaveLength((revisions.length * (revisions.length - 1)) / 2);
});

describe.each(comparisons)('$address as plain text', ({ html }) => {
  it('says every mark in words', () => {
    const marks = pageElements(html).filter(({ tagName }) => tagName === 'ins' || tagName === 'del');
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) {
      const [start, end] = [mark.tagName === 'ins' ? '[inserted:' : '[deleted:', ']'];
      const text = toText(mark).trim();
      expect(text.startsWith(start) && text.endsWith(end), text).toBe(true);
      expect(words(text.slice(start.length, -1)), 'a mark around nothing').not.toEqual([]);
    }
  });

  it('shows as deleted or inserted exactly what is marked, and never two words as if both stood there', () => {
    const withoutMarks = html.replaceAll(/<(ins|del)\b[^>]*>.*?<\/\1>/gs, '');
    expect(words(unmarkedWords(asText(html)))).toEqual(words(asText(withoutMarks)));
  });
});

describe('the check of plain text', () => {
  it('finds the word that stands there besides the one that replaced it where a mark says nothing', () => {
    expect(unmarkedWords('The body [deleted: must [all]][inserted: may] log.')).toBe('The body  log.');
    expect(unmarkedWords(asText('<p>The body <del>must</del> <ins>may</ins> log.</p>'))).toContain('must may');
    expect(() => unmarkedWords('The body [deleted: must log.')).toThrow('A mark does not end: [deleted: must');
  });
});
