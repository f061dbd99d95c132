import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../scripts/commands/downloads/testing/read-pdf.ts';
import { wordsOf as wordsInPdf } from '../../scripts/commands/downloads/testing/pdf-faults.ts';
import { projectRoot, runNode } from '../../scripts/commands/run-node.ts';
import { honeypot } from '../../src/consultation/form-step.ts';
import { wordsInWord } from '../../src/downloads/word/testing/words-in-word.ts';
import {
  address,
  amendDraft,
  answer,
  consult,
  consultation,
  finishDraft,
  nameOwnWords,
  publish,
  run,
  startCode,
} from '../allotments/editor.ts';
import { addressesOutside, buildElsewhere, type BuiltElsewhere } from '../built-elsewhere.ts';
import { productionKeys, startProcess, type SiteProcess } from '../browser/site-process.ts';
import { watchedPage } from '../browser/watched-page.ts';
import { send } from '../faults/respondent.ts';
import { brokenLinks } from '../html/broken-links.ts';
import { elementsOf, wordsOf } from '../html/page-elements.ts';
import { recordKeyTests } from '../responses/record-key-tests.ts';
import { storedResponses } from '../responses/stored-responses.ts';

const path = new URL(address).pathname;
/** What would say that this is another body's Code with other words. */
const ofOthers =
  /\b(?:LEDS|Home Office|police|PNC|Open Space|workshops?|recommendations?|law enforcement|demonstration)\b/i;

