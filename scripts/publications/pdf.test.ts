import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { clauseHeading } from '../../src/code/clause-heading.ts';
import { clausesOf } from '../../src/code/code.ts';
import { plainText } from '../../src/code/plain-text.ts';
import { labelIn } from '../../src/code/labels.ts';
import { formOf } from '../../src/consultation/form.ts';
import { outlineOf } from '../../src/consultation/outline.ts';
import { routes } from '../../src/site/routes.ts';
import { readContent } from '../../src/source/read-content.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfPublications } from './pdf-publications.ts';
import { pdfFaults, squeezed, wordsOf } from './testing/pdf-faults.ts';
import { readPdf, type ReadPdf } from './testing/read-pdf.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content is not sound.');
const { code, settings, consultations, workshops } = content;
const publications = pdfPublications(content);
const print = pdfPrinter();

function bytesOf(address: string): Uint8Array {
  const publication = publications.find((one) => one.address === address);
  if (publication === undefined) throw new Error(`There is no ${address}.`);
  return print(publication.document());
}

const read = async (address: string): Promise<ReadPdf> => readPdf(bytesOf(address));

/** All words of a document in reading order, without white space, footnotes, signs of lists, pages and addresses. */
function readAloud({ pages }: ReadPdf): string {
  const words = pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure, ['Lbl', 'Note'])));
  return squeezed(words.join('')).replace(/\(page\d+\)|\(https?:[^)]*\)/g, '');
}

const revision = code.revisions.find(({ label }) => label === '0.4');
if (revision === undefined) throw new Error('There is no revision 0.4.');

describe('every kind of document can be heard, and be got around in', () => {
  test.each([
    routes.copyFile('0.4', 'clean', 'pdf'),
    routes.copyFile('0.4', 'marked', 'pdf'),
    routes.copyFile('0.2', 'large print', 'pdf'),
    routes.paperForm('draft-code-2026'),
    routes.reviewPack(workshops[0]?.workshop.id ?? ''),
  ])('%s', async (address) => {
    const pdf = await read(address);
    expect(pdfFaults(pdf)).toEqual([]);
    expect(pdf.language).toBe(settings.language);
  });
});

test('the clean copy says every clause word for word, in order', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'clean', 'pdf')));
  let place = 0;
  for (const { id, text } of clausesOf(revision)) {
    for (const block of text.tree.children.filter(({ type }) => type !== 'footnoteDefinition')) {
      const words = squeezed(plainText(block, (to) => labelIn(revision, to)));
      const found = said.indexOf(words, place);
      expect(found, `${id}: ${words}`).toBeGreaterThan(-1);
      place = found + words.length;
    }
  }
});

test('the contents say of each clause on which page it stands, and there it stands', async () => {
  const { pages } = await read(routes.copyFile('0.4', 'clean', 'pdf'));
  const texts = pages.map(({ structure }) => (structure === undefined ? '' : squeezed(wordsOf(structure))));
  const contents = texts[1] ?? '';
  for (const clause of clausesOf(revision)) {
    const heading = squeezed(clauseHeading(clause));
    const [, number] = new RegExp(`${RegExp.escape(heading)}(\\d+)`).exec(contents) ?? [];
    expect(texts[Number(number) - 1], heading).toContain(heading);
  }
});

test('the marked copy says each change in words, with its reasons, and lists the duty watch first', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  expect(said.indexOf('Dutywatch')).toBeLessThan(said.indexOf('Listofchanges'));
  expect(said).toContain('[inserted:');
  expect(said).toContain('[deleted:');
  for (const { note, because } of revision.record.changes)
    for (const words of [note, ...because.map(({ sentence }) => sentence)]) expect(said).toContain(squeezed(words));
});

test('the marked copy says from where a clause moved, and where it stood, to where', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  expect(said).toContain(squeezed('What changed: moved from after “Governance”.'));
  expect(said).toContain(squeezed('[“Who to go to” moved from here]'));
});

