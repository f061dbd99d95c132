import { clausesOf, type Revision } from '../model/code.ts';
import { numberedParagraphs } from '../model/numbered-paragraphs.ts';

/** What a form needs to know about the clauses of its revision. */
export interface RevisionOutline {
  readonly revision: string;
  readonly clauses: readonly OutlineClause[];
}

export interface OutlineClause {
  readonly id: string;
  /** Printed number or letter; absent if only the title is printed. */
  readonly number?: string;
  /** The word for it in a reference: `commitment`, `clause`. */
  readonly unit: string;
  /** The schedule or annex that it is in, which has numbers of its own. */
  readonly schedule?: string;
  readonly title: string;
  /** Heading of its part. */
  readonly part: string;
  /** Its numbered paragraphs, in order. */
  readonly paragraphs: readonly { readonly id: string; readonly number: string }[];
}

/** The outline of a revision: its clauses and their numbered paragraphs, in printed order. */
export function buildOutline(revision: Revision): RevisionOutline {
  const partTitles = new Map(revision.parts.map((part) => [part.id, part.title]));
  return {
    revision: revision.label,
    clauses: clausesOf(revision).map(({ id, number, unit, schedule, part, text }) => ({
      id,
      ...(number === undefined ? {} : { number }),
      unit,
      ...(schedule === undefined ? {} : { schedule }),
      title: text.front.title,
      part: partTitles.get(part) ?? '',
      paragraphs: numberedParagraphs(text.tree).map((paragraph) => ({ id: paragraph.id, number: paragraph.number })),
    })),
  };
}
