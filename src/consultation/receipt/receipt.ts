import { z } from 'zod';
import { isReleased } from './receipt-words.ts';

/** Such a receipt cannot be written again, so that nothing could be compared. */
const unknownWriting = 'a language and a wording that receipts were given out in';

/** Lower-case hexadecimal digits: unlike base64, each value has exactly one spelling. */
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

/** What proves a receipt. Stored with the response, and kept when the text of the response is deleted. */
const proofShape = {
  /** SHA-256 of the receipt's content: see `commitment.ts`. */
  commitment: hex(64),
  /** Ed25519 signature over consultation, commitment and time. */
  signature: hex(128),
  /** Id of the key that signed: the first 16 digits of the public key. */
  key: hex(16),
  /** The public key itself, only where receipts are signed with a development key: it proves nothing. */
  developmentKey: hex(64).optional(),
};

/** What a receipt and its copy both say. */
const sharedShape = {
  format: z.literal(1),
  /** The language of the words around the facts, as in `words/receipt-languages.ts`; absent for English. */
  language: z.string().optional(),
  /** Which sentences of that language surround the facts; absent for the first. Nothing else depends on either. */
  wording: z.int().min(2).optional(),
  /** Public address of the site, without a slash at its end. */
  site: z.string(),
  /** Id of the consultation. */
  consultation: z.string(),
  /** When it arrived: ISO 8601 in UTC, to the second. */
  receivedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
};

const answerSchema = z.strictObject({
  /** Name of the field. */
  name: z.string(),
  /** The question as it was asked. */
  question: z.string(),
  /** The text, or the chosen values, as they are stored. */
  values: z.array(z.string()).min(1),
  /** The labels of the chosen values; absent for texts. */
  labels: z.array(z.string()).optional(),
});

/** A receipt with everything that was sent. Anyone who has it can read, prove and withdraw the response. */
export const receiptSchema = z
  .strictObject({
    kind: z.literal('receipt'),
    ...sharedShape,
    /** Title of the consultation. */
    title: z.string(),
    revision: z.string(),
    reference: z.string(),
    privateCode: z.string(),
    followUpCode: z.string(),
    /** Reference of the response that it replaced. */
    replaces: z.string().nullable(),
    /** How it came in: `web`, or on which way before it was keyed in. */
    channel: z.string(),
    late: z.boolean(),
    /** Version of the privacy notice that was shown. */
    notice: z.string(),
    /** Only what was answered, in the order of the form. */
    answers: z.array(answerSchema),
    ...proofShape,
  })
  .refine(isReleased, unknownWriting);

/** A copy to show to others: neither text nor codes. It says only what the signature covers. */
export const receiptCopySchema = z
  .strictObject({ kind: z.literal('copy'), ...sharedShape, ...proofShape })
  .refine(isReleased, unknownWriting);

/** What is in the file of a receipt. */
export const savedReceiptSchema = z.discriminatedUnion('kind', [receiptSchema, receiptCopySchema]);

export type Receipt = z.infer<typeof receiptSchema>;
export type ReceiptAnswer = Receipt['answers'][number];
export type ReceiptCopy = z.infer<typeof receiptCopySchema>;
export type SavedReceipt = z.infer<typeof savedReceiptSchema>;
/** What proves a receipt. */
export type ReceiptProof = Pick<Receipt, keyof typeof proofShape>;
/** What a receipt says, before it is signed. */
export type ReceiptContent = Omit<Receipt, keyof typeof proofShape>;

/** The copy of a receipt to show to others. */
export function copyOf(receipt: Receipt): ReceiptCopy {
  const { format, language, wording, site, consultation, receivedAt, commitment, signature, key, developmentKey } =
    receipt;
  return {
    kind: 'copy',
    format,
    ...(language === undefined ? {} : { language }),
    ...(wording === undefined ? {} : { wording }),
    site,
    consultation,
    receivedAt,
    commitment,
    signature,
    key,
    ...(developmentKey === undefined ? {} : { developmentKey }),
  };
}
