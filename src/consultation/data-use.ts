import { z } from 'zod';

/** Why a field may be stored. */
export const legalBases = {
  consultation: 'The legal basis in the consultation’s privacy notice',
  /** Article 6(1)(c), with Articles 5(2) and 32, of the UK GDPR. */
  accountability: 'The legal duty to keep personal data secure and to account for it',
} as const;

/** How long a field is kept. Each consultation's definition gives the number of months. */
export const retentions = {
  identity: 'Kept for the period that the notice gives for names',
  text: 'Kept for the period that the notice gives for what people wrote',
  'one day': 'Kept for one day',
  record: 'Kept for as long as responses are counted. It does not identify anyone once the text is deleted',
  proof:
    'Kept permanently, even after the response is withdrawn or erased. Without the receipt it says nothing about the response or the person',
  hold: 'Kept until the hold is lifted',
  'audit log': 'Kept for as long as the body must account for the responses',
  keys: 'Kept for as long as the key is in use. It is not about any respondent',
} as const;

/** Who can see a field. The team analyses responses, with a private key of the department. */
export const audiences = {
  team: 'The team, and everyone if the respondent agreed to publication',
  'team only': 'The team',
  operators: 'The team, and the people who run the server: it is not encrypted',
  'everyone later': 'The team, and the people who run the server. It may later be in a public list',
} as const;

/** What the data map says about a field that is stored with a response. */
export interface DataUse {
  /** What the field contains. */
  readonly contains: string;
  /** What it is for. */
  readonly purpose: string;
  readonly basis: keyof typeof legalBases;
  readonly retention: keyof typeof retentions;
  readonly seenBy: keyof typeof audiences;
}

/** The use of each stored field: schemas register theirs here, and the data map reads them. */
export const dataUses = z.registry<DataUse>();
