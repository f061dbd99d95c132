import { clausesOf, type Revision } from '../code/code.ts';
import { numberedParagraphs } from '../code/numbered-paragraphs.ts';

/** What a form needs to know of the clauses of the revision that it asks about. */
export interface RevisionOutline {
  readonly revision: string;
  readonly clauses: readonly OutlineClause[];
}

export interface OutlineClause {
  readonly id: string;
  /** Printed number or letter; absent where only the title is printed. */
  readonly number?: string;
  /** What a reference calls it: `commitment`, `clause`. */
  readonly unit: string;
  readonly title: string;
  /** Heading of the part that it stands in. */
  readonly part: string;
  /** Its numbered paragraphs, in order. */
  readonly paragraphs: readonly { readonly id: string; readonly number: string }[];
}

/** The outline of a revision: its clauses and their numbered paragraphs, in printed order. */
export function outlineOf(revision: Revision): RevisionOutline {
  const partTitles = new Map(revision.parts.map((part) => [part.id, part.title]));
  return {
    revision: revision.label,
    clauses: clausesOf(revision).map(({ id, number, unit, part, text }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      unit,
      title: text.front.title,
      part: partTitles.get(part) ?? '',
      paragraphs: numberedParagraphs(text.tree).map((paragraph) => ({ id: paragraph.id, number: paragraph.number })),
    })),
  };
}
