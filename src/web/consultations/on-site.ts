import { consultations } from 'virtual:consultations';
import { receiptKeys } from 'virtual:receipt-keys';
import { settings } from 'virtual:site-settings';
import { buildForm, type Form } from '../../consultation/form.ts';
import type { ConsultationWithTexts } from './consultation-with-texts.ts';

/** A consultation with its form. */
export interface ConsultationOnSite extends ConsultationWithTexts {
  readonly form: Form;
}

/** Every consultation of the site, in order of id. */
export const consultationsOnSite: readonly ConsultationOnSite[] = consultations.map((one) => ({
  ...one,
  form: buildForm(one.consultation, one.outline),
}));

/** What the endpoint needs to answer requests. */
export const definitions = { consultations: consultationsOnSite, publicAddress: settings.address, receiptKeys };

/** By clause id: the text that respondents see, from the revision under consultation. */
export function clauseTextsOf(id: string): ConsultationWithTexts['texts'] {
  return consultations.find(({ consultation }) => consultation.id === id)?.texts ?? {};
}
