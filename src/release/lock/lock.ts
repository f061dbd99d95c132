import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../model/id-schema.ts';
import { pictureName } from '../../model/picture.ts';
import { partialDateSchema } from '../../model/partial-date.ts';

/** A SHA-256 hash in hexadecimal digits. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 hash of 64 hexadecimal digits' });

/** One frozen revision in `revisions.lock.json`. */
const lockEntrySchema = z.strictObject({
  /** Its label. */
  label: revisionLabelSchema,
  /** Its date of publication. */
  date: partialDateSchema,
  /** Hash of the bytes of its `revision.yaml`. */
  record: hashSchema,
  /** Its clause files by id. */
  clauses: z.record(
    idSchema,
    z.strictObject({
      /** Hash of the bytes of the file. */
      source: hashSchema,
      /** Hash of the canonical text of the clause. */
      text: hashSchema,
    }),
  ),
  /** Hashes of the bytes of its pictures by file name. Absent where it has none. */
  figures: z.record(z.string().regex(pictureName), hashSchema).optional(),
  /** Hash of the list of its files (`sourceHash`). */
  source: hashSchema,
  /** Hash of its canonical text (`canonicalRevision`). */
  text: hashSchema,
  /** Hash of this entry and of all before it (`chainHash`). */
  chain: hashSchema,
});

const about =
  'The hashes of the frozen revisions, each chained to the one before. `npm run code -- publish` adds to it; nothing else changes it.';

/** `content/code/published/revisions.lock.json`: the hashes of the frozen revisions, oldest first. */
export const lockSchema = z.strictObject({
  /** An explanation for people who open the file. */
  about: z.literal(about),
  revisions: z.array(lockEntrySchema),
});

export type Lock = z.infer<typeof lockSchema>;
export type LockEntry = z.infer<typeof lockEntrySchema>;

/** Returns the SHA-256 hash of a text in UTF-8, in hexadecimal digits. */
export type HashOf = (text: string) => string;

export const emptyLock: Lock = {
  about,
  revisions: [],
};

/** The lock as written to its file. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}
