import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { clauseReader } from '../../content/clause/clause-reader.ts';
import { markdownBlocks } from '../../downloads/data/text/clause-markdown.ts';
import { smallSettings } from '../../downloads/testing/small-settings.ts';
import { cleanWord } from '../../downloads/word/clean-word.ts';
import { copyInputsFor } from '../../downloads/word/testing/copy-inputs.ts';
import type { Block, ClauseNode, ClauseTree } from '../../model/clause-tree.ts';
import { writeLabelsEscaped } from '../../model/markdown-labels.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { runs } from '../../../tests/long-check.ts';
import { clauseMdx } from './clause-mdx.ts';
import type { ImportedClause } from './imported.ts';
import { keepSupported } from './keep-supported.ts';
import { readMarkdown } from './read-markdown.ts';
import { splitAtHeadings } from './split-at-headings.ts';
import { readWord } from './word/read-word.ts';
import type { ImportedDocument } from './blocks/imported-document.ts';
import { unpackWord } from './word/word-xml.ts';

const labels: readonly (readonly string[])[] = [
  ['(a)', '(b)', '(c)'],
  ['(h)', '(i)', '(j)'],
  ['(i)', '(ii)', '(iii)'],
  ['(A)', '(B)', '(C)'],
  ['(1)', '(2)', '(3)'],
  ['a)', 'b)', 'c)'],
  ['iv.', 'v.', 'vi.'],
  ['A.', 'B.', 'C.'],
  ['1)', '2)', '3)'],
  ['3.', '4.', '5.'],
  ['-', '-', '-'],
];

type Lines = readonly string[];

const word = fc.constantFrom('Keep', 'records', 'of', 'plots', 'and', 'water', 'Nobody', 'may', 'sell', 'them');
const plain = fc.array(word, { minLength: 2, maxLength: 5 }).map((all) => all.join(' '));
const inline = fc.oneof(
  { weight: 5, arbitrary: plain },
  plain.map((words) => `**${words}**`),
  plain.map((words) => `*${words}*`),
  fc.constantFrom('m<Sup>2</Sup>', 'CO<Sub>2</Sub>', '*<Sup>x</Sup>*y'),
  plain.map((words) => `[${words}](https://a.example/b)`),
  plain.map((words) => `<Term id="log">${words}</Term>`),
  fc.constant('<Ref to="other" />'),
);
const words = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => `The ${all.join(', ')}.`);
const small = plain.map((text) => `and so ${text}.`);
const indent = (lines: Lines, by: number): Lines => lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
const spaced = (blocks: readonly Lines[]): Lines => blocks.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
const tagged =
  (tag: string, end: string) =>
  (blocks: readonly Lines[]): Lines => [tag, '', ...spaced(blocks), '', end];

