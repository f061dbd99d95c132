import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../code/identifier.ts';
import { partialDateSchema } from '../../code/partial-date.ts';

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
  /** Hash of the list of its files (`sourceHash`). */
  source: hashSchema,
  /** Hash of its canonical text (`canonicalRevision`). */
  text: hashSchema,
  /** Hash of this entry and of all before it (`chainHash`). */
  chain: hashSchema,
});

const about =
  'The hashes of the frozen revisions, each chained to the one before. `npm run code -- publish` adds to it; nothing else changes it.';

/** `content/code/published/revisions.lock.json`: the hashes to which frozen revisions are held, oldest first. */
export const lockSchema = z.strictObject({
  /** What the file is, for a person who opens it. */
  about: z.literal(about),
  revisions: z.array(lockEntrySchema),
});

export type Lock = z.infer<typeof lockSchema>;
export type LockEntry = z.infer<typeof lockEntrySchema>;

/** Gives the SHA-256 hash of a text in UTF-8, in hexadecimal digits. */
export type HashOf = (text: string) => string;

/** A lock that names no revision. */
export const emptyLock: Lock = {
  about,
  revisions: [],
};

/** The lock as its file holds it. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}
