import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import { clauseHeading } from '../../../src/model/clause-heading.ts';
import { clausesOf } from '../../../src/model/code.ts';
import { plainText } from '../../../src/model/plain-text.ts';
import { labelIn } from '../../../src/model/labels.ts';
import { buildForm } from '../../../src/consultation/form.ts';
import { buildOutline } from '../../../src/consultation/outline.ts';
import type { Consultation } from '../../../src/consultation/consultation.ts';
import { maxPages, shortForm } from '../../../src/downloads/typst/short-form.ts';
import { paperFormInputs } from '../../../src/web/downloads/fill-paper-form-inputs.ts';
import { routes } from '../../../src/web/routes.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { pdfDownloads } from './pdf-downloads.ts';
import { pdfFaults, withoutSpaces, wordsOf } from './testing/pdf-faults.ts';
import { readPdf, type ReadPdf } from './testing/read-pdf.ts';
import { skipWithout } from '../../../tests/requirements.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');
const { code, settings, consultations, workshops } = content;
const downloads = pdfDownloads(content);
const print = pdfPrinter();

function bytesOf(address: string): Uint8Array {
  const download = downloads.find((one) => one.address === address);
  if (download === undefined) throw new Error(`Unknown download ${address}.`);
  return print(download.document());
}

const readings = new Map<string, Promise<ReadPdf>>();

/** A document as read from its PDF, which is typeset once for all tests. */
function read(address: string): Promise<ReadPdf> {
  const reading = readings.get(address) ?? readPdf(bytesOf(address));
  readings.set(address, reading);
  return reading;
}

/** All words of a document in reading order, without spaces, footnotes, bullets, page numbers and addresses. */
function readAloud({ pages }: ReadPdf): string {
  const words = pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure, ['Lbl', 'Note'])));
  return withoutSpaces(words.join('')).replace(/\(page\d+\)|\(https?:[^)]*\)/g, '');
}

const revision = code.revisions.find(({ label }) => label === '0.4');
if (revision === undefined) throw new Error('Revision 0.4 is missing.');

describe('every kind of document is accessible', () => {
  test.each([
    routes.copyFile('0.4', 'clean', 'pdf'),
    routes.copyFile('0.4', 'marked', 'pdf'),
    routes.copyFile('0.2', 'large print', 'pdf'),
    routes.paperForm('draft-code-2026'),
    routes.longForm('draft-code-2026'),
    routes.reviewPack(workshops[0]?.workshop.id ?? ''),
  ])('%s', async (address) => {
    const pdf = await read(address);
    expect(pdfFaults(pdf)).toEqual([]);
    expect(pdf.language).toBe(settings.language);
  });
});

test('the clean copy has every clause word for word, in order', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'clean', 'pdf')));
  let place = 0;
  for (const { id, text } of clausesOf(revision)) {
    for (const block of text.tree.children.filter(({ type }) => type !== 'footnoteDefinition')) {
      const words = withoutSpaces(plainText(block, (to) => labelIn(revision, to)));
      const found = said.indexOf(words, place);
      expect(found, `${id}: ${words}`).toBeGreaterThan(-1);
      place = found + words.length;
    }
  }
});

test('the table of contents has the right page for each clause', async () => {
  const { pages } = await read(routes.copyFile('0.4', 'clean', 'pdf'));
  const texts = pages.map(({ structure }) => (structure === undefined ? '' : withoutSpaces(wordsOf(structure))));
  const contents = texts[1] ?? '';
  for (const clause of clausesOf(revision)) {
    const heading = withoutSpaces(clauseHeading(clause));
    const [, number] = new RegExp(`${RegExp.escape(heading)}(\\d+)`).exec(contents) ?? [];
    expect(texts[Number(number) - 1], heading).toContain(heading);
  }
});

test('the marked copy says each change in text, with its reasons, after the duty watch', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  expect(said.indexOf('Dutywatch')).toBeLessThan(said.indexOf('Listofchanges'));
  expect(said).toContain('[inserted:');
  expect(said).toContain('[deleted:');
  for (const { note, because } of revision.record.changes)
    for (const words of [note, ...because.map(({ sentence }) => sentence)])
      expect(said).toContain(withoutSpaces(words));
});

test('the marked copy says where a clause moved from, and marks its old position', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  const [from, to] = ['after “Governance” in “Oversight”', 'after “Reading this Code” in “About this Code”'];
  expect(said).toContain(withoutSpaces(`moved from ${from} to ${to}`));
  expect(said).toContain(withoutSpaces('[“Who to go to” moved from here (clause move 1)]'));
});

test('the marked copy counts the changes in duties before it lists them', async () => {
  const said = readAloud(await read(routes.copyFile('0.4', 'marked', 'pdf')));
  const counts = said.search(/Adds\d+dutiesandremoves\d+\./);
  expect(counts).toBeGreaterThan(said.indexOf('Dutywatch'));
  expect(counts).toBeLessThan(said.indexOf('Dutyremoved,in'));
});

