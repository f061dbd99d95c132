import type { Consultation } from './consultation.ts';
import { identityPhrase } from './identity-phrases.ts';

/** One row of the privacy notice. */
export interface PrivacyRow {
  readonly key: string;
  readonly values: readonly string[];
}

type NoticeSource = Pick<Consultation, 'privacy' | 'closes'>;

/** What respondents read before they write anything: on the form, and first in the privacy notice. */
export function firstRows({ privacy: { publication } }: NoticeSource): readonly PrivacyRow[] {
  const {
    licence = 'the Creative Commons Attribution 4.0 licence (CC BY 4.0)',
    period = 'It stays published for as long as this site keeps a record of the consultation.',
  } = publication ?? {};
  return [
    {
      key: 'Your receipt',
      values: [
        'When we have stored your response, you get a receipt with a reference, a private code and a follow-up code. With the private code you can withdraw or replace the response. With the follow-up code you can later see what happened to each of your comments.',
        'The receipt also has a seal (in cryptography, a “commitment”) and a signature, so that you can prove what you sent and when. The seal is a number calculated from your response and its codes. Nobody can work back from it to what you wrote. The signature covers the consultation, the seal and the time.',
        'We keep the seal, the signature, the name of the key and the time, even after your response is withdrawn or erased. We may later publish them in a list. Without your receipt, they tell nobody what you wrote or who you are.',
      ],
    },
    {
      key: 'What is published',
      values: [
        'Before anything is published, people read it and remove (redact) what must not be public.',
        `If you agree to publication, your response is published under ${licence}. ${period}`,
      ],
    },
  ];
}

/** The privacy notice of a consultation, for the site and for paper forms. */
export function privacyRows(consultation: NoticeSource): readonly PrivacyRow[] {
  const { privacy, closes } = consultation;
  const { identityMonths, textMonths } = privacy.retention;
  const from = closes === undefined ? 'the day it arrives' : 'the closing day';
  const months = (number: number): string => (number === 1 ? '1 month' : `${number} months`);
  return [
    ...firstRows(consultation),
    { key: 'Who decides what it is used for', values: [privacy.controller] },
    { key: 'Legal basis', values: [privacy.lawfulBasis] },
    { key: 'Who sees it', values: privacy.recipients },
    {
      key: 'How long it is kept',
      values: [
        `Your ${identityPhrase}: ${months(identityMonths)} from ${from}.`,
        `Everything else that you wrote: ${months(textMonths)} from ${from}.`,
        'A record that your response arrived, the time, and the proof of your receipt: permanently. It does not identify you.',
      ],
    },
    { key: 'Your rights', values: privacy.rights },
    { key: 'How to complain', values: privacy.complaint },
  ];
}

/** The text of a privacy notice; its hash is the version. */
export function noticeText(consultation: NoticeSource): string {
  return JSON.stringify(privacyRows(consultation));
}
