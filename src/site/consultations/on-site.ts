import { asked } from 'virtual:consultations';
import { settings } from 'virtual:site-settings';
import { formOf, type Form } from '../../consultation/form.ts';
import type { AskedConsultation } from './asked-consultation.ts';

/** A consultation as this site runs it. */
export interface ConsultationOnSite extends AskedConsultation {
  readonly form: Form;
}

/** Every consultation of the site, in order of id. */
export const consultationsOnSite: readonly ConsultationOnSite[] = asked.map((one) => ({
  ...one,
  form: formOf(one.consultation, one.outline),
}));

/** What the endpoint answers about. */
export const definitions = { consultations: consultationsOnSite, publicAddress: settings.address };

/** The texts that respondents see of the revision that a consultation asks about, by clause. */
export function textsOf(id: string): AskedConsultation['texts'] {
  return asked.find(({ consultation }) => consultation.id === id)?.texts ?? {};
}
