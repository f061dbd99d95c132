import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, it, test } from 'vitest';
import {
  paragraph,
  paragraphOf,
  run,
  wordFile,
  type WordFile,
} from '../../../../scripts/commands/code/testing/word-file.ts';
import { cases } from '../../../../tests/long-check.ts';
import { clauseMdx } from '../clause-mdx.ts';
import { keepSupported } from '../keep-supported.ts';
import { readWord } from './read-word.ts';
import { unpackWord } from './word-xml.ts';

interface Imported {
  readonly text: string;
  readonly losses: readonly string[];
}

function imported(file: WordFile): Imported {
  return importedFrom(wordFile(file));
}

function importedFrom(bytes: Uint8Array): Imported {
  const { root, losses } = readWord(unpackWord(bytes), 'accept');
  const kept = keepSupported(root, (url) => url.startsWith('https:'));
  return { text: clauseMdx('a', kept.root.children, undefined).text, losses: [...losses, ...kept.losses] };
}

const char = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;
const field = (words: string, result: string): string =>
  `${char('begin')}${code(words)}${char('separate')}${result}${char('end')}`;
const box = (words: string): string =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(words)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const math = (inside: string): string =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</m:oMath>`;
const sign = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`;
const raisedRun = (properties: string, words: string): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (inside: string, settings = ''): string => `<w:tc><w:tcPr>${settings}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const control = (inside: string, settings = ''): string =>
  `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

test.each<[string, string, string, readonly string[]]>([
  [
    'a reference keeps the words that it prints',
    paragraphOf(run('See paragraph ') + field('REF _Ref1 \\r \\h', run('12')) + run(' and the rules.')),
    'See paragraph 12 and the rules.',
    ['References that Word updates became the words that they print: “12”. Write `<Ref>` where they should follow.'],
  ],
  [
    'a field inside a field prints once',
    paragraphOf(run('Page ') + field('IF 1', field('PAGE', run('3'))) + run('.')),
    'Page 3.',
    [],
  ],
  [
    'a number in a series stays',
    paragraphOf(run('Table ') + field('SEQ Table', run('2')) + run(': Fees')),
    'Table 2: Fees',
    [],
  ],
  [
    'a link by a field is a link',
    paragraphOf(field('HYPERLINK "https://a.example/b"', run('the rules')) + run('.')),
    '[the rules](https://a.example/b).',
    [],
  ],
  [
    'a list of contents is left out, over several paragraphs, and named',
    paragraphOf(char('begin') + code('TOC \\o') + char('separate') + run('Rent 1')) +
      paragraphOf(run('Plots 2') + char('end')) +
      paragraph('The rent is due.'),
    'The rent is due.',
    ['The list of contents was left out: “Rent 1 Plots 2”.'],
  ],
  [
    'a field whose result only Word knows is named',
    paragraphOf(char('begin') + code('LISTNUM') + char('end') + run('Go.')),
    'Go.',
    ['What the field `LISTNUM` prints is not in the file, and was left out.'],
  ],
  [
    'the words of a text box come once, after the paragraph beside it',
    paragraphOf(run('Before.') + box('In a box.')) + paragraph('After.'),
    'Before.\n\nIn a box.\n\nAfter.',
    ['A text box became text after the paragraph that it is beside: “In a box.”.'],
  ],
  [
    'symbols, hyphens, tabs and lines are what they look like',
    paragraphOf(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>erate</w:t><w:br/><w:t>now</w:t><w:br w:type="page"/></w:r>',
    ),
    '✓ co\u2011operate\\\nnow',
    [],
  ],
  [
    'words are superscript or subscript by name or by their height, and not if they are only set a little higher',
    paragraphOf(
      run('m') +
        raisedRun('<w:vertAlign w:val="superscript"/>', '2') +
        run(', m') +
        raisedRun('<w:position w:val="8"/><w:sz w:val="19"/>', '3') +
        run(', CO') +
        raisedRun('<w:position w:val="-6"/>', '2') +
        raisedRun('<w:position w:val="2"/>', ' too'),
    ),
    'm<Sup>2</Sup>, m<Sup>3</Sup>, CO<Sub>2</Sub> too',
    [],
  ],
  [
    'an equation is words with superscript',
    paragraphOf(
      run('So ') +
        math(
          `<m:sSup><m:e>${sign('x')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup>${sign('=')}<m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2')}</m:den></m:f>`,
        ),
    ),
    'So x<Sup>2</Sup>=(a+b)/2',
    ['Equations became words on a line: “x2=(a+b)/2”.'],
  ],
  [
    'what controls and smart tags hold stays, and empty ones are named',
    paragraphOf(
      `<w:smartTag>${run('London')}</w:smartTag>` +
        run(' ') +
        control(run('office')) +
        control(run('Click here'), '<w:showingPlcHdr/>'),
    ) + control(paragraph('Block.')),
    'London office\n\nBlock.',
    ['Empty fields were left out: “Click here”.'],
  ],
  [
    'merged cells are divided',
    `<w:tbl>${row(cell(paragraph('Both'), '<w:gridSpan w:val="2"/>'))}${row(cell(paragraph('One')), cell(paragraph('Two')))}</w:tbl>`,
    '| Both |     |\n| ---- | --- |\n| One  | Two |',
    ['Merged cells of a table were divided; the words are in the first of each: “Both”.'],
  ],
  [
    'a table of one row only frames its words',
    `<w:tbl>${row(cell(paragraph('One.') + paragraph('Two.')))}</w:tbl>`,
    'One.\n\nTwo.',
    ['A table of one row became paragraphs: “One. Two.”.'],
  ],
  [
    'hidden text is not printed, and named',
    paragraphOf(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret</w:t></w:r>${run('Shown.')}`),
    'Shown.',
    ['Hidden text was left out: “Secret”.'],
  ],
  [
    'spaces at the end of bold words are not bold',
    paragraphOf(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Rent </w:t></w:r>${run('is due.')}`),
    '**Rent** is due.',
    [],
  ],
  ['characters that nobody sees are left out', paragraph('A\u200Btenant\u00AD pays.'), 'Atenant pays.', []],
  [
    'numbers that were typed are those of numbered paragraphs, with the letters below them',
    ['1.\tThe council lets plots.', '2.\tA tenant must:', '(a)\tkeep it;', '(b)\tpay,', 'and go.', '3.\tRent is due.']
      .map((words) => paragraph(words))
      .join(''),
    '<Para id="a-1" number="1">\n\nThe council lets plots.\n\n</Para>\n\n<Para id="a-2" number="2">\n\nA tenant must:\n\n(a) keep it;\n(b) pay,\n\nand go.\n\n</Para>\n\n<Para id="a-3" number="3">\n\nRent is due.\n\n</Para>',
    [],
  ],
  [
    'words in brackets that begin a paragraph stay words',
    paragraph('(a) alone is no list.'),
    '(a\\) alone is no list.',
    [],
  ],
  [
    'a document inside the document is named',
    `${paragraph('Go.')}<w:altChunk/>`,
    'Go.',
    ['A document inside the document was left out: import it by itself.'],
  ],
])('%s', (_, body, text, losses) => {
  expect(imported({ body })).toEqual({ text, losses });
});

