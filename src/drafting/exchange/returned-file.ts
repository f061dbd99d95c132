import { parse } from 'yaml';
import { z } from 'zod';
import { StyleSheet } from '../import/word/style-sheet.ts';
import type { DrawnPicture } from '../import/word/drawings.ts';
import { hashesOf, withExchangedPictures } from './exchanged-pictures.ts';
import { Refused } from './refused.ts';
import { withoutOpenFields } from '../import/word/fields.ts';
import { numberingOf } from '../import/word/numbering.ts';
import { findElements, readPart, type WordParts } from '../import/word/word-xml.ts';
import { align, isOther, linesOf, type Cell, type SentParagraph } from './align.ts';
import { changesIn, type Change, type Flow } from './changes.ts';
import type { ReturnedClause } from './clause-after.ts';
import type { Shape } from './place-lines.ts';
import { returnedParagraphs } from './returned-cells.ts';
import type { ReturnedCell, ReturnedParagraph, Tracked } from './returned-text.ts';
import { ownersOf } from './owners.ts';
import { labelKey, type PrintedLine, type Sent } from './sent-part.ts';
import { newClauseFile } from '../new-clause-file.ts';
import { findWholeClauses, withOldEnds, type OtherIds } from './whole-clauses.ts';
import { letters, sentLines, type ClauseLines, type SentClause } from './sent-lines.ts';

/** A file that came back. */
export interface ReturnedFile {
  readonly clauses: ReadonlyMap<string, ReturnedClause>;
  /** Everything that was changed, in order. */
  readonly changes: readonly Change[];
  /** The words that each comment is on, by its id, with their clause and a name for their place. */
  readonly commented: ReadonlyMap<string, CommentedWords>;
}

interface CommentedWords {
  readonly clause?: string;
  readonly words: string;
  readonly place: string;
}

/** The paragraphs of the body and the footnotes of a Word file. */
export interface FileParagraphs {
  readonly body: readonly ReturnedParagraph[];
  /** Those of each footnote, by its id. */
  readonly notes: ReadonlyMap<string, readonly ReturnedParagraph[]>;
}

/** Reads the paragraphs of a file, without its contents, which only repeat headings. */
export function fileParagraphs(parts: WordParts): FileParagraphs {
  const read = (path: string, name: string) =>
    findElements(withoutOpenFields(readPart(parts, path)), name).map((element) => ({
      id: element.attributes['w:id'] ?? '',
      type: element.attributes['w:type'],
      paragraphs: returnedParagraphs(element.children, parts, path),
    }));
  const styles = new StyleSheet(parts);
  const body = read('word/document.xml', 'w:body').flatMap(({ paragraphs }) =>
    paragraphs.map((one) => withUsualStyle(one, styles)),
  );
  const notes = read('word/footnotes.xml', 'w:footnote').filter(({ type }) => type === undefined || type === null);
  return {
    body: body.filter(({ style }) => !isContents(style)),
    notes: new Map(notes.map(({ id, paragraphs }) => [`w:footnoteReference ${id}`, paragraphs])),
  };
}

/** A heading with the style that one of its rank has where it was sent: programs and languages have other ids. */
function withUsualStyle(paragraph: ReturnedParagraph, styles: StyleSheet): ReturnedParagraph {
  const { heading } = styles.of(paragraph.style);
  return paragraph.style === '' || heading === undefined ? paragraph : { ...paragraph, style: `Heading${heading}` };
}

const isContents = (style: string): boolean => /^(?:TOC|Contents)/i.test(style);

/** The printed lines of a file, as it is sent: with the changes so far, if it has them as tracked changes. */
export function printedLines({ body, notes }: FileParagraphs): readonly PrintedLine[] {
  return [body, [...notes.values()].flat()].flatMap((paragraphs) =>
    linesOf(paragraphs.map((one) => acceptOurs(one, () => true))).flatMap(
      ({ cells, names }): readonly PrintedLine[] => {
        const words = cells.flatMap(({ isEnd, char }) => (isEnd === true ? [] : [char])).join('');
        const name = [...names].find((one) => !isOther(one));
        const pictures = cells.flatMap(({ picture }) => (picture === undefined ? [] : hashesOf(picture)));
        if (name === undefined && words === '') return [];
        return [{ words, ...(name === undefined ? {} : { name }), ...(pictures.length === 0 ? {} : { pictures }) }];
      },
    ),
  );
}

