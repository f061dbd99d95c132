import { answersInOrder } from '../consultation/answers-in-order.ts';
import { oneSectionAtATime } from '../consultation/form-step.ts';
import { leaveOut } from '../consultation/left-out.ts';
import type { FormError } from '../consultation/form-values.ts';
import type { CheckView, FormView } from '../consultation/view.ts';
import { targetOf } from './comment-views.ts';
import {
  cacheHeaders,
  page,
  pageWithAnswers,
  tokenField,
  type FormState,
  type RequestContext,
} from './request-context.ts';

/** The form with the submitted values. */
export function formView(
  context: RequestContext,
  { values, token, shared, way, pasted }: FormState,
  errors: readonly FormError[],
  status = 422,
): FormView {
  return {
    kind: 'form',
    ...page(context, errors.length > 0 ? status : 200, cacheHeaders({ shared })),
    values,
    shared,
    inSections: way === oneSectionAtATime,
    pasted,
    errors,
    hidden: [tokenField(context, token)],
    replacing: token.replaces !== undefined,
  };
}

/** The check page, which shows the privacy notice. `again`: why a respondent who tried to send must send again. */
export function checkView(
  context: RequestContext,
  formState: FormState,
  again?: CheckView['mustSendAgain'],
): CheckView {
  const token = { ...formState.token, notice: context.notice };
  const { kept, leftOut } = leaveOut(formState.values);
  const target = targetOf(context.form, formState.way);
  return {
    kind: 'check',
    ...pageWithAnswers(context, { ...formState, token }, 200),
    replacing: token.replaces !== undefined,
    // An answer that a choice ruled out is not sent, but is kept in case the respondent changes that choice back.
    answers: answersInOrder(context.form, kept),
    leftOut,
    notice: context.notice,
    ...(target === undefined ? {} : { target }),
    ...(again === undefined ? {} : { mustSendAgain: again }),
  };
}
