import { expect, test } from 'vitest';
import type { Block } from '../../model/clause-tree.ts';
import { clauseReader } from './clause-reader.ts';

test('builds a tree of paragraphs, lists, tables, emphasis, links, terms and references', () => {
  expect(
    blocksOf(`Keep *every* **record** of a [use](https://example.org/),\na <Term id="record">record</Term>; see <Ref to="x.1" />.

1. one
2. two\\
   lines

| a | b |
| :-- | -- |
| c | d |`),
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        text('Keep '),
        { type: 'emphasis', children: [text('every')] },
        text(' '),
        { type: 'strong', children: [text('record')] },
        text(' of a '),
        { type: 'link', url: 'https://example.org/', children: [text('use')] },
        text(', a '),
        { type: 'term', id: 'record', children: [text('record')] },
        text('; see '),
        { type: 'ref', to: 'x.1' },
        text('.'),
      ],
    },
    {
      type: 'list',
      ordered: true,
      start: 1,
      children: [
        { type: 'listItem', children: [paragraph(text('one'))] },
        { type: 'listItem', children: [paragraph(text('two'), { type: 'break' }, text('lines'))] },
      ],
    },
    {
      type: 'table',
      align: ['left', null],
      children: [
        ['a', 'b'],
        ['c', 'd'],
      ].map((row) => ({
        type: 'tableRow',
        children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
      })),
    },
  ]);
});

test('reads numbered paragraphs, notes and examples, and a note in a numbered paragraph', () => {
  const written = `<Para id="who" number="16A">\n\nWho.\n\n<Note>\n\nWhy.\n\n</Note>\n\n</Para>\n\n<Example>\n\nHow.\n\n</Example>`;
  expect(blocksOf(written)).toEqual([
    {
      type: 'numbered',
      id: 'who',
      number: '16A',
      children: [paragraph(text('Who.')), { type: 'note', children: [paragraph(text('Why.'))] }],
    },
    { type: 'example', children: [paragraph(text('How.'))] },
  ]);
});

test('keeps quotes, dashes and dots as they were typed', () => {
  expect(blocksOf(`"Must" -- 'may' ... (c)`)).toEqual([paragraph(text(`"Must" -- 'may' ... (c)`))]);
});

test('collapses white space, even across the start of a tag or emphasis', () => {
  expect(blocksOf('one  two\n   three\u00A0 <Term id="a"> four </Term> **five**')).toEqual([
    paragraph(
      text('one two three '),
      { type: 'term', id: 'a', children: [text('four ')] },
      { type: 'strong', children: [text('five')] },
    ),
  ]);
});

test('reads a reference alone in a list item as its text', () => {
  expect(blocksOf('- <Ref to="a" />')).toEqual([
    {
      type: 'list',
      ordered: false,
      start: 1,
      children: [{ type: 'listItem', children: [paragraph({ type: 'ref', to: 'a' })] }],
    },
  ]);
});

test('puts footnotes last, in order of first reference, with those referred to only by footnotes at the end', () => {
  const written = 'One[^b] two[^A].\n\n[^c]: Three.\n[^a]: Two, and[^c].\n\n<Note>\n\nMore.\n\n[^b]: One.\n\n</Note>';
  const labels = blocksOf(written).flatMap((block) => (block.type === 'footnoteDefinition' ? [block.label] : []));
  expect(labels).toEqual(['b', 'a', 'c']);
});

test('reads the same bytes once, and shares the text of files that differ only in white space', () => {
  const read = clauseReader();
  const first = read(clause('One two.'));
  expect(read(clause('One two.'))).toBe(first);
  const other = read(Buffer.from(clause('One\ntwo.  ').toString().replaceAll('\n', '\r\n')));
  expect(other.text).toBe(first.text);
});

test('the hash changes with a word, the title, the plain note, the extent and emphasis', () => {
  const read = clauseReader();
  const written = clause('One must.').toString();
  const others = [
    written.replace('must', 'may'),
    written.replace('title: A', 'title: B'),
    written.replace('plain: Plain', 'plain: Plainer'),
    written.replace('[England]', '[England, Wales]'),
    written.replace('One', '*One*'),
  ];
  const hashes = [written, ...others].map((source) => read(Buffer.from(source)).text?.hash);
  expect(new Set(hashes).size).toBe(6);
  expect(hashes).toSatisfy((all: unknown[]) => all.every((hash) => /^[0-9a-f]{64}$/.test(String(hash))));
});

function blocksOf(body: string): readonly Block[] {
  const { text: read, diagnostics } = clauseReader()(clause(body));
  expect(diagnostics).toEqual([]);
  return read?.tree.children ?? [];
}

function clause(body: string): Buffer {
  return Buffer.from(`---\nid: a\ntitle: A title\nplain: Plain.\nextent: [England]\n---\n${body}\n`);
}

function text(value: string) {
  return { type: 'text', value } as const;
}

function paragraph(...children: readonly object[]) {
  return { type: 'paragraph', children };
}
