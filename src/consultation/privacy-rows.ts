import type { Consultation } from './definition.ts';
import { identityOfOne } from './identity.ts';

/** One thing that respondents are told about their personal data. */
export interface PrivacyRow {
  readonly key: string;
  readonly values: readonly string[];
}

/** The privacy notice of a consultation, row by row, on the site as on paper. */
export function privacyRows({ privacy, closes }: Pick<Consultation, 'privacy' | 'closes'>): readonly PrivacyRow[] {
  const { identityMonths, textMonths } = privacy.retention;
  const from = closes === undefined ? 'the day on which it arrives' : 'the closing day';
  const months = (number: number): string => (number === 1 ? '1 month' : `${number} months`);
  return [
    { key: 'Who decides what it is used for', values: [privacy.controller] },
    { key: 'Legal ground', values: [privacy.lawfulBasis] },
    { key: 'Who sees it', values: privacy.recipients },
    {
      key: 'How long it is kept',
      values: [
        `Your ${identityOfOne}: ${months(identityMonths)} from ${from}.`,
        `Everything else that you wrote: ${months(textMonths)} from ${from}.`,
      ],
    },
    { key: 'Your rights', values: privacy.rights },
    { key: 'How to complain', values: privacy.complaint },
  ];
}
