import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { describe, expect, test } from 'vitest';
import { elementsIn, parseXml, wordsIn } from '../../../tests/data/parse-xml.ts';
import { clauseReader } from '../../../src/content/clause/clause-reader.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { clauseMdx } from '../../../src/drafting/import/clause-mdx.ts';
import { keepSupported } from '../../../src/drafting/import/keep-supported.ts';
import { readMarkdown } from '../../../src/drafting/import/read-markdown.ts';
import { splitAtHeadings } from '../../../src/drafting/import/split-at-headings.ts';
import { readWord } from '../../../src/drafting/import/word/read-word.ts';
import type { ImportedDocument } from '../../../src/drafting/import/blocks/imported-document.ts';
import { unpackWord } from '../../../src/drafting/import/word/word-xml.ts';
import { redlineAkn } from '../../../src/downloads/data/akoma-ntoso/redline-akn.ts';
import { revisionAkn } from '../../../src/downloads/data/akoma-ntoso/revision-akn.ts';
import { revisionDocument } from '../../../src/downloads/data/json/revision-document.ts';
import { redlineText } from '../../../src/downloads/data/text/redline-text.ts';
import { revisionMarkdown } from '../../../src/downloads/data/text/revision-markdown.ts';
import { revisionText } from '../../../src/downloads/data/text/revision-text.ts';
import { cleanCopy } from '../../../src/downloads/typst/clean-copy.ts';
import { cleanWord } from '../../../src/downloads/word/clean-word.ts';
import { copyInputsFor } from '../../../src/downloads/word/testing/copy-inputs.ts';
import { readCopy } from '../../../src/downloads/word/testing/read-copy.ts';
import type { ClauseTree } from '../../../src/model/clause-tree.ts';
import { asides, asideTypes, nodeTypes } from '../../../src/model/nodes.ts';
import { labelIn } from '../../../src/model/labels.ts';
import { smallCode } from '../../../src/provenance/testing/small-code.ts';
import { redline } from '../../../src/redline/redline.ts';
import { picture } from '../../../src/redline/testing/clause-builder.ts';
import { searcher } from '../../../src/search/searcher.ts';
import { clauseHtml } from '../../../src/web/clause-html/clause-html.ts';
import { redlineHtml } from '../../../src/web/clause-html/redline-html.ts';
import { publishedOf } from '../../../src/web/downloads/fill-published-content.ts';
import { searchEntries } from '../../../src/web/search/search-entries.ts';
import { everyStructure, typesWithWords, wordOf } from '../../../src/web/testing/every-structure.ts';
import { offlinePage } from '../offline-pack/offline-page.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');

const glossary = [{ id: 'record', term: 'Record', definition: 'What is kept.', also: [] }];
const tree = everyStructure();
const code = smallCode([
  { clauses: { a: { text: ['Nothing.'] }, other: 'Another.' } },
  { clauses: { a: { text: tree.children, number: 'G' }, other: 'Another.' } },
]);
const content = { ...ofProject, code, glossary, workshops: [], consultations: [] };
const published = publishedOf(content);
const [before, revision] = code.revisions;
if (before === undefined || revision === undefined) throw new Error('The small Code has two revisions.');

const labelOf = (id: string) => labelIn(revision, id);
const html = { clause: 'a', rank: 4, hasAnchors: false, labelOf, hrefOf: (id: string) => `#${id}` } as const;
const copy = copyInputsFor(content, revision);
/** With the bytes of the picture. */
const pictured = {
  ...copy,
  revision: { ...revision, pictures: new Map([[picture.sha256, Buffer.from('<svg/>')]]) },
  drawn: new Map([[picture.sha256, readFileSync('src/guides/comparison.png')]]),
};
const shown = (page: string) => toText(fromHtml(page));

/** What each output says of the clause, as text. */
const outputs: Readonly<Record<string, () => string | Promise<string>>> = {
  'the page': () => shown(clauseHtml(tree, html)),
  'the page with its changes': () => shown(redlineHtml(redline(undefined, tree), html)),
  'the page in the offline pack': () =>
    shown(
      offlinePage(`<main>${clauseHtml(tree, html)}</main>`, '/code/0.2/', {
        path: '/',
        files: new Set(['/code/0.2/index.html']),
        instead: () => undefined,
        note: [],
        styles: [],
        scripts: () => [],
      }),
    ),
  'the PDF': async () => {
    const { pages } = await readPdf(pdfPrinter()(cleanCopy(copy, 'usual')));
    return pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure))).join(' ');
  },
  'the Word file': async () => readCopy(await cleanWord(copy), 'accept').join('\n'),
  'the JSON': () => JSON.stringify(revisionDocument(published, revision)),
  'Akoma Ntoso': () => textOfXml(revisionAkn(published, revision)),
  'Akoma Ntoso with its changes': () => textOfXml(redlineAkn(published, { from: before, to: revision })),
  'plain text': () => revisionText(published, revision),
  'plain text with its changes': () => redlineText(published, { from: before, to: revision }),
  Markdown: () => revisionMarkdown(published, revision),
  'the search': () =>
    searchEntries(content)
      .clauses.map(({ text }) => text)
      .join(' '),
};

