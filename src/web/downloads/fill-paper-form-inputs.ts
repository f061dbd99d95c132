import { buildForm } from '../../consultation/form.ts';
import { buildOutline } from '../../consultation/outline.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { privacyRows } from '../../consultation/privacy-rows.ts';
import type { PaperFormInputs } from '../../downloads/typst/paper-form.ts';
import { paperCode } from '../../consultation/paper-code.ts';
import { sha256 } from '../../content/files/sha256.ts';
import type { Revision } from '../../model/code.ts';
import type { Content } from '../../content/content.ts';
import { responsePeriod } from '../consultations/response-period.ts';
import { routes } from '../routes.ts';

/** Everything that goes into the printed form of a consultation about a revision. */
export function paperFormInputs(
  { settings, registers }: Pick<Content, 'settings' | 'registers'>,
  consultation: Consultation,
  revision: Revision,
): PaperFormInputs {
  const form = buildForm(consultation, buildOutline(revision));
  return {
    settings,
    consultation,
    form,
    code: paperCode(form, sha256),
    dates: responsePeriod(consultation),
    address: new URL(routes.consultation(consultation.id), settings.address).href,
    privacy: privacyRows(consultation),
    ...(registers.bodies === undefined
      ? {}
      : {
          whoToGoTo: {
            address: new URL(routes.whoToGoTo, settings.address).href,
            steps: registers.bodies.whistleblowing,
          },
        }),
  };
}