test('what was left out is named with the heading that it is under', () => {
  const { losses } = imported({
    body: paragraph('Rent', 'Heading1') + paragraphOf(char('begin') + code('AUTONUM') + char('end') + run('Go.')),
  });
  expect(losses).toEqual(['What the field `AUTONUM` prints is not in the file, and was left out. (Under “Rent”.)']);
});

test('parts are found by what the file says of them, whatever their names, prefixes and letters', () => {
  const names = 'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (id: string, type: string, target: string): string =>
    `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/></p:Relationships>`;
  const parts = {
    '_rels/.rels': related('a', 'officeDocument', '/text/Main.xml'),
    'text/_rels/main.xml.rels': related('b', 'footnotes', '../notes/below.xml'),
    'text/main.xml': `<x:document ${names}><x:body><x:p><x:r><x:t>Rent&#8217;s caf&#233; &amp;amp;</x:t><x:footnoteReference x:id="4"/></x:r></x:p></x:body></x:document>`,
    'notes/below.xml': `<x:footnotes ${names}><x:footnote x:id="4"><x:p><x:r><x:t>A note.</x:t></x:r></x:p></x:footnote></x:footnotes>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  expect(importedFrom(bytes)).toEqual({ text: 'Rent’s café \\&amp;[^4]\n\n[^4]: A note.', losses: [] });
});

/** Parts of a paragraph, each with words that nothing else has. */
const part = (words: string): readonly string[] => [
  run(`${words} `),
  field('REF x', run(`${words} `)),
  box(words),
  control(run(`${words} `)),
  control(run(words), '<w:showingPlcHdr/>'),
  `<w:smartTag>${run(`${words} `)}</w:smartTag>`,
  `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${words}</w:t></w:r>`,
  `<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve"> ${words}</w:t></w:r>`,
  `<w:hyperlink w:anchor="x">${run(`${words} `)}</w:hyperlink>`,
  math(sign(`${words} `)),
  field('TOC', run(`${words} `)),
  `<w:ins w:author="A">${run(`${words} `)}</w:ins>`,
];
const inParagraph = fc.array(fc.nat(11), { minLength: 1, maxLength: 4 });
const block = fc.record({ kind: fc.constantFrom('text', 'heading', 'table', 'box', 'nested'), parts: inParagraph });

it('every word of a generated document is in its clauses, or named', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const words: string[] = [];
      const written = blocks.map(({ kind, parts }) => {
        const inside = parts.map((at) => {
          words.push(`word${String(words.length)}z`);
          return part(words.at(-1) ?? '')[at] ?? '';
        });
        const text = paragraphOf(inside.join(''), kind === 'heading' ? 'Heading2' : undefined);
        if (kind === 'table') return `<w:tbl>${row(cell(text))}${row(cell(paragraph('Fees')))}</w:tbl>`;
        if (kind === 'nested')
          return `<w:tbl>${row(cell(`<w:tbl>${row(cell(text))}</w:tbl>`))}${row(cell(paragraph('Fees')))}</w:tbl>`;
        return kind === 'box' ? control(text) : text;
      });
      const { text, losses } = imported({ body: written.join('') });
      // Markdown writes a letter after bold words as a reference.
      const read = text.replaceAll(/&#x([0-9A-F]+);/g, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      );
      const told = `${read}\n${losses.join('\n')}`;
      expect(
        words.filter((word) => !told.includes(word)),
        told,
      ).toEqual([]);
    }),
    cases(40, 2000),
  );
});
