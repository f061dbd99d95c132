import { describe, expect, it } from 'vitest';
import { samplePages } from './browser/page-kinds.ts';
import { builtPages } from './built-pages.ts';
import { validityFaults } from './html/validity-faults.ts';

describe('the HTML of each kind of page', () => {
  // The long check looks at every page.
  it('is valid', () => {
    expect(samplePages(builtPages()).flatMap(validityFaults)).toEqual([]);
  });
});

describe('the check of validity', () => {
  const page = (body: string) =>
    validityFaults({
      address: '/a/',
      html: `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`,
    });

  it('accepts a valid page', () => {
    expect(page('<p id="ws2-2.3-11">Words</p>')).toEqual([]);
  });

  it.each([
    ['a paragraph with a block in it', '<p><div>x</div></p>', 'close-order'],
    ['an element where it is not allowed', '<ul><p>x</p></ul>', 'element-permitted-content'],
    ['a duplicate id', '<p id="a">x</p><p id="a">y</p>', 'no-dup-id'],
    [
      'an attribute with a value that it does not have',
      '<input type="words" aria-label="x">',
      'attribute-allowed-values',
    ],
    ['an element that does not exist', '<blink>x</blink>', 'element-name|deprecated'],
    ['a picture without words', '<img src="/a.png">', 'wcag/h37'],
    [
      'two fields of one name',
      '<form><input type="text" name="a" aria-label="x"><input type="text" name="a" aria-label="y"><button type="submit">Go</button></form>',
      'form-dup-name',
    ],
  ])('finds %s', (_what, body, rule) => {
    expect(page(body).join('\n')).toMatch(new RegExp(`\\((?:${rule})\\)`));
  });
});
