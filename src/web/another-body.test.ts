import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clauseFields } from '../consultation/clause-fields.ts';
import { exampleConsultation } from '../consultation/example-consultation.ts';
import { buildOutline } from '../consultation/outline.ts';
import { noticeText } from '../consultation/privacy-rows.ts';
import { withPublication } from '../consultation/with-publication.ts';
import { readContent } from '../content/read-content.ts';
import type { Content } from '../content/content.ts';
import { dataFiles } from '../downloads/data/data-files.ts';
import { feedFiles } from '../downloads/data/feeds/feeds.ts';
import { clauseLegislation, dataset, revisionLegislation } from '../downloads/data/legislation.ts';
import { llmsText } from '../downloads/data/text/llms-text.ts';
import { missingContacts } from '../downloads/missing-contacts.ts';
import { clausesOf, type Code } from '../model/code.ts';
import { registers } from '../model/registers/kept-registers.ts';
import { publishedOf } from './downloads/fill-published-content.ts';
import { menusOf } from './navigation.ts';
import { registersOn, registersWithPage } from './register-pages.ts';
import { searchChoices } from './search/search-choices.ts';
import { searchData, searchDataJson } from './search/search-entries.ts';
import { aToZ } from './views/a-to-z.ts';
import { askForFormats } from './views/ask-for-formats.ts';
import { dataPage } from './views/data-page.ts';

function contentOf(folder: string): Content {
  const { content, problems } = readContent(folder, { draft: 'leave out' });
  if (content === undefined) throw new Error(problems.map(({ unexpected }) => unexpected).join('\n'));
  return content;
}

/** A town council's Code for its allotments: no workshop, consultation, glossary or public register. */
const allotments = contentOf(fileURLToPath(new URL('../content/fixtures/allotments', import.meta.url)));
const ofProject = contentOf('content');

/** Everything that the site says to programs and search engines, by path. */
function everyText(content: Content): ReadonlyMap<string, string> {
  const published = publishedOf(content);
  const files = [...dataFiles(published), ...feedFiles(published)];
  return new Map([
    ...files.map(({ path, text }): [string, string] => [path, text()]),
    ['llms.txt', llmsText(published)],
    ['search', searchDataJson(searchData(content))],
    ['data set', JSON.stringify(dataset(published))],
    ...content.code.revisions.flatMap((revision): [string, string][] => [
      [`revision ${revision.label}`, JSON.stringify(revisionLegislation(published, revision))],
      ...clausesOf(revision).map((clause): [string, string] => [
        `${clause.id} in ${revision.label}`,
        JSON.stringify(clauseLegislation(published, revision, clause)),
      ]),
    ]),
  ]);
}

const texts = everyText(allotments);

