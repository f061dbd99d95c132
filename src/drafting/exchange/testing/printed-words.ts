import { parse } from 'yaml';
import { z } from 'zod';
import { unpackWord } from '../../import/word/word-xml.ts';
import { fileParagraphs } from '../returned-file.ts';
import { sentLines } from '../sent-lines.ts';
import { labelKey, type Sent } from '../sent-part.ts';

const front = z.looseObject({ title: z.string(), plain: z.string() });

/** What a Word file prints, paragraph by paragraph, without numbers and labels. */
export function wordsOfFile(bytes: Uint8Array): readonly string[] {
  return fileParagraphs(unpackWord(bytes))
    .body.map(({ cells }) => plainLine(cells.map(({ char }) => char).join('')))
    .filter((line) => line !== '');
}

/** What clauses print, those of `texts` instead of those that were sent. */
export function wordsOfClauses(texts: ReadonlyMap<string, string>, sent: Sent): readonly string[] {
  return sent.clauses.flatMap((clause) => {
    const source = texts.get(clause.id) ?? clause.source;
    const yaml = front.parse(parse(/^---\n([^]*?)\n---/.exec(source)?.[1] ?? ''));
    const { lines } = sentLines({ ...clause, source }, yaml, (to) => sent.labels.get(labelKey(clause.id, to)) ?? to);
    return (
      lines
        // What the file only prints stays in it when all the words below it go.
        .filter(({ where, kind }) => where === 'text' && kind !== 'printed')
        .map(({ cells }) => plainLine(cells.map(({ char }) => char).join('')))
        .filter((line) => line !== '')
    );
  });
}

/**
 * A line without what only the file prints, and with one space wherever there are several. The number of a paragraph that
 * was joined to another is in the middle of the line.
 */
export function plainLine(line: string): string {
  return line
    .replace(/\d+[A-Z]?\t/g, '')
    .replace(/^(?:In plain English: |Source: |[A-Z]\. )/, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