function textOfXml(xml: string): string {
  const markers = elementsIn(parseXml(xml)).flatMap(({ attributes }) => attributes['marker'] ?? []);
  return `${wordsIn(parseXml(xml))} ${markers.join(' ')}`;
}

/** What is printed beside the words: labels of asides, a number, the name of what is referred to. */
function labelsIn(output: string): readonly string[] {
  if (output === 'the JSON') return [...asideTypes.map((type) => `"${type}"`), '"number":"7"', '"to":"other"'];
  const name = labelOf('other');
  // A search is for words: all clauses with a note have its label.
  return output === 'the search' ? [name] : [name, '7', ...asideTypes.map((type) => asides[type].label)];
}

describe('a clause with every structure', () => {
  test.each(Object.entries(outputs))('has all its words and labels in %s', async (name, print) => {
    const text = (await print()).replaceAll(/\s+/g, ' ');
    const labels = labelsIn(name);
    expect([...typesWithWords.map(wordOf), ...labels].filter((word) => !text.includes(word))).toEqual([]);
  });

  test('is found by each of its words', () => {
    const { clauses } = searchEntries(content);
    const search = searcher({ entries: clauses, named: [], common: [], synonyms: [] });
    const href = clauses.find(({ clause }) => clause === 'a')?.href;
    for (const type of typesWithWords)
      expect(
        search(wordOf(type)).results.map((one) => one.href),
        type,
      ).toEqual([href]);
  });
});

/** What of a clause does not come back from a copy, each with what the guide for editors says of it. */
const losses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'from Markdown and Word': {
    ref: 'A `<Ref>` becomes the words that it prints.',
    term: 'A `<Term>` becomes its words.',
    definitions: '`<Definitions>` become the list in them.',
    'numbered.id': 'A numbered paragraph keeps its number and gets an id made from it.',
    'footnoteReference.label': 'Footnotes get new labels.',
    'footnoteDefinition.label': 'Footnotes get new labels.',
  },
  'from Markdown': {
    figure: 'From Markdown, the picture of a `<Figure>` is left out',
    description: 'its caption and description become paragraphs',
    // The label of a description is bold words then.
    strong: 'its caption and description become paragraphs',
  },
  'from Word': {
    'table.align': 'From Word, the alignment of columns in a table is lost.',
  },
};

const front = '---\nid: a\ntitle: About a\nplain: What it means.\nextent: [England]\n---\n\n';

/** The clause as it comes back from a document. */
function comeBack({ root, title, pictures }: ImportedDocument): ClauseTree {
  const kept = keepSupported(
    root,
    () => true,
    (url) => (pictures?.has(url) === true ? picture.file : undefined),
  );
  const { parts } = splitAtHeadings(kept.root, title);
  const clause = parts.flatMap(({ clauses }) => clauses).find((one) => one.title === 'About a');
  const { text, diagnostics } = clauseReader()(
    Buffer.from(front + clauseMdx('a', clause?.blocks ?? [], undefined).text),
    { pictures: new Map([[picture.file, picture]]) },
  );
  expect(diagnostics).toEqual([]);
  return text?.tree ?? { type: 'clause', children: [] };
}

interface AnyNode {
  readonly type: string;
  readonly value?: unknown;
  readonly children?: readonly AnyNode[];
}

/** What is another in a clause that came back: a type of node with other numbers of it, or an attribute. */
function differences(is: ClauseTree): readonly string[] {
  const all = (node: AnyNode): readonly AnyNode[] => [node, ...(node.children ?? []).flatMap(all)];
  const [wanted, found] = [all(tree), all(is)];
  return nodeTypes
    .filter((type) => type !== 'text')
    .flatMap((type) => {
      const [these, those] = [wanted, found].map((nodes) => nodes.filter((node) => node.type === type));
      if (these?.length !== those?.length) return [type];
      const names = Object.keys(these?.[0] ?? {}).filter((name) => name !== 'type' && name !== 'children');
      const values = (nodes: readonly AnyNode[] = [], name: string) =>
        JSON.stringify(nodes.map((node) => new Map<string, unknown>(Object.entries(node)).get(name)));
      return names.filter((name) => values(these, name) !== values(those, name)).map((name) => `${type}.${name}`);
    });
}

describe('a copy with every structure comes back', () => {
  const guide = readFileSync('content/README.md', 'utf8');

  test.each([
    ['Markdown', () => Promise.resolve(readMarkdown(revisionMarkdown(published, revision)))],
    ['Word', async () => readWord(unpackWord(await cleanWord(pictured)), 'accept')],
  ] as const)('from %s with all words, and what is lost is named in the guide', async (format, read) => {
    const is = comeBack(await read());
    const words = JSON.stringify(is);
    const named = Object.entries(losses).flatMap(([from, said]) => (from.includes(format) ? Object.entries(said) : []));
    expect(typesWithWords.filter((type) => !words.includes(wordOf(type)))).toEqual([]);
    // A label comes back as the type of its node, or else in words.
    const isLost = (type: (typeof asideTypes)[number]) =>
      !words.includes(`"${type}"`) && !words.includes(asides[type].label);
    expect(asideTypes.filter(isLost)).toEqual([]);
    expect(differences(is).toSorted()).toEqual(named.map(([what]) => what).toSorted());
    for (const [, sentence] of named) expect(guide).toContain(sentence);
  });
});