test('once a consultation is over, its forms are replaced by a sheet that says so', async () => {
  const [where, over] = ['Where to send it', 'Please do not send a response.'].map(withoutSpaces);
  for (const form of [routes.paperForm, routes.longForm]) {
    expect(readAloud(await read(form('draft-code-2026')))).toContain(where);
    const closed = await read(form('open-space-2018'));
    expect(readAloud(closed)).toContain(over);
    expect(readAloud(closed)).not.toContain(where);
    expect(closed.pages).toHaveLength(1);
  }
});

test('the forms ask the questions of the form on the site, in its order and without its ids', async () => {
  const consultation = consultations.find(({ id }) => id === 'draft-code-2026');
  if (consultation === undefined) throw new Error('The consultation is missing.');
  const asksAbout = code.revisions.find(({ label }) => label === consultation.revision);
  if (asksAbout === undefined) throw new Error('The revision that it asks about is missing.');
  const { fields, questions, aboutYou } = buildForm(consultation, buildOutline(asksAbout));
  const expected = [
    [routes.longForm, fields],
    [routes.paperForm, questions],
    [routes.paperFormInLargePrint, questions],
    [routes.paperForm, aboutYou],
  ] as const;
  for (const [form, asked] of expected) {
    const said = readAloud(await read(form(consultation.id)));
    let place = 0;
    for (const { label } of asked) {
      const found = said.indexOf(withoutSpaces(label), place);
      expect(found, label).toBeGreaterThan(-1);
      place = found + 1;
    }
    expect(said).not.toMatch(/comment\.[a-z]|\[purpose\]/);
  }
});

test('paper says when a name is needed, since no choice leads to the question there', async () => {
  for (const form of [routes.paperForm, routes.longForm])
    expect(readAloud(await read(form('draft-code-2026')))).toContain(
      withoutSpaces('Your name Only needed if it may be published.'),
    );
});

test('each form in each size has a title of its own', async () => {
  const forms = [routes.paperForm, routes.paperFormInLargePrint, routes.longForm].map((form) =>
    form('draft-code-2026'),
  );
  const titles = (await Promise.all(forms.map(read))).map(({ title }) => title);
  expect(new Set(titles).size).toBe(forms.length);
});

describe('the short form is short, whatever is asked', () => {
  const consultation = consultations.find(({ id }) => id === 'draft-code-2026');
  if (consultation === undefined) throw new Error('The consultation is missing.');
  const value = Array.from(
    { length: 6 },
    (_, line) => `Line ${String(line)} of an address that is as long as a line can be`,
  );
  const body: Consultation = {
    ...consultation,
    otherWays: [...consultation.otherWays, { way: 'post', text: 'No stamp is needed.', value: value.join('\n') }],
    questions: Array.from({ length: 12 }, (_, index) => ({
      type: 'long text',
      id: `q${String(index)}`,
      label: `What should the Code say about ${'this and '.repeat(8)} that?`,
      required: false,
      limit: 100,
    })),
  };
  const paper = paperFormInputs({ ...content, settings: { ...settings, demonstration: false } }, body, revision);
  test('even where forty long answers are asked for', skipWithout('the long check'), async () => {
    const [first] = body.questions;
    if (first === undefined) throw new Error('There is no question.');
    const questions = Array.from({ length: 40 }, (_, index) => ({
      ...first,
      id: `q${String(index)}`,
      label: `Why ${String(index)}?`,
    }));
    const { pages } = await readPdf(
      print(shortForm(paperFormInputs(content, { ...body, questions }, revision), 'usual')),
    );
    expect(pages).toHaveLength(maxPages.usual);
  });

  test.each(['usual', 'large'] as const)('in %s print', async (size) => {
    const { pages } = await readPdf(print(shortForm(paper, size)));
    expect(pages.length).toBeLessThanOrEqual(maxPages[size]);
    const words = pages.map(({ structure }) => withoutSpaces(structure === undefined ? '' : wordsOf(structure)));
    for (const line of [...value, 'Friday 29 January 2027']) expect(words[0]).toContain(withoutSpaces(line));
    expect(words.at(-1)).toContain(withoutSpaces('Words that you suggest'));
  });
});

test('every copy says where to check whether it is current, and the first revision has no marked copy', async () => {
  expect(readAloud(await read(routes.copyFile('0.1', 'clean', 'pdf')))).toContain(`${settings.address}/copy/0.1/`);
  expect(downloads.map(({ address }) => address)).not.toContain(routes.copyFile('0.1', 'marked', 'pdf'));
});

test('the same revision gives the same bytes, whatever was typeset before', () => {
  const address = routes.copyFile('0.1', 'clean', 'pdf');
  const again = pdfDownloads(content).find((one) => one.address === address);
  const others = pdfPrinter()(again?.document() ?? '');
  expect(Buffer.from(bytesOf(address)).equals(Buffer.from(others))).toBe(true);
});

test('the long form starts with the warning that it is not for reporting wrongdoing, and ends with who to go to', async () => {
  const said = readAloud(await read(routes.longForm('draft-code-2026')));
  const places = [
    'nobody at the Home Office will read what is sent here',
    ...(consultations.find(({ id }) => id === 'draft-code-2026')?.whistleblowing ?? []),
    'About this form',
    ...(content.registers.bodies?.whistleblowing ?? []),
  ].map((words) => said.indexOf(withoutSpaces(words)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

describe('faults of a document are found', () => {
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

  test('a good document has no faults, and one with empty links or missing fonts has', async () => {
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
