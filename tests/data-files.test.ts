import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { catalogueSchema } from '../src/downloads/data/json/catalogue.ts';
import { unescapeFormula } from '../src/consultation/handling/escape-formula.ts';
import { builtFiles, builtPages, dist } from './built-pages.ts';
import { aknFaults } from './data/akn-faults.ts';
import { atomFaults, atomLinks } from './data/atom-faults.ts';
import { jsonFaults, type JsonFile } from './data/json-faults.ts';
import { sitemapFaults } from './data/sitemap-faults.ts';
import { elementsIn, parseXml, wordsIn, type ParsedElement } from './data/parse-xml.ts';
import { brokenLinks } from './html/broken-links.ts';

const textOf = (address: string): string => readFileSync(join(dist, 'client', address), 'utf8');
const filesAt = (pattern: RegExp): readonly JsonFile[] =>
  builtFiles()
    .filter((address) => pattern.test(address))
    .map((address) => ({ address, text: textOf(address) }));

const schemas = filesAt(/^\/data\/schemas\/.*\.json$/);
const documents = filesAt(/^\/data\/(?!schemas\/).*\.json$/);
const redlines = filesAt(/^\/data\/redlines\/.*\.xml$/);
const revisions = filesAt(/^\/data\/revisions\/.*\.xml$/);
const feeds = filesAt(/^\/feeds\/.*\.atom$/);
const catalogue = catalogueSchema.parse(JSON.parse(textOf('/data/index.json')));
const { origin } = new URL(catalogue.address);
const pages = builtPages();
/** Copies, forms and packs. */
const documentFiles = builtFiles().filter((file) => file.startsWith('/publications/'));

/** The rows of a CSV file, by column name. */
const rowsOf = (name: string) =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(textOf(`/data/${name}.csv`), { bom: true, columns: true }))
    .map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, unescapeFormula(cell)])));

describe('the JSON files', () => {
  it('are valid against the schemas that they name', () => {
    expect(documents.length).toBeGreaterThan(200);
    expect(jsonFaults(documents, schemas)).toEqual([]);
  });

  it('are all in the catalogue with every other file, and with nothing else', () => {
    const built = builtFiles().filter((file) => /^\/data\/.*\.(?:json|csv|md|txt|xml)$/.test(file));
    // In place of the forms of a consultation that is over are sheets that say so.
    const over = z
      .object({ entries: z.array(z.object({ id: z.string(), outcome: z.unknown().optional() })) })
      .parse(JSON.parse(textOf('/data/consultations.json')))
      .entries.filter(({ outcome }) => outcome !== undefined);
    const sheets = documentFiles.filter((file) =>
      over.some(({ id }) => file.startsWith(`/publications/consultations/${id}/`) && file.includes('response-form')),
    );

    expect(catalogue.files.map(({ address }) => new URL(address).pathname).toSorted()).toEqual(
      [
        ...built,
        ...feeds.map(({ address }) => address),
        '/data/embed.js',
        ...documentFiles.filter((file) => !sheets.includes(file)),
      ].toSorted(),
    );
  });

  it('list the copies of each revision and the forms of each consultation', () => {
    const filesSchema = z.object({ files: z.array(z.object({ address: z.url(), mediaType: z.string() })) });
    const listed = (file: string, pick: (read: unknown) => unknown) =>
      filesSchema.parse(pick(JSON.parse(textOf(file)))).files.map(({ address }) => new URL(address).pathname);
    const entrySchema = z.object({ entry: z.unknown() });

    const revision = listed('/data/revisions/0.4.json', (read) => read);
    expect(revision).toContain('/data/revisions/0.4.xml');
    expect(revision.filter((file) => file.startsWith('/publications/')).toSorted()).toEqual(
      documentFiles.filter((file) => file.startsWith('/publications/0.4/')).toSorted(),
    );
    const consultation = listed('/data/consultations/draft-code-2026.json', (read) => entrySchema.parse(read).entry);
    expect(consultation.toSorted()).toEqual(
      documentFiles.filter((file) => file.includes('/draft-code-2026/')).toSorted(),
    );
  });

  it('give each file the media type with which it is served', async () => {
    for (const { address, mediaType } of catalogue.files) {
      const served = await fetch(new URL(new URL(address).pathname, inject('siteAddress')), { method: 'HEAD' });
      expect(served.headers.get('content-type')?.replace(/; charset=utf-8$/, ''), address).toBe(mediaType);
    }
  });
});

