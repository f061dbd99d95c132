import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { findElements, readPart, unpackWord, replaceParts, textIn, type WordParts } from './word-xml.ts';

const path = 'word/document.xml';

/** A Word file with only this XML as its text. */
function partsWith(xml: string): WordParts {
  return unpackWord(zipSync({ [path]: strToU8(xml) }));
}

describe('a character that XML writes as a reference', () => {
  const references = [
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&#x2019;', '’'],
    ['&#8217;', '’'],
    ['&#xA0;', '\u00A0'],
    ['&#x1F4D6;', '📖'],
    ['&amp;amp;', '&amp;'],
  ] as const;

  it.each(references)('is decoded in text and attributes: %s is %s', (written, read) => {
    const nodes = readPart(partsWith(`<w:p><w:ins w:author="A${written}B"/><w:t>A${written}B</w:t></w:p>`), path);
    expect(textIn(findElements(nodes, 'w:t'))).toBe(`A${read}B`);
    expect(findElements(nodes, 'w:ins')[0]?.attributes['w:author']).toBe(`A${read}B`);
  });

  it.each(references)('survives writing and reading the file: %s', (written) => {
    const parts = partsWith(`<w:p w:author="A${written}B"><w:t>A${written}B</w:t></w:p>`);
    const nodes = readPart(parts, path);
    const again = readPart(unpackWord(replaceParts(parts, new Map([[path, nodes]]))), path);
    expect(textIn(again)).toBe(textIn(nodes));
    expect(findElements(again, 'w:p')[0]?.attributes).toEqual(findElements(nodes, 'w:p')[0]?.attributes);
  });
});

test.each([
  ['is not closed', '<w:p><w:t>Words'],
  ['is closed in the wrong order', '<w:p><w:t>Words</w:p></w:t>'],
  ['names a character that XML does not know', '<w:p><w:t>A&nbsp;B</w:t></w:p>'],
  ['names a character that is none', '<w:p><w:t>A&#x0;B</w:t></w:p>'],
  ['is empty', ''],
])('a part that %s is reported as damaged, with what to do', (_, xml) => {
  expect(() => readPart(partsWith(xml), path)).toThrow(
    'This Word file is damaged (word/document.xml). Open it in Word and save it again.',
  );
});

test('a part that the file does not have is empty', () => {
  expect(readPart(partsWith('<w:p/>'), 'word/comments.xml')).toEqual([]);
});

test.each([
  ['is not an archive', strToU8('Dear editor')],
  ['is an archive of something else', zipSync({ 'notes.txt': strToU8('Notes') })],
])('a file that %s is reported as not a Word file', (_, bytes) => {
  expect(() => unpackWord(bytes)).toThrow('This is not a complete Word file (.docx)');
});