const paragraph: fc.Arbitrary<Lines> = words.map((text) => [text]);
const table: fc.Arbitrary<Lines> = fc
  .array(fc.tuple(plain, inline), { minLength: 1, maxLength: 2 })
  .map((rows) => ['| Who | What |', '| --- | ---- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`)]);

/** Blocks of which the first is a paragraph; no two lists are next to each other, since they would become one. */
function textOf(block: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<readonly Lines[]> {
  return fc
    .tuple(paragraph, fc.array(fc.tuple(block, paragraph), { maxLength }))
    .map(([first, others]) => [first, ...others.flatMap(([inner, after]) => [inner, after])]);
}

function listOf(depth: number): fc.Arbitrary<Lines> {
  const inner =
    depth === 0
      ? paragraph
      : fc.oneof(
          paragraph,
          table,
          listOf(depth - 1),
          small.map((text) => [text]),
        );
  const items = fc.array(fc.oneof({ weight: 2, arbitrary: paragraph.map((lines) => [lines]) }, textOf(inner, 1)), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.tuple(fc.constantFrom(...labels), items).map(([names, all]) =>
    spaced(
      all.map((blocks, at) => {
        const label = names[at] ?? '-';
        const [first = '', ...rest] = spaced(blocks);
        return [`${label} ${first}`, ...indent(rest, label.length + 1)];
      }),
    ),
  );
}

const inQuote = fc.oneof(paragraph, table, listOf(1));
const aside = fc
  .tuple(fc.constantFrom('Note', 'Example'), fc.array(fc.oneof(paragraph, listOf(1)), { minLength: 1, maxLength: 1 }))
  .chain(([name, blocks]) => paragraph.map((first) => tagged(`<${name}>`, `</${name}>`)([first, ...blocks])));
const quote = textOf(inQuote, 1).map(tagged('<Quote source="The Act">', '</Quote>'));
const definitions = fc.array(textOf(fc.oneof(table, listOf(1)), 1), { minLength: 1, maxLength: 2 }).map((items) =>
  tagged(
    '<Definitions>',
    '</Definitions>',
  )([
    spaced(
      items.map((blocks, at) => {
        const [first = '', ...rest] = spaced(blocks);
        return [`- <Term id="${at === 0 ? 'log' : 'bee'}">word</Term> means ${first}`, ...indent(rest, 2)];
      }),
    ),
  ]),
);
const numbered = textOf(fc.oneof(paragraph, listOf(1), aside, quote, table), 1).map(
  tagged('<Para id="p-NUMBER" number="NUMBER">', '</Para>'),
);
const heading = plain.map((text) => [`## ${text}`]);
const footnoted = fc
  .tuple(plain, listOf(0))
  .map(([text, list]): Lines => [`${text}[^NUMBER].`, '', `[^NUMBER]: A note:`, '', ...indent(list, 4)]);

const clauseText = fc
  .array(fc.tuple(fc.oneof(listOf(2), table, aside, quote, definitions, heading, numbered, footnoted), paragraph), {
    minLength: 1,
    maxLength: 5,
  })
  .map((blocks) => {
    let number = 0;
    return spaced([
      ['First words.'],
      ...blocks.flatMap(([block, after]) => {
        number += 1;
        return [block.map((line) => line.replaceAll('NUMBER', String(number))), after];
      }),
    ]).join('\n');
  });

const front = '---\nid: a\ntitle: Records\nplain: What it means.\nextent: [England]\n---\n\n';
const read = clauseReader();

function treeOf(text: string): ClauseTree {
  const { text: clause, diagnostics } = read(Buffer.from(`${front}${text}\n`));
  const refused = diagnostics.filter(({ rule }) => rule !== 'definition-form');
  if (clause === undefined || refused.length > 0) throw new Error(`${JSON.stringify(diagnostics)}\n${text}`);
  return clause.tree;
}

const labelOf = () => 'clause “About other”';

/** What a clause has once it came back: the guide for editors says what becomes what. */
function shapeOf(node: ClauseNode | ClauseTree, from: 'Markdown' | 'Word'): readonly unknown[] {
  const inside = (nodes: readonly (ClauseNode | ClauseTree)[]): readonly unknown[] =>
    joined(nodes.flatMap((child) => shapeOf(child, from)));
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'ref':
      return [labelOf()];
    case 'term':
    case 'definitions':
      return inside(node.children);
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [{ type: node.type, children: 'children' in node ? inside(node.children) : [] }];
    case 'numbered': {
      const [first, ...others] = node.children;
      const blocks = from === 'Word' ? node.children : first === undefined ? [] : [first];
      return [
        { type: node.type, number: node.number, children: inside(blocks) },
        ...(from === 'Word' ? [] : inside(others)),
      ];
    }
    case 'table':
      return [{ type: node.type, align: from === 'Word' ? [] : node.align, children: inside(node.children) }];
    case 'listItem':
      return [{ type: node.type, children: inside(node.children) }];
    default:
      return [{ ...node, ...('children' in node ? { children: inside(node.children) } : {}) }];
  }
}

/** Texts beside each other as one. */
function joined(nodes: readonly unknown[]): readonly unknown[] {
  return nodes.reduce<unknown[]>((all, node) => {
    const last = all.at(-1);
    if (typeof last === 'string' && typeof node === 'string') all[all.length - 1] = last + node;
    else all.push(node);
    return all;
  }, []);
}

function clausesOf({ root, title }: ImportedDocument): readonly ImportedClause[] {
  return splitAtHeadings(keepSupported(root, () => true).root, title).parts.flatMap(({ clauses }) => clauses);
}

const markdown = unified().use(remarkGfm).use(remarkStringify, writeLabelsEscaped);
const texts = fc.sample(clauseText, { numRuns: runs(12, 300), seed: 22 });

it('generated clauses come back from Markdown with every word, label and structure', () => {
  for (const text of texts) {
    const tree = treeOf(text);
    const context = { clause: 'a', labelOf, pictureOf: ({ file }: { file: string }) => file };
    const copy = markdown.stringify({ type: 'root', children: markdownBlocks(tree.children, context) });
    const [clause] = clausesOf(readMarkdown(`# Code\n\n## Part\n\n### About a\n\n${copy}`));
    const back = clauseMdx('a', clause?.blocks ?? [], undefined).text;
    expect(shapeOf(treeOf(back), 'Markdown'), `${text}\n=====\n${copy}\n=====\n${back}`).toEqual(
      shapeOf(tree, 'Markdown'),
    );
  }
});

it('generated clauses come back from Word with every word, label and structure', async () => {
  const trees = new Map(texts.map((text, at) => [`c${at + 1}`, treeOf(text)] as const));
  const blocks = (tree: ClauseTree): readonly Block[] => tree.children;
  const own = Object.fromEntries([...trees].map(([id, tree]) => [id, { text: blocks(tree) }]));
  const code = smallCode([{ clauses: { ...own, other: 'Other.' } }]);
  const [revision] = code.revisions;
  if (revision === undefined) throw new Error('The small Code has a revision.');
  const glossary = ['log', 'bee'].map((id) => ({ id, term: id, definition: 'What it is.', also: [] }));
  const copy = await cleanWord(copyInputsFor({ settings: smallSettings, code, glossary }, revision));
  const clauses = clausesOf(readWord(unpackWord(copy), 'accept'));
  for (const [at, [id, tree]] of [...trees].entries()) {
    const found = clauses.find(({ title }) => title === `About ${id}`);
    const back = clauseMdx('a', found?.blocks ?? [], undefined).text;
    expect(shapeOf(treeOf(back), 'Word'), `${texts[at]}\n=====\n${back}`).toEqual(shapeOf(tree, 'Word'));
  }
});
