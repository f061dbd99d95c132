import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { citationFile, type CitationFormat } from './citation-files.ts';
import type { RevisionCitation } from './revision-citation.ts';

const citation: RevisionCitation = {
  publisher: 'Ministry of Ångström & Sons',
  title: 'Code of “Practice”: 50% of {it}, #1_a \\ $5 ~ ^',
  label: '0.3',
  date: '2018-10-04',
  status: 'consultation draft',
  isInvented: false,
  address: 'https://code.example/code/0.3/',
  hash: 'ab12',
  language: 'en-GB',
};

/** A file as a program for lists of sources reads it. */
function read(format: CitationFormat, own: Partial<RevisionCitation> = {}): Record<string, unknown> {
  const [entry] = new Cite(citationFile(format, { ...citation, ...own })).data;
  return { ...entry };
}

test.each<CitationFormat>(['bib', 'ris', 'json'])('a program reads back every character from %s', (format) => {
  expect(read(format)).toMatchObject({
    type: 'report',
    title: 'Code of “Practice”: 50% of {it}, #1_a \\ $5 ~ ^, revision 0.3 (consultation draft)',
    publisher: 'Ministry of Ångström & Sons',
    number: '0.3',
    URL: 'https://code.example/code/0.3/',
    note: 'Published 4 October 2018. SHA-256 ab12',
  });
  expect(JSON.stringify(read(format)['author'])).toContain('Ministry of Ångström & Sons');
});

test.each<[CitationFormat, readonly number[]]>([
  ['bib', [2018, 10]],
  ['ris', [2018, 10, 4]],
  ['json', [2018, 10, 4]],
])('the date is as exact as %s can have it, and never more than is known', (format, parts) => {
  expect(read(format)['issued']).toMatchObject({ 'date-parts': [parts] });
  expect(read(format, { date: '2019-02' })['issued']).toMatchObject({ 'date-parts': [[2019, 2]] });
  expect(read(format, { date: '2019' })['issued']).toMatchObject({ 'date-parts': [[2019]] });
});

test.each<CitationFormat>(['bib', 'ris', 'json'])(
  'a body with a comma in its name is not split into two names in %s',
  (format) => {
    const publisher = 'Department for Culture, Media and Sport';
    const { publisher: whole, author } = read(format, { publisher });

    expect(whole).toBe(publisher);
    expect(JSON.stringify(author ?? publisher)).toContain(publisher);
  },
);

test('what is invented says so in every format', () => {
  for (const format of ['bib', 'ris', 'json'] as const)
    expect(read(format, { isInvented: true })['note']).toContain('Invented for a demonstration');
});
