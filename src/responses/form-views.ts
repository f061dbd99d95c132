import type { FormError } from '../consultation/typed.ts';
import type { CheckView, FormView } from '../consultation/view.ts';
import { page, pageWithText, tokenField, type Carried, type Visit } from './visit.ts';

/** The form with everything that was typed. */
export function formView(
  visit: Visit,
  { typed, token }: Carried,
  errors: readonly FormError[],
  status = 422,
): FormView {
  return {
    kind: 'form',
    ...page(visit, errors.length > 0 ? status : 200),
    typed,
    errors,
    hidden: [tokenField(visit, token)],
    replacing: token.replaces !== undefined,
  };
}

/** The check page. `again`: it was meant to be sent, and has to be once more. */
export function checkView(visit: Visit, carried: Carried, again: boolean): CheckView {
  return {
    kind: 'check',
    ...pageWithText(visit, carried, 200),
    replacing: carried.token.replaces !== undefined,
    again,
  };
}
