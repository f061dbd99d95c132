import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPicture } from '../../content/figures/read-picture.ts';
import { clauseMdx } from '../../drafting/import/clause-mdx.ts';
import { keepSupported } from '../../drafting/import/keep-supported.ts';
import { readWord } from '../../drafting/import/word/read-word.ts';
import { unpackWord } from '../../drafting/import/word/word-xml.ts';
import type { Block } from '../../model/clause-tree.ts';
import { itemLabel } from '../../model/list-labels.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import {
  call,
  definitions,
  item,
  labelledList,
  link,
  list,
  p,
  quotation,
  source,
  subs,
  sup,
  table,
  term,
} from '../../redline/testing/clause-builder.ts';
import { smallSettings } from '../testing/small-settings.ts';
import { cleanWord } from './clean-word.ts';
import { markedWord } from './marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from './testing/copy-inputs.ts';

test('a figure comes back from a Word copy, with the SVG and not its drawing', async () => {
  const svg = readFileSync('src/content/fixtures/sound/code/draft/figures/steps.svg');
  const drawing = readFileSync('src/guides/comparison.png');
  const read = readPicture('steps.svg', svg);
  if (!('picture' in read)) throw new Error(read.message.unexpected);
  const description = { type: 'description', children: [p('First this,'), p('then that.')] } as const;
  const text = [
    p('Before.'),
    { type: 'figure', picture: read.picture, alt: 'Two “boxes” <a>.', children: [p('How it is done'), description] },
    p('After.'),
  ] as const;
  const code = smallCode([{ clauses: { a: { text } } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const hash = read.picture.sha256;
  const pictured = { ...revision, pictures: new Map([[hash, svg]]) };
  const inputs = copyInputsFor({ settings: smallSettings, code, glossary: [] }, pictured);
  const copy = await cleanWord({ ...inputs, drawn: new Map([[hash, drawing]]) });
  const { root, pictures } = readWord(unpackWord(copy), 'accept');
  expect([...(pictures?.values() ?? [])]).toEqual([[Uint8Array.from(svg), Uint8Array.from(drawing)]]);
  const kept = keepSupported(
    root,
    () => true,
    () => 'steps.svg',
  );
  expect(kept.losses).toEqual([]);
  expect(clauseMdx('a', kept.root.children, undefined).text).toContain(
    [
      'Before.',
      '<Figure file="steps.svg" alt="Two “boxes” <a>.">\n  How it is done\n\n  <Description>\n    First this,\n\n    then that.\n  </Description>\n</Figure>',
      'After.',
    ].join('\n\n'),
  );
});

/** The clause as the import writes it from its Word copy. */
async function importedFrom(...text: readonly Block[]): Promise<string> {
  const code = smallCode([{ clauses: { a: { text } } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const copy = await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary: [] }, revision));
  const { root } = readWord(unpackWord(copy), 'accept');
  return clauseMdx('a', keepSupported(root, () => true).root.children, undefined).text;
}

test('a table at the end of a note comes back in it, and one below the note does not', async () => {
  const note: Block = { type: 'note', children: [p('Words:'), table(['Who', 'What'], ['Force', 'All'])] };
  const mdx = await importedFrom(note, table(['When', 'Where'], ['Now', 'Here']), p('After.'));
  const inside = '<Note>\n  Words:\n\n  | Who   | What |\n  | ----- | ---- |\n  | Force | All  |\n</Note>';
  expect(mdx).toContain(`${inside}\n\n| When | Where |`);
});

test('a table in a footnote comes back as lines, which the guide says', async () => {
  const notes: Block = { type: 'footnoteDefinition', label: 'x', children: [table(['Kind', 'Limit'], ['Small', '2'])] };
  const mdx = await importedFrom(p('A claim', call('x'), '.'), notes);
  expect(mdx).toMatch(/^\[\^\w+\]: Kind; Limit\n\n {4}Small; 2$/m);
  expect(readFileSync('content/README.md', 'utf8')).toContain(
    'From Word, a table in a footnote becomes lines, with semicolons between its cells.',
  );
});

test('quotations, definitions, superscript and subscript come back from a Word copy', async () => {
  const text = [
    p('Use 10', sup('2'), ' m of CO', subs('2'), '.'),
    quotation('A controller must:', list('erase it.'), source(p(link('https://a.example/', 'The Act, s. 4')))),
    quotation('Second words.', source('The Order')),
    definitions(list(item(p(term('log', 'A log'), ' means:'), list('one', 'two')), item(p(term('b', 'Bee'), ' too')))),
  ];
  const code = smallCode([{ clauses: { a: { text } } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const copy = await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary: [] }, revision));
  const { root, losses } = readWord(unpackWord(copy), 'accept');
  const mdx = clauseMdx('a', keepSupported(root, () => true).root.children, undefined).text;
  expect(mdx).toContain(
    [
      'Use 10<Sup>2</Sup> m of CO<Sub>2</Sub>.',
      '<Quote source="The Act, s. 4" link="https://a.example/">\n  A controller must:\n\n  - erase it.\n</Quote>',
      '<Quote source="The Order">\n  Second words.\n</Quote>',
      '- A log means:\n  - one\n  - two\n- Bee too',
    ].join('\n\n'),
  );
  expect(losses.join('\n')).toContain('Definitions became a list');
});

test('letters of items that were put in later come back from a Word copy as they are in the Code', async () => {
  const letters = (start: number, ...items: string[]): Block => ({
    ...list(...items.map((words) => item(p(words)))),
    ordered: true,
    format: '(a)',
    start,
  });
  const mdx = await importedFrom(p('It must:'), letters(1, 'keep;'), letters(27, 'tell;', 'ask;'), letters(2, 'go.'));
  expect(mdx.match(/^\([a-z]+\) \w+[;.]$/gm)).toEqual(['(a) keep;', '(aa) tell;', '(ab) ask;', '(b) go.']);
});

test.each(['(a)', 'A.', '(i)', 'I)'] as const)(
  'a list of %s that goes on after z comes back with each label',
  async (format) => {
    const words = Array.from({ length: 60 }, (_, index) => `thing ${index + 1};`);
    // A clause has no list whose first letter comes after z.
    const starts = /a/i.test(format) ? [1, 20] : [1, 20, 40];
    const lists = starts.map((start) => ({ start, items: words.slice(start === 1 ? 0 : start) }));
    for (const { start, items } of lists) {
      const mdx = await importedFrom(p('It must do:'), labelledList(format, start, ...items));
      expect(mdx.match(/^\S+ thing \d+;$/gm)).toEqual(
        items.map((item, index) => `${itemLabel(format, start + index)} ${item}`),
      );
      // No empty line between two items divides the list.
      expect(mdx).not.toMatch(/;\n\n\(?[a-z]+[.)]/i);
    }
  },
);

test('labels after z are right on both sides of a copy with its changes, where an item was put in before them', async () => {
  const things = Array.from({ length: 28 }, (_, index) => `thing ${index + 1} of the harbour;`);
  const texts = [things, ['a lamp that is lit;', ...things]].map((items) => [
    p('It must keep:'),
    labelledList('(a)', 1, ...items),
  ]);
  const code = smallCode(texts.map((text) => ({ clauses: { a: { text } } })));
  const [before, after] = code.revisions;
  if (before === undefined || after === undefined) throw new Error('There are two revisions.');
  const copy = await markedWord(markedCopyInputsFor({ settings: smallSettings, code, glossary: [] }, before, after));
  for (const [how, label] of [
    ['accept', '(ac)'],
    ['reject', '(ab)'],
  ] as const) {
    const { root } = readWord(unpackWord(copy), how);
    const { text } = clauseMdx('a', keepSupported(root, () => true).root.children, undefined);
    expect(text).toContain(`${label} thing 28 of the harbour;`);
  }
});

test('the label of an item after z that went to another clause is right where it was', async () => {
  const things = Array.from(
    { length: 30 },
    (_, index) => `keep tool ${index + 1} of the harbour in the shed of row ${index + 1};`,
  );
  const [moved = ''] = things.slice(27);
  const others = things.filter((thing) => thing !== moved);
  const rent = p('Rent is due each quarter, on the first day. The tenant must also:');
  const code = smallCode(
    [
      { a: things, b: ['pay for it.'] },
      { a: others, b: [moved, 'pay for it.'] },
    ].map(({ a, b }) => ({
      clauses: {
        a: { text: [p('It must:'), labelledList('(a)', 1, ...a)] },
        b: { text: [rent, labelledList('(i)', 1, ...b)] },
      },
    })),
  );
  const [before, after] = code.revisions;
  if (before === undefined || after === undefined) throw new Error('There are two revisions.');
  const copy = unpackWord(
    await markedWord(markedCopyInputsFor({ settings: smallSettings, code, glossary: [] }, before, after)),
  );
  const textOn = (how: 'accept' | 'reject') =>
    clauseMdx('a', keepSupported(readWord(copy, how).root, () => true).root.children, undefined).text;
  expect(textOn('reject')).toContain(`(ab) ${moved}`);
  expect(textOn('accept')).toContain(`(i) ${moved}`);
});
