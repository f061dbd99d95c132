import { LevelFormat, Paragraph, TextRun, type ICommentOptions, type INumberingOptions } from 'docx';
import { dayless } from './day.ts';
import { indentStep } from './styles.ts';

/** A list of a document: its bullets, or its numbers from a first one. */
export interface ListKind {
  readonly ordered: boolean;
  readonly start: number;
}

/** Who made a change, and when. */
export interface ChangeAttributes {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/**
 * Comments are counted from where no footnote is: LibreOffice 7.4 takes the id of a comment between the first two
 * footnotes for the id of a footnote, and shows the footnotes without their text, or with the text of another one.
 */
const firstComment = 1_000_000;

/** Most ranks of lists inside each other that Word knows. */
const ranks = 9;

/**
 * What a document holds beside its body, gathered while the body is written: ids of changes, comments, footnotes, lists
 * and links. Every id is counted from one, so that the same text gives the same document.
 */
export class DocumentParts {
  readonly #author: string;
  readonly #date: string;
  readonly #comments: ICommentOptions[] = [];
  readonly #footnotes: Record<string, { children: readonly Paragraph[] }> = {};
  readonly #lists: INumberingOptions['config'][number][] = [bullets()];
  #ids = 0;

  /** `date` is the day of the changes, or nothing where it is not known to the day. */
  constructor(author: string, date: string | undefined) {
    this.#author = author;
    this.#date = date === undefined ? dayless : `${date}T00:00:00Z`;
  }

  /** An id that nothing else in the document has. */
  id(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** Attributes of one tracked change. */
  change(): ChangeAttributes {
    return { id: this.id(), author: this.#author, date: this.#date };
  }

  /** Adds a comment of one paragraph or more, and gives its id. */
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

  /** Adds a footnote and gives its id. */
  footnote(children: readonly Paragraph[]): number {
    const id = Object.keys(this.#footnotes).length + 1;
    this.#footnotes[String(id)] = { children };
    return id;
  }

  /** The name of a list. Bullets share one; numbers of each list begin afresh. */
  list({ ordered, start }: ListKind): string {
    if (!ordered) return bulletList;
    const reference = `numbers ${this.#lists.length}`;
    this.#lists.push(numbers(reference, start));
    return reference;
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

function numbers(reference: string, start: number): INumberingOptions['config'][number] {
  return {
    reference,
    levels: levelsOf((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
  };
}

type Level = INumberingOptions['config'][number]['levels'][number];

function levelsOf(levelOf: (level: number) => Omit<Level, 'level'>): readonly Level[] {
  return Array.from({ length: ranks }, (_, level) => ({
    level,
    style: { paragraph: { indent: { left: indentStep * (level + 1), hanging: indentStep } } },
    ...levelOf(level),
  }));
}

/** The rank of a list that Word can print: the deepest ones share one. */
export function rankOf(depth: number): number {
  return Math.min(depth, ranks - 1);
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('');
}
