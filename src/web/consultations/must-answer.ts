import type { Field } from '../../consultation/field.ts';
import type { Form } from '../../consultation/form.ts';
import { say } from '../../words/say.ts';

/** What the short way asks for, said before anything else. */
export function firstAnswers(form: Form): string {
  const questions = form.questions.filter(({ required }) => required).length;
  return say.form.mustAnswer.sayWhatYouThinkOne({ questions });
}

/** What must be answered in these fields; empty if nothing. */
export function mustAnswer(fields: readonly Field[]): string {
  const count = fields.filter(({ required }) => required).length;
  const words =
    [
      say.form.mustAnswer.nothing,
      say.form.mustAnswer.oneQuestion,
      say.form.mustAnswer.twoQuestions,
      say.form.mustAnswer.threeQuestions,
    ][count] ?? say.form.mustAnswer.questions({ count });
  return say.form.mustAnswer.mustBeAnswered({ words, isCount: count === 0 });
}
