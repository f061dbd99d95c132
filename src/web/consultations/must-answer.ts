import type { Field } from '../../consultation/field.ts';
import type { Form } from '../../consultation/form.ts';

/** What the short way asks for, said before anything else. */
export function firstAnswers(form: Form): string {
  const questions = form.questions.filter(({ required }) => required).length;
  const also = questions === 0 ? '' : ` and answer ${questions === 1 ? 'one question' : `${questions} questions`}`;
  return `Say what you think: one box is enough. On the next page, say who you are responding for and whether we may publish your comment${also}. That is all.`;
}

/** What must be answered in these fields; empty if nothing. */
export function mustAnswer(fields: readonly Field[]): string {
  const count = fields.filter(({ required }) => required).length;
  const words = ['Nothing', 'One question', 'Two questions', 'Three questions'][count] ?? `${count} questions`;
  return `${words} must be answered${count === 0 ? '.' : `; the others are optional.`}`;
}
