import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('drops a byte order mark, normalises line endings and composes letters', () => {
  const bytes = Buffer.from('\uFEFFone\r\ntwo\rcafe\u0301');
  expect(decodeText(bytes)).toEqual({ text: 'one\ntwo\ncaf\u00E9', diagnostics: [] });
});

test('keeps curly quotes, dashes, Welsh letters and joined emoji as they are', () => {
  const text = '“ŵŷ” – … 👩‍👧 \u00A0';
  expect(decodeText(Buffer.from(text))).toEqual({ text, diagnostics: [] });
});

test.each([
  ['Latin-1', Buffer.from('one\ntwo caf\u00E9', 'latin1'), 2, 8],
  ['UTF-16 as Windows writes it', Buffer.from('\uFEFFone', 'utf16le'), 1, 1],
  ['a character cut in half', Buffer.from([0x61, 0xe2, 0x82]), 1, 2],
])('reports the first character that is not UTF-8: %s', (_, bytes, line, column) => {
  expect(decodeText(bytes)).toMatchObject({ diagnostics: [{ rule: 'file-utf8', line, column }] });
});

test('reports each kind of invisible character once, at its first occurrence', () => {
  const { diagnostics } = decodeText(Buffer.from('a\0b\0\nc\u202Ed\tfine'));
  expect(diagnostics.map(({ line, column, unexpected }) => [line, column, unexpected])).toEqual([
    [1, 2, 'Unexpected invisible character U+0000'],
    [2, 2, 'Unexpected invisible character U+202E'],
  ]);
});
