import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Consultation } from '../consultation/consultation.ts';
import { noticeText } from '../consultation/privacy-rows.ts';
import type { Tables } from './database-tables.ts';

const cache = new WeakMap<Consultation, string>();

/** The version of a consultation's privacy notice: the SHA-256 of its words. */
export function noticeVersion(consultation: Consultation): string {
  const version = cache.get(consultation) ?? createHash('sha256').update(noticeText(consultation)).digest('hex');
  cache.set(consultation, version);
  return version;
}

/** Stores the words of privacy notices, so that it can be shown years later what a respondent was told. */
export async function saveNotices(database: Kysely<Tables>, consultations: readonly Consultation[]): Promise<void> {
  // Usually all are stored already: reading first avoids a write.
  const stored = new Set((await database.selectFrom('notice').select('version').execute()).map((row) => row.version));
  for (const consultation of consultations) {
    const version = noticeVersion(consultation);
    if (stored.has(version)) continue;
    await database
      .insertInto('notice')
      .values({ version, shown: noticeText(consultation) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
