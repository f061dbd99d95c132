import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../model/canonical-text.ts';
import type { ClauseNode, ClauseTree } from '../../model/clause-tree.ts';
import { itemLabel } from '../../model/list-labels.ts';
import { sha256 } from '../files/sha256.ts';
import { clauseReader } from './clause-reader.ts';

const bytesOf = (body: string): Buffer =>
  Buffer.from(`---\nid: records\ntitle: Records\nplain: (a) Plain.\nextent: [England]\n---\n\n${body}\n`);
const read = (body: string) => clauseReader()(bytesOf(body));

/** A text as a reader sees its lists: `(a) Keep; (b) Tell: [(i) now]`. */
function printed(node: ClauseNode | ClauseTree | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.type === 'text') return node.value;
  if (node.type === 'list')
    return `[${node.children
      .map((item, index) => `${node.ordered ? itemLabel(node.format, node.start + index) : '-'} ${printed(item)}`)
      .join(' ')}]`;
  return 'children' in node ? node.children.map(printed).join(' ') : node.type;
}

const shown = (body: string): string => printed(read(body).text?.tree);
const problems = (body: string): readonly string[] =>
  read(body).diagnostics.map(({ line, rule, unexpected }) => `${line} ${rule}: ${unexpected}`);

describe('a list', () => {
  it.each([
    ['(a) Keep;\n(b) Tell.', '[(a) Keep; (b) Tell.]'],
    ['a) Keep;\n\nb) Tell.', '[a) Keep; b) Tell.]'],
    ['i. Keep;\nii. Tell.', '[i. Keep; ii. Tell.]'],
    ['I. Keep;\nII. Tell.', '[I. Keep; II. Tell.]'],
    ['(A) Keep;\n(B) Tell.', '[(A) Keep; (B) Tell.]'],
    ['1) Keep;\n2) Tell.', '[1) Keep; 2) Tell.]'],
    ['(1) Keep;\n(2) Tell.', '[(1) Keep; (2) Tell.]'],
    ['(y) Keep;\n(z) Tell;\n(aa) Go.', '[(y) Keep; (z) Tell; (aa) Go.]'],
    ['(xxxviii) Keep;\n(xxxix) Tell.', '[(xxxviii) Keep; (xxxix) Tell.]'],
  ])('has the labels that an editor types: %j', (body, expected) => {
    expect(shown(body)).toBe(expected);
    expect(problems(body)).toEqual([]);
  });

  it.each([
    'A. B. Smith wrote it.',
    'A. B. Smith wrote it.\n\nC. D. Jones did not.',
    'e. g. this, and in s. 12 that.',
    'As the table in\n(a)\nhas it.',
  ])('does not begin with initials or abbreviations: %j', (body) => {
    expect(shown(body)).toBe(body.replaceAll(/\n+/g, ' '));
    expect(problems(body)).toEqual([]);
  });

  it('may have letters with dots inside letters with dots', () => {
    expect(shown('a. i. Keep\n   ii. Tell\nb. Go')).toBe('[a. [i. Keep ii. Tell] b. Go]');
  });

  it('may have the words of an item below its label', () => {
    expect(shown('(a)\n    keep it;\n(b)\n    tell.')).toBe('[(a) keep it; (b) tell.]');
  });

  it.each([
    ['(a)\n(b) Tell.', '8 list-label: Empty list item'],
    ['(a) Keep;\n(b)', '9 list-label: Empty list item'],
    ['-\n- Tell.', '8 list-label: Empty list item'],
    ['1.\n2. Tell.', '8 list-label: Empty list item'],
    ['(a) Keep;\n(ab) Tell;\n(b) Go.', '9 list-label: Unexpected label `(ab)` after `(a)`'],
    ['(h) Keep;\n(i) Tell;\n(ii) Go.', '10 list-label: Unexpected label `(ii)` after `(i)`'],
    ['(a) Keep;\n(aa) Tell;\n(c) Go.', '10 list-label: Unexpected label `(c)` after `(aa)`'],
  ])('has words in each item, and each label after the one before: %j', (body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });

  it.each([
    ['(a) Keep;\n(aa) Tell;\n(ab) Ask;\n(b) Go.', '[(a) Keep;] [(aa) Tell; (ab) Ask;] [(b) Go.]'],
    ['(a) Keep;\n(b) Tell;\n(ba) Ask;\n(c) Go;\n(d) Be.', '[(a) Keep; (b) Tell;] [(ba) Ask;] [(c) Go; (d) Be.]'],
    ['(b) Keep;\n(bb) Tell;\n(c) Go.', '[(b) Keep;] [(bb) Tell;] [(c) Go.]'],
    ['(h) Keep;\n(ha) Tell;\n(i) Go.', '[(h) Keep;] [(ha) Tell;] [(i) Go.]'],
    ['(i) Keep;\n(ia) Tell;\n(ii) Go.', '[(i) Keep;] [(ia) Tell;] [(ii) Go.]'],
    ['(za) Keep;\n(a) Tell;\n(b) Go.', '[(za) Keep;] [(a) Tell; (b) Go.]'],
    ['A. Keep;\nAA. Tell;\nB. Go.', '[A. Keep;] [AA. Tell;] [B. Go.]'],
    [
      '(a) Keep;\n(aa) Tell;\n(aaa) Ask;\n(ab) Go;\n(b) Be.',
      '[(a) Keep;] [(aa) Tell;] [(aaa) Ask;] [(ab) Go;] [(b) Be.]',
    ],
  ])('may have letters as a law gives to items that it puts in later: %j', (body, expected) => {
    expect(shown(body)).toBe(expected);
    expect(problems(body)).toEqual([]);
  });

  it('may follow its lead-in without an empty line, and hold lists in its items', () => {
    const body = 'The body must:\n(a) keep;\n(b) tell:\n    (i) now;\n    (ii) later;\n(c) go.';
    expect(shown(body)).toBe('The body must: [(a) keep; (b) tell: [(i) now; (ii) later;] (c) go.]');
    expect(shown('(a) (i) Keep;\n    (ii) Tell.')).toBe('[(a) [(i) Keep; (ii) Tell.]]');
    expect(shown('- (a) Keep;\n- Tell.')).toBe('[- [(a) Keep;] - Tell.]');
  });

  it('continues after other text from any label', () => {
    expect(shown('(a) Keep;\n\nand also:\n\n(b) tell;\n\nMuch later:\n\n(g) go.')).toBe(
      '[(a) Keep;] and also: [(b) tell;] Much later: [(g) go.]',
    );
  });

  it('reads (i) by what is before it, then by what comes after', () => {
    expect(read('(h) Keep;\n(i) Tell.').text?.tree.children).toMatchObject([{ format: '(a)', start: 8 }]);
    expect(read('(h) Keep;\n\nand:\n\n(i) Tell.').text?.tree.children[2]).toMatchObject({ format: '(a)', start: 9 });
    expect(read('(i) Keep;\n(j) Tell.').text?.tree.children).toMatchObject([{ format: '(a)', start: 9 }]);
    expect(read('(i) Keep;\n(ii) Tell.').text?.tree.children).toMatchObject([{ format: '(i)', start: 1 }]);
    expect(read('(i) Keep.').text?.tree.children).toMatchObject([{ format: '(i)', start: 1 }]);
  });

  it('with another kind of label beside it is another list', () => {
    expect(shown('(a) Keep;\n\n1) Tell.\n\n- Go.')).toBe('[(a) Keep;] [1) Tell.] [- Go.]');
    expect(read('1. Keep;\n1. Tell.\n\na. Go;\nb. Stop.').text?.tree.children).toMatchObject([
      { start: 1, children: [{}, {}] },
      { format: 'a.', children: [{}, {}] },
    ]);
  });
});

