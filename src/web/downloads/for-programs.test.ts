import { describe, expect, it } from 'vitest';
import type { Content } from '../../content/content.ts';
import { readContent } from '../../content/read-content.ts';
import { dataFiles } from '../../downloads/data/data-files.ts';
import { changesSinceSchema, datesOfChangeSchema } from '../../downloads/data/json/changes-since.ts';
import { clauseLegislation, revisionLegislation } from '../../downloads/data/legislation.ts';
import { llmsText } from '../../downloads/data/text/llms-text.ts';
import { clausesOf, type Code } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { publishedOf } from './fill-published-content.ts';

const { content: ofProject } = readContent('content', { draft: 'leave out' });
if (ofProject === undefined) throw new Error('The content has problems.');

const dates = ['2018-10-01', '2018-12-01', '2019-02-01'];
const small = smallCode([
  { clauses: { a: 'Keep a log.', b: 'Delete it.' } },
  { clauses: { a: 'Keep a full log.', b: 'Delete it.' } },
  { clauses: { a: 'Keep a full log.', b: 'Delete it at once.', c: 'Train.' } },
]);
const code: Code = {
  ...small,
  revisions: small.revisions.map((revision, index) => ({
    ...revision,
    record: { ...revision.record, date: dates[index] ?? '' },
  })),
};
// Nothing in a demonstration is law.
const settings = { ...ofProject.settings, demonstration: false };
const content: Content = { ...ofProject, settings, workshops: [], consultations: [], code };
const published = publishedOf(content);
const [first, second, third] = code.revisions;
if (first === undefined || second === undefined || third === undefined) throw new Error('Three revisions are needed.');

const fileAt = (path: string): unknown => {
  const file = dataFiles(published).find((one) => one.path === path);
  return JSON.parse(file?.text() ?? 'null');
};

describe('what changed since a revision', () => {
  const since = (label: string) => changesSinceSchema.parse(fileAt(`changes-since/${label}.json`));
  const linked = (label: string) =>
    since(label).revisions.map(({ revision, clauses }) => [
      revision,
      clauses.map(({ clause, kinds }) => [clause, kinds]),
    ]);

  it('lists each later revision with the clauses that it changed, the latest first', () => {
    expect(linked(first.label)).toEqual([
      [
        third.label,
        [
          ['b', ['amended']],
          ['c', ['added']],
        ],
      ],
      [second.label, [['a', ['amended']]]],
    ]);
    expect(since(first.label).redline).toContain(`/data/redlines/${first.label}...${third.label}.json`);
  });

  it('starts with the revision after the one that somebody has', () => {
    expect(linked(second.label)).toEqual([
      [
        third.label,
        [
          ['b', ['amended']],
          ['c', ['added']],
        ],
      ],
    ]);
    expect(since(second.label).revisions[0]?.redline).toContain(`${second.label}...${third.label}.json`);
  });

  it('is nothing since the latest, and names it', () => {
    expect(linked(third.label)).toEqual([]);
    expect(since(third.label).redline).toBeUndefined();
    expect(since(third.label).latest).toEqual({ revision: third.label, date: '2019-02-01' });
  });

  it('is found for a date by the first revision before it', () => {
    const { revisions } = datesOfChangeSchema.parse(fileAt('changes-since.json'));
    expect(revisions.map(({ date }) => date)).toEqual(['2019-02-01', '2018-12-01', '2018-10-01']);
    const found = revisions.find(({ date }) => date <= '2018-12-24');
    expect(found?.since).toMatch(new RegExp(`/data/changes-since/${RegExp.escape(second.label)}\\.json$`));
  });
});

describe('what search engines are told', () => {
  const inForce: Content = {
    ...content,
    code: { ...code, standing: { events: [{ revision: second.label, event: 'in force', date: '2019-01-01' }] } },
  };

  it('is that a revision in force is legislation, with a name and not only a number', () => {
    const data = revisionLegislation(publishedOf(inForce), second);
    expect(data).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: `${content.settings.code}, revision ${second.label}`,
      legislationLegalForce: 'https://schema.org/InForce',
      exampleOfWork: { '@type': 'Legislation' },
    });
    const [clause] = clausesOf(second);
    if (clause === undefined) throw new Error('No clause.');
    expect(clauseLegislation(publishedOf(inForce), second, clause)['@type']).toBe('Legislation');
  });

  it.each([
    ['a draft of a Code of which nothing is in force', content, third, 'CreativeWork'],
    ['a later draft', inForce, third, 'Legislation'],
    ['what another revision superseded', inForce, first, 'Legislation'],
  ])('is that %s is not legislation, and what its standing is', (_, of, revision, work) => {
    const data = revisionLegislation(publishedOf(of), revision);
    expect(data).toMatchObject({ '@type': 'CreativeWork', version: revision.label, exampleOfWork: { '@type': work } });
    expect(data['creativeWorkStatus']).toMatch(/^(?:paper|superseded)$/);
    expect(JSON.stringify({ ...data, exampleOfWork: undefined })).not.toMatch(/legislation/i);
  });
});

describe('llms.txt', () => {
  it('says the standing of the latest text, and gives addresses that exist', () => {
    const text = llmsText(published);
    expect(text).toMatch(/^# .+\n\n> /);
    expect(text).toContain(`The latest text is revision ${third.label}: `);
    const paths = new Set(dataFiles(published).map(({ address }) => address));
    const named = Array.from(text.matchAll(/\]\((\S+\/data\/[^)]+\.\w+)\)/g), ([, address = '']) => address);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((address) => !paths.has(address))).toEqual([]);
  });

  it('says that nothing is published where that is so', () => {
    const nothing = { ...content, code: { ...code, revisions: [] } };
    expect(llmsText(publishedOf(nothing))).toContain('Nothing is published yet.');
  });
});
