import { isOnScreen } from './respondent-fields.ts';
import type { ClauseFields } from './clause-fields.ts';
import type { Field } from './field.ts';
import type { Form } from './form.ts';
import type { FormAction } from './form-step.ts';

/** A clause, or one of its numbered paragraphs, that is commented on alone: the short way to respond. */
export interface CommentTarget {
  /** As in the names of its fields and in the address: `records`, `records.retention`. */
  readonly name: string;
  readonly clause: ClauseFields;
  /** Its name in a sentence: `commitment G: What the system is for`, `paragraph 16`. */
  readonly phrase: string;
  readonly fields: readonly Field[];
}

/** The clause or paragraph with a name; `undefined` if the form has none, or asks nothing about it. */
export function findCommentTarget(form: Form, name: string): CommentTarget | undefined {
  const [id, paragraphId, ...rest] = name.split('.');
  const clause = form.clauses.find((one) => one.id === id);
  if (clause === undefined || rest.length > 0) return undefined;
  if (paragraphId === undefined) return { name, clause, phrase: clause.phrase, fields: clause.fields };
  const paragraph = clause.paragraphs.find((one) => one.id === paragraphId);
  return paragraph && { name, clause, phrase: `${paragraph.phrase} (${clause.phrase})`, fields: paragraph.fields };
}

/** What the short way asks about the respondent: what everyone must answer first, then what every form has. */
export function askedOfEveryone(form: Form): readonly Field[] {
  return [...form.questions.filter(({ required }) => required), ...form.aboutYou.filter(isOnScreen)];
}

/** What leads from the check page back to one answer: its page on the short way, or the whole form. */
export function changeAction(form: Form, target: CommentTarget | undefined, name: string): FormAction {
  if (target === undefined || target.fields.some((field) => field.name === name)) return 'change';
  return askedOfEveryone(form).some((field) => field.name === name) ? 'about' : 'whole';
}
