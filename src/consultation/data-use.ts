import { z } from 'zod';

/** Why a field may be stored. */
export const legalBases = {
  consultation: 'The ground that the consultation’s privacy notice names',
  /** Article 6(1)(c), with Articles 5(2) and 32, of the UK GDPR. */
  accountability: 'The legal duty to keep personal data secure and to account for it',
} as const;

/** How long a field is kept. The numbers of months are those of each consultation's definition. */
export const retentions = {
  identity: 'As the consultation says for names',
  text: 'As the consultation says for what people wrote',
  'one day': 'One day',
  record: 'As long as the count of responses; it names nobody once the text is deleted',
  hold: 'Until the hold is lifted',
  'audit log': 'As long as the body has to account for the responses',
  keys: 'As long as the key is in use; it is about no respondent',
} as const;

/** Who can see a field. The team is who analyses responses, with a private key of the department. */
export const audiences = {
  team: 'The team; everyone, if the respondent agreed to have it published',
  'team only': 'The team',
  operators: 'The team, and whoever runs the server: it is not sealed',
} as const;

/** What has to be known of every field in which something about a response is stored. */
export interface DataUse {
  /** What stands in it, in words. */
  readonly holds: string;
  /** What it is needed for. */
  readonly purpose: string;
  readonly basis: keyof typeof legalBases;
  readonly retention: keyof typeof retentions;
  readonly seenBy: keyof typeof audiences;
}

/** The use of each field, beside the field itself: schemas register theirs here, and the data map reads them. */
export const dataUses = z.registry<DataUse>();