/** Whether a level of a list of the file is numbered. */
type IsOrdered = (list: string, level: number) => boolean;

/** The name of the file that a new picture becomes, or why no figure can show it, in a sentence. */
export type NameOfPicture = (picture: DrawnPicture) => { readonly file: string } | { readonly problem: string };

const noName: NameOfPicture = () => ({ problem: 'There is no place for its file.' });

/** Reads what came back, against what was sent. */
export function readReturned(
  parts: WordParts,
  sent: Sent,
  nameOf: NameOfPicture = noName,
  otherIds: OtherIds = () => [],
): ReturnedFile {
  const fileOf = (picture: DrawnPicture): string => {
    const named = nameOf(picture);
    if ('problem' in named) throw new Refused(`This adds a picture that a clause cannot show: ${named.problem}`);
    return named.file;
  };
  const { body, notes } = fileParagraphs(parts);
  const isOurs = (change: Tracked): boolean =>
    sent.author !== undefined && change.author === sent.author && /(?:^|T00:00:00Z?)$/.test(change.date);
  const accepted = (paragraphs: readonly ReturnedParagraph[]) => paragraphs.map((one) => acceptOurs(one, isOurs));
  const lines = sentParagraphs(sent);
  const bodyParagraphs = accepted(body);
  const references = new Map(
    bodyParagraphs.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.note === undefined ? [] : [[cell.note, cell]])),
    ),
  );
  // The words of a new footnote come with the reference to it, and those of one that goes go with it.
  const kept = [...notes].filter(([id]) => references.get(id)?.in === undefined);
  const aligned = [
    withExchangedPictures(withOldEnds(align(lines.text, bodyParagraphs))),
    align(
      lines.notes,
      accepted(kept.flatMap(([id, of]) => (references.get(id)?.out === undefined ? of : of.map(unmarked)))),
    ),
  ];
  const noteOf = (id: string) =>
    (notes.get(id) ?? []).map(({ cells }) =>
      cells
        .filter((cell) => cell.isEnd !== true && cell.out === undefined && cell.note === undefined)
        .map(({ char, setting }) => ({ char, around: [], setting })),
    );
  const flows = aligned.map((cells) => ({ cells, ...findWholeClauses(cells, ownersOf(cells), otherIds) }));
  const owned = flows.map(({ cells, owners }) => Map.groupBy(cells.entries(), ([at]) => owners[at]));
  const lists = numberingOf(parts);
  const isOrdered: IsOrdered = (list, level) => lists.get(list)?.levels[level]?.format !== 'bullet';
  const returned = (id: string) => ({
    id,
    cells: owned.map((of) => (of.get(id) ?? []).map(([, cell]) => cell)),
    shapeOf: (cell: Cell) => shapeOf(cell.paragraph, isOrdered),
    noteOf,
    fileOf,
  });
  const takenNumbers = new Set(
    sent.clauses.flatMap(({ source }) =>
      [...source.matchAll(/<Para\b[^>]*\bnumber="([^"]*)"/g)].map(([, one = '']) => one),
    ),
  );
  const added = new Set(flows.flatMap(({ of }) => [...of.values()].filter(({ how }) => how === 'added')));
  return {
    commented: commentedWords(flows),
    changes: changesIn(flows),
    clauses: new Map<string, ReturnedClause>([
      ...sent.clauses.map((clause) => {
        const read = () => readLines(clause, sent);
        return [clause.id, { ...returned(clause.id), source: clause.source, read }] as const;
      }),
      ...[...added].map(({ id, title }) => {
        const read = () => readLines({ id, source: newClauseFile(id, title, '') }, sent);
        return [id, { ...returned(id), source: '', read, title, takenNumbers }] as const;
      }),
    ]),
  };
}

function commentedWords(flows: readonly Flow[]): ReturnedFile['commented'] {
  const found = new Map<string, { clause?: string; words: string; readonly start: string; end: number }>();
  for (const [flow, { cells, owners }] of flows.entries())
    for (const [at, { comments, char }] of cells.entries())
      for (const id of comments) {
        const clause = owners[at];
        const start = { words: '', start: `${flow} ${at}`, end: at, ...(clause === undefined ? {} : { clause }) };
        const known = found.get(id) ?? start;
        found.set(id, { ...known, words: known.words + char, end: at });
      }
  return new Map([...found].map(([id, { start, end, ...rest }]) => [id, { ...rest, place: `${start} ${end}` }]));
}