describe('a body that keeps nothing beside its Code', () => {
  it('has a menu of what there is', () => {
    const { main, foot } = menusOf(allotments);
    expect(main.map(({ text }) => text)).toEqual(['The Code', 'Changes']);
    expect(foot.map(({ links }) => links.map(({ text }) => text))).toEqual([
      ['Search', 'All clauses', 'A to Z'],
      ['About the Code', 'Contact', 'Data and feeds', 'The software'],
    ]);
  });

  it('has no data file, feed or schema of a register', () => {
    const paths = [...texts.keys()].filter((path) => path.includes('.') && !path.includes(' in '));
    const about = /recommendation|action|disposition|consultation|update|glossary|bodies|access|themes/;
    expect(paths.filter((path) => about.test(path))).toEqual([]);
    const { tables, entries, feeds, schemas } = dataPage(publishedOf(allotments));
    expect(tables.map(({ title }) => title)).toEqual([
      'Revisions',
      'Every clause in every revision',
      'Every change, with each of its reasons',
    ]);
    expect(entries).toHaveLength(4);
    expect(feeds.map(({ text }) => text)).toEqual(['Revisions']);
    expect(schemas.map(({ text }) => text).filter((name) => about.test(name))).toEqual([]);
  });

  it('has no empty list of actions if an answer to responses promised one', () => {
    const { points, consultations } = contentOf(fileURLToPath(new URL('../content/fixtures/sound', import.meta.url)));
    const files = dataFiles(publishedOf({ ...allotments, consultations, points })).map(({ path }) => path);
    expect(files).toContain('points.csv');
    expect(files.filter((path) => path.includes('action'))).toEqual([]);
  });

  it('speaks in no file of workshops, of a demonstration or of another body', () => {
    // A schema says what a format can have.
    const spoken = [...texts].filter(([path]) => !path.startsWith('schemas/'));
    const others = /workshop|recommendation|demonstration|(?:is|are) invented|\bLEDS\b|Home Office|police/i;
    expect(spoken.filter(([, text]) => others.test(text)).map(([path]) => path)).toEqual([]);
    expect(spoken.length).toBeGreaterThan(20);
    // The values that a format can have stay, since programs know them; what explains it is true for any body.
    const explained = [...texts].flatMap(([path, text]) =>
      path.startsWith('schemas/')
        ? Array.from(text.matchAll(/"(?:description|title)":"([^"]*)"/g), ([, words = '']) => words)
        : [],
    );
    expect(explained.filter((words) => others.test(words))).toEqual([]);
    expect(explained.length).toBeGreaterThan(100);
  });

  it('is named as it says itself, and by its own words for statuses', () => {
    const { settings } = allotments;
    expect(missingContacts(settings)).toMatch(/^Exbridge Town Council has not given a telephone number/);
    const { name, site } = settings.publisher;
    expect(missingContacts({ ...settings, publisher: { name, site } })).toMatch(/^The Exbridge Town Council has/);
    expect(texts.get('llms.txt')).toContain('status is “in force” or “adopted by the council”.');
    expect(texts.get('revisions.csv')).toMatch(/,laid before the council,adopted by the council\r?\n/);
    expect(searchChoices(allotments).statuses.find(({ kind }) => kind === 'Clauses')?.values).toEqual([
      'adopted by the council',
      'superseded',
    ]);
  });

  it('leads to its page with the contacts wherever that is, and to its own site without one', () => {
    const { pages, settings } = allotments;
    const [contact, ...others] = pages.toSorted(({ slug }) => (slug === 'contact' ? -1 : 1));
    if (contact === undefined) throw new Error('A page is needed.');
    const moved = { ...contact, slug: 'reach-us', under: 'about', parts: [{ part: 'Contacts', after: 0 } as const] };
    expect(askForFormats(allotments)).toBe('/contact/');
    expect(askForFormats({ settings, pages: [...others, moved] })).toBe('/about/reach-us/');
    expect(askForFormats({ settings, pages: others })).toBe('https://www.exbridge.example');
  });

  it('publishes responses under the licence of its site, unless a consultation names another', () => {
    const { privacy } = exampleConsultation;
    const noticeOf = (publication?: { licence: string; period: string }) =>
      noticeText(
        withPublication({ ...exampleConsultation, privacy: { ...privacy, publication } }, allotments.settings),
      );
    expect(noticeOf()).toContain('under the Open Government Licence v3.0 (OGL UK 3.0).');
    expect(noticeOf({ licence: 'no licence', period: 'For a year.' })).toContain('under no licence. For a year.');
  });

  it('names a clause of a schedule with its schedule in lists and on the form', () => {
    const named = 'clause 1 of Schedule 1';
    expect(aToZ(allotments).flatMap(({ entries }) => entries.map(({ kind }) => kind))).toContain(named);
    const [revision] = allotments.code.revisions;
    const fields = clauseFields(
      { comments: true, positions: false, wording: false },
      revision === undefined ? { revision: '', clauses: [] } : buildOutline(revision),
    );
    expect(fields.map(({ phrase }) => phrase)).toContain(`${named}: Rents`);
  });

  it('says in which schedule a clause is that the search finds, where numbers begin again', () => {
    const abouts = searchData(allotments).entries.flatMap(({ kind, about }) => (kind === 'clause' ? [about] : []));
    expect(abouts.some((about) => about.startsWith('Clause, revision '))).toBe(true);
    expect(abouts.some((about) => /^Clause in Schedule \d+, revision /.test(about))).toBe(true);
  });

  it('lets people search what there is, and nothing else', () => {
    const { kinds, themes } = searchChoices(allotments);
    expect(kinds.map(({ text }) => text)).toEqual(['Clauses', 'Changes only', 'Pages']);
    expect(themes).toEqual([]);
    const hrefs = searchData(allotments).entries.map(({ href }) => href);
    expect(hrefs.filter((href) => registers.some((name) => href.startsWith(`/${name}/`)))).toEqual([]);
  });

  it('still answers where a published text links to a register, but lists it nowhere', () => {
    const linked = { ...allotments, code: withLink(allotments.code, '/who-to-go-to/#court') };
    expect([...registersWithPage(allotments)]).toEqual([]);
    expect([...registersWithPage(linked)]).toEqual(['who-to-go-to']);
    expect([...registersOn(linked)]).toEqual([]);
  });
});

describe('the menu', () => {
  it('has at the top what site.yaml names, in its order, and everything else at the foot', () => {
    const settings = { ...ofProject.settings, menu: ['about', 'consultations', 'code'] };
    const { main, foot } = menusOf({ ...ofProject, settings });
    expect(main.map(({ text }) => text)).toEqual(['About', 'Consultations', 'The Code']);
    const below = foot.flatMap(({ links }) => links.map(({ text }) => text));
    expect(below).toEqual(expect.arrayContaining(['Changes', 'Recommendations', 'Your data']));
    expect(below).not.toEqual(expect.arrayContaining(['About']));
  });

  it('has every register of a body that keeps them all', () => {
    expect([...registersOn(ofProject)]).toEqual([...registers]);
  });
});

/** A Code whose first clause begins with a link. */
function withLink(code: Code, url: string): Code {
  const [revision, ...others] = code.revisions;
  const [part, ...parts] = revision?.parts ?? [];
  const [clause, ...clauses] = part?.clauses ?? [];
  if (revision === undefined || part === undefined || clause === undefined) throw new Error('No clause.');
  const paragraph = {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', value: 'Here' }] }],
  };
  const { tree } = clause.text;
  const text = { ...clause.text, tree: { ...tree, children: [paragraph, ...tree.children] } };
  const first = { ...revision, parts: [{ ...part, clauses: [{ ...clause, text }, ...clauses] }, ...parts] };
  return { ...code, revisions: [first, ...others] } as Code;
}
