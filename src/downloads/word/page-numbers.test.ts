import { expect, test } from 'vitest';
import { withPageNumbers } from './page-numbers.ts';

const words = (count: number) => Array.from({ length: count }, () => 'sentence').join(' ');
const paragraph = (style: string, text: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const heading = (number: number, more = '') =>
  paragraph('Heading1', 'Heading', more).replace(
    '<w:r>',
    `<w:bookmarkStart w:name="heading_${String(number)}" w:id="1"/><w:r>`,
  );
const entry = (number: number) =>
  `<w:fldSimple w:instr="PAGEREF heading_${String(number)} \\h"><w:r><w:t xml:space="preserve">0</w:t></w:r></w:fldSimple>`;

/** The page numbers of two headings with something between them. */
function pages(between: string, more = ''): readonly string[] {
  const document = `${entry(1)}${entry(2)}${heading(1)}${between}${heading(2, more)}${paragraph('BodyText', words(3))}`;
  const filled = withPageNumbers(document, '<w:footnote w:id="1"><w:t>Note</w:t></w:footnote>');
  return [...filled.matchAll(/<w:t>(\d+)</g)].map(([, number = '']) => number);
}

test('a heading after a short text is on the same page, after a long one on a later page', () => {
  expect(pages(paragraph('BodyText', words(50)))).toEqual(['1', '1']);
  expect(pages(paragraph('BodyText', words(600)))).toEqual(['1', '2']);
  expect(pages(paragraph('BodyText', words(1100)))).toEqual(['1', '3']);
});

test('a heading for which a page begins is on the next page', () => {
  expect(pages(paragraph('BodyText', words(5)), '<w:pageBreakBefore/>')).toEqual(['1', '2']);
});

test('a heading is not left alone at the end of a page', () => {
  const lines = Array.from({ length: 28 }, () => paragraph('BodyText', 'Line')).join('');
  expect(pages(lines)).toEqual(['1', '1']);
  expect(pages(`${lines}${paragraph('BodyText', 'Line')}`)).toEqual(['1', '2']);
});

test('what only larger type, an indent or a footnote makes longer is longer', () => {
  const lines = Array.from({ length: 28 }, () => paragraph('BodyText', 'Line')).join('');
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
  expect(pages(lines)).toEqual(['1', '1']);
  expect(pages(`${lines}${paragraph('BodyText', 'Line').replace('</w:p>', note)}`)).toEqual(['1', '2']);
});