const frontSchema = z.looseObject({ title: z.string(), plain: z.string() });

function readLines(clause: SentClause, { labels }: Sent): ClauseLines {
  const yaml = /^---\r?\n([\s\S]*?\n)---/.exec(clause.source)?.[1] ?? '';
  const { title, plain } = frontSchema.parse(parse(yaml));
  return sentLines(clause, { title, plain }, (to) => labels.get(labelKey(clause.id, to)) ?? to);
}

/** The paragraphs of the file as it was sent, those of the text and those of the footnotes. */
function sentParagraphs(sent: Sent): {
  readonly text: readonly SentParagraph[];
  readonly notes: readonly SentParagraph[];
} {
  const clauses = sent.clauses.map((clause) => {
    const { lines } = readLines(clause, sent);
    const numbered = lines.map((line, index) => ({ line, index }));
    return {
      id: clause.id,
      p: numbered.filter(({ line }) => line.where === 'text'),
      f: numbered.filter(({ line }) => line.where === 'footnotes'),
    };
  });
  const all = sent.lines.map(({ name, words, pictures = [] }): SentParagraph & { readonly isNote: boolean } => {
    const [, where, clause, line] = /^_([pf])_(\d+)_(\d+)$/.exec(name ?? '') ?? [];
    const owner = clauses[Number(clause)];
    const found = where === 'p' || where === 'f' ? owner?.[where][Number(line)] : undefined;
    const isNote = where === 'f';
    if (name === undefined || owner === undefined || found === undefined)
      return { cells: letters(words), line: -1, prefix: 0, isNote };
    const { cells } = found.line;
    const own = cells.map(({ char }) => char).join('');
    const before = Array.from(words).slice(0, Math.max(0, Array.from(words).length - cells.length));
    // What the file prints in another way than its source says, nobody can change in the file.
    const isKnown = words === before.join('') + own;
    return {
      name,
      clause: owner.id,
      line: found.index,
      kind: found.line.kind,
      prefix: isKnown ? before.length : words.length,
      cells: isKnown ? [...letters(before.join('')), ...cells] : letters(words),
      isNote,
      pictures,
      ...(found.line.level === undefined ? {} : { level: found.line.level }),
    };
  });
  return { text: all.filter(({ isNote }) => !isNote), notes: all.filter(({ isNote }) => isNote) };
}

/** A paragraph with the changes that the file already had when it was sent. */
function acceptOurs(paragraph: ReturnedParagraph, isOurs: (change: Tracked) => boolean): ReturnedParagraph {
  const cells = paragraph.cells.flatMap((cell): readonly ReturnedCell[] => {
    if (cell.out !== undefined && isOurs(cell.out)) return [];
    const { in: here, reset, ...rest } = cell;
    return [
      {
        ...rest,
        ...(here === undefined || isOurs(here) ? {} : { in: here }),
        ...(reset === undefined || isOurs(reset) ? {} : { reset }),
      },
    ];
  });
  const { reshaped, ...rest } = paragraph;
  return { ...rest, cells, ...(reshaped === undefined || isOurs(reshaped) ? {} : { reshaped }) };
}

function unmarked(paragraph: ReturnedParagraph): ReturnedParagraph {
  return {
    ...paragraph,
    cells: paragraph.cells.map(({ char, isEnd, setting, reset, note, comments }) => ({
      char,
      setting,
      comments,
      ...(isEnd === undefined ? {} : { isEnd }),
      ...(reset === undefined ? {} : { reset }),
      ...(note === undefined ? {} : { note }),
    })),
  };
}

function shapeOf(paragraph: ReturnedParagraph | undefined, isOrdered: IsOrdered): Shape {
  if (paragraph === undefined) return { style: '', left: 0 };
  const { style, left, list, place } = paragraph;
  return {
    style,
    left,
    ...(list === undefined ? {} : { list: { level: list.level, isOrdered: isOrdered(list.id, list.level) } }),
    ...(place === undefined ? {} : { place }),
  };
}
