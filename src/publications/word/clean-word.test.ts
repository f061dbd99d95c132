import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { elements, readPart, unpack, wordsIn } from '../../../scripts/code/import/word-xml.ts';
import { clauseHeading } from '../../code/clause-heading.ts';
import { clausesOf } from '../../code/code.ts';
import { plainText } from '../../code/plain-text.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import * as build from '../../redline/testing/clause-builder.ts';
import { readContent } from '../../source/read-content.ts';
import { cleanWord } from './clean-word.ts';
import { copiedFor } from './testing/copied-content.ts';
import { danglingIn } from './testing/dangling.ts';
import { readCopy } from './testing/read-copy.ts';

const { content } = readContent('content', { draft: 'include' });
const revision = content?.code.revisions.at(-2);
if (content === undefined || revision === undefined) throw new Error('The content of this project has problems.');
const copied = copiedFor(content, revision);
const bytes = await cleanWord(copied);
const parts = unpack(bytes);
const text = (path: string): string => wordsIn(readPart(parts, path)).replace(/\s+/g, ' ');

/** The clean copy of a Code of one clause, line by line. */
async function linesOf(...blocks: Parameters<typeof build.clause>): Promise<readonly string[]> {
  const code = smallCode([{ clauses: { duties: { text: blocks } } }]);
  const [small] = code.revisions;
  if (small === undefined) throw new Error('One revision was asked for.');
  const made = await cleanWord(copiedFor({ settings: copied.settings, glossary: [], code }, small));
  return readCopy(made, 'accept').slice(4);
}

it('holds every heading and every word of the Code', () => {
  const squeezed = (words: string) => words.replace(/\s+/g, '');
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
    ...plainText(clause.text.tree, copied.labelOf).split(/[\n\t]/),
  ]);
  expect(words.filter((one) => !whole.includes(squeezed(one)))).toEqual([]);
});

it('says at its head what it is, how it stands, when it was published, and that it is invented', () => {
  const head = text('word/document.xml').slice(0, 4000);
  for (const words of [
    copied.settings.code,
    `Revision ${revision.label}`,
    'Demonstration.',
    'It stands as this sentence says.',
    'Date: ',
    'abababab abababab',
    copied.address,
  ])
    expect(head).toContain(words);
});

it('does not call the Code of a body invented', async () => {
  const own = await cleanWord({ ...copied, settings: { ...copied.settings, demonstration: false } });
  const words = ['word/document.xml', 'word/header1.xml'].map((path) => wordsIn(readPart(unpack(own), path))).join(' ');
  expect(words).not.toMatch(/demonstration\.|: demonstration|invented/i);
});

it('prints revision, date and status at the head of every page, and the page of all pages at its foot', () => {
  expect(text('word/header1.xml')).toContain(`Revision ${revision.label}`);
  expect(text('word/header1.xml')).toContain(copied.standing.word);
  expect(text('word/header1.xml')).toContain(`${copied.settings.shortCode}: demonstration`);
  const foot = elements(readPart(parts, 'word/footer1.xml'), 'w:instrText').map(({ children }) => wordsIn(children));
  expect(foot.map((field) => field.trim())).toEqual(['PAGE', 'NUMPAGES']);
});

it('is in the language of the site and has a title, an author and a date of its own', () => {
  const core = text('docProps/core.xml');
  expect(core).toContain('revision 0.');
  expect(core).toContain(copied.settings.publisher.name);
  expect(core).toContain('en-GB');
  const [language] = elements(readPart(parts, 'word/styles.xml'), 'w:lang');
  expect(language?.attributes['w:val']).toBe('en-GB');
  const times = elements(readPart(parts, 'docProps/core.xml'), 'dcterms:created', 'dcterms:modified');
  expect(times.map(({ children }) => wordsIn(children))).toEqual(['2019-05-01T00:00:00Z', '2019-05-01T00:00:00Z']);
});

it('tells the ways to respond that several consultations share once, after the consultations', async () => {
  const [asked] = copied.asked;
  if (asked === undefined) throw new Error('The revision has no consultation.');
  const shared = await cleanWord({ ...copied, asked: [asked, { ...asked, title: 'Say it again' }] });
  const words = wordsIn(readPart(unpack(shared), 'word/document.xml'));
  expect(words).toMatch(/Have your say.*Say it again.*You can also respond to each of these:.*To the address on/);
  expect(words.match(/To the address on the contact page/g)).toHaveLength(1);
});

it('has the same bytes each time', async () => {
  expect(Buffer.from(await cleanWord(copied)).equals(Buffer.from(bytes))).toBe(true);
});

it('leads every link, footnote and list to something that is there', () => {
  expect(danglingIn(parts)).toEqual([]);
});

it('opens without a complaint in another reader, with its headings in order', async () => {
  const styleMap = ['Body Text', 'Numbered Paragraph', 'Note', 'Example', 'Plain English', 'Notice', 'Fact', 'Subtitle']
    .concat(['Table Text', 'Table Heading', 'After Table', 'Contents Heading', 'toc 1', 'toc 2', 'footnote text'])
    .map((name) => `p[style-name='${name}'] => p:fresh`)
    .concat("r[style-name='Defined Term'] => span", "p[style-name='Title'] => h1:fresh");
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap });
  expect(messages).toEqual([]);
  const headings = [...value.matchAll(/<h([1-6])>/g)].map(([, rank]) => Number(rank));
  expect(headings.filter((rank, index) => rank > (headings[index - 1] ?? 0) + 1)).toEqual([]);
});

it('prints numbers, lists, tables, notes, links and footnotes as what they are', async () => {
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
    '<BodyText>See {w:rStyleHyperlink https://a.example/}the law{w:rStyleFootnoteReference}[note: <FootnoteText>A footnote.]{} and {w:rStyleHyperlink}paragraph 16{}.',
  ]);
});
