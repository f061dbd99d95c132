import type { Element } from 'xast';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { findElements, readPart, unpackWord, textIn } from '../../drafting/import/word/word-xml.ts';
import { clauseHeading } from '../../model/clause-heading.ts';
import { clausesOf } from '../../model/code.ts';
import { plainText } from '../../model/plain-text.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import * as build from '../../redline/testing/clause-builder.ts';
import { readContent } from '../../content/read-content.ts';
import { cleanWord } from './clean-word.ts';
import { copyInputsFor } from './testing/copy-inputs.ts';
import { brokenLinksIn } from './testing/broken-links.ts';
import { readCopy } from './testing/read-copy.ts';

const { content } = readContent('content', { draft: 'include' });
const revision = content?.code.revisions.find(({ label }) => label === '0.4');
if (content === undefined || revision === undefined) throw new Error('The content of this project has problems.');
const inputs = copyInputsFor(content, revision);
const bytes = await cleanWord(inputs);
const parts = unpackWord(bytes);
const text = (path: string): string => textIn(readPart(parts, path)).replace(/\s+/g, ' ');

/** The clean copy of a Code of one clause, line by line. */
async function linesOf(...blocks: Parameters<typeof build.clause>): Promise<readonly string[]> {
  const code = smallCode([{ clauses: { duties: { text: blocks } } }]);
  const [small] = code.revisions;
  if (small === undefined) throw new Error('Missing revision.');
  const file = await cleanWord(copyInputsFor({ settings: inputs.settings, glossary: [], code }, small));
  return readCopy(file, 'accept').slice(4);
}

it('contains every heading and every word of the Code', () => {
  const squeezed = (value: string) => value.replace(/\s+/g, '');
  const lines = squeezed(
    readCopy(bytes, 'accept')
      .join('\n')
      .replace(/\{[^}]*\}/g, ''),
  );
  const footnotes = /\[note:[^\]]*\]/g;
  const whole = lines.replace(footnotes, '') + (lines.match(footnotes)?.join('') ?? '');
  const words = clausesOf(revision).flatMap((clause) => [
    clauseHeading(clause),
    clause.text.front.plain,
    ...plainText(clause.text.tree, inputs.labelOf).split(/[\n\t]/),
  ]);
  expect(words.filter((word) => !whole.includes(squeezed(word)))).toEqual([]);
});

it('begins with what it is, its legal standing, its date, and that it is invented', () => {
  const head = text('word/document.xml').slice(0, 4000);
  for (const words of [
    inputs.settings.code,
    `Revision ${revision.label}`,
    'Demonstration.',
    'It stands as this sentence says.',
    'Date: ',
    'abababab abababab',
    inputs.address,
  ])
    expect(head).toContain(words);
});

it('says at the end how to cite the revision: what, when, where for ever, and its hash', () => {
  const { settings, permanentAddress } = inputs;
  expect(text('word/document.xml')).toContain(
    `${settings.code}, revision ${revision.label} (consultation draft, invented), May 2019, ${permanentAddress} (SHA-256 of the revision: abababab abababab`,
  );
});

it('does not call the Code of a body invented', async () => {
  const own = await cleanWord({ ...inputs, settings: { ...inputs.settings, demonstration: false } });
  const words = ['word/document.xml', 'word/header1.xml']
    .map((path) => textIn(readPart(unpackWord(own), path)))
    .join(' ');
  expect(words).not.toMatch(/demonstration\.|: demonstration|invented/i);
});

it('has revision, date and status in the header, and page number and page count in the footer', () => {
  expect(text('word/header1.xml')).toContain(`Revision ${revision.label}`);
  expect(text('word/header1.xml')).toContain(inputs.standing.word);
  expect(text('word/header1.xml')).toContain(`${inputs.settings.shortCode}: demonstration`);
  const foot = findElements(readPart(parts, 'word/footer1.xml'), 'w:instrText').map(({ children }) => textIn(children));
  expect(foot.map((field) => field.trim())).toEqual(['PAGE', 'NUMPAGES']);
});

it('is in the language of the site and has a title, an author and a date of its own', () => {
  const core = text('docProps/core.xml');
  expect(core).toContain('revision 0.');
  expect(core).toContain(inputs.settings.publisher.name);
  expect(core).toContain('en-GB');
  const [language] = findElements(readPart(parts, 'word/styles.xml'), 'w:lang');
  expect(language?.attributes['w:val']).toBe('en-GB');
  const times = findElements(readPart(parts, 'docProps/core.xml'), 'dcterms:created', 'dcterms:modified');
  expect(times.map(({ children }) => textIn(children))).toEqual(['2019-05-01T00:00:00Z', '2019-05-01T00:00:00Z']);
});

