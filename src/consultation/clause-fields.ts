import { nameOfNumber } from '../model/clause-number.ts';
import type { Consultation } from './consultation.ts';
import type { Field } from './field.ts';
import type { OutlineClause, RevisionOutline } from './outline.ts';
import { longAnswerLimit } from './question.ts';
import { say } from '../words/say.ts';

/** The fields for comments on one clause. */
export interface ClauseFields {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  /** Heading of its part. */
  readonly part: string;
  /** Its name in a sentence: `commitment G: What the system is for`. */
  readonly phrase: string;
  readonly fields: readonly Field[];
  readonly paragraphs: readonly ParagraphFields[];
}

/** The fields for comments on one numbered paragraph. */
export interface ParagraphFields {
  readonly id: string;
  readonly number: string;
  /** Its name in a sentence: `paragraph 16`. */
  readonly phrase: string;
  readonly fields: readonly Field[];
}

/** The fields for each clause of the outline, named `position.`, `comment.` or `wording.` plus the clause's id and, for a paragraph, its own id. */
export function clauseFields(allowed: Consultation['clauses'], outline: RevisionOutline): readonly ClauseFields[] {
  if (!allowed.comments && !allowed.positions && !allowed.wording) return [];
  return outline.clauses.map((clause) => {
    const phrase = clausePhrase(clause);
    return {
      id: clause.id,
      ...(clause.number === undefined ? {} : { number: clause.number }),
      title: clause.title,
      part: clause.part,
      phrase,
      fields: targetFields(allowed, clause.id, phrase),
      paragraphs: clause.paragraphs.map(({ id, number }) => {
        const paragraph = say.form.clauseFields.paragraph({ number });
        return { id, number, phrase: paragraph, fields: targetFields(allowed, `${clause.id}.${id}`, paragraph) };
      }),
    };
  });
}

function clausePhrase({ unit, number, schedule, title }: OutlineClause): string {
  return number === undefined
    ? say.form.clauseFields.titled({ title })
    : say.form.clauseFields.numbered({ number: nameOfNumber({ unit, number, schedule }), title });
}

function targetFields(allowed: Consultation['clauses'], target: string, phrase: string): readonly Field[] {
  const position: Field = {
    type: 'radios',
    name: `position.${target}`,
    label: say.form.clauseFields.yourViewOf({ phrase }),
    required: false,
    options: [
      { value: 'support', label: say.form.clauseFields.support },
      { value: 'oppose', label: say.form.clauseFields.oppose },
      { value: 'change', label: say.form.clauseFields.change },
    ],
  };
  const comment: Field = {
    type: 'long text',
    name: `comment.${target}`,
    label: say.form.clauseFields.yourCommentOn({ phrase }),
    required: false,
    limit: longAnswerLimit,
  };
  const wording: Field = {
    type: 'long text',
    name: `wording.${target}`,
    label: say.form.clauseFields.wordingThatYouSuggestFor({ phrase }),
    required: false,
    limit: longAnswerLimit,
  };
  return [
    ...(allowed.positions ? [position] : []),
    ...(allowed.comments ? [comment] : []),
    ...(allowed.wording ? [wording] : []),
  ];
}
