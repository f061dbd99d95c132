import { z } from 'zod';

/** `content/receipt-keys.yaml`: the public keys whose signatures on receipts count. A key stays in the list permanently. */
export const receiptKeysSchema = z
  .array(
    z
      .strictObject({
        /** The public key: 64 hexadecimal digits, as `npm run responses -- receipt key` prints it. Required. */
        key: z.string().regex(/^[0-9a-f]{64}$/, {
          error: 'a public key of 64 digits and letters from a to f, as `npm run responses -- receipt key` prints it',
        }),
        /** The first day, in quotes, of the receipts that it signs. Required. */
        from: z.iso.date(),
        /** The last day, in quotes, of the receipts that it signs. Absent while it is in use. */
        until: z.iso.date().optional(),
      })
      .refine(({ from, until }) => until === undefined || from <= until, {
        path: ['until'],
        error: 'a day that is not before `from`',
      }),
  )
  .superRefine((keys, context) => {
    const ids = keys.map(({ key }) => keyId(key));
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index)
        context.addIssue({ code: 'custom', path: [index, 'key'], message: 'a key that is listed only once' });
    }
  });

/** A public key with the days of the receipts that it signs. */
export type ReceiptKey = z.infer<typeof receiptKeysSchema>[number];

/** The id of a public key: its first 16 digits. */
export function keyId(publicKey: string): string {
  return publicKey.slice(0, 16);
}

/** Whether a key signs the receipts of a moment. Days are in UTC, like the times on receipts. */
export function isInUse({ from, until }: ReceiptKey, moment: string): boolean {
  const day = moment.slice(0, 10);
  return from <= day && (until === undefined || day <= until);
}
