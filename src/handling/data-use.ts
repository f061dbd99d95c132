import { z } from 'zod';

/** Why a field may be stored, in words of the law. */
export const legalBases = {
  consultation: 'The legal ground of the consultation, which its privacy notice names.',
  accountability:
    'A legal obligation: to keep personal data secure and to be able to show it (Article 6(1)(c), with Articles 5(2) and 32, of the UK GDPR).',
} as const;

/** How long a field is kept. The numbers of months are those of each consultation's definition. */
export const retentions = {
  identity: 'The months that the consultation says for names and email addresses.',
  text: 'The months that the consultation says for everything else that was written.',
  'one day': 'One day.',
  record: 'As long as the count of responses. It names nobody once the text is deleted.',
  hold: 'Until the hold is lifted.',
  'audit log': 'As long as the audit log, which the body keeps for as long as it has to account for the responses.',
  keys: 'As long as the key is in use. It is about no respondent.',
} as const;

/** Who can see a field. */
export const audiences = {
  team: 'The team that analyses responses, with a private key of the department. Everyone, where the respondent agreed to have it published.',
  'team only': 'The team that analyses responses, with a private key of the department.',
  operators: 'The team, and whoever runs the server: it is not sealed.',
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
