import { toXml } from 'xast-util-to-xml';
import { describe, expect, test } from 'vitest';
import type { Block, ClauseTree } from '../code/clause-tree.ts';
import { asides, asideTypes, nodeTypes, type AsideType, type NodeType } from '../code/nodes.ts';
import { plainText } from '../code/plain-text.ts';
import { clauseElement } from '../publications/data/akoma-ntoso/clause-element.ts';
import { ElementIds } from '../publications/data/akoma-ntoso/element-ids.ts';
import { clauseTreeSchema } from '../publications/data/json/clause-tree-schema.ts';
import { redlineTreeSchema } from '../publications/data/json/redline-schema.ts';
import { markdownBlocks } from '../publications/data/text/clause-markdown.ts';
import { textBlocks } from '../publications/data/text/clause-text.ts';
import { newAnchors } from '../publications/typst/anchors.ts';
import { writeText } from '../publications/typst/write-text.ts';
import { redline } from '../redline/redline.ts';
import { accept, reject } from '../redline/resolve.ts';
import { clause, em, item, link, list, p, para, ref, strong, table, term } from '../redline/testing/clause-builder.ts';
import { clauseHtml } from './clause-html/clause-html.ts';
import { redlineHtml } from './clause-html/redline-html.ts';

const word = 'marigold';
const isAsideType = (type: NodeType): type is AsideType => type in asides;

/** A text in which a node of each type holds the word, or stands beside it. */
const samples: Readonly<Record<Exclude<NodeType, AsideType>, readonly Block[]>> = {
  text: [p(word)],
  ref: [p(ref(word))],
  break: [p(word, { type: 'break' }, 'and')],
  footnoteReference: [p('A law.', { type: 'footnoteReference', label: 'a' }), footnote()],
  link: [p(link('https://a.example/', word))],
  emphasis: [p(em(word))],
  strong: [p(strong(word))],
  term: [p(term('record', word))],
  paragraph: [p(word)],
  list: [list(word)],
  table: [table([word])],
  numbered: [para('who', '16', word)],
  footnoteDefinition: [p('A law.', { type: 'footnoteReference', label: 'a' }), footnote()],
  listItem: [list(item(word))],
  tableRow: [table(['Head'], [word])],
  tableCell: [table([word, 'other'])],
};

function footnote(): Block {
  return { type: 'footnoteDefinition', label: 'a', children: [p(word)] };
}

function sampleOf(type: NodeType): ClauseTree {
  return clause(...(isAsideType(type) ? [{ type, children: [p(word)] }] : samples[type]));
}

const labelOf = (id: string) => id;
const html = { clause: 'a', rank: 4, anchored: false, labelOf, hrefOf: labelOf } as const;
const around = { ids: new ElementIds(), labelOf, targetOf: () => undefined };

/** What each output prints of a text. */
const outputs: Readonly<Record<string, (tree: ClauseTree) => string>> = {
  'a page': (tree) => clauseHtml(tree, html),
  'a page with its changes': (tree) => redlineHtml(redline(undefined, tree), html),
  'a page on which nothing changed': (tree) => redlineHtml(redline(tree, tree), html),
  'a PDF': ({ children }) =>
    writeText(children, { clause: 'a', labelOf, hrefOf: labelOf, anchors: newAnchors() }).typst,
  'Akoma Ntoso': ({ children }) =>
    toXml(clauseElement({ id: 'a', number: { is: 'A' }, title: { is: 'A' }, blocks: children }, around)),
  Markdown: ({ children }) => JSON.stringify(markdownBlocks(children, { clause: 'a', labelOf })),
  text: ({ children }) => textBlocks(children, { labelOf, footnotes: new Map([['a', 1]]) }),
};

describe.each(nodeTypes.map((type) => ({ type, tree: sampleOf(type) })))('a node of type $type', ({ type, tree }) => {
  test.each(Object.entries(outputs))('is printed in %s', (_, print) => {
    expect(print(tree)).toContain(word);
  });

  test('has its words, and both of its sides in a redline', () => {
    expect(plainText(tree, labelOf)).toContain(word);
    expect(accept(redline(undefined, tree))).toEqual(tree);
    expect(reject(redline(tree, undefined))).toEqual(tree);
  });

  test('is in the published schemas, and nothing else of it is', () => {
    const changed: ClauseTree = { ...tree, children: [...tree.children, p('More.')] };
    expect(JSON.stringify(tree)).toContain(`"type":"${type}"`);
    expect(clauseTreeSchema.parse(tree)).toEqual(tree);
    expect(redlineTreeSchema.parse(redline(tree, changed))).toEqual(redline(tree, changed));
    const strange = JSON.stringify(tree).replaceAll(`"type":"${type}"`, `"type":"${type}","strange":1`);
    expect(clauseTreeSchema.safeParse(JSON.parse(strange)).success).toBe(false);
    expect(
      clauseTreeSchema.safeParse(JSON.parse(JSON.stringify(tree).replaceAll(`"${type}"`, '"strange"'))).success,
    ).toBe(false);
  });
});

test.each(asideTypes)('a text beside the Code (%s) stands under its label wherever it is printed', (type) => {
  for (const print of Object.values(outputs).filter((output) => output !== outputs['Akoma Ntoso']))
    expect(print(sampleOf(type))).toContain(asides[type].label);
});