describe('the check of JSON', () => {
  const [good = { address: '', text: '' }] = documents.filter(({ address }) => address === '/data/actions.json');
  const changed = (change: (text: string) => string) =>
    jsonFaults([{ address: good.address, text: change(good.text) }], schemas).length;

  it.each([
    ['text that is not JSON', (text: string) => text.slice(0, -3)],
    ['a field that is missing', (text: string) => text.replace('"owner":', '"ownr":')],
    ['a value that no field has', (text: string) => text.replace(/"state":"[a-z ]+"/, '"state":"nearly"')],
    ['a date that does not exist', (text: string) => text.replace(/"deadline":"[^"]*"/, '"deadline":"2019-02-30"')],
    ['the address of another file', (text: string) => text.replace('/data/actions.json', '/data/action.json')],
    ['a schema that is not published', (text: string) => text.replace('schemas/actions', 'schemas/deeds')],
  ])('finds %s', (_what, change) => {
    expect(changed((text) => text)).toBe(0);
    expect(changed(change)).toBeGreaterThan(0);
  });
});

describe('the CSV files', () => {
  it('have the same entries as the JSON files', () => {
    const entriesSchema = z.object({ entries: z.array(z.object({ page: z.url() })) });
    for (const name of ['recommendations', 'actions', 'dispositions', 'consultations']) {
      const { entries } = entriesSchema.parse(JSON.parse(textOf(`/data/${name}.json`)));

      expect(rowsOf(name).map((row) => row['page'])).toEqual(entries.map(({ page }) => page));
    }
  });

  it('are enough to rebuild the register: the answer and changes of each recommendation follow from the other tables', () => {
    const [recommendations, dispositions, changes] = [
      rowsOf('recommendations'),
      rowsOf('dispositions'),
      rowsOf('changes'),
    ];
    const rebuilt = recommendations.map(({ id, kind }) => {
      const answered = dispositions.find(({ recommendation }) => recommendation === id)?.['disposition'];
      const causes = changes.filter(({ cause }) => cause === id);
      return {
        answer: kind === 'question answered' ? 'answered at the workshop' : (answered ?? 'not yet answered'),
        clauses: new Set(causes.map(({ clause }) => clause)),
        revisions: new Set(causes.map(({ revision }) => revision)),
      };
    });
    const listed = (cell = '') => new Set(cell === '' ? [] : cell.split('; '));

    expect(rebuilt).toEqual(
      recommendations.map((row) => ({
        answer: row['answer'],
        clauses: listed(row['changed clauses']),
        revisions: listed(row['changed in revisions']),
      })),
    );
    expect(rebuilt.some(({ clauses }) => clauses.size > 0)).toBe(true);
  });
});

describe('the XML of revisions and redlines', () => {
  it('follows the rules of Akoma Ntoso', () => {
    const faults = [...revisions, ...redlines].flatMap(({ address, text }) =>
      aknFaults(text).map((fault) => `${address}: ${fault}`),
    );

    expect(faults).toEqual([]);
  });

  it('has the new text without deletions, and the old text without insertions', () => {
    const texts = new Map(revisions.map(({ address, text }) => [/([\d.]+)\.xml$/.exec(address)?.[1], bodyOf(text)]));
    // Moved, split or merged text is elsewhere, the label of a reference depends on its target, and remarks are of neither.
    // A footnote stands in a sentence of which it is not part, and may be inserted with it. Words that moved leave behind
    // the full stop after them, so each is counted alone.
    const words = (element: ParsedElement, leftOut: string): readonly string[] => {
      const isLeftOut = ({ name }: ParsedElement): boolean => [leftOut, 'ref', 'remark'].includes(name);
      const own = ['p', 'num', 'heading'].includes(element.name)
        ? (wordsIn(element, (one) => isLeftOut(one) || one.name === 'authorialNote').match(
            /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu,
          ) ?? [])
        : [];
      const inside = element.children.filter((child) => typeof child !== 'string').filter((one) => !isLeftOut(one));
      return [...own, ...inside.flatMap((one) => words(one, leftOut))].toSorted();
    };

    for (const { address, text } of redlines) {
      const [, from, to] = /\/([\d.]+?)\.\.\.([\d.]+)\.xml$/.exec(address) ?? [];
      const [before, after] = [texts.get(from), texts.get(to)];
      if (before === undefined || after === undefined) throw new Error(`${address} is of revisions that have no file`);
      expect(words(bodyOf(text), 'del'), address).toEqual(words(after, ''));
      expect(words(bodyOf(text), 'ins'), address).toEqual(words(before, ''));
    }
  });
});

describe('the feeds', () => {
  it('follow the rules of Atom, and have no broken links', () => {
    const roots = feeds.map(({ address, text }) => ({ address, root: parseXml(text) }));
    const faults = roots.flatMap(({ address, root }) =>
      atomFaults(root, `${origin}${address}`).map((fault) => `${address}: ${fault}`),
    );
    const linking = roots.map(({ address, root }) => {
      const links = atomLinks(root).map((href) => `<a href="${href.replace(origin, '')}">x</a>`);
      return { address, html: links.join('') };
    });
    const broken = brokenLinks([...linking, ...pages], builtFiles());

    expect(faults).toEqual([]);
    expect(broken.filter((fault) => fault.startsWith('/feeds/'))).toEqual([]);
  });

  it('exist for revisions, consultations, updates, each theme and each clause', () => {
    const clauses = documents.filter(({ address }) => address.startsWith('/data/clauses/'));

    const themes = pages.filter(({ address }) => address.startsWith('/recommendations/theme/'));
    expect(feeds).toHaveLength(3 + themes.length + clauses.length);
  });
});

describe('the check of feeds', () => {
  const [good = { address: '', text: '' }] = feeds.filter(({ address }) => address === '/feeds/revisions.atom');
  const faultsOf = (text: string) => atomFaults(parseXml(text), `${origin}${good.address}`);

  it.each([
    ['an entry without a title', /<entry>\s*<title[\s\S]*?<\/title>/, '<entry>'],
    ['two entries with one id', /(<entry>[\s\S]*?<\/entry>)/, '$1$1'],
    ['a date without a time', /<updated>[^<]*</, '<updated>2019-05<'],
    ['the address of another feed', /revisions\.atom/g, 'revision.atom'],
    ['an entry that says nothing', /<content[\s\S]*?<\/content>/, ''],
    ['another namespace', '2005/Atom', '2004/Atom'],
  ])('finds %s', (_what, part, wrong) => {
    expect(faultsOf(good.text)).toEqual([]);
    expect(faultsOf(good.text.replace(part, wrong))).not.toEqual([]);
  });
});

it('tells programs where the text is, with addresses that answer', () => {
  const text = textOf('/llms.txt');
  const named = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, address = '']) => new URL(address));
  const built = new Set(builtFiles());
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((url) => url.origin !== origin)).toEqual([]);
  expect(named.filter(({ pathname }) => !built.has(pathname.replace(/\/$/, '/index.html')))).toEqual([]);
});

