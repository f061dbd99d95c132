import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, content } from './code.ts';
import { cases } from '../../../tests/long-check.ts';

const compiler = NodeCompiler.create();

/** The strings that Typst itself sees in a document; by their signs, since the binding cannot hand back all of them. */
function seenByTypst(words: readonly string[]): readonly string[] {
  const document = `#let signs(words) = words.codepoints().map(str.to-unicode)\n#metadata(${call('array.map', {}, words, { typst: 'signs' }).typst})<seen>`;
  const [found] = compiler.query({ mainFileContent: document }, { selector: '<seen>' }) as readonly {
    value: number[][];
  }[];
  return (found?.value ?? []).map((signs) => String.fromCodePoint(...signs));
}

test('no words can become code: Typst sees any string as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 }), (words) => {
      expect(seenByTypst(words)).toEqual(words);
    }),
    cases(20, 200),
  );
});

test('words that look like code, or like the end of a string, stay words', () => {
  const words = [
    '#panic("x")',
    '"); #panic()',
    '\\',
    '\\"',
    '\\u{41}',
    '*a* _b_ $c$ `d` <e> @f',
    '// no comment',
    '\n= Heading',
  ];
  expect(seenByTypst(words)).toEqual(words);
});

test('content of no pieces is content, so that it can stand wherever content is asked for', () => {
  const document = `#let pieces = ${content([]).typst}\n#metadata(str(type(pieces)))<seen>`;
  expect(compiler.query({ mainFileContent: document }, { selector: '<seen>' })).toMatchObject([{ value: 'content' }]);
});
