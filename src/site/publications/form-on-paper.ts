import { formOf } from '../../consultation/form.ts';
import { outlineOf } from '../../consultation/outline.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { privacyRows } from '../../consultation/privacy-rows.ts';
import type { FormOnPaper } from '../../publications/typst/response-form.ts';
import type { Revision } from '../../code/code.ts';
import type { Content } from '../../source/content.ts';
import { datesInWords } from '../consultations/dates.ts';
import { routes } from '../routes.ts';

/** The form of a consultation about a revision, with everything that it says on paper. */
export function formOnPaper(
  { settings, registers }: Pick<Content, 'settings' | 'registers'>,
  consultation: Consultation,
  revision: Revision,
): FormOnPaper {
  return {
    settings,
    consultation,
    form: formOf(consultation, outlineOf(revision)),
    dates: datesInWords(consultation),
    address: new URL(routes.consultation(consultation.id), settings.address).href,
    privacy: privacyRows(consultation),
    whoToGoTo: {
      address: new URL(routes.whoToGoTo, settings.address).href,
      steps: registers.bodies.whistleblowing,
    },
  };
}
