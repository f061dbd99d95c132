import type { Consultation } from './consultation.ts';
import { identityPhrase } from './identity-phrases.ts';
import { say } from '../words/say.ts';

/** One row of the privacy notice. */
export interface PrivacyRow {
  readonly key: string;
  readonly values: readonly string[];
}

type NoticeSource = Pick<Consultation, 'privacy' | 'closes'>;

/** What respondents read before they write anything: on the form, and first in the privacy notice. */
export function firstRows({ privacy: { publication } }: NoticeSource): readonly PrivacyRow[] {
  return [
    {
      key: say.form.privacyRows.yourReceipt,
      values: [
        say.form.privacyRows.whenWeHaveStoredYour,
        say.form.privacyRows.receiptAlsoHasSealIn,
        say.form.privacyRows.weKeepSealSignatureName,
      ],
    },
    {
      key: say.form.privacyRows.whatIsPublished,
      values: [
        say.form.privacyRows.beforeAnythingIsPublishedPeople,
        ...(publication === undefined ? [] : [say.form.privacyRows.ifYouAgreeToPublication(publication)]),
      ],
    },
  ];
}

/** The privacy notice of a consultation, for the site and for paper forms. */
export function privacyRows(consultation: NoticeSource): readonly PrivacyRow[] {
  const { privacy, closes } = consultation;
  const { identityMonths, textMonths } = privacy.retention;
  const from = closes === undefined ? say.form.privacyRows.dayItArrives : say.form.privacyRows.closingDay;
  const months = (number: number): string => say.form.privacyRows.month({ number });
  return [
    ...firstRows(consultation),
    { key: say.form.privacyRows.whoDecidesWhatItIs, values: [privacy.controller] },
    { key: say.form.privacyRows.legalBasis, values: [privacy.lawfulBasis] },
    { key: say.form.privacyRows.whoSeesIt, values: privacy.recipients },
    {
      key: say.form.privacyRows.howLongItIsKept,
      values: [
        say.form.privacyRows.yourFrom({ identityPhrase, identityMonths: months(identityMonths), from }),
        say.form.privacyRows.everythingElseThatYouWrote({ textMonths: months(textMonths), from }),
        say.form.privacyRows.recordThatYourResponseArrived,
      ],
    },
    { key: say.form.privacyRows.yourRights, values: privacy.rights },
    { key: say.form.privacyRows.howToComplain, values: privacy.complaint },
  ];
}

/** The text of a privacy notice; its hash is the version. */
export function noticeText(consultation: NoticeSource): string {
  return JSON.stringify(privacyRows(consultation));
}