describe('what is not a list', () => {
  it.each([
    'As in paragraph\n(b) of the Act.',
    'A. Smith chairs the board.',
    's. 12 of the Act applies.',
    '(or) a list of them',
    '(see) the Act',
    '(mix) of both',
    'The years\n(1998) and\n(2018) differ.',
    '\\(a) is a label.',
  ])('stays as it is written: %j', (body) => {
    expect(shown(body)).toBe(body.replaceAll('\n', ' ').replace('\\', ''));
  });

  it('front matter stays as it is written too', () => {
    expect(read('(a) Keep.').text?.front.plain).toBe('(a) Plain.');
  });
});

it('a label that does not follow is reported, with the indent of a list inside an item', () => {
  expect(problems('(a) Keep;\n(c) Tell.')).toEqual(['9 list-label: Unexpected label `(c)` after `(a)`']);
  expect(problems('(a) Keep;\n(i) now;\n(ii) later;\n(b) tell.')).toEqual([
    '9 list-label: Unexpected label `(i)` after `(a)`',
  ]);
  expect(read('(a) Keep;\n(i) now.').diagnostics[0]?.todo).toContain('indent it by 4 spaces');
});

it('sub-headings inside a clause have two levels, and hash signs', () => {
  expect(
    read('## Records\n\nKeep.\n\n### Of *use*\n\nTell.\n\n## Deputies\n\nName.').text?.tree.children,
  ).toMatchObject([
    { type: 'subheading', depth: 1, children: [{ value: 'Records' }] },
    { type: 'paragraph' },
    { type: 'subheading', depth: 2, children: [{ value: 'Of ' }, { type: 'emphasis' }] },
    { type: 'paragraph' },
    { type: 'subheading', depth: 1 },
    { type: 'paragraph' },
  ]);
});