test('the marked copy counts the changes in duties before it lists them', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  const counts = said.indexOf(squeezed('Duty removed: 3. Duty added: 26.'));
  expect(counts).toBeGreaterThan(said.indexOf('Dutywatch'));
  expect(counts).toBeLessThan(said.indexOf('dutyremoved,in'));
});

test('the form of a consultation that is over does not say where to send it', async () => {
  const where = squeezed('Where to send this form');
  expect(readAloud(await read(routes.paperForm('draft-code-2026')))).toContain(where);
  expect(readAloud(await read(routes.paperForm('open-space-2018')))).not.toContain(where);
});

test('the form on paper asks what the form on the site asks, by the same ids', async () => {
  const consultation = consultations.find(({ id }) => id === 'draft-code-2026');
  if (consultation === undefined) throw new Error('There is no such consultation.');
  const { fields } = formOf(consultation, outlineOf(revision));
  for (const address of [routes.paperForm(consultation.id), routes.paperFormInLargePrint(consultation.id)]) {
    const ids = [...readAloud(await read(address)).matchAll(/\[([a-z][a-z0-9.-]*)\]/g)].map(([, id]) => id);
    expect(ids).toEqual(fields.map(({ name }) => name));
  }
});

test('every copy says where to look whether it is current, and the first revision has no marked copy', async () => {
  expect(readAloud(await read(routes.copyFile('0.1', 'clean', 'pdf')))).toContain(`${settings.address}/copy/0.1/`);
  expect(publications.map(({ address }) => address)).not.toContain(routes.copyFile('0.1', 'marked', 'pdf'));
});

test('the same revision gives the same bytes, whatever was printed before', () => {
  const address = routes.copyFile('0.1', 'clean', 'pdf');
  const again = pdfPublications(content).find((one) => one.address === address);
  const others = pdfPrinter()(again?.document() ?? '');
  expect(Buffer.from(bytesOf(address)).equals(Buffer.from(others))).toBe(true);
});

test('the form on paper says before all else that it is no way to report wrongdoing, and at its end who to go to', async () => {
  const said = readAloud(await read(routes.paperForm('draft-code-2026')));
  const places = [
    'nobody at the Home Office will read what is sent here',
    ...(consultations.find(({ id }) => id === 'draft-code-2026')?.whistleblowing ?? []),
    'About this form',
    ...content.registers.bodies.whistleblowing,
  ].map((words) => said.indexOf(squeezed(words)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

describe('what is wrong with a document is found', () => {
  const sound = '#set document(title: "T")\n#set text(lang: "en")\n#set page(numbering: "1")\n= One\n';
  test.each([
    ['not tagged', sound, { pdfTags: false }],
    ['no title', sound.replace('title: "T"', 'author: "A"'), {}],
    ['no headings', sound.replace('= One', 'One'), {}],
    ['heading of rank 3 after rank 1', `${sound}=== Three\n`, {}],
    ['a table without header cells', `${sound}#table(columns: 2)[a][b][c][d]\n`, {}],
    ['a heading without a bookmark', `${sound}#heading(level: 2, bookmarked: false)[Two]\n`, {}],
    ['no page labels', sound.replace('#set page(numbering: "1")', ''), {}],
  ])('%s', async (fault, document, options) => {
    const pdf = NodeCompiler.create().pdf({ mainFileContent: document }, options);
    expect(pdfFaults(await readPdf(pdf))).toContain(fault);
  });

  test('a sound document has no faults, and one whose links say nothing, or whose font is elsewhere, has', async () => {
    const pdf = await readPdf(NodeCompiler.create().pdf({ mainFileContent: sound }));
    expect(pdfFaults(pdf)).toEqual([]);
    const page = { structure: pdf.pages[0]?.structure, links: [''], fonts: [{ name: 'Elsewhere', embedded: false }] };
    expect(pdfFaults({ ...pdf, pages: [page] })).toEqual([
      'a link without a description',
      'font not embedded: Elsewhere',
    ]);
    expect(pdfFaults({ ...pdf, language: undefined })).toEqual(['no language']);
  });
});
