import { LevelFormat, Paragraph, TextRun, type ICommentOptions, type INumberingOptions } from 'docx';
import { itemLabel, partsOf, type ListKind } from '../../model/list-labels.ts';
import { unknownDay } from './core-dates.ts';
import { indentStep } from './styles.ts';

/** The attributes of a tracked change. */
export interface ChangeAttributes {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/**
 * Ids of comments start above any footnote's: LibreOffice 7.4 confuses the id of a comment between two footnotes with
 * that of a footnote, and shows footnotes without their text or with that of another.
 */
const firstComment = 1_000_000;

/** The number of list levels in Word. */
const listLevels = 9;

/**
 * Collects what writing the body of a document yields in addition to the body: ids of changes, comments, footnotes, lists
 * and links. Ids are counted from one, so that the same text gives the same document.
 */
export class DocumentParts {
  readonly #author: string;
  readonly #date: string;
  readonly #comments: ICommentOptions[] = [];
  readonly #footnotes: Record<string, { children: readonly Paragraph[] }> = {};
  readonly #lists: INumberingOptions['config'][number][] = [bullets()];
  #ids = 0;
  #hasFoundFirstFootnote = false;

  /** `date` is the day of the changes; undefined where only the month or year is known. */
  constructor(author: string, date: string | undefined) {
    this.#author = author;
    this.#date = `${date ?? unknownDay}T00:00:00Z`;
  }

  /** An id that is unique in the document. */
  id(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** Attributes of one tracked change. */
  change(): ChangeAttributes {
    return { id: this.id(), author: this.#author, date: this.#date };
  }

  /** Adds a comment of one or more paragraphs, and returns its id. */
  comment(paragraphs: readonly string[]): number {
    const id = firstComment + this.#comments.length;
    const children = paragraphs.map((text) => new Paragraph({ children: [new TextRun({ text })] }));
    this.#comments.push({
      id,
      author: this.#author,
      initials: initials(this.#author),
      date: new Date(this.#date),
      children,
    });
    return id;
  }

  /** Adds a footnote and returns its id. */
  footnote(children: readonly Paragraph[]): number {
    const id = Object.keys(this.#footnotes).length + 1;
    this.#footnotes[String(id)] = { children };
    return id;
  }

  /** Whether the first footnote was added since this was last asked. */
  isFirstFootnoteNew(): boolean {
    const isNew = !this.#hasFoundFirstFootnote && Object.keys(this.#footnotes).length > 0;
    this.#hasFoundFirstFootnote ||= isNew;
    return isNew;
  }

  /**
   * The lists of Word for the items of a list, by their number. All bullet lists share one; each numbered list has its own,
   * so that numbering restarts. After `z`, Word counts `aa`, `bb`, `cc`, so that each 26 letters are a list of their own.
   */
  list(kind: ListKind): (number?: number) => string {
    if (!kind.ordered) return () => bulletList;
    const references = new Map<number, string>();
    return (number = kind.start) => {
      const start = firstOfSequence(kind, number);
      const reference = references.get(start) ?? `numbers ${this.#lists.length}`;
      if (!references.has(start)) this.#lists.push(numbers(reference, { ...kind, start }));
      references.set(start, reference);
      return reference;
    };
  }

  get comments(): readonly ICommentOptions[] {
    return this.#comments;
  }

  get footnotes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    return this.#footnotes;
  }

  get numbering(): INumberingOptions {
    return { config: this.#lists };
  }
}

const bulletList = 'bullets';

function bullets(): INumberingOptions['config'][number] {
  return {
    reference: bulletList,
    levels: levelsOf((level) => ({ format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' })),
  };
}

/** The first item that one list of Word can have together with an item. */
function firstOfSequence({ start, format }: ListKind, number: number): number {
  const isLetters = partsOf(format).sequence.toLowerCase() === 'a';
  return isLetters ? Math.max(start, number - ((number - 1) % letters)) : start;
}

function numbers(reference: string, { start, format }: ListKind): INumberingOptions['config'][number] {
  const { open, sequence, close } = partsOf(format);
  // The letters before the last of `(ab)` are text.
  const isLong = sequence.toLowerCase() === 'a' && start > letters;
  const before = isLong ? itemLabel(format, start).slice(open.length, -2) : '';
  const first = isLong ? ((start - 1) % letters) + 1 : start;
  return {
    reference,
    levels: levelsOf((level) => ({
      format: wordFormats[sequence],
      text: `${open}${before}%${level + 1}${close}`,
      start: first,
    })),
  };
}

const letters = 26;

const wordFormats = {
  a: LevelFormat.LOWER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  A: LevelFormat.UPPER_LETTER,
  I: LevelFormat.UPPER_ROMAN,
  1: LevelFormat.DECIMAL,
} as const;

type Level = INumberingOptions['config'][number]['levels'][number];

function levelsOf(levelOf: (level: number) => Omit<Level, 'level'>): readonly Level[] {
  return Array.from({ length: listLevels }, (_, level) => ({
    level,
    style: { paragraph: { indent: { left: indentStep * (level + 1), hanging: indentStep } } },
    ...levelOf(level),
  }));
}

/** The Word level of a list; deeper lists share the last one. */
export function listLevel(depth: number): number {
  return Math.min(depth, listLevels - 1);
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('');
}
