import { toXml } from 'xast-util-to-xml';
import { smallSettings } from '../downloads/testing/small-settings.ts';
import { describe, expect, test } from 'vitest';
import type { Block, ClauseTree } from '../model/clause-tree.ts';
import { asides, asideTypes, nodeTypes, type AsideType, type NodeType } from '../model/nodes.ts';
import type { Picture } from '../model/picture.ts';
import { plainText } from '../model/plain-text.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { clauseElement } from '../downloads/data/akoma-ntoso/clause-element.ts';
import { clauseTreeSchema } from '../downloads/data/json/clause-tree-schema.ts';
import { redlineTreeSchema } from '../downloads/data/json/redline-schema.ts';
import { markdownBlocks } from '../downloads/data/text/clause-markdown.ts';
import { clauseText } from '../downloads/data/text/clause-text.ts';
import { newAnchors } from '../downloads/typst/anchors.ts';
import { writeText } from '../downloads/typst/write-text.ts';
import { cleanWord } from '../downloads/word/clean-word.ts';
import { markedWord } from '../downloads/word/marked-word.ts';
import { copyInputsFor, markedCopyInputsFor } from '../downloads/word/testing/copy-inputs.ts';
import { readCopy } from '../downloads/word/testing/read-copy.ts';
import { redline } from '../redline/redline.ts';
import { accept, reject } from '../redline/resolve.ts';
import {
  clause,
  definitions,
  figure,
  em,
  item,
  link,
  list,
  p,
  para,
  quotation,
  ref,
  source,
  strong,
  subheading,
  subs,
  sup,
  table,
  term,
} from '../redline/testing/clause-builder.ts';
import { clauseHtml } from './clause-html/clause-html.ts';
import { redlineHtml } from './clause-html/redline-html.ts';

const word = 'marigold';
const isAsideType = (type: NodeType): type is AsideType => type in asides;

/** For each type of node, a text in which it contains the word or is next to it. */
const samples: Readonly<Record<Exclude<NodeType, AsideType>, readonly Block[]>> = {
  text: [p(word)],
  ref: [p(ref(word))],
  break: [p(word, { type: 'break' }, 'and')],
  footnoteReference: [p('A law.', { type: 'footnoteReference', label: 'a' }), footnote()],
  link: [p(link('https://a.example/', word))],
  emphasis: [p(em(word))],
  strong: [p(strong(word))],
  superscript: [p(sup(word))],
  subscript: [p(subs(word))],
  term: [p(term('record', word))],
  paragraph: [p(word)],
  list: [list(word)],
  table: [table([word])],
  numbered: [para('who', '16', word)],
  quotation: [quotation(word)],
  source: [quotation('A law.', source(word))],
  definitions: [definitions(list(word))],
  subheading: [subheading(1, word)],
  figure: [figure(word, 'How')],
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
const html = { clause: 'a', rank: 4, hasAnchors: false, labelOf, hrefOf: labelOf } as const;
const around = { labelOf, termName: labelOf, pictureOf: ({ file }: Picture) => file };

/** A Code of one clause that has these texts in successive revisions. */
function codeWith(...texts: readonly (readonly Block[])[]) {
  const code = smallCode(texts.map((text) => ({ clauses: { a: { text } } })));
  const [before, after = before] = code.revisions;
  if (before === undefined || after === undefined) throw new Error('Give at least one text.');
  return { copiable: { settings: smallSettings, code, glossary: [] }, before, after };
}

/** What each output prints for a text. */
const outputs: Readonly<Record<string, (tree: ClauseTree) => string | Promise<string>>> = {
  'a page': (tree) => clauseHtml(tree, html),
  'a page with its changes': (tree) => redlineHtml(redline(undefined, tree), html),
  'a page on which nothing changed': (tree) => redlineHtml(redline(tree, tree), html),
  'a PDF': ({ children }) =>
    writeText(children, { clause: 'a', labelOf, termName: labelOf, hrefOf: labelOf, anchors: newAnchors() }).typst,
  'a Word file': async ({ children }) => {
    const { copiable, before } = codeWith(children);
    return readCopy(await cleanWord(copyInputsFor(copiable, before)), 'accept').join('\n');
  },
  'a Word file with its changes': async ({ children }) => {
    const { copiable, before, after } = codeWith([p('Nothing.')], children);
    const marked = await markedWord(markedCopyInputsFor(copiable, before, after));
    expect(readCopy(marked, 'reject').join('\n')).not.toContain(word);
    return readCopy(marked, 'accept').join('\n');
  },
  'Akoma Ntoso': ({ children }) =>
    toXml(clauseElement({ id: 'a', number: { current: 'A' }, title: { current: 'A' }, blocks: children }, around)),
  Markdown: ({ children }) =>
    JSON.stringify(markdownBlocks(children, { clause: 'a', labelOf, pictureOf: ({ file }) => file })),
  text: ({ children }) => clauseText(children, { labelOf, termName: labelOf }),
};

describe.each(nodeTypes.map((type) => ({ type, tree: sampleOf(type) })))('a node of type $type', ({ type, tree }) => {
  test.each(Object.entries(outputs))('is printed in %s', async (_, print) => {
    expect(await print(tree)).toContain(word);
  });

  test('keeps its words, and can be accepted and rejected in a redline', () => {
    expect(plainText(tree, labelOf)).toContain(word);
    expect(accept(redline(undefined, tree))).toEqual(tree);
    expect(reject(redline(tree, undefined))).toEqual(tree);
  });

  test('is in the published schemas, with no other properties', () => {
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

test.each(asideTypes)('an aside (%s) is printed under its label in every output', async (type) => {
  for (const print of Object.values(outputs)) expect(await print(sampleOf(type))).toContain(asides[type].label);
});
