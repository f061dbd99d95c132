import type { Consultation } from './definition.ts';
import type { Field } from './field.ts';
import type { OutlineClause, RevisionOutline } from './outline.ts';
import { longAnswerLimit } from './question.ts';

/** What can be said about one clause. */
export interface ClauseFields {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  /** Heading of its part. */
  readonly part: string;
  /** What it is called in a sentence: `commitment G: What the system is for`. */
  readonly called: string;
  readonly fields: readonly Field[];
  readonly paragraphs: readonly ParagraphFields[];
}

/** What can be said about one numbered paragraph. */
export interface ParagraphFields {
  readonly id: string;
  readonly number: string;
  /** What it is called in a sentence: `paragraph 16`. */
  readonly called: string;
  readonly fields: readonly Field[];
}

/** The fields for each clause of the outline: `position.…`, `comment.…` and `wording.…` followed by the clause and, for a paragraph, its id. */
export function clauseFields(offered: Consultation['clauses'], outline: RevisionOutline): readonly ClauseFields[] {
  if (!offered.comments && !offered.positions && !offered.wording) return [];
  return outline.clauses.map((clause) => {
    const called = calledInSentence(clause);
    return {
      id: clause.id,
      ...(clause.number === undefined ? {} : { number: clause.number }),
      title: clause.title,
      part: clause.part,
      called,
      fields: targetFields(offered, clause.id, called),
      paragraphs: clause.paragraphs.map(({ id, number }) => {
        const paragraph = `paragraph ${number}`;
        return { id, number, called: paragraph, fields: targetFields(offered, `${clause.id}.${id}`, paragraph) };
      }),
    };
  });
}

function calledInSentence({ unit, number, title }: OutlineClause): string {
  return number === undefined ? `“${title}”` : `${unit} ${number}: ${title}`;
}

function targetFields(offered: Consultation['clauses'], target: string, called: string): readonly Field[] {
  const position: Field = {
    type: 'radios',
    name: `position.${target}`,
    label: `Your view of ${called}`,
    required: false,
    options: [
      { value: 'support', label: 'Support' },
      { value: 'oppose', label: 'Oppose' },
      { value: 'change', label: 'Change' },
    ],
  };
  const comment: Field = {
    type: 'long text',
    name: `comment.${target}`,
    label: `Your comment on ${called}`,
    required: false,
    limit: longAnswerLimit,
  };
  const wording: Field = {
    type: 'long text',
    name: `wording.${target}`,
    label: `Wording that you suggest for ${called}`,
    required: false,
    limit: longAnswerLimit,
  };
  return [
    ...(offered.positions ? [position] : []),
    ...(offered.comments ? [comment] : []),
    ...(offered.wording ? [wording] : []),
  ];
}
