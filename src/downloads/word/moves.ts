import { CommentRangeStart, FileChild, InsertedTextRun, XmlComponent, type Paragraph } from 'docx';
import type { MovedNodes } from '../../redline/moved-nodes.ts';
import type { ChangeAttributes, DocumentParts } from './document-parts.ts';

type Xml = NonNullable<ReturnType<Paragraph['prepForXml']>>;

/** An end of a move: where something was, and where it is now. */
export type MoveEnd = 'movedFrom' | 'movedTo';

const elements = { movedFrom: 'w:moveFrom', movedTo: 'w:moveTo' } as const;

/** A run that moved away from here. `docx` has no class for it, but writes it like an inserted run. */
export class MovedFromRun extends InsertedTextRun {
  protected override readonly rootKey = elements.movedFrom;
}

/** A run that moved here. */
export class MovedToRun extends InsertedTextRun {
  protected override readonly rootKey = elements.movedTo;
}

/** The settings of the end of a paragraph that moved. */
export class MovedParagraphEnd extends XmlComponent {
  readonly #mark: Xml;

  constructor(end: MoveEnd, change: ChangeAttributes) {
    super('w:rPr');
    this.#mark = empty(elements[end], attributesOf(change));
  }

  override prepForXml(): Xml {
    return { [this.rootKey]: [this.#mark] };
  }
}

/** The start or the end of the range of a move, between paragraphs. */
class MarkBetweenParagraphs extends FileChild {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super('w:moveRange');
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}

/** The same in a paragraph, where `docx` takes it for the start of a comment's range. */
class MarkInParagraph extends CommentRangeStart {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super(0);
    this.#xml = xml;
  }

  override prepForXml(): Xml {
    return this.#xml;
  }
}

/** The marks at the start and end of a range, each written once: between paragraphs, or in one. */
export interface MoveRange {
  readonly start: MoveMark;
  readonly end: MoveMark;
}

/** One mark of a range. */
export class MoveMark {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    this.#xml = xml;
  }

  get betweenParagraphs(): FileChild {
    return new MarkBetweenParagraphs(this.#xml);
  }

  get inParagraph(): CommentRangeStart {
    return new MarkInParagraph(this.#xml);
  }
}

/** What moved within a text. */
export interface MovedInText extends MovedNodes {
  /** Identifies a move of this text in the document. */
  readonly keyOf: (key: number) => string;
}

/** What moved within the text of a clause. */
export function movedInClause(clause: string, nodes: MovedNodes): MovedInText {
  return { ...nodes, keyOf: (key) => `in ${clause} ${key}` };
}

/** Names what moved: both ends of a move have its name, which is how Word pairs them. */
export class Moves {
  readonly #parts: DocumentParts;
  readonly #names = new Map<string, string>();
  #unique = 0;

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  /** A key for a move that nothing else names. */
  unique(): string {
    this.#unique += 1;
    return `unnamed ${this.#unique}`;
  }

  /** The range of one end of a move. `key` is the same for both ends, and for no other move of the document. */
  range(end: MoveEnd, key: string): MoveRange {
    const name = this.#names.get(key) ?? `move_${this.#names.size + 1}`;
    this.#names.set(key, name);
    const change = this.#parts.change();
    const id = { 'w:id': change.id };
    return {
      start: new MoveMark(empty(`${elements[end]}RangeStart`, { ...attributesOf(change), 'w:name': name })),
      end: new MoveMark(empty(`${elements[end]}RangeEnd`, id)),
    };
  }
}

function attributesOf({ id, author, date }: ChangeAttributes): Readonly<Record<string, string | number>> {
  return { 'w:id': id, 'w:author': author, 'w:date': date };
}

/** An element without content, in the form that `docx` writes. */
function empty(name: string, attributes: Readonly<Record<string, string | number>>): Xml {
  return { [name]: { _attr: attributes } };
}