describe('the sitemap', () => {
  const addresses = pages.flatMap(({ html }) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? []);
  const text = textOf('/sitemap.xml');

  it('lists every page with a canonical address, and no other', () => {
    expect(addresses.length).toBeGreaterThan(pages.length / 2);
    expect(sitemapFaults(parseXml(text), addresses)).toEqual([]);
  });

  it('answers on a demonstration too, which search engines are asked not to list', () => {
    expect(pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))).toEqual([]);
    expect(textOf('/robots.txt')).not.toContain('Sitemap');
    expect(textOf('/robots.txt')).toContain('Disallow: /publications/');
  });

  it.each([
    ['a page that is left out', /<url>.*?<\/url>/, ''],
    ['a page that does not exist', '<urlset ', '<urlset x="" '],
    ['a date that is none', /<lastmod>[^<]*</, '<lastmod>May 2019<'],
  ])('is checked for %s', (what, part, wrong) => {
    const extra = what === 'a page that does not exist' ? addresses.slice(1) : addresses;

    expect(sitemapFaults(parseXml(text.replace(part, wrong)), extra)).not.toEqual([]);
  });
});

describe('the data as they are served', () => {
  const home = inject('siteAddress');

  it.each([
    ['/data/actions.json', 'application/json; charset=utf-8'],
    ['/data/actions.csv', 'text/csv; charset=utf-8'],
    ['/data/revisions/0.4.md', 'text/markdown; charset=utf-8'],
    ['/data/revisions/0.4.txt', 'text/plain; charset=utf-8'],
    ['/data/revisions/0.4.xml', 'application/xml; charset=utf-8'],
    ['/data/redlines/0.3...0.4.json', 'application/json; charset=utf-8'],
    ['/data/redlines/0.3...0.4.txt', 'text/plain; charset=utf-8'],
    ['/data/embed.js', 'text/javascript; charset=utf-8'],
    ['/feeds/revisions.atom', 'application/atom+xml; charset=utf-8'],
  ])('%s is served as %s, to other sites too, and not sent again if unchanged', async (address, type) => {
    const first = await fetch(new URL(address, home));
    const again = await fetch(new URL(address, home), {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });

    expect(first.headers.get('content-type')).toBe(type);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(again.status).toBe(304);
  });
});

function bodyOf(text: string): ParsedElement {
  const body = elementsIn(parseXml(text)).find(({ name }) => name === 'mainBody');
  if (body === undefined) throw new Error('The document has no main body.');
  return body;
}