describe('a council’s Code about allotments, from its first command', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'allotments-'));
  const content = join(temporary, 'content');
  // Within the project, whose packages the endpoint loads.
  const out = join(projectRoot, 'var', 'allotments');
  let built: BuiltElsewhere;
  let site: SiteProcess | undefined;
  let environment: Readonly<Record<string, string>>;
  const fileAt = (within: string): string => join(built.client, within);
  const read = (within: string): string => readFileSync(fileAt(within), 'utf8');
  const page = (within: string) => built.pages.find((one) => one.address === `${path}${within}`)?.html ?? '';
  const at = (within: string): string => new URL(`${path}${within}`, site?.address).href;

  beforeAll(async () => {
    rmSync(out, { recursive: true, force: true });
    await startCode(content);
    finishDraft(content);
    await publish(content, '0.1', '2024-09-02');
    nameOwnWords(content);
    await amendDraft(content);
    await publish(content, '0.2', '2024-12-02');
    await consult(content);
    const store = { RESPONSES_FILE: join(temporary, 'responses.sqlite'), CLOCK: '2025-02-01T12:00:00Z' };
    environment = { ...(await productionKeys()), ...store };
    await listReceiptKey();
    built = await buildElsewhere(content, out, path);
    await recordKeyTests(environment);
    const clock = pathToFileURL(join(projectRoot, 'tests/browser/set-clock.ts')).href;
    site = await startProcess(['--import', clock, join(projectRoot, 'tests/serve-folder.ts'), out], environment);
  });
  afterAll(async () => {
    await site?.stop();
    rmSync(out, { recursive: true, force: true });
    rmSync(temporary, { recursive: true });
  });

  test('is published twice, and what was published verifies', async () => {
    expect(await run(content, 'verify')).toContain('0.2');
    expect(page('code/0.1/')).toContain('should offer');
    expect(page('code/0.2/')).toContain('must offer');
    expect(page('code/0.2/')).toContain('laid before the council');
  });

  test('has a schedule, lists with (a) and (i), a table and a figure on its page', () => {
    const html = page('code/0.2/');
    expect(html).toContain('Schedule 1');
    expect(html).toContain('£70');
    expect(html).toMatch(/<img[^>]+alt="Three boxes, one after another: request, waiting list, plot\."/);
    expect(html).toMatch(/\(ii\)/);
    expect(html).toContain(`<a href="${path}changes/">what changed</a>`);
  });

  test('is compared word by word, with the reason for each change and the stronger duty', () => {
    const html = page('changes/0.1...0.2/');
    expect(html).toContain('£64');
    expect(html).toContain('Water costs more');
    expect(html).toMatch(/<del><i>[^<]*<\/i>should<i>/);
    expect(html).toContain('Families asked what happens then');
    expect(html).toContain('Motion: ');
  });

  test('is printed for each revision as PDF and Word, marked too, with the address to check below the path', async () => {
    for (const name of ['0.1/clean.pdf', '0.2/clean.pdf', '0.2/marked.pdf', '0.2/large-print.pdf', '0.2/marked.docx'])
      expect(existsSync(fileAt(`publications/${name}`)), name).toBe(true);
    const words = await wordsIn('publications/0.2/clean.pdf');
    expect(words).toContain('Schedule 1');
    expect(words).toContain('www.example.org/codes/allotments/copy/0.2/');
    expect(wordsInWord(readFileSync(fileAt('publications/0.2/clean.docx')))).toContain('£70');
  });

  test('is exported as JSON, XML, CSV, Markdown and feeds, each with addresses below the path', () => {
    for (const file of [
      'data/revisions/0.2.json',
      'data/revisions/0.2.xml',
      'data/revisions/0.2.md',
      'feeds/revisions.atom',
    ])
      expect(read(file), file).toContain('https://www.example.org/codes/allotments/');
    expect(read('data/changes.csv')).toContain('Water costs more');
    expect(read('data/revisions/0.2.xml')).toContain('href="/codes/allotments/changes/"');
    expect(read('data/revisions/0.2.md')).toContain('(/codes/allotments/changes/)');
  });

  test('has a page, file and anchor for every link, and none outside the path', () => {
    const isOnDemand = (to: string) => /\/(?:answer|comment|continue|receipt|withdraw|code\/on\/find)\/$/.test(to);
    expect(brokenLinks(built.pages, built.files, isOnDemand)).toEqual([]);
    const texts = built.files.filter((file) => /\.(?:html|css|js|json|xml|atom|txt|md|csv|svg)$/.test(file));
    const outside = texts.flatMap((file) =>
      addressesOutside(read(file.slice(path.length)), address).map((to) => `${file}: ${to}`),
    );
    expect(outside).toEqual([]);
  });

  test('finds only pages that it has', () => {
    const found: unknown = JSON.parse(read('search/names.json'));
    const addresses = [...JSON.stringify(found).matchAll(/\/codes\/allotments\/[^"~#?\\]*\//g)].map(([to]) => to);
    expect(addresses.length).toBeGreaterThan(10);
    expect([...new Set(addresses)].filter((to) => !built.pages.some(({ address: of }) => of === to))).toEqual([]);
  });

  test('speaks of no other body, and of no workshop, on any page, feed, data file or document', async () => {
    const said = built.pages.map(
      ({ address: of, html }) =>
        [
          of,
          elementsOf({ html })
            .filter(({ tagName }) => tagName === 'html')
            .map(wordsOf)
            .join(' '),
        ] as const,
    );
    const data = built.files
      .filter((file) => /\.(?:json|csv|md|txt|atom|xml)$/.test(file) && !/\/(?:schemas|pagefind|search)\//.test(file))
      .map((file) => [file, read(file.slice(path.length))] as const);
    const documents = await Promise.all(
      built.files
        .filter((file) => file.endsWith('.pdf'))
        .map(async (file) => [file, await wordsIn(file.slice(path.length))] as const),
    );
    const word = built.files
      .filter((file) => file.endsWith('.docx'))
      .map((file) => [file, wordsInWord(readFileSync(fileAt(file.slice(path.length))))] as const);
    const found = [...said, ...data, ...documents, ...word].flatMap(([file, words]) => {
      const [match] = ofOthers.exec(words) ?? [];
      return match === undefined ? [] : [`${file}: ${match}`];
    });
    expect(found).toEqual([]);
  });

  test('reads as a council writes: its name, its licence, its schedule and its numbers', () => {
    const consulted = page(`consultations/${consultation}/`);
    expect(consulted).toContain('under the Open Government Licence v3.0 (OGL UK 3.0)');
    expect(page(`consultations/${consultation}/respond/`)).toContain('clause 1 of Schedule 1: Rent for a year');
    expect(page('search/a-to-z/')).toContain('(clause 1 of Schedule 1)');
    expect(page('code/on/')).toMatch(/such as \d/);
    expect(read('data/changes.csv')).toMatch(/,motion\r?\n/);
    expect(read('data/revisions.csv')).toContain(',laid before the council,laid before the council');
    const named = built.pages.filter(({ html }) => /\bthe Example Council\b/i.test(html));
    expect(named.map(({ address: of }) => of)).toEqual([]);
  });

  test('takes a response below the path, and gives a receipt that names the site with its path', async () => {
    const form = `${at(`consultations/${consultation}/`)}answer/`;
    const checked = await send(form, {
      views: 'Half plots cost too much.',
      capacity: 'individual',
      publish: 'no',
      [honeypot.name]: '',
    });
    expect(checked?.kind, checked?.page).toBe('check');
    const sent = await send(form, [...(checked?.hidden ?? []), { name: 'action', value: 'send' }]);
    expect(sent?.kind).toBe('receipt');
    expect(addressesOutside(sent?.page ?? '', address)).toEqual([]);
    expect(await storedResponses({ file: environment['RESPONSES_FILE'] ?? '' })).toHaveLength(1);

    const saved = await fetch(`${at(`consultations/${consultation}/`)}receipt/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([
        ...(sent?.hidden ?? []).map(({ name, value }) => [name, value]),
        ['action', 'receipt.html'],
      ]).toString(),
    });
    const receipt = join(temporary, 'receipt.html');
    writeFileSync(receipt, await saved.text());
    expect(readFileSync(receipt, 'utf8')).toContain('https://www.example.org/codes/allotments/receipts/');
    expect((await responses('receipt', 'verify', receipt)).output).toContain(`Consultation: ${consultation}`);
  });

  test('is ready for a monitor below the path', async () => {
    expect((await fetch(at('ready.txt'))).status).toBe(200);
  });

  test('reads well in a browser, and is found by its words', async () => {
    const { page: tab, offences } = await watchedPage(at(''));
    for (const within of ['', 'code/', 'changes/', `consultations/${consultation}/`, 'contact/']) {
      await tab.goto(at(within));
      expect(await tab.locator('h1').count(), within).toBe(1);
    }
    await tab.goto(at('search/?q=rent'));
    const found = tab.locator('[data-results] a').first();
    await found.waitFor();
    expect(await found.getAttribute('href')).toMatch(new RegExp(`^${path}`));
    expect(offences).toEqual([]);
    await tab.context().close();
  });

  test('asks nothing of a council that upgrades, and its responses are read from a copy', async () => {
    const { output, succeeded } = await runNode(['scripts/commands/upgrade/main.ts', '--no-build'], {
      env: { ...environment, CONTENT_DIR: content },
    });
    expect(output).toContain('Tried on a copy: 1 response read.');
    expect(output).toContain('Nothing was changed. You can deploy this version.');
    expect(succeeded).toBe(true);
  });

  test('is answered: the outcome of the consultation is on its page', async () => {
    await answer(content);
    const second = join(out, 'answered');
    const answered = await buildElsewhere(content, second, path, { PUBLICATIONS: 'none' });
    const html = answered.pages.find((one) => one.address === `${path}consultations/${consultation}/`)?.html;
    expect(html).toContain('One person responded, and the council agrees.');
    expect(readFileSync(join(answered.client, `data/consultations/${consultation}.json`), 'utf8')).toContain(
      'Rents stay as they are in the second draft.',
    );
  });

  /** As the department does before a consultation opens. */
  async function listReceiptKey(): Promise<void> {
    const { answer: printed } = await responses('receipt', 'key');
    const [, key = printed] = /key: "(\w{64})"/.exec(printed) ?? [];
    writeFileSync(join(content, 'receipt-keys.yaml'), `- key: "${key}"\n  from: "2025-01-01"\n`);
  }

  function responses(...args: readonly string[]) {
    return runNode(['scripts/commands/responses/main.ts', ...args], { env: { ...environment, CONTENT_DIR: content } });
  }

  async function wordsIn(within: string): Promise<string> {
    const { pages } = await readPdf(readFileSync(fileAt(within)));
    return pages.map(({ structure }) => (structure === undefined ? '' : wordsInPdf(structure))).join(' ');
  }
});