it('prints ways to respond that several consultations share once, after the consultations', async () => {
  const [consultation] = inputs.consultations;
  if (consultation === undefined) throw new Error('The revision has no consultation.');
  const shared = await cleanWord({
    ...inputs,
    consultations: [consultation, { ...consultation, title: 'Say it again' }],
  });
  const words = textIn(readPart(unpackWord(shared), 'word/document.xml'));
  expect(words).toMatch(/Have your say.*Say it again.*You can also respond to each of these:.*To the address on/);
  expect(words.match(/To the address on the contact page/g)).toHaveLength(1);
});

it('ends with a page that says what can be ordered, in one line each, and what the settings leave out', async () => {
  const settings = {
    ...inputs.settings,
    formats: [{ format: 'Print', about: 'Free.' }],
    contacts: [{ way: 'post' as const, value: 'The Body\n1 High Street\nYork' }],
  };
  const own = readPart(unpackWord(await cleanWord({ ...inputs, settings })), 'word/document.xml');
  const words = textIn(own);
  expect(words.slice(words.lastIndexOf('Order the Code'))).toMatch(
    /Print: Free\..*in large print, Easy Read, British Sign Language or Welsh.*The Body, 1 High Street, York.*not given a telephone number/,
  );
  expect(findElements(own, 'w:pageBreakBefore')).toHaveLength(1);
});

it('has a page number beside each heading of its contents, in ascending order', () => {
  const document = readPart(parts, 'word/document.xml');
  const isNumbered = ({ children }: Element): boolean =>
    findElements(children, 'w:instrText').some((one) => textIn(one.children).includes('PAGEREF'));
  const entries = findElements(document, 'w:hyperlink').filter(isNumbered);
  const numbers = entries.map(({ children }) => Number(/\d+$/.exec(textIn(children))?.[0]));
  expect(numbers.length).toBeGreaterThan(clausesOf(revision).length);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(numbers.at(-1)).toBeGreaterThan(10);
});

it('has the same bytes each time', async () => {
  expect(Buffer.from(await cleanWord(inputs)).equals(Buffer.from(bytes))).toBe(true);
});

it('has no link, footnote or list without a target', () => {
  expect(brokenLinksIn(parts)).toEqual([]);
});

it('opens without warnings in another reader, with its headings in order', async () => {
  const styleMap = ['Body Text', 'Numbered Paragraph', 'Note', 'Example', 'Plain English', 'Notice', 'Fact', 'Subtitle']
    .concat(['Table Text', 'Table Heading', 'After Table', 'Contents Heading', 'toc 1', 'toc 2', 'footnote text'])
    .map((name) => `p[style-name='${name}'] => p:fresh`)
    .concat("r[style-name='Defined Term'] => span", "p[style-name='Title'] => h1:fresh");
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap });
  expect(messages).toEqual([]);
  const headings = [...value.matchAll(/<h([1-6])>/g)].map(([, rank]) => Number(rank));
  expect(headings.filter((rank, index) => rank > (headings[index - 1] ?? 0) + 1)).toEqual([]);
});

it('writes numbers, lists, tables, notes, links and footnotes as such', async () => {
  const lines = await linesOf(
    build.para('p16', '16', 'Numbered ', build.list('one', build.item('two', build.numberedList(3, 'three')))),
    build.table(['Who', 'What'], ['Users', 'Log out']),
    build.note('Guidance.'),
    build.p('See ', build.link('https://a.example/', 'the law'), build.call('n'), ' and ', build.ref('p16'), '.'),
    build.footnote('n', 'A footnote.'),
  );
  expect(lines).toEqual([
    '<NumberedParagraph {"w:left":"709","w:hanging":"709"}>16\tNumbered',
    '<BodyText {"w:left":"1134","w:hanging":"425"} bullet 1 0 0>one',
    '<BodyText {"w:left":"1134","w:hanging":"425"} bullet 1 0 0>two',
    '<BodyText {"w:left":"1559","w:hanging":"425"} decimal 3 1 1>three',
    'head: <TableHeading>Who ; <TableHeading>What',
    'row: <TableText>Users ; <TableText>Log out',
    '<AfterTable>',
    '<Note>{w:b w:bCs}Note',
    '<Note>Guidance.',
    '<BodyText>See {w:rStyleHyperlink https://a.example/}the law{w:rStyleFootnoteReference}[note: <FootnoteText>A footnote.]{} and {w:rStyleHyperlink}paragraph\u00A016{}.',
  ]);
});
