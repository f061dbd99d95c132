import { formatDate } from '../../model/partial-date.ts';
import { versionOf, type RevisionCitation } from './revision-citation.ts';
import { say } from '../../words/say.ts';

/** The formats of programs that keep lists of sources, by the extensions of their files. */
export const citationFormats = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

export type CitationFormat = keyof typeof citationFormats;

/** The citation of a whole revision as a file for such a program. */
export function citationFile(format: CitationFormat, citation: RevisionCitation): string {
  return writers[format](citation);
}

const writers: Readonly<Record<CitationFormat, (citation: RevisionCitation) => string>> = {
  bib: bibtex,
  ris: ris,
  json: cslJson,
};

const keyOf = ({ label }: RevisionCitation): string => `revision-${label}`;

const noteOf = ({ date, hash, isInvented }: RevisionCitation): string =>
  [
    ...(isInvented ? [say.files.citationFiles.inventedForDemonstration] : []),
    say.files.citationFiles.published({ date: formatDate(date) }),
    ...(hash === undefined ? [] : [`SHA-256 ${hash}`]),
  ].join('. ');

const bibtexMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtex(citation: RevisionCitation): string {
  const { publisher, title, label, date, status, address, language } = citation;
  const [year = '', month] = date.split('-');
  const monthName = month === undefined ? undefined : bibtexMonths[Number(month) - 1];
  const fields = [
    // Double braces keep the name of a body whole, and the capitals of a title.
    ['author', `{{${inTex(publisher)}}}`],
    ['title', `{{${inTex(`${title}, ${versionOf(citation)}`)}}}`],
    ['institution', `{{${inTex(publisher)}}}`],
    ['type', `{${inTex(status)}}`],
    ['number', `{${label}}`],
    ['year', `{${year}}`],
    ...(monthName === undefined ? [] : [['month', monthName]]),
    ['url', `{${address}}`],
    ['language', `{${language}}`],
    ['note', `{${inTex(noteOf(citation))}}`],
  ];
  return `@techreport{${keyOf(citation)},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** What TeX would not print as it is. */
const texCharacters: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ...['#', '$', '%', '&', '_'].map((character) => [character, `\\${character}`] as const),
]);

const inTex = (words: string): string =>
  words.replaceAll(/[\\~^{}#$%&_]/g, (character) => texCharacters.get(character) ?? character);

/** Lines of tags, which end as RIS has them. */
function ris(citation: RevisionCitation): string {
  const { publisher, title, label, date, address, language } = citation;
  const [year = '', month = '', day = ''] = date.split('-');
  const lines = [
    ['TY', 'RPRT'],
    ['ID', keyOf(citation)],
    // A comma in an author is between surname and first name, and nothing can say that it is not: the publisher is enough.
    ...(publisher.includes(',') ? [] : [['AU', publisher]]),
    ['TI', `${title}, ${versionOf(citation)}`],
    ['PB', publisher],
    ['SN', label],
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['UR', address],
    ['LA', language],
    ['N1', noteOf(citation)],
    ['ER', ''],
  ];
  return lines.map(([tag, value = '']) => `${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`).join('');
}

function cslJson(citation: RevisionCitation): string {
  const { publisher, title, label, date, status, address, language } = citation;
  const entry = {
    id: keyOf(citation),
    type: 'report',
    author: [{ literal: publisher }],
    title: `${title}, ${versionOf(citation)}`,
    publisher,
    genre: status,
    number: label,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: address,
    language,
    note: noteOf(citation),
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}