describe('an id of an item', () => {
  it('is at its start, and is found with the paragraph that it is in', () => {
    const { text, items } = read(
      '<Para id="duty" number="2">\n\nKeep:\n\n(a) <Item id="deputy" /> a deputy.\n\n</Para>',
    );
    expect(items).toMatchObject([{ id: 'deputy', within: 'duty' }]);
    expect(text?.tree.children).toMatchObject([
      { children: [{}, { children: [{ id: 'deputy', children: [{ children: [{ value: 'a deputy.' }] }] }] }] },
    ]);
  });

  it('is refused elsewhere, twice in a clause, and on a bullet', () => {
    expect(problems('(a) Keep <Item id="deputy" /> it.')).toEqual(['8 clause-place: Unexpected `<Item>` here']);
    expect(problems('(a) <Item id="x" /> Keep;\n(b) <Item id="x" /> tell.')).toEqual([
      '9 id-duplicate: Duplicate id `x`',
    ]);
    expect(problems('(a) <Item id="x" />\n(b) tell.')).toEqual(['8 clause-empty: Empty list item']);
    expect(problems('- <Item id="x" /> Keep.')).toEqual(['8 clause-place: Unexpected `<Item>` in a list with bullets']);
  });
});

it('a text that was frozen with such lines as text is read so, as long as it is not edited', () => {
  const bytes = bytesOf('The body must:\n\n(a) keep;\n(b) tell.');
  const words = (value: string) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as const;
  const hashOfOlder = sha256(
    canonicalText(
      { title: 'Records', plain: '(a) Plain.', extent: ['England'] },
      { type: 'clause', children: [words('The body must:'), words('(a) keep; (b) tell.')] },
    ),
  );
  const asText = clauseReader(undefined, new Map([[sha256(bytes), hashOfOlder]]))(bytes, { isFrozen: true });
  expect(printed(asText.text?.tree)).toBe('The body must: (a) keep; (b) tell.');
  expect(asText.text?.hash).toBe(hashOfOlder);
  const trusted = clauseReader(new Map([[sha256(bytes), hashOfOlder]]))(bytes, { isFrozen: true });
  expect(printed(trusted.text?.tree)).toBe('The body must: (a) keep; (b) tell.');
  expect(printed(clauseReader()(bytes, { isFrozen: true }).text?.tree)).toBe('The body must: [(a) keep; (b) tell.]');
});
