import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, content } from './code.ts';
import { cases } from '../../../tests/long-check.ts';

const compiler = NodeCompiler.create();

/** The strings that Typst sees in a document, returned as code points, since the binding cannot return every string. */
function readByTypst(texts: readonly string[]): readonly string[] {
  const document = `#let points(text) = text.codepoints().map(str.to-unicode)\n#metadata(${call('array.map', {}, texts, { typst: 'points' }).typst})<seen>`;
  const [found] = compiler.query({ mainFileContent: document }, { selector: '<seen>' }) as readonly {
    value: number[][];
  }[];
  return (found?.value ?? []).map((points) => String.fromCodePoint(...points));
}

test('no text can become code: Typst reads any string unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 }), (texts) => {
      expect(readByTypst(texts)).toEqual(texts);
    }),
    cases(8, 200),
  );
});

test('text that looks like code, or like the end of a string, stays text', () => {
  const texts = [
    '#panic("x")',
    '"); #panic()',
    '\\',
    '\\"',
    '\\u{41}',
    '*a* _b_ $c$ `d` <e> @f',
    '// no comment',
    '\n= Heading',
  ];
  expect(readByTypst(texts)).toEqual(texts);
});

test('content without pieces is still content, so that it is accepted as such', () => {
  const document = `#let pieces = ${content([]).typst}\n#metadata(str(type(pieces)))<seen>`;
  expect(compiler.query({ mainFileContent: document }, { selector: '<seen>' })).toMatchObject([{ value: 'content' }]);
});
