import { CommentRangeStart, type Paragraph, type ParagraphChild } from 'docx';
import type { DocumentParts } from './document-parts.ts';
import { sideOf, type Track } from './side.ts';

/** Puts the words of one paragraph, cell or picture between the marks by which it is found again. */
export type Carry = (words: readonly ParagraphChild[], track: Track) => readonly ParagraphChild[];

/** No marks: a copy that nobody sends back. */
export const carryNothing: Carry = (words) => words;

/**
 * The marks of a copy that comes back: a bookmark around the words of each paragraph, which other programs keep when the
 * text in it is edited. Each is named after its clause in the file, and counted in the order in which the text is
 * written.
 */
export class Carriers {
  readonly #parts: DocumentParts;
  readonly #clauses: ReadonlyMap<string, number>;
  readonly #counts = new Map<string, number>();

  constructor(parts: DocumentParts, clauses: readonly string[]) {
    this.#parts = parts;
    this.#clauses = new Map(clauses.map((id, index) => [id, index]));
  }

  /** The marks of a clause's own paragraphs, or of those of its footnotes. Old text has none. */
  in(clause: string, where: CarrierPlace): Carry {
    return (words, track) => {
      const index = this.#clauses.get(clause);
      if (index === undefined || sideOf(track) === 'before') return words;
      const key = `${index} ${where}`;
      const line = this.#counts.get(key) ?? 0;
      this.#counts.set(key, line + 1);
      return around(words, carrierName(index, where, line), this.#parts.id());
    };
  }
}

/** In the text of a clause, or in its footnotes. */
export type CarrierPlace = 'text' | 'footnotes';

/** The name of a mark. A low line at the start hides a bookmark in Word; colons and spaces would be changed. */
export function carrierName(clause: number, where: CarrierPlace, line: number): string {
  return `_${where === 'text' ? 'p' : 'f'}_${clause}_${line}`;
}

function around(words: readonly ParagraphChild[], name: string, id: number): readonly ParagraphChild[] {
  return [
    new CarrierMark({ 'w:bookmarkStart': { _attr: { 'w:id': id, 'w:name': name } } }),
    ...words,
    new CarrierMark({ 'w:bookmarkEnd': { _attr: { 'w:id': id } } }),
  ];
}

type Xml = NonNullable<ReturnType<Paragraph['prepForXml']>>;

/** The start or end of a bookmark, which `docx` takes as a child only where it is a whole one. */
class CarrierMark extends CommentRangeStart {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super(0);
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}
